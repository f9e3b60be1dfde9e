import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tracePage } from '../../src/ingest/page/trace.ts';
import { pageScreen } from '../../src/cli/screen/read-page.ts';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { readFileSync } from 'node:fs';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const file = fileURLToPath(new URL('../fixtures/ingest/page-article/input.html', import.meta.url));

describe('the trace of a page', () => {
  it('shows what was kept, what was dropped and why, and where each field stands', () => {
    const document = { source: 'page.html', name: 'page.html', bytes: readFileSync(file) };
    const trace = tracePage(document);
    if (!trace) throw new Error('no page');
    const screen = pageScreen(trace, paintFor(100, false));
    expect(screen).toContain('read as utf-8 (valid UTF-8)');
    expect(screen).toMatch(/\+ body .*The harbour board turned down/u);
    expect(screen).toMatch(/- \w+ .*Bridge closed for a week/u);
    expect(screen).toContain('in the navigation');
    expect(screen).toContain('@ is where a block begins in the source of the page');
    const [, at, words] = /\+ body +@(\d+) (\S+ \S+)/u.exec(screen) ?? [];
    const source = document.bytes.toString();
    expect(source.slice(Number(at), Number(at) + 200)).toContain(words);
    for (const columns of [40, 60]) {
      const lines = pageScreen(trace, paintFor(columns, false)).split('\n');
      // A word of an address or a field's source has no place to be broken at.
      const wide = lines.filter((line) => line.length > columns && /^ {2}[+-]/u.test(line));
      expect(wide).toEqual([]);
    }
    expect(screen).toMatch(/published +2031-04-02T08:00:00Z \(JSON-LD datePublished\)/u);
  });

  it('names a page without an article, and is not there for other files', () => {
    const bytes = Buffer.from('<!doctype html><title>404 Not Found</title><p>Nothing here.</p>');
    expect(tracePage({ source: 'a', name: 'a.html', bytes })?.refused).toContain('error page');
    expect(tracePage({ source: 'a', name: 'a.txt', bytes: Buffer.from('Ferry.') })).toBeUndefined();
  });

  it('says of a text that nothing of it is dropped, and calls that no failure', async () => {
    const pile = folderWith({ 'ferry.txt': 'The ferry sank on Monday.' });
    const { code, out, err } = await rashomon(['read', '--explain', pile.path('ferry.txt')]);
    pile.clear();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/\s+/gu, ' ')).toContain('ferry.txt: no web page, so all of it is kept');
  });
});

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { gather } from '../../src/io/gather.ts';

const PNG = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rashomon-'));
  mkdirSync(join(root, 'pile/below'), { recursive: true });
  mkdirSync(join(root, 'bare'));
  const put = (path: string, content: string | Uint8Array): void =>
    writeFileSync(join(root, path), content);
  put('pile/b.txt', 'Ferry plan fails\n\nThe board said no.\n');
  put('pile/a.md', '# Ferry plan fails\n\nThe board said no.\n');
  put('pile/below/c.txt', Buffer.from('A caf\u00e9 closed on Tuesday.', 'latin1'));
  put('pile/picture.png', PNG);
  put('pile/empty.txt', '');
  put('pile/huge.txt', 'x'.repeat(5000));
  put('pile/page.html', '<p>Ferry</p>');
  put('pile/script.py', 'print(1)\n');
  put('pile/.hidden.txt', 'hidden');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function below(source: string): string {
  return source.slice(root.length + 1);
}

async function* chunks(count: number) {
  for (let i = 0; i < count; i += 1) yield Buffer.from('Ferry plan fails. ');
}

async function run(...inputs: string[]) {
  const { documents, failed } = await gather(
    inputs.map((input) => join(root, input)),
    { maxSize: 4000 },
  );
  return {
    documents,
    names: documents.map(({ source }) => below(source)),
    failed: failed.map(({ source, reason }) => ({ source: below(source), reason })),
  };
}

describe('gather', () => {
  it('reads a folder, sorted, and names what it cannot read', async () => {
    const { documents, names, failed } = await run('pile/');
    expect(names).toEqual([
      'pile/a.md',
      'pile/b.txt',
      'pile/below/c.txt',
      'pile/empty.txt',
      'pile/page.html',
    ]);
    expect(failed.map(({ source }) => source)).toEqual(['pile/huge.txt', 'pile/picture.png']);
    expect(failed[0]?.reason).toContain('--max-size');
    expect(failed[1]?.reason).toContain('PNG');
    const result = ingest(documents);
    expect(result.articles).toHaveLength(3);
    expect(result.failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('empty'),
      expect.stringContaining('without an article'),
    ]);
    expect(result.warnings.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('windows-1252'),
    ]);
  });

  it('names a missing file, with one that is near', async () => {
    const { failed } = await run('pile/a.txt', 'pile/bb.txt', 'nothing-like-it.txt');
    expect(failed[0]?.reason).toContain('did you mean');
    expect(failed[0]?.reason).toContain('pile/a.md');
    expect(failed[2]?.reason).toBe('no such file or folder; check the name');
  });

  it('reads patterns, and says where none matches', async () => {
    const { names, failed } = await run('pile/**/*.txt', 'pile/*.rtf');
    expect(names).toEqual(['pile/b.txt', 'pile/below/c.txt', 'pile/empty.txt']);
    expect(failed.map(({ source }) => source)).toEqual(['pile/huge.txt', 'pile/*.rtf']);
  });

  it('reads a file once where two arguments reach it under one name', async () => {
    const { names } = await run('pile/b.txt', 'pile/b.txt', 'pile/below');
    expect(names).toEqual(['pile/b.txt', 'pile/below/c.txt']);
  });

  it('names an empty folder and a file without rights', async () => {
    const empty = await run('bare');
    expect(empty.failed[0]?.reason).toContain('no files');
    const locked = join(root, 'locked.txt');
    writeFileSync(locked, 'x');
    chmodSync(locked, 0);
    const { failed } = await gather([locked], { maxSize: 4000 });
    // The superuser may read everything.
    if (process.getuid?.() !== 0) expect(failed[0]?.reason).toContain('no permission');
  });

  it('reads what comes through a pipe, up to the limit', async () => {
    const good = await gather(['-'], { maxSize: 4000, stdin: chunks(3) });
    expect(good.documents.map(({ source, name, bytes }) => [source, name, bytes.length])).toEqual([
      ['-', '-', 54],
    ]);
    const long = await gather(['-'], { maxSize: 4000, stdin: chunks(1000) });
    expect(long.failed[0]?.reason).toContain('too large');
    const none = await gather(['-'], { maxSize: 4000, stdin: chunks(0) });
    expect(none.failed[0]?.reason).toContain('nothing came');
  });
});

describe('a table', () => {
  it('is read named as well as in a folder', async () => {
    writeFileSync(join(root, 'bare/data.csv'), 'title,text\nFerry plan fails,The board said no.\n');
    for (const input of ['bare/data.csv', 'bare']) {
      const { documents } = await run(input);
      expect(ingest(documents).articles.map(({ text }) => text)).toEqual([
        'Ferry plan fails\n\nThe board said no.',
      ]);
    }
  });
});

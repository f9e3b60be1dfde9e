import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { writeWhole } from '../../src/io/write.ts';
import { renderReport } from '../../src/report/report.ts';
import type { ReportData } from '../../src/ui/data.ts';
import { hasShared, shared } from '../support/shared.ts';
import { madeUp, madeUpText } from './made-up.ts';
import { compared, examples, MADE, reportOf, VIEWS } from './support.ts';

const hasBuild = existsSync(new URL('../../dist/browser/client.js', import.meta.url));
if (!hasBuild)
  console.warn('dist/browser is missing: the tests of --report are NOT RUN. Run: npm run build');

let data: ReportData;
let page: string;

beforeAll(async () => {
  data = await examples();
  page = await reportOf(data);
});

const NO_ASSETS = { script: '', style: '' };

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map((match) => match[1] ?? '');

describe('the report page', () => {
  it('is the same for the same data', async () => {
    expect(await reportOf(data)).toBe(page);
  });

  it('calls files without the folders they share, and tells nowhere whose disk they lie on', () => {
    const made = madeUp(3, 4);
    const folder = '/home/ada-of-norvane/pile/';
    const moved = <T extends { readonly source: string }>(one: T): T => ({
      ...one,
      source: folder + one.source,
    });
    const articles = made.articles.map((article) => moved({ ...article, title: null }));
    const failed = [moved({ source: 'lost.txt', reason: 'no such file' })];
    const inputs = articles.map(({ source }) => ({ source, sha256: 'ab'.repeat(32) }));
    const html = renderReport({ ...made, articles, failed }, { ...MADE, inputs }, NO_ASSETS);
    expect(html).toContain('<bdi>paper-1.txt</bdi>');
    expect(html).toContain('lost.txt');
    expect(html).not.toContain('ada-of-norvane');
  });

  it('asks nothing of a network and carries no inline handler or style', () => {
    const body = page.slice(page.indexOf('<body>'));
    expect(body).not.toMatch(/<[^>]+\s(?:on\w+|style)=/u);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b/u);
    expect(attributes(body, 'src')).toEqual([]);
    expect(attributes(body, 'href').filter((href) => !href.startsWith('#'))).toEqual([]);
  });

  it('allows exactly its own scripts and style', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? '';
    const inline = [...page.matchAll(/<(script|style)(?: type="module")?>([\s\S]*?)<\/\1>/gu)];
    expect(inline.map((match) => match[1])).toEqual(['style', 'script', 'script']);
    for (const match of inline) {
      expect(policy).toContain(
        `'sha256-${createHash('sha256')
          .update(match[2] ?? '')
          .digest('base64')}'`,
      );
    }
    expect(policy).toMatch(/^default-src 'none'; /u);
    expect(policy).not.toContain('unsafe');
  });

  it('has every place that a link leads to, once', () => {
    const ids = attributes(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const dead = attributes(page, 'href').filter((href) => !known.has(href.slice(1)));
    expect(dead).toEqual([]);
  });

  it('has every view, point and source under its address', () => {
    const ids = new Set(attributes(page, 'id'));
    for (const view of VIEWS) expect(ids).toContain(view);
    for (const story of data.stories)
      for (const point of story.points) expect(ids).toContain(`point-${point.id}`);
    for (const at of data.articles.keys()) expect(ids).toContain(`source-${at + 1}`);
  });

  it('holds a sentence once in the full text and never in the data of the script', () => {
    const json = /<script type="application\/json">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? '';
    const [longest] = data.articles
      .flatMap(({ text, paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)))
      .toSorted((a, b) => b.length - a.length);
    expect(json.length).toBeGreaterThan(100);
    expect(json).not.toContain(longest?.slice(0, 40));
    expect(() => JSON.parse(json)).not.toThrow();
  });

  it('shows a passage with both of its quotation marks', () => {
    // Cut between words, each of them would have the closing mark alone.
    expect(page).toContain('“They went back in for the apprentice,” she said');
    expect(page).not.toMatch(/>They went back in for the apprentice,”/u);
  });

  it('counts as told by all what all accounts tell that are read, and sets apart what is in doubt', () => {
    expect(page).toContain('Told by all 4 accounts that are read');
    expect(page).toContain('Perhaps told by several');
  });

  it('says what it is, how it was made and what could not be read', async () => {
    expect(page).toContain('It finds dependence');
    expect(page).toContain('cannot prove independence');
    expect(page).toContain(MADE.inputs[0]?.sha256);
    expect(page).toContain('does not cover');
    const failed = await reportOf({
      ...data,
      failed: [{ source: 'lost.txt', reason: 'no such file' }],
    });
    expect(failed).toContain('lost.txt');
    expect(failed).toContain('no such file');
  });

  it('stands when there is nothing to show', () => {
    const nothing: ReportData = {
      counts: { documents: 0, texts: 0, accounts: 0, stories: 0 },
      articles: [],
      relations: [],
      accounts: [],
      stories: [],
      versions: [],
      failed: [],
    };
    expect(renderReport(nothing, MADE, { script: '', style: '' })).toContain('nothing to compare');
  });

  it('grows no faster than its data', () => {
    const assets = { script: '', style: '' };
    const size = (points: number): number => renderReport(madeUp(20, points), MADE, assets).length;
    const [small, large] = [size(100), size(800)];
    expect(large / small).toBeLessThan(8.5);
  });

  it('names hidden signs and lets no text become markup', () => {
    const html = renderReport(
      madeUpText(
        '</title><script>alert(1)</script>',
        'He said \u202e"<img src=x onerror=alert(1)>" \u200band </script> left. \ud800',
      ),
      MADE,
      { script: '', style: '' },
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('alert(1)</script>');
    expect(html).not.toMatch(/[\u200b\u202e\ud800]/u);
    expect(html).toContain('⟨202e⟩');
  });

  it.skipIf(!hasShared('seeds'))('is at most 400 kB for the seeds', async () => {
    const seeds = await reportOf(await compared([shared('seeds')]));
    expect(Buffer.byteLength(seeds)).toBeLessThan(400_000);
  });
});

describe('writing a file whole', () => {
  it('replaces what stood there and leaves nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rashomon-'));
    const path = join(folder, 'report.html');
    await writeFile(path, 'old');
    await writeWhole(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['report.html']);
    await rm(folder, { recursive: true });
  });

  it('says why it cannot, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rashomon-'));
    await expect(writeWhole(join(folder, 'no', 'report.html'), 'x')).rejects.toThrow(
      `its folder does not exist; make ${join(folder, 'no')} first`,
    );
    await expect(writeWhole(folder, 'x')).rejects.toThrow('it is a folder');
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe.skipIf(!hasBuild)('compare --report', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rashomon-'));
    await writeFile(
      join(folder, 'a.txt'),
      'Cranes stand still\n\nThe Quay Gazette\n\nApril 2, 2031\n\nThe harbour board put both cranes out of service on Monday.\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function compare(file: string): Promise<{ code: number; warned: string }> {
    let warned = '';
    const effects = {
      write: () => undefined,
      warn: (text: string) => void (warned += text),
      now: () => 0,
      columns: 80,
      color: false,
    };
    const code = await run(['compare', join(folder, 'a.txt'), '--report', file], effects, '9.9.9');
    return { code, warned };
  }

  it('writes the page and says in one line where it is', async () => {
    const file = join(folder, 'report.html');
    const { code, warned } = await compare(file);
    expect(code).toBe(0);
    expect(warned.trim().split('\n')).toEqual([expect.stringContaining(file)]);
    const html = await readFile(file, 'utf8');
    expect(html).toContain('Rashomon 9.9.9');
    expect(html).toContain(
      createHash('sha256')
        .update(await readFile(join(folder, 'a.txt')))
        .digest('hex'),
    );
  });

  it('says plainly that it cannot, with the exit code for wrong use', async () => {
    const { code, warned } = await compare(join(folder, 'none', 'report.html'));
    expect(code).toBe(2);
    expect(warned).toContain('its folder does not exist');
  });

  it('never writes over a text, as when a pattern follows --report', async () => {
    const text = join(folder, 'a.txt');
    const before = await readFile(text, 'utf8');
    const { code, warned } = await compare(text);
    expect(code).toBe(2);
    expect(warned).toContain('report.html');
    expect(await readFile(text, 'utf8')).toBe(before);
  });
});

import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { ingestDocument } from '../../src/ingest/ingest.ts';

/** UTF-16 units of the shorter text; the longer one has four times as many. */
const LENGTH = 20_000;
/** Four times the work and what the clock of a busy machine adds; a square would be sixteen times. */
const MOST_GROWTH = 9;
/** Seconds below which a growth says nothing. */
const TOO_SHORT = 0.15;

function secondsFor(name: string, text: string): number {
  const before = process.cpuUsage();
  ingestDocument({ source: name, name, bytes: Buffer.from(text) });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const entry = (inside: string): string => `<rss><channel><item>${inside}</item></channel></rss>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const record = (fields: Readonly<Record<string, string>>): string => JSON.stringify(fields);
const page = (head: string, body: string): string =>
  `<!doctype html><head>${head}</head><body><h1>Ferry</h1><p>The ferry ran again on Monday, Mayor Ada Moor said.</p>${body}`;

/** Places of a file that anybody can fill with what they like. */
const PLACES: Readonly<Record<string, readonly [string, (filling: string) => string]>> = {
  'title of a feed entry': ['a.xml', (x) => entry(`<title>a${escaped(x)}b</title>`)],
  'text of a feed entry': ['a.xml', (x) => entry(`<description>a${escaped(x)}b</description>`)],
  'author of a feed entry': [
    'a.xml',
    (x) => entry(`<title>x</title><author>a${escaped(x)}b</author>`),
  ],
  'markup of a feed': ['a.xml', (x) => entry(`<title>x</title>${x}`)],
  'byline of a record': ['a.jsonl', (x) => record({ title: 'x', byline: `a${x}b` })],
  'text of a record': ['a.jsonl', (x) => record({ title: 'x', text: `a${x}b` })],
  'heading of a table': ['a.csv', (x) => `title,a${x}b\nFerry,1\n`],
  'title of a page': ['a.html', (x) => page(`<title>a${escaped(x)}b</title>`, '')],
  'headline in the data of a page': [
    'a.html',
    (x) =>
      page(
        `<script type="application/ld+json">${record({ '@type': 'NewsArticle', headline: `a${x}b` }).replaceAll('<', '\\u003c')}</script>`,
        '',
      ),
  ],
  'paragraph of a page': ['a.html', (x) => page('', `<p>a${x}b</p>`)],
};

const FILLINGS = [
  ' ',
  '\n',
  'a',
  'a@',
  '<',
  '<a>',
  '<a href="x">a</a> ',
  '</x>',
  '&#150;',
  '&nbsp;',
  'and ',
];

describe('what a file is filled with', () => {
  it.each(Object.entries(PLACES))(
    'in the %s costs time that grows with its length, not with its square',
    { timeout: 120_000 },
    (_, [name, fill]) => {
      secondsFor(name, fill('x'));
      for (const filling of FILLINGS) {
        const of = (length: number): number =>
          secondsFor(name, fill(filling.repeat(Math.ceil(length / filling.length))));
        const [short, long] = [of(LENGTH), of(4 * LENGTH)];
        if (long > TOO_SHORT)
          expect(long / short, JSON.stringify(filling)).toBeLessThan(MOST_GROWTH);
      }
    },
  );
});

/** What took minutes, or all memory. */
const BOMBS: Readonly<Record<string, readonly [string, string, RegExp | undefined]>> = {
  'marked keys in front matter': [
    'a.md',
    `---\n${'? '.repeat(9000)}\n---\nThe ferry ran again on Monday.`,
    undefined,
  ],
  'marked keys in brackets': [
    'a.md',
    `---\n${'[? '.repeat(6000)}\n---\nThe ferry ran again on Monday.`,
    undefined,
  ],
  'columns by the ten thousand': [
    'a.csv',
    `title,${'a,'.repeat(60_000)}\n${'b\n'.repeat(60_000)}`,
    /a table of 60002 columns/u,
  ],
  'one column by many names': [
    'a.csv',
    `${'title,'.repeat(20_000)}\n${'x,\n'.repeat(40_000)}`,
    /a table of 20001 columns/u,
  ],
  'a quotation mark that is never closed': [
    'a.csv',
    `title,text\nFerry,It ran.\n"a${'b\n'.repeat(120_000)}`,
    undefined,
  ],
  'lines that are no records': [
    'a.jsonl',
    `{"title":"Ferry"}\n${'{\n'.repeat(120_000)}`,
    /of its first \d+ records cannot be read/u,
  ],
  'one record of 17 MB': [
    'a.jsonl',
    `{"title":"Ferry","text":"${'ran '.repeat(4_400_000)}"}\n{"title":"Ferry runs"}\n`,
    /a record of more than 16 MB/u,
  ],
  'lists 100,000 deep': [
    'a.jsonl',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    /not a JSON object/u,
  ],
  'a list 100,000 deep in a record': [
    'a.jsonl',
    `{"title":"x","byline":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    /"byline" must be/u,
  ],
  'names of what all objects have': [
    'a.jsonl',
    '{"__proto__":{"title":"x"},"constructor":{"prototype":{"title":"x"}}}',
    /neither a title nor a text/u,
  ],
};

describe('a bomb made of', () => {
  it.each(Object.entries(BOMBS))(
    '%s goes off in less than 5 s of computing and is named where it gives nothing',
    { timeout: 60_000 },
    (_, [name, text, reason]) => {
      expect(secondsFor(name, text)).toBeLessThan(5);
      const { failed } = ingestDocument({ source: name, name, bytes: Buffer.from(text) });
      if (reason) expect(failed.map((one) => one.reason).join('\n')).toMatch(reason);
      else expect(failed).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
    },
  );
});

describe('a long table', () => {
  it('gives all its rows, numbered as a spreadsheet numbers them, however it is cut', () => {
    const cell = `"It ran, ""as planned"",\n${'on Monday '.repeat(2000)}"`;
    const rows = Array.from({ length: 60 }, (_, at) => `Ferry ${at},${cell}`);
    const bytes = Buffer.from(`title,text\n${rows.join('\n')}\n`);
    const { articles, failed } = ingestDocument({ source: 'a.csv', name: 'a.csv', bytes });
    expect(failed).toEqual([]);
    expect(articles.map(({ title, source }) => [title, source])).toEqual(
      rows.map((_, at) => [`Ferry ${at}`, `a.csv#${at + 2}`]),
    );
  });

  it('is not cut inside a cell for a mark of inches in another', () => {
    const cell = `"It ran.\n\n${'On Monday it ran again. '.repeat(400)}\n\nIt stopped."`;
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${at === 3 ? '5" ' : ''}Ferry ${at},${cell}`,
    );
    const bytes = Buffer.from(`title,text\n${rows.join('\n')}\n`);
    const { articles, failed } = ingestDocument({ source: 'a.csv', name: 'a.csv', bytes });
    expect(failed).toEqual([]);
    expect(articles.filter(({ text }) => text.endsWith('It stopped.'))).toHaveLength(60);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_RECORDS, recordParts } from '../../src/ingest/formats/records.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { contains, overlaps } from '../../src/model/span.ts';
import { hasShared, shared } from '../support/shared.ts';
import type { Document } from '../../src/ingest/document.ts';
import type { Article } from '../../src/model/article.ts';

function file(name: string, content: string | Uint8Array): Document {
  return {
    source: name,
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  };
}

const STORY =
  'Ferry plan fails\n\nThe harbour board turned down the plan on Tuesday, a clerk said.\n';

describe('a text', () => {
  it('that is longer than any article is named, and the others are read', () => {
    const long = `${STORY}${'The ferry ran. '.repeat(40_000)}`;
    const { articles, failed } = ingest([file('long.txt', long), file('a.txt', STORY)]);
    expect(articles.map(({ source }) => source)).toEqual(['a.txt']);
    expect(failed).toEqual([
      { source: 'long.txt', reason: expect.stringMatching(/600,\d{3} characters, .*split it/u) },
    ]);
  });
});

describe('ids', () => {
  it('are the first 16 digits of the hash over the canonical list', () => {
    const [article] = ingest([file('a.txt', STORY)]).articles;
    const list = JSON.stringify([null, null, null, 'Ferry plan fails', STORY]);
    expect(article?.id).toBe(createHash('sha256').update(list).digest('hex').slice(0, 16));
  });

  it('that are equal are numbered by source, whatever the order of the inputs', () => {
    const names = ['c.txt', 'a.txt', 'b.txt'];
    const forward = ingest(names.map((name) => file(name, STORY))).articles;
    const backward = ingest(names.toReversed().map((name) => file(name, STORY))).articles;
    const base = forward.find(({ source }) => source === 'a.txt')?.id ?? '';
    expect(forward.map(({ source, id }) => [source, id.replace(base, '')])).toEqual([
      ['c.txt', '-3'],
      ['a.txt', ''],
      ['b.txt', '-2'],
    ]);
    expect(backward.toReversed()).toEqual(forward);
  });
});

describe('what the user states', () => {
  const given = new Map([['a.txt', { outlet: 'Tarn Bay Gazette', published: '5 March 2019' }]]);

  it('fills what the file does not say', () => {
    const { articles, warnings } = ingest([file('a.txt', STORY)], { given });
    expect(articles[0]?.outlet).toEqual({
      value: 'Tarn Bay Gazette',
      certainty: 'given',
      reason: 'given by user',
    });
    expect(articles[0]?.published?.value).toBe('2019-03-05');
    expect(warnings).toEqual([]);
  });

  it('wins over what the file says, and says so', () => {
    const { articles } = ingest([file('a.txt', STORY.replace('\n', '\n\nThe Guardian\n'))], {
      given,
    });
    expect(articles[0]?.outlet).toEqual({
      value: 'Tarn Bay Gazette',
      certainty: 'given',
      reason: 'given by user; the text states "The Guardian"',
    });
  });

  it('is warned about where no input has that name or the day is none', () => {
    const { warnings } = ingest([file('b.txt', STORY)], {
      given: new Map([
        ['b.txt', { published: 'soon' }],
        ['x.txt', { outlet: 'X' }],
      ]),
    });
    expect(warnings.map(({ source }) => source)).toEqual(['b.txt', 'x.txt']);
  });
});

describe('bytes', () => {
  it('of windows-1252 are read with a warning', () => {
    const { articles, warnings, failed } = ingest([
      file(
        'a.txt',
        Buffer.from(
          'A caf\u00e9 \u0093closed\u0094 on Tuesday, a clerk said, and will not open again.',
          'latin1',
        ),
      ),
    ]);
    expect(articles[0]?.text).toContain('café “closed”');
    expect(warnings[0]?.reason).toContain('windows-1252');
    expect(failed).toEqual([]);
  });

  it('that are UTF-8 but for one stay UTF-8', () => {
    const text = Buffer.concat([
      Buffer.from('“Ja” – “nein” – “doch”, sagte sie. '),
      Buffer.from([0xe2, 0x80]),
    ]);
    const { articles, warnings } = ingest([file('a.txt', text)]);
    expect(articles[0]?.text).toContain('“doch”');
    expect(warnings).toHaveLength(1);
  });

  it('with a byte order mark, or UTF-16 without one, give the same text', () => {
    const marked = ingest([file('a.txt', `\ufeff${STORY}`)]).articles[0];
    const wide = ingest([file('a.txt', Buffer.from(STORY, 'utf16le'))]).articles[0];
    expect([marked?.text, wide?.text]).toEqual([STORY, STORY]);
  });

  it.each([
    ['a PNG image', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1')],
    ['a PDF file', Buffer.from('%PDF-1.7\n')],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004\0\0')],
    ['a binary file', Buffer.from('abc\0def')],
    ['an HTML page', Buffer.from('<!DOCTYPE html><html>')],
    ['empty', Buffer.alloc(0)],
    ['white space', Buffer.from(' \n\t\n')],
  ])('of %s are refused with the way out', (kind, bytes) => {
    const { articles, failed } = ingest([file('news.txt', bytes), file('b.txt', STORY)]);
    expect(articles.map(({ source }) => source)).toEqual(['b.txt']);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toContain(kind);
    expect(failed[0]?.reason).toMatch(/;/u);
  });
});

describe('a JSON file', () => {
  it('may hold one record or a list of them', () => {
    const one = ingest([
      file('a.json', JSON.stringify({ title: 'Ferry plan fails' }, undefined, 2)),
    ]);
    const list = ingest([
      file('a.json', JSON.stringify([{ title: 'One' }, { title: 'Two', text: 'More.' }])),
    ]);
    expect(one.articles.map(({ title, text }) => [title, text])).toEqual([
      ['Ferry plan fails', 'Ferry plan fails'],
    ]);
    expect(list.articles.map(({ source, text }) => [source, text])).toEqual([
      ['a.json#1', 'One'],
      ['a.json#2', 'Two\n\nMore.'],
    ]);
  });

  it('comes through a pipe as lines without a name', () => {
    const { articles } = ingest([file('-', '{"title":"One"}\n{"title":"Two"}\n')]);
    expect(articles.map(({ source, title }) => [source, title])).toEqual([
      ['-#1', 'One'],
      ['-#2', 'Two'],
    ]);
  });
});

function checkSpans({ text, zones, paragraphs, links }: Article): void {
  const inside = ({ start, end }: { start: number; end: number }): boolean =>
    0 <= start && start < end && end <= text.length;
  for (const range of [...zones, ...paragraphs, ...links]) expect(inside(range)).toBe(true);
  for (const { start, end } of paragraphs)
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  for (const paragraph of paragraphs)
    expect(zones.some((zone) => zone.kind === 'body' && contains(zone, paragraph))).toBe(true);
  const bodies = zones.filter(({ kind }) => kind === 'body');
  for (const [i, zone] of zones.entries()) {
    const next = zones[i + 1];
    if (!next) continue;
    expect(zone.start).toBeLessThanOrEqual(next.start);
    const nested =
      ['dateline', 'credit'].includes(next.kind) && bodies.some((body) => contains(body, next));
    if (overlaps(zone, next)) expect(nested).toBe(true);
  }
}

const PIECES = [
  'Ferry plan fails - The Guardian',
  '# The Tarn Bay Gazette',
  '## Ferry plan fails',
  'By Lena Marsh',
  'Lena Marsh and Ivo Nettleship',
  'March 5, 2019',
  'Updated 2019-03-06',
  'CNN',
  'LONDON (AP) — The board met.',
  'Brackmoor(CNN)Mayor Varnholt',
  '(CNN) -- The board',
  '“We agreed,” she said.',
  'Read more: X',
  '[a](https://b.example)',
  '---',
  'title: x',
  '<u>it</u>',
  '\u2009',
  '{"title": "x"}',
  '\r',
  '\n',
  '\n\n',
  '    ',
  'a',
  '😀',
  '\ud800',
  '© 2019 The Guardian',
  'The board turned down the plan for the night ferry on Tuesday after a long debate.',
];

describe('any input', () => {
  it('of any bytes under any name never throws, and its spans are good', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', 'a.jsonl', 'a.json', '-'),
        (bytes, name) => {
          const { articles, failed } = ingest([file(name, bytes)]);
          expect(articles.length + failed.length).toBeGreaterThan(0);
          for (const article of articles) checkSpans(article);
        },
      ),
    );
  });

  it('made of the pieces that heads are made of keeps its text and its spans', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', ' ', '\r\n')), {
          maxLength: 14,
        }),
        (pieces) => {
          const text = pieces.flat().join('');
          const { articles } = ingest([
            file('a.md', text),
            {
              source: 'r',
              name: 'r.json',
              bytes: Buffer.from(JSON.stringify({ title: 'Ferry plan fails', text })),
            },
          ]);
          for (const article of articles) checkSpans(article);
          const [plain] = articles;
          if (plain?.source === 'a.md')
            expect(Buffer.from(text).toString().endsWith(plain.text)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of hostile length is read in time that grows with its length', () => {
    const hostile = [
      'a '.repeat(200_000),
      'A'.repeat(400_000),
      '['.repeat(200_000),
      '# '.repeat(100_000),
      '- '.repeat(100_000),
      'By A, '.repeat(50_000),
      '\n'.repeat(200_000),
      'x\n'.repeat(100_000),
    ];
    const started = performance.now();
    for (const text of hostile) ingest([file('a.md', `T\n\n${text}`)]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

const GOLD = 'gold/moscow.json';

describe.skipIf(!hasShared(GOLD))('the seeds', () => {
  it('show the fields that a careful reader finds', () => {
    const gold: { documents: Record<string, Record<string, unknown>> } = JSON.parse(
      readFileSync(shared(GOLD), 'utf8'),
    );
    for (const [name, expected] of Object.entries(gold.documents)) {
      const [article] = ingest([file(name, readFileSync(shared(`seeds/${name}`)))]).articles;
      const found = {
        outlet: article?.outlet?.value ?? null,
        title: article?.title ?? null,
        byline: article?.byline,
        published: article?.published?.value ?? null,
        dateline: article?.dateline ?? null,
      };
      const { outletStatedInText, ...fields } = expected;
      expect({ name, ...found }).toEqual({
        name,
        ...fields,
        outlet: outletStatedInText ? fields['outlet'] : null,
      });
    }
  });
});

describe('what comes through a pipe', () => {
  const titles = (content: string) =>
    ingest([file('-', content)]).articles.map(({ title }) => title);

  it('is read as records where it opens with a JSON object, whatever its first key', () => {
    const lines = '{"lang":"en","title":"Ferry plan fails","text":"The board said no."}\n';
    expect(titles(lines)).toEqual(['Ferry plan fails']);
    expect(titles(`${lines}{"title":"Crane falls"}\n`)).toEqual([
      'Ferry plan fails',
      'Crane falls',
    ]);
  });

  it('may be one record, or a list of them, over several lines', () => {
    expect(titles('{\n  "title": "Ferry plan fails"\n}\n')).toEqual(['Ferry plan fails']);
    expect(titles('[\n {"title": "Ferry plan fails"},\n {"title": "Crane falls"}\n]')).toEqual([
      'Ferry plan fails',
      'Crane falls',
    ]);
  });

  it('is a text where it only opens with a brace', () => {
    expect(titles(`{Sic} ${STORY}`)).toEqual(['{Sic} Ferry plan fails']);
  });
});

describe('the keys of a record', () => {
  const LONG = 'The harbour board turned down the plan on Tuesday, a clerk said. '.repeat(4);
  const record = (fields: object) => ingest([file('a.jsonl', `${JSON.stringify(fields)}\n`)]);

  it.each([
    { headline: 'Ferry plan fails', body: STORY, author: ['Ada Moor'], date: '2031-04-02' },
    { Headline: 'Ferry plan fails', content: STORY, authors: 'Ada Moor', pubDate: '2031-04-02' },
    {
      title: 'Ferry plan fails',
      fullText: STORY,
      creator: 'Ada Moor',
      datePublished: '2031-04-02',
    },
  ])('may be those of a table: %o', (fields) => {
    const { articles, failed, warnings } = record({ ...fields, source: 'Harbour Times' });
    expect([failed, warnings]).toEqual([[], []]);
    expect(articles).toMatchObject([
      {
        title: 'Ferry plan fails',
        byline: ['Ada Moor'],
        published: { value: '2031-04-02' },
        outlet: { value: 'Harbour Times' },
      },
    ]);
    expect(articles[0]?.text).toContain('turned down the plan');
  });

  it("give way to the contract's own, wherever these stand; null is not there", () => {
    const { articles } = record({
      headline: 'Page title',
      title: 'Ferry plan fails',
      date: '2031-04-03',
      published: '2031-04-02',
      outlet: null,
      publisher: 'Harbour Times',
      text: STORY,
      body: 'Another one.',
    });
    expect(articles).toMatchObject([
      {
        title: 'Ferry plan fails',
        published: { value: '2031-04-02' },
        outlet: { value: 'Harbour Times' },
      },
    ]);
    expect(articles[0]?.text).not.toContain('Another one');
  });

  it('are passed over where what stands there is no text, unless it is the contract’s own', () => {
    const { articles, failed } = record({ title: 'Ferry', source: { id: 7 }, story: 12 });
    expect([articles.length, failed]).toEqual([1, []]);
    expect(record({ title: 'Ferry', outlet: { id: 7 } }).failed).toHaveLength(1);
  });

  it('that are not known are named, once a file, where there is no text and they may hold it', () => {
    const lines = [1, 2].map((at) => JSON.stringify({ title: `Ferry ${at}`, lede: LONG }));
    const { articles, warnings } = ingest([file('a.jsonl', lines.join('\n'))]);
    expect(articles).toHaveLength(2);
    expect(warnings).toEqual([
      { source: 'a.jsonl#1', reason: expect.stringMatching(/no text; its key "lede" .*"text"/u) },
    ]);
    expect(record({ lede: LONG }).failed[0]?.reason).toContain('"lede"');
    expect(record({ title: 'Ferry', text: STORY, lede: LONG }).warnings).toEqual([]);
    const table = ingest([file('a.csv', `title,lede\nFerry,"${LONG}"\n`)]);
    expect(table.warnings[0]?.reason).toContain('"lede"');
  });
});

describe('a list of more records than are read', () => {
  it('is read up to there, and the place is named', () => {
    const rows = MOST_RECORDS + 3;
    const placed = Array.from({ length: rows }, (_, at) => ({
      value: { title: 'Ferry runs again' },
      place: `list.csv#${at + 1}`,
      at,
      size: 1,
    }));
    let articles = 0;
    const failed: string[] = [];
    for (const part of recordParts('list.csv', placed, [])) {
      articles += part.articles.length;
      failed.push(...part.failed.map(({ source, reason }) => `${source}: ${reason}`));
    }
    expect(articles).toBe(MOST_RECORDS);
    expect(failed).toEqual([
      expect.stringMatching(/^list\.csv#50001: .*50,000 records; split it/u),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, compareOutput, readRecord, versionsOutput } from '../../src/app/json.ts';
import { SCHEMAS } from '../../src/app/schemas.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { compareArticles, diffVersions } from '../../src/pipeline.ts';
import { read } from '../../src/read/read.ts';
import { EXAMPLE, filesOf } from '../support/pile.ts';
import { wrongSpans } from '../support/found-spans.ts';
import { hasShared, shared } from '../support/shared.ts';

const FOLDER = hasShared('seeds') ? shared('seeds') : EXAMPLE;
const TEXTS = [...filesOf(FOLDER)]
  .filter(([name]) => name.endsWith('.txt'))
  .slice(0, 8)
  .map(([, bytes]) => bytes.toString('utf8'));

/** What goes wrong with real texts: signs lost, doubled, typed twice, tags and breaks left in. */
const SPLINTERS = [
  ['"', '“', '”', "'", '’', '‘', '«', '»', '``', "''", '`'],
  ['\n', '\n\n', '\r\n', '\u2028', '\t', ' ', '\u00a0', '\u2009', '\u200b', '\u00ad', '\ufeff'],
  ['<u>', '</u>', '<b', '>', '&amp;', '(', ')', '[', ']', ' — ', '—', '...', '.', ',', ':', '?'],
  ['Mr. ', 'U.S.', 'said', ' he said. ', ', according to ', 'Reuters', ' not ', '2018', '$3.5bn'],
  ['\ud83d\ude00', '\ud83d', '\udc00', 'é', 'e\u0301', 'ß', 'Ж', '漢字', 'שלום', '\u202e', '\0'],
].flat();

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'delete' | 'double' | 'swap'; readonly at: number; readonly length: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    piece: fc.constantFrom(...SPLINTERS),
  }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'double' as const, 'swap' as const),
    at: place,
    length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 400 })),
  }),
);

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((now, change) => {
    const at = Math.floor(change.at * now.length);
    const [head, tail] = [now.slice(0, at), now.slice(at)];
    if (change.kind === 'insert') return head + change.piece + tail;
    const [piece, rest] = [tail.slice(0, change.length), tail.slice(change.length)];
    if (change.kind === 'delete') return head + rest;
    if (change.kind === 'double') return head + piece + piece + rest;
    return head + rest.slice(0, change.length) + piece + rest.slice(change.length);
  }, text);
}

const text = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(mutation, { minLength: 1, maxLength: 24 }))
  .map(([original, mutations]) => mutate(original, mutations));

/** The articles of some texts, as if each had been a file. */
function articlesOf(texts: readonly string[]) {
  const encoder = new TextEncoder();
  return ingest(
    texts.map((content, at) => ({
      source: `${at}.txt`,
      name: `${at}.txt`,
      bytes: encoder.encode(content),
    })),
  ).articles;
}

function textsOf(articles: ReturnType<typeof articlesOf>): Map<string, string> {
  return new Map(articles.map((article) => [article.id, article.text]));
}

describe('every span slices to its text, whatever was done to the text', () => {
  it('in read', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (content) => {
        for (const article of articlesOf([content])) {
          const record = asJson(readRecord(article, read(article)));
          expect(wrongSpans(record, textsOf([article]))).toEqual([]);
          expect(SCHEMAS.read.safeParse(record).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('in compare', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (contents) => {
        const articles = articlesOf(contents);
        const output = asJson(compareOutput(compareArticles(articles), []));
        expect(wrongSpans(output, textsOf(articles))).toEqual([]);
        expect(SCHEMAS.compare.safeParse(output).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('in versions', { timeout: 240_000 }, () => {
    const versions = fc.constantFrom(...TEXTS).chain((original) =>
      fc.tuple(
        fc.constant(original),
        fc.array(mutation, { maxLength: 24 }).map((mutations) => mutate(original, mutations)),
      ),
    );
    fc.assert(
      fc.property(versions, fc.boolean(), (pair, typography) => {
        const articles = articlesOf(pair);
        const [a, b] = articles;
        if (!a || !b) return;
        const output = asJson(
          versionsOutput([diffVersions(a, b, (each) => read(each), { typography })], []),
        );
        expect(wrongSpans(output, textsOf(articles))).toEqual([]);
        expect(SCHEMAS.versions.safeParse(output).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the walker itself', () => {
  const texts = new Map([['a', 'The bridge was shut.']]);
  const good = { article: 'a', start: 4, end: 10, text: 'bridge' };

  it('finds what is wrong, however deep', () => {
    expect(wrongSpans({ deep: [good] }, texts)).toEqual([]);
    expect(wrongSpans({ deep: [{ ...good, text: 'Bridge' }] }, texts)).toHaveLength(1);
    expect(wrongSpans({ deep: [{ ...good, end: 99 }] }, texts)).toHaveLength(1);
    expect(wrongSpans({ deep: [{ ...good, article: 'b' }] }, texts)).toHaveLength(1);
    expect(
      wrongSpans({ deep: [{ ...good, speaker: { start: 0, end: 3, text: 'He' } }] }, texts),
    ).toHaveLength(1);
  });
});

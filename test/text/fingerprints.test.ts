import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import {
  fingerprintsOf,
  fingerprintText,
  SHINGLE,
  shinglesOf,
  WINDOW,
} from '../../src/text/fingerprints.ts';
import { hashWords, wordsOf, type Words } from '../../src/text/words.ts';

function words(text: string): Words {
  return wordsOf(fold(text), [{ start: 0, end: text.length }]);
}

function spelled(text: string): string[] {
  const { count, start, end } = words(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');

test('words are cut at hyphens but not at inner stops, commas and apostrophes', () => {
  expect(spelled('The U.S. didn’t pay 1,000.50 for the half-built pier.')).toEqual([
    'The',
    'U.S',
    'didn’t',
    'pay',
    '1,000.50',
    'for',
    'the',
    'half',
    'built',
    'pier',
  ]);
});

test('a single letter ends its sentence without gluing it to the next', () => {
  expect(spelled('Vitamin C. Then D.')).toEqual(['Vitamin', 'C', 'Then', 'D']);
});

test('case, accents, soft hyphens and quotation marks do not change a word', () => {
  const plain = words("Marek's cafe opened 1000 doors in the US");
  const fancy = words('MAREK’S café ope\u00adned 1,000 doors in the U.S.');
  expect([...fancy.hash]).toEqual([...plain.hash]);
});

test('signs of Chinese and Japanese are words of their own', () => {
  expect(words('港口关闭').count).toBe(4);
  expect(words('港口关闭'.repeat(50)).hash).toHaveLength(200);
});

test('only the given ranges are read', () => {
  const text = 'one two three four';
  expect(
    wordsOf(text, [
      { start: 4, end: 7 },
      { start: 14, end: 18 },
    ]).count,
  ).toBe(2);
});

test('equal shingles hash equally wherever they stand', () => {
  const one = shinglesOf(words(`aa bb ${numbered(0, SHINGLE)}`));
  const two = shinglesOf(words(`cc ${numbered(0, SHINGLE)} dd`));
  expect(one[2]).toBe(two[1]);
  expect(one).toHaveLength(3);
});

test('a shared passage as long as one window shares a fingerprint, wherever it stands', () => {
  const passage = numbered(0, SHINGLE + WINDOW - 1);
  for (let shift = 0; shift < 40; shift += 1) {
    const a = fingerprintsOf(
      words(`${numbered(1000, 1000 + shift)} ${passage} ${numbered(2000, 2030)}`),
    );
    const b = fingerprintsOf(
      words(`${numbered(3000, 3017)} ${passage} ${numbered(4000, 4000 + shift)}`),
    );
    expect(b.some((print) => a.includes(print))).toBe(true);
  }
});

test('a short text keeps every shingle, one shorter than a shingle has none', () => {
  expect(fingerprintsOf(words(numbered(0, 9)))).toHaveLength(9 - SHINGLE + 1);
  expect(fingerprintsOf(words(numbered(0, 4)))).toHaveLength(0);
});

test('the pass over a text finds what folding it and listing its words finds', () => {
  const piece = constantFrom(
    ..."a b é É 7 3.5 1,000 U.S. C. don’t rock‘n’roll \u00ad \u200b <u>x</u> '' `` 港 ア - — “q” ﬁn ㎏ \u0301 ．".split(
      ' ',
    ),
    ' ',
    '\n',
    'harbour',
    'ferry-boat',
    '😀',
    '\u2009',
  );
  assert(
    property(array(piece, { maxLength: 300 }), (pieces) => {
      const text = pieces.join('');
      const half = text.length >> 1;
      const ranges = [
        { start: 0, end: half },
        { start: half, end: text.length },
      ];
      const listed = fingerprintsOf(wordsOf(fold(text), ranges));
      expect([...fingerprintText(text, ranges)]).toEqual([...listed]);
    }),
    { numRuns: 400 },
  );
});

test('words that are only hashed are the words that are listed, wherever a range begins or ends', () => {
  const sign = constantFrom(
    ..."a b o 7 0 é . . ' ’ , ­ ​ ́ 港 ア -  ".split(' '),
    ' ',
    '\n',
    'to',
    '😀',
  );
  assert(
    property(array(sign, { maxLength: 60 }), nat(60), nat(60), (signs, one, two) => {
      const text = fold(signs.join(''));
      const cuts = [0, ...[one, two].sort((x, y) => x - y), text.length].map((at) =>
        Math.min(at, text.length),
      );
      const ranges = cuts.slice(1).map((end, i) => ({ start: cuts[i] ?? 0, end }));
      const { count, hash } = hashWords(text, ranges);
      expect(hash.slice(0, count)).toEqual(wordsOf(text, ranges).hash);
    }),
    { numRuns: 3000 },
  );
});

test('a text longer than any before it has the fingerprints that it has after it', () => {
  const long = words(numbered(0, 90_000));
  const first = fingerprintsOf(long);
  expect(first.length).toBeGreaterThan(1000);
  expect([...first]).toEqual([...fingerprintsOf(long)]);
});

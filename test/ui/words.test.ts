import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  filterPoints,
  lettersOf,
  orderPoints,
  type Wanted,
} from '../../src/ui/filter.ts';
import { piecesOf, plain } from '../../src/ui/hidden-signs.ts';
import type { FilterProps } from '../../src/ui/islands.ts';
import { sayTime } from '../../src/ui/say-time.ts';
import { shorten } from '../../src/ui/words.ts';

describe('hidden signs', () => {
  it('are named where they stand', () => {
    expect(piecesOf('a\u202eb')).toEqual([
      { text: 'a' },
      { code: '202e', name: 'right-to-left override' },
      { text: 'b' },
    ]);
  });

  it.each([
    ['zero width', 'x\u200by', 'x⟨200b⟩y'],
    ['a control', 'x\u0007y', 'x⟨0007⟩y'],
    ['half a pair', 'x\ud83dy', 'x⟨d83d⟩y'],
    ['a tag character', 'x\u{e0041}y', 'x⟨e0041⟩y'],
    ['line breaks become spaces', ' a\r\n\tb ', 'a b'],
    ['a family stays one sign', '👩\u200d👧', '👩\u200d👧'],
    ['a joiner between Latin letters is named', 'a\u200db', 'a⟨200d⟩b'],
    ['Persian spelling stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['letters beyond the first plane stay', '𝔘𝔫𝔦', '𝔘𝔫𝔦'],
  ])('%s', (_name, text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

describe('times in words', () => {
  it.each([
    ['2023-03-15', '15 March 2023'],
    ['2023-03', 'March 2023'],
    ['2023', '2023'],
    ['2023-W11', 'week 11 of 2023'],
    ['2023-FA', 'autumn 2023'],
    ['2023-03-15T18:40', '15 March 2023, 18:40'],
    ['2023-03-15TNI', '15 March 2023, night'],
    ['2023-03-13/2023-03-15', '13 March 2023 to 15 March 2023'],
    ['198', '1980s'],
    ['P3D', 'P3D'],
  ])('%s', (value, words) => {
    expect(sayTime(value)).toBe(words);
  });
});

const WORDS: Readonly<Record<string, string>> = { a: 'The quay', b: 'Café “Anker”', c: 'Nobody' };

describe('filtering points', () => {
  const points: FilterProps['points'] = [
    { id: 'a', agreement: 'agree', told: [0, 1], origins: [1, 2] },
    { id: 'b', agreement: 'conflict', told: [0, 2], origins: [2, 2] },
    { id: 'c', agreement: 'only', told: [1], origins: [1, 1] },
  ];
  const left = (wanted: Partial<Wanted>): string[] => [
    ...filterPoints(points, { ...EVERYTHING, ...wanted }, (id) => WORDS[id] ?? ''),
  ];

  it('asks for everything by default', () => {
    expect(left({})).toEqual(['a', 'b', 'c']);
  });

  it('goes by agreement, account and words together', () => {
    expect(left({ agreement: 'differ-or-conflict' })).toEqual(['b']);
    expect(left({ account: '1' })).toEqual(['a', 'c']);
    expect(left({ account: '0', words: 'cafe "anker"' })).toEqual(['b']);
    expect(left({ agreement: 'only', account: '0' })).toEqual([]);
  });
});

describe('sorting points', () => {
  const points: FilterProps['points'] = [
    { id: 'a', agreement: 'agree', told: [0, 1, 2], origins: [1, 3] },
    { id: 'b', agreement: 'agree', told: [0, 1], origins: [2, 2] },
    { id: 'c', agreement: 'agree', told: [0, 2], origins: [1, 3] },
    { id: 'd', agreement: 'agree', told: [1, 2], origins: [1, 1] },
  ];

  it('goes by origins, at least before at most, and else leaves them as they stand', () => {
    expect(orderPoints(points, 'accounts').join('')).toBe('abcd');
    expect(orderPoints(points, 'most-origins').join('')).toBe('bacd');
    expect(orderPoints(points, 'fewest-origins').join('')).toBe('dacb');
  });
});

describe('small words', () => {
  it('cuts and compares', () => {
    expect(shorten('one two three', 8)).toBe('one two…');
    expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
    expect(lettersOf('a <u>tag</u> left')).toBe(lettersOf('a tag left'));
    expect(lettersOf('“Nobody,” he said.')).toBe(lettersOf('"nobody" he said'));
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTokens, diffWords, longestRising } from '../../src/text/diff.ts';
import { fold } from '../../src/text/fold.ts';

/** Rebuilds `b` from `a` and the edits: what is not in an edit must be equal on both sides. */
function rebuilt(a: readonly string[], b: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const edit of diffTokens(a, b)) {
    result.push(...a.slice(at, edit.a.start), ...b.slice(edit.b.start, edit.b.end));
    at = edit.a.end;
  }
  return [...result, ...a.slice(at)];
}

const weight = (token: string): number => (token.length > 3 ? 5 : 1);

const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });

describe('diffTokens', () => {
  test('applying the edits to the one list yields the other', () => {
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        expect(rebuilt(a, b)).toEqual(b);
      }),
    );
  });

  test('edits are in order and never touch', () => {
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        const edits = diffTokens(a, b);
        for (const [index, edit] of edits.entries()) {
          const next = edits[index + 1];
          expect(edit.a.end - edit.a.start + edit.b.end - edit.b.start).toBeGreaterThan(0);
          if (next) expect(next.a.start).toBeGreaterThan(edit.a.end - 1);
          if (next) expect(next.a.start - edit.a.end).toBe(next.b.start - edit.b.end);
          if (next) expect(next.a.start - edit.a.end).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('equal lists have no edits', () => {
    expect(diffTokens(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  test('weight decides which words are kept', () => {
    expect(diffTokens(['of', 'the', 'harbour'], ['harbour', 'of', 'the'], weight)).toEqual([
      { a: { start: 0, end: 2 }, b: { start: 0, end: 0 } },
      { a: { start: 3, end: 3 }, b: { start: 1, end: 3 } },
    ]);
  });

  test('a long text with one word changed is one edit, found through unique anchors', () => {
    const a = Array.from({ length: 200_000 }, (_, index) => `w${index % 60_000}`);
    const b = a.with(70_000, 'new');
    expect(diffTokens(a, b)).toEqual([
      { a: { start: 70_000, end: 70_001 }, b: { start: 70_000, end: 70_001 } },
    ]);
    const c = ['x', ...b.slice(0, 120_000), 'y', ...b.slice(120_000), 'z'];
    expect(diffTokens(a, c).length).toBeLessThan(6);
  });

  test('long lists without unique tokens end quickly', () => {
    const a = Array.from({ length: 300_000 }, (_, index) => 'abc'[index % 3] ?? '');
    const b = Array.from({ length: 300_000 }, (_, index) => 'cba'[index % 3] ?? '');
    const [first] = diffTokens(a, b);
    expect(first?.a.start).toBe(0);
  });
});

test('longestRising keeps the longest rising chain', () => {
  expect(longestRising([5, 1, 2, 9, 3, 4, 4], (value) => value)).toEqual([1, 2, 3, 4]);
  expect(longestRising([], Number)).toEqual([]);
});

const pieces = (a: string, b: string): unknown[] =>
  diffWords(fold(a), { start: 0, end: a.length }, fold(b), { start: 0, end: b.length }).map(
    (piece) => [
      piece.operation,
      piece.a && a.slice(piece.a.start, piece.a.end),
      piece.b && b.slice(piece.b.start, piece.b.end),
    ],
  );

describe('diffWords', () => {
  test('names what stays, what is replaced, added and deleted', () => {
    expect(
      pieces('Our biggest issue is water.', 'Your biggest issue, I think, is clean water'),
    ).toEqual([
      ['replace', 'Our', 'Your'],
      ['same', 'biggest issue', 'biggest issue'],
      ['add', undefined, 'I think'],
      ['same', 'is', 'is'],
      ['add', undefined, 'clean'],
      ['same', 'water', 'water'],
    ]);
    expect(pieces('a very old pier', 'an old pier')[0]).toEqual(['replace', 'a very', 'an']);
    expect(pieces('not now', 'now')[0]).toEqual(['delete', 'not', undefined]);
  });

  test('small words kept alone between edits belong to them', () => {
    expect(pieces('the start of negotiations today', 'the end of talks today')).toEqual([
      ['same', 'the', 'the'],
      ['replace', 'start of negotiations', 'end of talks'],
      ['same', 'today', 'today'],
    ]);
  });

  test('typography is no difference', () => {
    expect(pieces('“We’ll wait” – he said', `"We'll wait" - he  said`)).toEqual([
      ['same', 'We’ll wait” – he said', `We'll wait" - he  said`],
    ]);
  });

  test('stays inside the ranges it is given', () => {
    const text = 'one two three';
    expect(diffWords(text, { start: 4, end: 7 }, text, { start: 4, end: 7 })).toEqual([
      { operation: 'same', a: { start: 4, end: 7 }, b: { start: 4, end: 7 } },
    ]);
    expect(diffWords('', { start: 0, end: 0 }, '', { start: 0, end: 0 })).toEqual([]);
  });
});

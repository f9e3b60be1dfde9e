import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/model/span.ts';
import { nest, type Nested } from '../../src/ui/nesting.ts';

const TEXT = 'abcdefghijklmnopqrst';

/** The laid out text with its marks in brackets. */
function show(parts: readonly Nested[]): string {
  return parts
    .map((part) =>
      part.ranges ? `[${show(part.inside ?? [])}]` : TEXT.slice(part.start, part.end),
    )
    .join('');
}

const range = (start: number, end: number): Range => ({ start, end });

describe('nest', () => {
  it('leaves plain text plain', () => {
    expect(show(nest([], 2, 5))).toBe('cde');
  });

  it('puts what lies inside a range inside its element', () => {
    expect(show(nest([range(4, 5), range(1, 8)], 0, 10))).toBe('a[bcd[e]fgh]ij');
  });

  it('cuts a crossing range where the other ends, and each piece names the whole', () => {
    const parts = nest([range(0, 4), range(2, 6)], 0, 8);
    expect(show(parts)).toBe('[ab[cd]][ef]gh');
    expect(parts[1]?.ranges).toEqual([range(2, 6)]);
  });

  it('makes one element of equal ranges', () => {
    expect(show(nest([range(1, 3), range(1, 3)], 0, 4))).toBe('a[bc]d');
  });

  it('keeps every character once and lights exactly each range, whatever the ranges', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(ranges, (all) => {
        const parts = nest(all, 0, TEXT.length);
        expect(show(parts).replace(/[[\]]/gu, '')).toBe(TEXT);
        for (const one of all.filter(({ start, end }) => start < end))
          expect(litBy(parts, one)).toBe(TEXT.slice(one.start, one.end));
      }),
    );
  });
});

/** The words of all pieces that name a range. */
function litBy(parts: readonly Nested[], wanted: Range): string {
  return parts
    .map((part) => {
      const names = part.ranges?.some(
        ({ start, end }) => start === wanted.start && end === wanted.end,
      );
      return names ? TEXT.slice(part.start, part.end) : litBy(part.inside ?? [], wanted);
    })
    .join('');
}

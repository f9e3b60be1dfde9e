import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokens.ts';

const words = (text: string): string[] => tokenize(fold(text)).map((token) => token.text);

describe('tokenize', () => {
  it('keeps abbreviations, initials and party marks whole', () => {
    expect(words('Sen. Ada T. Moor (R-Ky.) of the U.S.')).toEqual([
      'Sen.',
      'Ada',
      'T.',
      'Moor',
      '(',
      'R-Ky.',
      ')',
      'of',
      'the',
      'U.S.',
    ]);
  });

  it('splits the possessive off and keeps contractions', () => {
    expect(words('Moor’s plan isn’t O’Neill’s')).toEqual([
      'Moor',
      "'s",
      'plan',
      "isn't",
      "O'Neill",
      "'s",
    ]);
  });

  it('keeps numbers whole and tells them from words', () => {
    const kinds = tokenize('30,000 people, 3.5 per cent, a 29-year-old in the 1990s').map(
      ({ text, kind }) => `${text}:${kind}`,
    );
    expect(kinds).toContain('30,000:number');
    expect(kinds).toContain('3.5:number');
    expect(kinds).toContain('29-year-old:word');
    expect(kinds).toContain('1990s:number');
  });

  it('gives offsets that slice to the token, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shadow = fold(text);
        for (const { start, end, text: token } of tokenize(shadow))
          expect(shadow.slice(start, end)).toBe(token);
      }),
    );
  });

  it('cuts words of plain letters as it cuts words of accented ones', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'x',
        'y',
        "'s",
        "'",
        '-',
        '.',
        '...',
        ' ',
        '1',
        ',',
        '"',
        '\u2009',
        '(',
      ),
      maxLength: 14,
    });
    const cuts = (shadow: string) =>
      tokenize(shadow).map(({ start, end, kind }) => `${start}-${end} ${kind}`);
    fc.assert(
      fc.property(text, (plain) => {
        const accented = plain.replaceAll('x', '\u1e8b').replaceAll('y', '\u1e8f');
        expect(cuts(plain)).toEqual(cuts(accented));
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameLetters } from '../../src/relate/letters.ts';

describe('sameLetters', () => {
  it.each([
    ['2019 Fans', '2019Fans', true],
    ['the ferry, it said', 'the ferry it said', true],
    ['Cars Of the Year', 'Of the Year', true],
    ['the ferry', 'the ferry sank', true],
    ['the ferry', 'the ferrys', false],
    ['ferry', 'aferry', false],
    ['the ferry', 'the barge', false],
    ['12 dead', '13 dead', false],
    ['page2', 'page', true],
    ['', 'anything', true],
    ['…', '—', true],
    ['𝐀 word', '𝐀word', true],
    ['x𝐀', 'x', true],
  ])('%s | %s: %s', (a, b, same) => {
    expect(sameLetters(a, b)).toBe(same);
    expect(sameLetters(b, a)).toBe(same);
  });

  it('is what comparing all letters at once says', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '1', ' ', '-', 'é', '𝐀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(sameLetters(a, b)).toBe(heldAgainstWhole(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The letters of a text, and before which of them a word begins. */
function lettersOf(text: string): { letters: string[]; begins: boolean[] } {
  const [letters, begins]: [string[], boolean[]] = [[], []];
  let before = ' ';
  for (const sign of text) {
    if (/[\p{L}\p{N}]/u.test(sign)) {
      letters.push(sign);
      begins.push(
        /[^\p{L}\p{N}]/u.test(before) || /\p{Lu}/u.test(sign) || /\p{L}\d/u.test(before + sign),
      );
    }
    before = sign;
  }
  return { letters, begins: [...begins, true] };
}

function heldAgainstWhole(a: string, b: string): boolean {
  const [short, long] = [lettersOf(a), lettersOf(b)].toSorted(
    (x, y) => x.letters.length - y.letters.length,
  );
  if (!short || !long) return false;
  const [own, all] = [short.letters.join(''), long.letters.join('')];
  const rest = long.letters.length - short.letters.length;
  return (
    (all.endsWith(own) && long.begins[rest] === true) ||
    (all.startsWith(own) && long.begins[short.letters.length] === true)
  );
}

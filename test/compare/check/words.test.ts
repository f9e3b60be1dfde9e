import { describe, expect, it } from 'vitest';
import { bearsOut } from '../../../src/compare/check/bearing.ts';
import { stemOf } from '../../../src/compare/check/concepts.ts';
import { PARAPHRASES } from '../../../src/compare/check/words/paraphrases.ts';

const rows = PARAPHRASES.trim()
  .split(/[\n|]/u)
  .map((row) => new Set(row.trim().split(' ')));

it('holds no row of free wordings that another row holds', () => {
  const held = rows.filter((row, at) =>
    rows.some(
      (other, place) =>
        place !== at &&
        [...row].every((word) => other.has(word)) &&
        (row.size < other.size || place < at),
    ),
  );
  expect(held.map((row) => [...row].join(' '))).toEqual([]);
});

describe('a word of a claim', () => {
  it.each([
    ['destroyed', 'damaged'],
    ['destroyed', 'hit'],
    ['executed', 'killed'],
    ['slain', 'died'],
    ['accused', 'counted'],
    ['accused', 'indicted'],
    ['rejected', 'opposed'],
    ['baby', 'toddler'],
    ['ignored', 'attention'],
    ['assaulted', 'mistreated'],
    ['assaulted', 'harassed'],
    ['law', 'bill'],
    ['surgeon', 'medic'],
    ['won', 'defeat'],
  ])('“%s” is not borne out by “%s”', (claimed, told) => {
    expect(bearsOut(stemOf(claimed), stemOf(told))).not.toMatch(/^(?:same|alike)$/u);
  });

  it.each([
    ['killed', 'executed'],
    ['died', 'slain'],
    ['opposed', 'rejected'],
    ['doctor', 'surgeon'],
  ])('“%s” is borne out by “%s”', (claimed, told) => {
    expect(bearsOut(stemOf(claimed), stemOf(told))).toBe('alike');
  });
});

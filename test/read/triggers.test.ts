import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEEDS } from '../../src/read/times/finder.ts';
import { familiesIn } from '../../src/read/times/triggers.ts';

describe('the words that call ways of writing a time up', () => {
  it.each([
    ['The council of Mirrenholt met.', 0],
    ['It met on Tuesday.', NEEDS.weekday],
    ['It met on TUESDAY.', NEEDS.weekday],
    ['In late Sept. the dam was shut.', NEEDS.month],
    ['Some 400 came.', NEEDS.digits],
    ['A 2nd look.', NEEDS.digits],
    ['It lasted three weeks.', NEEDS.unit],
    ['A mid-August vote', NEEDS.month],
    ['On the eve', NEEDS.unit | NEEDS.holiday],
    ['They left yesterday', NEEDS.deictic],
  ])('%s', (line, families) => {
    expect(familiesIn(line)).toBe(families);
  });

  it.each([
    'Sunflowerbeds',
    'march4',
    '_monday',
    'monday_',
    'marchioness',
    'Sécond',
    'Décember',
    '',
  ])('are whole words: not %j', (line) => {
    expect(familiesIn(line) & ~NEEDS.digits).toBe(0);
  });

  it('are found wherever they stand, and only count for themselves', () => {
    const word = fc.constantFrom('Monday', 'March', '7', 'week', 'today', 'spring', 'dam', 'Tarn');
    const sign = fc.constantFrom(' ', ', ', '-', '.', '"', '\u2014', "'");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, sign)), (parts) => {
        const apart = parts.reduce((bits, [one]) => bits | familiesIn(one), 0);
        expect(familiesIn(parts.flat().join(''))).toBe(apart);
      }),
    );
  });
});

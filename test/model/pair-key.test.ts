import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PAIR_LIMIT, pairKey, pairOf } from '../../src/model/pair-key.ts';

const number = fc.nat(PAIR_LIMIT - 1);

it('a key gives back its two numbers, in their order', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(pairOf(pairKey(a, b))).toEqual([a, b]);
    }),
    { examples: [[PAIR_LIMIT - 1, PAIR_LIMIT - 1]] },
  );
});

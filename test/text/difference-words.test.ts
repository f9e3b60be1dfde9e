import { expect, it } from 'vitest';
import { whoHasWhat } from '../../src/text/difference-words.ts';

it('who has what: a capital makes no other value, and the first way of writing it stands', () => {
  const values = [
    { text: 'four', account: 'a' },
    { text: 'Four', account: 'b' },
    { text: 'six', account: 'c' },
  ];
  expect(whoHasWhat(values, (account) => account.toUpperCase(), 3)).toBe(
    'four (A and B) / six (C)',
  );
});

import { expect, it } from 'vitest';
import { boundBefore } from '../../src/compare/bounds.ts';

it.each([
  ['more than ', '>'],
  ['exceeded $', '>'],
  ['at least ', '>='],
  ['not fewer than ', '>='],
  ['fewer than ', '<'],
  ['no more than ', '<='],
  ['as many as ', '<='],
  ['just under ', '<~'],
  ['nearly ', '<~'],
  ['an estimated ', '~'],
  ['some €', '~'],
])('“%s40” is bounded by %s', (words, sign) => {
  const text = `The board counted ${words}40 ferries.`;
  const bound = boundBefore(text, text.indexOf('40'));
  expect(bound?.sign).toBe(sign);
  expect(bound?.length).toBe(words.length);
});

it.each(['The board counted 40 ferries.', 'Nearly all 40 ferries burned.', 'moreover 40 ferries'])(
  'nothing bounds the figure of “%s”',
  (text) => {
    expect(boundBefore(text, text.indexOf('40'))).toBeUndefined();
  },
);

it('does not look before the floor', () => {
  expect(boundBefore('at least 40', 9, 9)).toBeUndefined();
});

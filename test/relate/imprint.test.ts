import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf, imprintOf } from '../../src/relate/body.ts';
import { articleOf } from '../support/article.ts';

test('what a text is known again by is the same whether or not all of it is laid out', () => {
  const piece = constantFrom(
    ..."a harbour ferry-boat don’t U.S. 1,000 <u>x</u> <b<i>>y < '' `` “q” \u00a0 \u00ad é 港".split(
      ' ',
    ),
    ' ',
    '\n\n',
  );
  assert(
    property(array(piece, { maxLength: 200 }), (pieces) => {
      const article = articleOf({ id: 'a', text: `one ${pieces.join('')}` });
      const { key, fingerprints } = bodyOf(article);
      expect(imprintOf(article)).toEqual({ key, fingerprints });
    }),
    { numRuns: 300 },
  );
});

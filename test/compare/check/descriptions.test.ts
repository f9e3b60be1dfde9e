import { expect, it } from 'vitest';
import { toReadText } from '../../../src/compare/check/check.ts';
import { linesOf } from '../../../src/compare/check/window.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf } from '../../support/article.ts';
import { checked } from './support.ts';

/** What "ship" means in a text in which these ships are names. */
function shipIn(text: string, ships: readonly string[]) {
  const article = articleOf({ text });
  const names = ships.map((ship) => {
    const start = text.indexOf(ship);
    const end = start + ship.length;
    return { start, end, text: ship, kind: 'organisation' as const, entity: ship };
  });
  const lines = linesOf(toReadText(article, { ...read(article), names }));
  return lines.flatMap(({ terms }) => terms).find((term) => term.text === 'ship')?.meant;
}

it('takes "the ship" for the one ferry that the text has named', () => {
  const text = 'The ferry Lady Maren came to Halsgrave. The ship was inspected in May.';
  expect(shipIn(text, ['Lady Maren'])).toBe('Lady Maren');
});

it('means neither where two are named, and nobody by "a ship"', () => {
  const two = 'The ferry Lady Maren met the ferry Corran Star. The ship was inspected in May.';
  expect(shipIn(two, ['Lady Maren', 'Corran Star'])).toBeUndefined();
  const other = 'The ferry Lady Maren came to Halsgrave. A ship was inspected in May.';
  expect(shipIn(other, ['Lady Maren'])).toBeUndefined();
});

it('means no longer the one named before where another one has come in between', () => {
  const text = 'The ferry Lady Maren came to Halsgrave. %s was towed in. The ship was inspected.';
  for (const other of ['Another ship', 'A ship', 'Another ferry'])
    expect(shipIn(text.replace('%s', other), ['Lady Maren'])).toBeUndefined();
  expect(shipIn(text.replace('%s', 'A crane'), ['Lady Maren'])).toBe('Lady Maren');
});

it('does not take a loose word of the kind for the thing', () => {
  const text = 'The tram Lady Maren came to Halsgrave. The ship was inspected in May.';
  expect(shipIn(text, ['Lady Maren'])).toBeUndefined();
});

it('means no person', () => {
  const text = 'The spokesman Ada Quill came to Andrala on Monday. The official was fined.';
  const claim = 'Ada Quill was fined.';
  expect(['told', 'attributed-only']).not.toContain(checked(claim, text).summary);
});

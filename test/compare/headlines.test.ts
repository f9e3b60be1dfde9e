import { describe, expect, it } from 'vitest';
import { joinHeadlines, ownHeadlines } from '../../src/compare/points/headlines.ts';
import { linesOf, passageOf, type Passage } from '../../src/compare/points/lines.ts';
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';
import type { Member } from '../../src/compare/member.ts';
import type { Likeness } from '../../src/compare/points/similarity.ts';

function memberOf(account: string, title: string, text: string): Member {
  const article = articleOf({ title, text });
  const reading = read(article);
  return { account, article, reading, shadow: article.text, state: 'current', lead: true };
}

const herald = memberOf(
  'herald',
  'Paper mill at Orla burns down on Monday',
  'The old paper mill at Orla burned down on Monday night. Bishop Ilva Sund blessed a lifeboat.',
);
const courier = memberOf(
  'courier',
  'Bishop Ilva Sund at Tarn',
  'Two hundred workers wait since the mill at Orla burned down on Monday night.',
);
const lines = linesOf([herald, courier], { personOf: () => undefined });
const [title, burned, blessed, otherTitle, wait] = lines.map((line) =>
  passageOf(line, line.sentence),
);
if (!title || !burned || !blessed || !otherTitle || !wait) throw new Error('five lines are meant');

/** Any two passages are alike as much as this. */
function likenessOf(alike: number): Pick<Likeness, 'measure'> {
  return { measure: () => ({ alike, strength: alike, borneOut: alike }) };
}

const sizesOf = (groups: readonly (readonly Passage[])[]): number[] =>
  groups.map(({ length }) => length);

const isOwnHeadline = ownHeadlines(lines);

describe('a headline', () => {
  it('is not listed as told alone where its own body tells it', () => {
    expect(isOwnHeadline([title])).toBe(true);
  });

  it('is listed where only another article tells it, as are sentences of the body', () => {
    expect(isOwnHeadline([otherTitle])).toBe(false);
    expect(isOwnHeadline([blessed])).toBe(false);
    expect(isOwnHeadline([title, wait])).toBe(false);
  });

  it('and the body that tells it make one point with a place of another account', () => {
    const joined = joinHeadlines(
      [
        [title, wait],
        [burned, wait],
      ],
      likenessOf(0.6),
    );
    expect(joined).toEqual([[title, wait, burned]]);
  });

  it.each([
    ['is unlike the body', [title, wait], [burned, wait], 0.1],
    ['shares no place with it', [title, otherTitle], [burned, wait], 0.6],
    ['is not what is told twice', [blessed, wait], [burned, wait], 0.6],
  ])('makes none where it %s', (_, one, other, alike) => {
    expect(sizesOf(joinHeadlines([one, other], likenessOf(alike)))).toEqual([2, 2]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { takeInLeftovers } from '../../src/relate/leftover.ts';
import { averageLinkage } from '../../src/relate/linkage.ts';
import { partStrays, standing } from '../../src/relate/parting.ts';
import { relate } from '../../src/relate/relate.ts';
import { JOINING } from '../../src/relate/stories.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';

describe('the score that joins stories', () => {
  it('rises with the stories that have formed and never falls under its lowest', () => {
    const bars = [0, 1, 20, 100, 1000, 10_000].map(JOINING.at);
    expect(bars).toEqual(bars.toSorted((a, b) => a - b));
    expect(bars[0]).toBe(JOINING.lowest);
    expect(JOINING.at(1000)).toBeGreaterThan(JOINING.at(100));
  });

  it('is asked anew after each join, so that a later pair needs more than an earlier one', () => {
    const edges = [
      { one: 0, two: 1, score: 0.9 },
      { one: 2, two: 3, score: 0.5 },
    ];
    const bar = { lowest: 0.2, at: (groups: number) => (groups === 0 ? 0.2 : 0.6) };
    expect(averageLinkage(4, edges, bar)).toEqual([[0, 1], [2], [3]]);
  });
});

describe('what was left alone', () => {
  const groups = [[0, 1, 2], [3], [4], [5]];
  const to = (two: number, scores: readonly number[]) =>
    scores.map((score, one) => ({ one, two, score }));

  it('joins the story of which three members are like it, and nothing that is alone', () => {
    const edges = [...to(3, [0.3, 0.3, 0.3]), { one: 4, two: 5, score: 0.9 }];
    expect(takeInLeftovers(groups, edges, 0.25)).toEqual([[0, 1, 2, 3], [4], [5]]);
  });

  it('stays alone where fewer than three are like it', () => {
    expect(takeInLeftovers(groups, to(3, [0.35, 0.35]), 0.25)).toEqual(groups);
  });
});

describe('what is hardly like its story', () => {
  const among = (own: number, stray: number) => [
    { one: 0, two: 1, score: own },
    { one: 0, two: 2, score: own },
    { one: 1, two: 2, score: own },
    { one: 0, two: 3, score: stray },
  ];

  it('stands alone again, and the others stay', () => {
    expect(partStrays([[0, 1, 2, 3]], among(0.4, 0.2), 0.2)).toEqual([[0, 1, 2], [3]]);
  });

  it('stays where it is like them by half of the bar on average', () => {
    expect(partStrays([[0, 1, 2, 3]], among(0.4, 0.32), 0.2)).toEqual([[0, 1, 2, 3]]);
  });

  it('is never one of two', () => {
    expect(partStrays([[0, 1]], [{ one: 0, two: 1, score: 0.01 }], 0.2)).toEqual([[0, 1]]);
  });

  it('is no longer said to stand alone once a later window joined it', () => {
    const reasons = [
      { rule: 'parted', detail: 'a stands alone' },
      { rule: 'shared-cues', detail: 'a and b are alike' },
    ];
    expect(standing(reasons, 2)).toEqual(reasons.slice(1));
    expect(standing(reasons.slice(0, 1), 1)).toEqual(reasons.slice(0, 1));
  });
});

const TOWNS = ['Marrow', 'Skerry', 'Vellin', 'Oakhaven', 'Tarnby', 'Lowmere', 'Dunsel', 'Ostray'];
const THINGS = [
  'ferry sank in the harbour after hitting a sandbank',
  'library reopens with a hall for printed maps',
  'quarry workers walked out over unpaid night shifts',
  'orchard won the cider prize for the third autumn',
];

/** Two accounts of each of many small happenings. */
function pile(): Article[] {
  return TOWNS.flatMap((town, i) =>
    THINGS.flatMap((thing, k) => {
      const cost = (i + 2) * 13 + k * 7;
      return [
        articleOf({
          id: `${i}${k}a`,
          title: `${town} ${thing}`,
          text: `In ${town} the ${thing}, engineer Ada ${town}son said on Monday. It will cost ${cost} crowns.`,
        }),
        articleOf({
          id: `${i}${k}b`,
          title: `What it means that the ${town} ${thing}`,
          text: `Residents of ${town} gathered because the ${thing}. Ada ${town}son put the price at ${cost} crowns.`,
        }),
      ];
    }),
  );
}

test('the same pile, shuffled, gives the same bytes three times', () => {
  const articles = pile();
  const turned = [3, 11, 29].map((step) =>
    articles.map((_, i) => articles[(i * step + step) % articles.length] ?? articles[0]!),
  );
  const first = JSON.stringify(relate(articles));
  for (const order of turned) expect(JSON.stringify(relate(order))).toBe(first);
});

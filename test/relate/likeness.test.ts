import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/relate/body.ts';
import { explainPair } from '../../src/relate/explain.ts';
import { LIKENESS, likenessOf, weekdayFactor } from '../../src/relate/likeness.ts';
import { neighboursOf } from '../../src/relate/neighbours.ts';
import { poolOf } from '../../src/relate/profiles.ts';
import { relate } from '../../src/relate/relate.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';

/** Twice the harbour council of one town votes, on two weekdays, each vote told twice. */
function votes(days: readonly [string, string, string, string]): Article[] {
  const told = [
    'The harbour council of Tarnby voted',
    'Members of the harbour council in Tarnby voted',
  ];
  return days.map((day, i) =>
    articleOf({
      id: `vote-${i}`,
      title: 'Harbour council votes on the Tarnby dredging plan',
      text: `${told[i % 2] ?? ''} on the dredging plan on ${day}, the chair ${i < 2 ? 'Ada Lunn' : 'Bo Kast'} said.`,
    }),
  );
}

function scored(articles: readonly Article[]) {
  const pool = poolOf(articles.map(bodyOf));
  return (one: number, two: number) => likenessOf(pool, one, two);
}

describe('the weekday that a text names at its beginning', () => {
  it.each([
    ['says nothing where one names none', 0, 0b1, Number.NaN, 1],
    ['speaks for one happening where it is the same', 0b10, 0b11, Number.NaN, LIKENESS.sameWeekday],
    ['speaks against it where it is another', 0b10, 0b1, Number.NaN, LIKENESS.otherWeekday],
    ['is another Tuesday a week later', 0b10, 0b10, 7, 1],
    ['is the same Tuesday for texts of that week', 0b10, 0b10, 6, LIKENESS.sameWeekday],
    ['is another one a week later, too', 0b10, 0b1, 9, LIKENESS.otherWeekday],
  ])('%s', (_, one, two, days, factor) => {
    expect(weekdayFactor(one, two, days)).toBe(factor);
  });

  it('brings texts nearer that share it, and keeps those apart that do not', () => {
    const of = scored(votes(['Tuesday', 'Tuesday', 'Friday', 'Friday']));
    expect(of(0, 1).score).toBeCloseTo(of(0, 1).cosine * LIKENESS.sameWeekday);
    expect(of(0, 1).otherWeekday).toBe(false);
    expect(of(0, 2).score).toBeCloseTo(of(0, 2).cosine * LIKENESS.otherWeekday);
    expect(of(0, 2).otherWeekday).toBe(true);
  });

  it('counts in the headline and the first words, not deep in the text', () => {
    const words = 'and the barge took gravel past the old quay again '.repeat(8);
    const late = articleOf({ id: 'late', text: `The barge left. ${words} until Friday.` });
    const early = articleOf({ id: 'early', title: 'Barge leaves on Monday', text: words });
    const pool = poolOf([late, early].map(bodyOf));
    expect(pool.profiles.map(({ weekdays }) => weekdays)).toEqual([0, 0b1]);
  });

  it('is weighed alike where a pair is explained and where neighbours are found', () => {
    const articles = votes(['Tuesday', 'Tuesday', 'Friday', 'Sunday']);
    const pool = poolOf(articles.map(bodyOf));
    const { edges, scoreOf } = neighboursOf(pool);
    expect(edges.length).toBeGreaterThan(0);
    for (const { one, two, score } of edges)
      expect(score).toBeCloseTo(scoreOf(one, two, likenessOf(pool, one, two).score));
  });

  it('is told where a pair is explained', () => {
    const early = 'Tarnby approved the dredging of its harbour on Tuesday after a long sitting.';
    const about = (day: string) =>
      `Boats were kept out while councillors in Tarnby argued; the dredging passed on ${day} by one vote.`;
    const detailOf = (day: string): string => {
      const pair = [
        articleOf({ id: 'a', text: early }),
        articleOf({ id: 'b', text: about(day) }),
      ] as const;
      return explainPair(...pair, relate(pair), pair).reasons.at(-1)?.detail ?? '';
    };
    expect(detailOf('Friday')).toContain('their first words name different weekdays');
    expect(detailOf('Tuesday')).toContain('alike by');
    expect(detailOf('Tuesday')).not.toContain('weekdays');
  });
});

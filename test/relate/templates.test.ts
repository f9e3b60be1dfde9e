import { expect, test } from 'vitest';
import { explainPair } from '../../src/relate/explain.ts';
import { relate } from '../../src/relate/relate.ts';
import { spread } from '../../src/text/words.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';

const SYLLABLES = ['ba', 'kel', 'tor', 'min', 'sa', 'ver', 'lo', 'dun'];

/** Invented words, others for every seed. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const drawn = spread(Math.imul(seed + 1, 0x9e3779b1) + at);
    return Array.from({ length: 5 }, (_part, i) => SYLLABLES[(drawn >>> (3 * i)) & 7]).join('');
  }).join(' ');
}

const town = (i: number): string => `Tarn${words(i + 500, 1)}`;
const SIZE = 30;

function template(): Article[] {
  const wording = words(7, 70);
  return Array.from({ length: SIZE }, (_, i) =>
    articleOf({
      id: `t${String(i).padStart(2, '0')}`,
      outlet: 'The Skerry Herald',
      title: `Homes sold in ${town(i)}`,
      text: `House prices in ${town(i)} rose last year, the registry said in its yearly paper. ${wording}. Farms were left out.`,
    }),
  );
}

test('one template with another town put in is a series: no account and no story swallows it', () => {
  const { relations, accounts, stories } = relate(template());
  expect(new Set(relations.map(({ kind }) => kind))).toEqual(new Set(['series']));
  expect([accounts.length, stories.length]).toEqual([SIZE, SIZE]);
});

test('of two that fill in one template it is said why they are two stories, however alike they are', () => {
  const pile = template();
  const [a, b] = pile;
  if (!a || !b) throw new Error('the pile is empty');
  const story = explainPair(a, b, relate(pile), pile).reasons.at(-1)?.detail ?? '';
  expect(story).toMatch(/^two stories: they fill in one template or are parts of one series/u);
  expect(story).not.toContain('alike by');
});

test('states of one article are no template, though each has a headline of its own figures', () => {
  const wording = words(9, 70);
  const { accounts } = relate(
    [3, 8, 12, 17, 21].map((toll) =>
      articleOf({
        id: `v${toll}`,
        outlet: 'The Skerry Herald',
        title: `Storm toll rises to ${toll}`,
        text: `The storm over Skerry has killed ${toll} people, the warden said. ${wording}. The harbour stays shut.`,
      }),
    ),
  );
  expect(accounts).toHaveLength(1);
});

test.each([['The Skerry Herald'], [undefined]])(
  'heavy boilerplate joins nothing (outlet %s)',
  (outlet) => {
    const boilerplate = Array.from(
      { length: 5 },
      (_, i) => `Readers get ${words(900 + i, 25)} every week. Terms apply.`,
    ).join('\n\n');
    const { relations, accounts, stories } = relate(
      Array.from({ length: SIZE }, (_, i) =>
        articleOf({
          id: `b${String(i).padStart(2, '0')}`,
          ...(outlet === undefined ? {} : { outlet }),
          title: `${town(i)} ${words(i + 40, 4)}`,
          text: `${town(i)} ${words(i + 100, 120)}.\n\n${boilerplate}`,
        }),
      ),
    );
    expect(relations).toEqual([]);
    expect(accounts).toHaveLength(SIZE);
    expect(Math.max(...stories.map(({ articles }) => articles.length))).toBeLessThan(5);
  },
);

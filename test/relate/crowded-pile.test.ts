import { expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.ts';
import { spread } from '../../src/text/words.ts';
import { articleOf } from '../support/article.ts';
import type { Article } from '../../src/model/article.ts';

const SYLLABLES = ['ba', 'kel', 'tor', 'min', 'sa', 'ver', 'lo', 'dun'];

/** Invented words, others for every seed. */
function words(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const drawn = spread(Math.imul(seed + 1, 0x9e3779b1) + at);
    return Array.from({ length: 5 }, (_part, i) => SYLLABLES[(drawn >>> (3 * i)) & 7]).join('');
  });
}

/** Sentences of twelve invented words. */
function told(seed: number, sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, i) => `Warden ${words(1000 * seed + i, 12).join(' ')}.`,
  ).join(' ');
}

const town = (i: number): string => `Tarn${words(90_000 + i, 1).join('')}`;
const OUTLETS = ['The Skerry Herald', 'The Tarn Post', 'The Vellin Times'];
const ITEMS = 40;

/** Every page of an outlet has its menu in front and its standing lines behind, longer than what it tells. */
function page(outlet: number, id: string, text: string): Article {
  const menu = words(70_000 + outlet, 90).join('\n');
  return articleOf({
    id,
    outlet: OUTLETS[outlet] ?? '',
    text: `${menu}\n\n${text}\n\n${told(800 + outlet, 9)}`,
  });
}

/** Heavy boilerplate, three templates of which two have no headline, and five texts that are printed twice. */
function pile(): Article[] {
  const own = Array.from({ length: ITEMS }, (_, i) => page(i % 3, `own${i}`, told(i, 6)));
  const printed = Array.from({ length: 5 }, (_, i) =>
    page((i + 1) % 3, `own${i}again`, told(i, 6)),
  );
  const templates = Array.from({ length: ITEMS }, (_, i) => [
    articleOf({
      id: `homes${i}`,
      outlet: OUTLETS[0] ?? '',
      title: `Homes sold in ${town(i)}`,
      text: `Prices in ${town(i)} rose last year. ${told(500, 7)}`,
    }),
    articleOf({
      id: `tide${i}`,
      outlet: OUTLETS[1] ?? '',
      text: `${told(501, 3)} The tide at ${town(i)} is watched from the quay. ${told(502, 4)}`,
    }),
    articleOf({ id: `vote${i}`, text: `${told(503, 5)} So voted ${town(i)}. ${told(504, 2)}` }),
  ]);
  return [...own, ...printed, ...templates.flat()];
}

test('boilerplate and templates with one other word swallow nothing; what is printed twice is found', () => {
  const { accounts, stories } = relate(pile());
  const several = accounts.filter(({ articles }) => articles.length > 1);
  expect(several.map(({ articles }) => articles)).toEqual(
    Array.from({ length: 5 }, (_, i) => [`own${i}`, `own${i}again`]),
  );
  expect(accounts).toHaveLength(4 * ITEMS);
  expect(Math.max(...stories.map((story) => story.accounts.length))).toBeLessThanOrEqual(3);
}, 60_000);

test('the crowded pile, shuffled three times, gives the same bytes', () => {
  const articles = pile();
  const first = JSON.stringify(relate(articles));
  for (const step of [7, 13, 29]) {
    const shuffled = articles.map(
      (_, i) => articles[(i * step + step) % articles.length] ?? articles[0]!,
    );
    expect(new Set(shuffled).size).toBe(articles.length);
    expect(JSON.stringify(relate(shuffled))).toBe(first);
  }
}, 60_000);

import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { relateClosely } from '../../src/relate/relate.ts';
import {
  momentOf,
  storiesByWindows,
  type Dated,
  type Remembering,
} from '../../src/relate/windows.ts';
import type { Article } from '../../src/model/article.ts';

const SYLLABLES = [
  'ba',
  'kel',
  'tor',
  'min',
  'sav',
  'ver',
  'lod',
  'dun',
  'pra',
  'fes',
  'gul',
  'har',
];

/** A made-up word; every number has another. */
function word(number: number): string {
  const parts = [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144) % 12];
  return parts.map((part) => SYLLABLES[part]).join('');
}

/** One telling of a made-up happening: two of three of the story's words, in an order of its own. */
function telling(story: number, day: number, teller: number): object {
  const words = Array.from({ length: 45 }, (_, i) => word(story * 97 + ((i * (teller + 2)) % 45)));
  const told = words.filter((_, i) => i % 3 !== teller).join(' ');
  const title = `${word(story * 97)} ${word(story * 97 + 1)} ${word(story * 97 + 2)}`;
  return {
    id: `s${story}-d${day}-t${teller}`,
    outlet: `The ${word(1500 + teller)} Post`,
    published: `2031-04-${String(day).padStart(2, '0')}`,
    title,
    text: `${told}.`,
  };
}

function pile(records: readonly object[]): readonly Article[] {
  const bytes = new TextEncoder().encode(records.map((one) => JSON.stringify(one)).join('\n'));
  return ingest([{ source: 'made.jsonl', name: 'made.jsonl', bytes }]).articles;
}

function byWindows(articles: readonly Article[], together: number): string[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const { accounts } = relateClosely(articles, { stories: false }).lineage;
  const dated = accounts.map((account): Dated => {
    const article = byId.get(account.id);
    return { account, earliest: account.id, time: article && momentOf(article) };
  });
  const textOf = (account: Dated['account']): Article | undefined =>
    byId.get(account.texts[0] ?? '');
  const size = { together, carried: together };
  const stories = [...storiesByWindows(dated, textOf, undefined, { size })];
  const sources = new Map(articles.map(({ id, source }) => [id, source]));
  return stories
    .map(({ articles: members }) => members.map((id) => sources.get(id) ?? id).sort())
    .sort((x, y) => (x[0] ?? '').localeCompare(y[0] ?? ''));
}

const records = [0, 1, 2, 3, 4, 5].flatMap((story) =>
  [0, 1, 2].map((teller) => telling(story, 2 + story + teller, teller)),
);

describe('stories by windows of time', () => {
  const articles = pile(records);

  it('go on from one window to the next', () => {
    const stories = byWindows(articles, 6);
    expect(stories).toHaveLength(6);
    expect(stories.every((members) => members.length === 3)).toBe(true);
  });

  it('leave no account out, and list each once', () => {
    for (const together of [1, 2, 5, 100]) {
      const members = byWindows(articles, together).flat();
      expect(members.sort()).toEqual(articles.map(({ source }) => source).sort());
    }
  });

  it('hang on the set, not on the order of the articles', () => {
    const turned = byWindows(articles.toReversed(), 5);
    expect(turned).toEqual(byWindows(articles, 5));
  });

  it('begin anew when nobody told a story for longer than the days carried over', () => {
    const late = [telling(0, 2, 0), telling(0, 25, 1), telling(3, 25, 1), telling(3, 26, 2)];
    const stories = byWindows(pile(late), 1);
    expect(stories.filter((members) => members.length > 1)).toHaveLength(1);
  });

  it('look at what has no date together with what it is like, dated or not', () => {
    const bare = records.map((record, i) =>
      i % 3 === 0 ? record : { ...record, published: undefined },
    );
    for (const undated of [bare, records.map((record) => ({ ...record, published: undefined }))]) {
      const stories = byWindows(pile(undated), 6);
      expect(stories).toHaveLength(6);
      expect(stories.every((members) => members.length === 3)).toBe(true);
      expect(byWindows(pile(undated.toReversed()), 6)).toEqual(stories);
    }
  });
});

it('a window is remembered by the articles shown, not by their ids alone', () => {
  const [article] = pile([telling(1, 1, 0)]);
  if (!article) throw new Error('nothing was read');
  const { accounts } = relateClosely([article], { stories: false }).lineage;
  const dated = accounts.map((account) => ({ account, earliest: account.id, time: 0 }));
  const poolsUnder = (mark: string): string[] => {
    const pools: string[] = [];
    const remembering: Remembering = (pool, work) => {
      pools.push(pool);
      return work();
    };
    const markOf = (id: string): string => `${id}@${mark}`;
    const options = { remembering, markOf };
    expect([...storiesByWindows(dated, () => article, undefined, options)]).toHaveLength(1);
    return pools;
  };
  expect(poolsUnder('0')).toEqual(poolsUnder('0'));
  expect(poolsUnder('0')).not.toEqual(poolsUnder('99'));
});

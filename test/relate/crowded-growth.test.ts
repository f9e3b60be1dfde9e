import process from 'node:process';
import { expect, test } from 'vitest';
import { crowdedPile, type Crowd } from '../../bench/crowded-articles.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { relateClosely } from '../../src/relate/relate.ts';
import type { Article } from '../../src/model/article.ts';
import type { Lineage } from '../../src/model/lineage.ts';

function articlesOf(crowd: Crowd) {
  const { records, copies } = crowdedPile(crowd);
  const bytes = new TextEncoder().encode(records.map((one) => JSON.stringify(one)).join('\n'));
  const { articles } = ingest([{ source: 'pile.jsonl', name: 'pile.jsonl', bytes }]);
  return { articles, copies };
}

function related(articles: readonly Article[]): { lineage: Lineage; seconds: number } {
  const start = process.cpuUsage();
  const { lineage } = relateClosely(articles, { stories: false });
  const { user, system } = process.cpuUsage(start);
  return { lineage, seconds: (user + system) / 1e6 };
}

test.each([
  // More texts of an outlet than are met pair by pair, and fewer.
  { records: 800, outlets: 8, templates: 90 },
  { records: 800, outlets: 20, templates: 40 },
])(
  'footers and a template hide no copy and join nothing else: $outlets outlets',
  (crowd) => {
    const { articles, copies } = articlesOf(crowd);
    const { lineage } = related(articles);
    const sources = new Map(articles.map(({ id, source }) => [id, source]));
    const joined = lineage.accounts.flatMap(({ articles: ids }) =>
      ids.length > 1 ? [ids.map((id) => sources.get(id) ?? '').sort()] : [],
    );
    const wanted = copies.map((pair) => [...pair].sort());
    expect(joined.map(String).sort()).toEqual(wanted.map(String).sort());
  },
  60_000,
);

test('three times the records of three times the outlets cost three times as much', () => {
  const few = articlesOf({ records: 400, outlets: 8, templates: 24 }).articles;
  const many = articlesOf({ records: 1200, outlets: 24, templates: 72 }).articles;
  related(few);
  const [once, thrice] = [related(few).seconds, related(many).seconds];
  // As pairs it would be nine times as much; the rest is for a machine with other work.
  expect(thrice).toBeLessThan(6 * once + 0.5);
}, 120_000);

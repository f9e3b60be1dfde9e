import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compareArticles,
  compareInputs,
  diffVersions,
  explainInputs,
  explainPair,
  ingest,
  load,
  loadPair,
  read,
  readInputs,
  readTogether,
  relate,
  relateInputs,
  toJson,
  versionsOfInputs,
  type Progress,
} from '../../src/index.ts';
import { EXAMPLE, filesOf } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

describe('the library gives the same objects as the command line prints', async () => {
  const [first = '', second = '', third = ''] = [...filesOf(EXAMPLE).keys()]
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(EXAMPLE, name));
  const pile = await load([EXAMPLE]);
  const printed = async (...argv: string[]): Promise<string> =>
    (await rashomon([...argv, '--json'])).out;
  const written = (value: unknown): string => `${toJson(value, 2)}\n`;

  it('compare and relate', async () => {
    expect(written(compareInputs(pile)) === (await printed('compare', EXAMPLE))).toBe(true);
    expect(written(relateInputs(pile)) === (await printed('relate', EXAMPLE))).toBe(true);
  });

  it.each([false, true])('read, together: %s', async (together) => {
    const lines = [...readInputs(pile, { together })].map((record) => `${toJson(record)}\n`);
    const flags = together ? ['--together'] : [];
    expect(lines.join('') === (await printed('read', EXAMPLE, ...flags))).toBe(true);
  });

  it('versions and explain', async () => {
    const files = [first, second, third];
    const versions = versionsOfInputs(await load(files), { typography: true });
    expect(written(versions)).toBe(await printed('versions', ...files, '--typography'));
    const pair = [first, second] as const;
    const explained = explainInputs(await loadPair(pair, [EXAMPLE]), pair);
    expect(explained.sameStory).toBeDefined();
    expect(written(explained)).toBe(await printed('explain', ...pair, EXAMPLE));
  });
});

describe('the library', () => {
  it('takes documents that never were files', () => {
    const bytes = new TextEncoder().encode('Bridge shut\n\nMayor Olle Brandt said it was shut.\n');
    const { articles } = ingest([{ source: 'memory', name: 'memory.txt', bytes }]);
    const [article] = articles;
    expect(article).toMatchObject({ source: 'memory', title: 'Bridge shut' });
    if (!article) return;
    expect(read(article).statements).toHaveLength(1);
    expect(diffVersions(article, article, read).changes).toEqual([]);
    expect(readTogether([article], relate([article])).get(article.id)).toEqual(read(article));
    expect(explainPair(article, article, relate([article])).sameStory).toBe(true);
  });

  it('compares nothing without complaint', () => {
    expect(compareArticles([])).toMatchObject({ comparisons: [], versions: [] });
  });

  it('says how far it is, stage after stage, each from nothing towards all', async () => {
    const { articles } = await load([EXAMPLE]);
    const seen: Progress[] = [];
    compareArticles(articles, { onProgress: (progress) => void seen.push(progress) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['relate', 'read', 'compare']);
    for (const stage of ['relate', 'read', 'compare']) {
      const done = seen.filter((each) => each.stage === stage).map((each) => each.done);
      expect(done[0]).toBe(0);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(Math.max(...done)).toBeLessThan(articles.length);
    }
    expect(seen.every(({ total }) => total === articles.length)).toBe(true);
  });
});

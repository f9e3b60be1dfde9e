import { describe, expect, it } from 'vitest';
import {
  compareArticles,
  compareOutput,
  diffVersions,
  explainPair,
  ingest,
  load,
  read,
  readTogether,
  relate,
  relateOutput,
  toJson,
} from '../../src/index.ts';
import { EXAMPLE } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

describe('the library', () => {
  it('gives the same objects as the command line prints', async () => {
    const { articles, failed } = await load([EXAMPLE]);
    const compared = await rashomon(['compare', EXAMPLE, '--json']);
    expect(`${toJson(compareOutput(compareArticles(articles), failed), 2)}\n`).toBe(compared.out);
    const related = await rashomon(['relate', EXAMPLE, '--json']);
    expect(`${toJson(relateOutput(articles, relate(articles), failed), 2)}\n`).toBe(related.out);
  });

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
});

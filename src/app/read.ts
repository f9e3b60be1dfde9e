import { readTogether } from '../pipeline.ts';
import { read } from '../read/read.ts';
import { relate } from '../relate/relate.ts';
import { readRecord, type ReadRecord } from './json.ts';
import type { Article } from '../model/article.ts';
import type { Engine } from './engine.ts';
import type { Loaded } from './load.ts';
import type { Watched } from '../model/progress.ts';

export interface ReadInputsOptions extends Watched, Engine {
  /** Relates the articles first, so that undated ones borrow the day of their story. */
  readonly together?: boolean | undefined;
}

/**
 * Reads each article by itself, in the order of the inputs: what `rashomon read` gives, one record at a
 * time, so that a long list is never held whole.
 */
export function* readInputs(
  { articles }: Pick<Loaded, 'articles'>,
  { together = false, onProgress, recogniser }: ReadInputsOptions = {},
): Generator<ReadRecord> {
  const total = articles.length;
  if (together) onProgress?.({ stage: 'relate', done: 0, total });
  const readings = together
    ? readTogether(articles, relate(articles), { onProgress, recogniser })
    : new Map<string, never>();
  for (const [done, article] of articles.entries()) {
    if (!together) onProgress?.({ stage: 'read', done, total });
    yield readRecord(article, readings.get(article.id) ?? read(article, { recogniser }));
  }
}

/** The same for articles that were laid down as they were loaded, each with its id of the whole run. */
export function* readLaidDown(
  articles: Iterable<Article>,
  ids: readonly string[],
  { onProgress, recogniser }: Omit<ReadInputsOptions, 'together'> = {},
): Generator<ReadRecord> {
  let done = 0;
  for (const loaded of articles) {
    onProgress?.({ stage: 'read', done, total: ids.length });
    const article = { ...loaded, id: ids[done] ?? loaded.id };
    yield readRecord(article, read(article, { recogniser }));
    done += 1;
  }
}

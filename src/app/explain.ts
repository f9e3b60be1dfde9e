import { explainPair } from '../relate/explain.ts';
import { relate } from '../relate/relate.ts';
import { explainOutput, type ExplainOutput } from './json.ts';
import type { Loaded } from './load.ts';
import type { Watched } from '../model/progress.ts';

/**
 * Why two of the loaded articles, named by their sources, were or were not joined: what `rashomon
 * explain` gives. Where one of them is not there, or both are the same, nothing is explained and what
 * would have been said of them is undefined.
 */
export function explainInputs(
  { articles, failed }: Pick<Loaded, 'articles' | 'failed'>,
  [first, second]: readonly [string, string],
  { onProgress }: Watched = {},
): ExplainOutput {
  const a = articles.find(({ source }) => source === first);
  const b = articles.find(({ source }) => source === second);
  if (!a || !b || a === b) return explainOutput(a, b, undefined, failed);
  onProgress?.({ stage: 'relate', done: 0, total: articles.length });
  return explainOutput(a, b, explainPair(a, b, relate(articles)), failed);
}

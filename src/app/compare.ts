import { compareArticles } from '../pipeline.ts';
import { compareOutput, type CompareOutput } from './json.ts';
import type { Engine } from './engine.ts';
import type { Loaded } from './load.ts';
import type { Watched } from '../model/progress.ts';

/** The loaded texts taken all the way, each story lined up point by point: what `rashomon compare` gives. */
export function compareInputs(
  { articles, failed }: Pick<Loaded, 'articles' | 'failed'>,
  options: Watched & Engine = {},
): CompareOutput {
  return compareOutput(compareArticles(articles, options), failed);
}

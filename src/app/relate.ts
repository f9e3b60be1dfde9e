import { relate, relateClosely } from '../relate/relate.ts';
import { relateOutput, type RelateOutput } from './json.ts';
import { allRecords } from './relate-records.ts';
import type { Loaded } from './load.ts';
import type { Watched } from '../model/progress.ts';

/** Which of the loaded texts are copies, versions or accounts of their own: what `rashomon relate` gives. */
export function relateInputs(
  { articles, failed }: Pick<Loaded, 'articles' | 'failed'>,
  { onProgress }: Watched = {},
): RelateOutput {
  onProgress?.({ stage: 'relate', done: 0, total: articles.length });
  return relateOutput(articles, relate(articles), failed);
}

/** The same as lines, one record each, with what a cleaned pile keeps: what `rashomon relate --jsonl` gives. */
export function relateRecords({ articles, failed }: Pick<Loaded, 'articles' | 'failed'>): string[] {
  return allRecords(articles, relateClosely(articles), failed).map(({ line }) => line);
}

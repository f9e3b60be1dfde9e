import { collate } from '../compare/versions/collate.ts';
import { diffVersions } from '../pipeline.ts';
import { read } from '../read/read.ts';
import { measurePair } from '../relate/explain.ts';
import { percent } from '../relate/kind.ts';
import { versionsOutput, type VersionsOutput } from './json.ts';
import type { Loaded } from './load.ts';
import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import type { Watched } from '../model/progress.ts';

export interface VersionsInputsOptions extends Watched {
  /** Also lists changes of quotation marks, dashes and spaces. */
  readonly typography?: boolean | undefined;
}

/**
 * What changed from each loaded text to the next: what `rashomon versions` gives. With fewer than two
 * texts nothing is compared and the list is empty.
 */
export function versionsOfInputs(
  { articles, failed }: Pick<Loaded, 'articles' | 'failed'>,
  { typography = false, onProgress }: VersionsInputsOptions = {},
): VersionsOutput {
  const readings = new Map<string, Reading>();
  for (const [done, article] of articles.entries()) {
    onProgress?.({ stage: 'read', done, total: articles.length });
    readings.set(article.id, read(article));
  }
  const readingOf = (article: Article): Reading => readings.get(article.id) ?? read(article);
  const diffs = articles.slice(1).flatMap((article, at) => {
    onProgress?.({ stage: 'compare', done: at, total: articles.length });
    const before = articles[at];
    return before ? [diffVersions(before, article, readingOf, { typography })] : [];
  });
  const sides = articles.map((article) => ({ article, reading: readingOf(article) }));
  return versionsOutput(diffs, failed, sides.length > 2 ? collate(sides) : undefined);
}

const ONE_TEXT: ReadonlySet<string | undefined> = new Set([
  'identical',
  'copy',
  'version',
  'derived',
]);

/**
 * Which neighbours among the texts are no versions of one article, one sentence each: a list of the
 * changes between strangers looks like news.
 */
export function strangersAmong(articles: readonly Article[]): string[] {
  return articles.slice(1).flatMap((article, at) => {
    const before = articles[at];
    const measured = before && measurePair(before, article);
    if (!measured || ONE_TEXT.has(measured.kind)) return [];
    const { aInB, bInA } = measured.containment;
    const kind = measured.kind === undefined ? '' : `, ${measured.kind}`;
    return [
      `${before.source} and ${article.source}: these two texts share too little to be versions of one article (containment ${percent(aInB)} and ${percent(bInA)}${kind}); what follows lists differences all the same`,
    ];
  });
}

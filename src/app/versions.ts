import { collate } from '../compare/versions/collate.ts';
import { sharedWords } from '../compare/versions/shared-words.ts';
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
 * What is to be said before the changes between two neighbours are listed, one sentence each: that they
 * are no versions of one article, because a list of the changes between strangers looks like news; or
 * why two texts too short to be related are taken for versions all the same.
 */
export function strangersAmong(articles: readonly Article[]): string[] {
  return articles.slice(1).flatMap((article, at) => {
    const before = articles[at];
    const measured = before && measurePair(before, article);
    if (!measured || ONE_TEXT.has(measured.kind)) return [];
    return [`${before.source} and ${article.source}: ${howFarApart(before, article, measured)}`];
  });
}

const ALL_THE_SAME = 'what follows lists differences all the same';

function howFarApart(
  a: Article,
  b: Article,
  { kind, containment, reasons }: ReturnType<typeof measurePair>,
): string {
  if (kind === 'series')
    return `these look like two issues of a notice that recurs, not two versions of one (${reasons[0]?.detail ?? kind}); ${ALL_THE_SAME}`;
  const { shared, of } = sharedWords(a, b);
  if (of <= SHORT && shared >= SHARE * of)
    return `taken for versions of one short text: ${shared} of the ${of} words of the longer one that carry content stand in both, in the same order`;
  const shares = `containment ${percent(containment.aInB)} and ${percent(containment.bInA)}`;
  return `these two texts share too little to be versions of one article (${shares}${kind === undefined ? '' : `, ${kind}`}); ${ALL_THE_SAME}`;
}

/** Longer texts have enough runs of words in common, or they are two. */
const SHORT = 60;
/** As much as relating asks of two texts of one outlet, here of words and not of runs of five. */
const SHARE = 0.4;

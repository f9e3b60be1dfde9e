import { boost, type BoostOptions } from './boost.ts';
import { labelsOf } from './pages-labels.ts';
import { blocksOf } from '../../src/ingest/page/blocks.ts';
import { cluesOf } from '../../src/ingest/page/clues.ts';
import { factsOf } from '../../src/ingest/page/facts.ts';
import { rowsOf } from '../../src/ingest/page/features.ts';
import { seenBlocks } from '../../src/ingest/page/seen.ts';
import { thingsOf } from '../../src/ingest/page/json-ld.ts';
import { parsePage } from '../../src/ingest/page/tree.ts';
import type { Forest } from '../../src/ingest/page/forest.ts';
import type { GoldPage } from './pages-data.ts';

/** Chosen by cross-validation over sites; more trees or deeper ones gain nothing there. */
const OPTIONS: BoostOptions = {
  trees: 120,
  depth: 5,
  rate: 0.1,
  columnShare: 0.25,
  rowShare: 0.5,
  leastWeight: 3,
  ridge: 2,
  seed: 1,
};

/** Groups of sites for cross-validation: a page is judged by a forest that never saw its site. */
export const FOLDS = 5;

/** The group of a site, the same on every run. */
export function foldOf(site: string): number {
  let hash = 7;
  for (const sign of site) hash = (hash * 31 + sign.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** The blocks of a page as rows of numbers, with what each is. */
interface Lesson {
  readonly rows: readonly Float32Array[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

/** Of the short blocks that are no body, menus mostly, one in three is enough. */
const KEEP_EVERY = 3;
const SHORT = 0.2;

/** Reads one page into what can be learned from it. */
export function lessonOf(page: GoldPage): Lesson {
  const tree = parsePage(page.html);
  if (typeof tree === 'string') return { rows: [], targets: [], weights: [] };
  const blocks = blocksOf(tree);
  const rows = rowsOf(seenBlocks(blocks, cluesOf(factsOf(tree), thingsOf(tree))));
  const labels = labelsOf(
    blocks.map(({ text }) => text),
    page.body,
  );
  const kept = labels.flatMap((label, i) => {
    const row = rows[i];
    const minor = label.target === 0 && label.weight < SHORT;
    if (!row || (minor && i % KEEP_EVERY !== 0)) return [];
    return [{ row, target: label.target, weight: minor ? label.weight * 2 : label.weight }];
  });
  return {
    rows: kept.map(({ row }) => row),
    targets: kept.map(({ target }) => target),
    weights: kept.map(({ weight }) => weight),
  };
}

/** Trains the judge of page blocks. */
export function trainPages(lessons: readonly Lesson[]): Forest {
  return boost(
    {
      rows: lessons.flatMap(({ rows }) => rows),
      targets: lessons.flatMap(({ targets }) => targets),
      weights: lessons.flatMap(({ weights }) => weights),
    },
    OPTIONS,
  );
}

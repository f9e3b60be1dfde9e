import type { ChangeKind } from '../../model/version.ts';

/**
 * What a change of each kind does to the facts, 0–1. Kinds are told apart in the order of
 * `CHANGE_KINDS`, but they weigh by another: a claim replaced, denied or made less sure changes what
 * is told as a whole, a correction says that something was wrong, a figure is one fact, who says a
 * thing decides what it is worth; a name or a day is most often a detail made fuller. A headline
 * weighs between a fact and a word because most are rewritten for space. Chosen by judgement.
 */
const BASE: Readonly<Record<ChangeKind, number>> = {
  substance: 0.8,
  correction: 0.95,
  number: 0.74,
  attribution: 0.66,
  name: 0.6,
  date: 0.56,
  headline: 0.5,
  wording: 0.3,
  style: 0.1,
  typography: 0.01,
};

/** What a change of full size adds to its kind's base. */
const FULL_SIZE = 0.12;
/** Words at which a change has its full size. */
const FULL = 24;
/** A sentence that is only told elsewhere in the text. */
const MOVE = 0.15;
/** A stretch put in or cut out contradicts nothing that stays: it weighs less than the same in place of something else. */
const ONE_SIDED = 0.85;

/** Weight of a change by its kind, its operation and the words that differ; between 0 and 1, two decimals. */
export function weightOf(
  kind: ChangeKind,
  operation: 'replace' | 'add' | 'delete' | 'move',
  words: number,
): number {
  if (operation === 'move') return MOVE;
  const size = Math.min(1, Math.log1p(words) / Math.log1p(FULL));
  const full = BASE[kind] + (kind === 'typography' ? 0 : FULL_SIZE * size);
  const share = operation === 'replace' || kind === 'correction' ? 1 : ONE_SIDED;
  return Math.round(Math.min(1, full * share) * 100) / 100;
}

import type { Change, ChangeKind, VersionDiff } from '../../model/version.ts';

/** Kinds of change that touch what was told: what was claimed, by whom, how surely, which number. */
const OF_FACTS: ReadonlySet<ChangeKind> = new Set([
  'correction',
  'number',
  'date',
  'name',
  'attribution',
  'substance',
]);

/** What changed in the facts over a row of versions: one list, in the order of the versions, heaviest first. */
export function factsOf(versions: readonly Pick<VersionDiff, 'changes'>[]): Change[] {
  return versions.flatMap(({ changes }) => changes.filter(({ kind }) => OF_FACTS.has(kind)));
}

import { groupOfEach, type Edge } from './linkage.ts';
import type { Reason } from '../model/reason.ts';

/** An account leaves a story whose others it is like, on average, by less than this share of the bar. */
const HARDLY = 0.5;

/**
 * The other half of the repair: an average over groups lets a text in on the strength of its early
 * neighbours, and a story that grew since may be one it is hardly like. Such a text stands alone
 * again. Groups of two are what their one pair says and stay.
 */
export function partStrays(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  bar: number,
): number[][] {
  const groupOf = groupOfEach(groups);
  const likeOwn = new Map<number, number>();
  for (const { one, two, score } of edges) {
    if (groupOf.get(one) !== groupOf.get(two)) continue;
    for (const end of [one, two]) likeOwn.set(end, (likeOwn.get(end) ?? 0) + score);
  }
  return groups
    .flatMap((group) => {
      const stays = (i: number): boolean =>
        group.length < 3 || (likeOwn.get(i) ?? 0) / (group.length - 1) >= HARDLY * bar;
      const strays = group.filter((i) => !stays(i)).map((i) => [i]);
      return [group.filter(stays), ...strays];
    })
    .filter((group) => group.length > 0)
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** The reasons of a story that still hold: what was parted in one window may have been joined in a later one. */
export function standing(reasons: readonly Reason[], accounts: number): readonly Reason[] {
  return accounts > 1 ? reasons.filter(({ rule }) => rule !== 'parted') : reasons;
}

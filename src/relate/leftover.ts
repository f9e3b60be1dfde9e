import { groupOfEach, type Edge } from './linkage.ts';

/** An account that was left alone joins a story on the strength of so many of its members. */
const WITNESSES = 3;

/**
 * The repair pass: an average over a whole story is hard on a text that tells one side of it. What
 * was left alone joins the group of which the three members most like it reach the bar on average;
 * fewer than three count as none for the rest, and what is alone joins nothing that is alone.
 */
export function takeInLeftovers(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  bar: number,
): number[][] {
  const groupOf = groupOfEach(groups);
  const alone = (i: number): boolean => groups[groupOf.get(i) ?? -1]?.length === 1;
  const best = new Map<number, Map<number, number[]>>();
  const note = (leftover: number, member: number, score: number): void => {
    const group = groupOf.get(member);
    if (group === undefined || !alone(leftover) || alone(member)) return;
    const byGroup = best.get(leftover) ?? new Map<number, number[]>();
    const scores = byGroup.get(group) ?? [];
    scores.push(score);
    best.set(leftover, byGroup.set(group, scores));
  };
  for (const { one, two, score } of edges) {
    note(one, two, score);
    note(two, one, score);
  }
  const joined = groups.map((group) => [...group]);
  for (const [leftover, byGroup] of best) {
    const group = strongest(byGroup, bar);
    if (group === undefined) continue;
    joined[group]?.push(leftover);
    joined[groupOf.get(leftover) ?? -1] = [];
  }
  return joined
    .filter((group) => group.length > 0)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function strongest(
  byGroup: ReadonlyMap<number, readonly number[]>,
  bar: number,
): number | undefined {
  let best: { readonly group: number; readonly score: number } | undefined;
  for (const [group, scores] of byGroup) {
    const top = scores.toSorted((x, y) => y - x).slice(0, WITNESSES);
    const score = top.reduce((sum, one) => sum + one, 0) / WITNESSES;
    const better = !best || score > best.score || (score === best.score && group < best.group);
    if (score >= bar && better) best = { group, score };
  }
  return best?.group;
}

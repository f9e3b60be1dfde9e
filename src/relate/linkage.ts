/** Two things and how alike they are; `one < two`. */
export interface Edge {
  readonly one: number;
  readonly two: number;
  readonly score: number;
}

interface Candidate extends Edge {
  /** How often each side had grown when this was put up: stale ones are passed over. */
  readonly grownOne: number;
  readonly grownTwo: number;
}

/** How alike two groups must be on average to be joined, once so many groups of several have formed. */
export interface Bar {
  /** It never falls below this. */
  readonly lowest: number;
  readonly at: (groups: number) => number;
}

/**
 * Groups `size` things by average linkage: again and again the two groups that are most alike on
 * average are joined, as long as that average reaches the bar. Pairs without an edge count 0.
 * Ties go to the lowest numbers, so that the result hangs on the edges alone.
 */
export function averageLinkage(size: number, edges: readonly Edge[], bar: Bar): number[][] {
  const links = Array.from({ length: size }, () => new Map<number, number>());
  const members: (number[] | undefined)[] = Array.from({ length: size }, (_, i) => [i]);
  const grown = new Uint32Array(size);
  const heap: Candidate[] = [];
  const sizeOf = (group: number): number => members[group]?.length ?? 0;
  const offer = (x: number, y: number, sum: number): void => {
    const [one, two] = x < y ? [x, y] : [y, x];
    const score = sum / (sizeOf(one) * sizeOf(two));
    if (score < bar.lowest) return;
    pushTo(heap, { one, two, score, grownOne: grown[one] ?? 0, grownTwo: grown[two] ?? 0 });
  };
  for (const { one, two, score } of edges) {
    links[one]?.set(two, score);
    links[two]?.set(one, score);
    offer(one, two, score);
  }
  let several = 0;
  for (let best = popFrom(heap); best; best = popFrom(heap)) {
    if (best.grownOne !== grown[best.one] || best.grownTwo !== grown[best.two]) continue;
    // The one with more links takes the other in: links move as seldom as can be.
    const more = (links[best.one]?.size ?? 0) >= (links[best.two]?.size ?? 0);
    const [one, two] = more ? [best.one, best.two] : [best.two, best.one];
    const [kept, gone] = [members[one], members[two]];
    if (!kept || !gone) continue;
    if (best.score < bar.at(several)) break;
    several += 1 - Number(kept.length > 1) - Number(gone.length > 1);
    kept.push(...gone);
    members[two] = undefined;
    grown[one] = (grown[one] ?? 0) + 1;
    mergeLinks(links, one, two);
    for (const [other, sum] of links[one] ?? []) offer(one, other, sum);
  }
  return members
    .flatMap((group) => (group ? [group.sort((x, y) => x - y)] : []))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** In which of the groups each thing is. */
export function groupOfEach(groups: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  return new Map(groups.flatMap((group, number) => group.map((i) => [i, number] as const)));
}

/** Hands the links of `gone` to `kept`: sums of scores between groups. */
function mergeLinks(links: readonly Map<number, number>[], kept: number, gone: number): void {
  const [into, from] = [links[kept], links[gone]];
  if (!into || !from) return;
  into.delete(gone);
  for (const [other, sum] of from) {
    const linked = links[other];
    linked?.delete(gone);
    if (other === kept) continue;
    const both = (into.get(other) ?? 0) + sum;
    into.set(other, both);
    linked?.set(kept, both);
  }
  from.clear();
}

function isBefore(x: Candidate, y: Candidate): boolean {
  if (x.score !== y.score) return x.score > y.score;
  return x.one !== y.one ? x.one < y.one : x.two < y.two;
}

function pushTo(heap: Candidate[], item: Candidate): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBefore(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function popFrom(heap: Candidate[]): Candidate | undefined {
  const top = heap[0];
  const item = heap.pop();
  if (!item || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left && right && isBefore(right, left)) child += 1;
    const below = heap[child];
    if (!below || !isBefore(below, item)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
  return top;
}

import { prf, type Prf } from './prf.ts';

/**
 * B³ (Bagga and Baldwin 1998): per item, how much of its found cluster is of its gold cluster and the
 * other way round, averaged over the items. Both lists name the cluster of the item at that index.
 * `counted` leaves items out of the average, though not out of the clusters.
 */
export function bcubed(
  gold: readonly string[],
  found: readonly string[],
  counted: (at: number) => boolean = () => true,
): Prf {
  const goldSize = sizes(gold);
  const foundSize = sizes(found);
  const bothSize = sizes(gold.map((cluster, at) => both(cluster, found[at])));
  let precision = 0;
  let recall = 0;
  let items = 0;
  for (const [at, cluster] of gold.entries()) {
    if (!counted(at)) continue;
    items += 1;
    const shared = bothSize.get(both(cluster, found[at])) ?? 0;
    precision += shared / (foundSize.get(found[at] ?? '') ?? 1);
    recall += shared / (goldSize.get(cluster) ?? 1);
  }
  return prf(precision, items, recall, items);
}

/** Adjusted Rand index (Hubert and Arabie 1985): 1 is the same grouping, 0 is chance. */
export function adjustedRand(gold: readonly string[], found: readonly string[]): number {
  const together = pairs(sizes(gold.map((cluster, at) => both(cluster, found[at]))));
  const inGold = pairs(sizes(gold));
  const inFound = pairs(sizes(found));
  const all = (gold.length * (gold.length - 1)) / 2;
  const chance = all === 0 ? 0 : (inGold * inFound) / all;
  const most = (inGold + inFound) / 2;
  return most === chance ? 1 : (together - chance) / (most - chance);
}

function both(gold: string, found: string | undefined): string {
  return `${gold}\u0000${found ?? ''}`;
}

function sizes(clusters: readonly string[]): Map<string, number> {
  const size = new Map<string, number>();
  for (const cluster of clusters) size.set(cluster, (size.get(cluster) ?? 0) + 1);
  return size;
}

function pairs(size: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const n of size.values()) sum += (n * (n - 1)) / 2;
  return sum;
}

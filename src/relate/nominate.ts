import { PAIR_LIMIT, pairKey, pairOf } from '../model/pair-key.ts';
import { forEachShared, mergeAll, sortPostings, type Postings } from './postings.ts';
import { CROWD, CROWD_HUBS } from './print-index.ts';

/** Two texts that share this many fingerprints are looked at more closely; one alone may be chance. */
const MIN_SHARED = 2;

/** Two texts, by their places in the list, the lower first. */
export type Pair = readonly [number, number];

/**
 * Pairs that share enough fingerprints, sorted. The order of `prints` decides which texts of a
 * crowd are its hubs: give it in an order that does not hang on the order of the input.
 */
export function nominate(prints: readonly Uint32Array[]): Pair[] {
  const counts = Uint32Array.from(prints, ({ length }) => length);
  const size = counts.reduce((sum, count) => sum + count, 0);
  const columns = { prints: new Uint32Array(size), texts: new Uint32Array(size) };
  let at = 0;
  for (const [text, list] of prints.entries()) {
    columns.prints.set(list, at);
    columns.texts.fill(text, at, at + list.length);
    at += list.length;
  }
  return pairsOf([sortPostings(columns)], counts);
}

/**
 * The same from an index, given how many fingerprints each text has. `order`: all texts in an order
 * that does not hang on that of the input, where their numbers do.
 */
export function pairsOf(
  parts: readonly Postings[],
  counts: Uint32Array,
  order?: Uint32Array,
): Pair[] {
  if (counts.length > PAIR_LIMIT) throw new Error(`cannot index ${counts.length} texts at once`);
  const all = mergeAll(parts);
  const pairs: Pair[] = [];
  forEachRun(keysOf(all, order), (key, shared) => {
    const [one, two] = pairOf(key);
    const fewest = Math.min(counts[one] ?? 0, counts[two] ?? 0);
    // A text of a few dozen words has no second fingerprint to share.
    if (shared >= Math.min(MIN_SHARED, fewest)) pairs.push([one, two]);
  });
  return pairs;
}

/** One key for each fingerprint that two texts share, sorted. */
function keysOf(all: Postings, order: Uint32Array | undefined): Float64Array {
  let size = 0;
  forEachShared(all, (from, to) => {
    size += pairsWithin(to - from);
  });
  const keys = new Float64Array(size);
  let at = 0;
  const arranged = arrangedBy(order);
  forEachShared(all, (from, to) => {
    const crowd = to - from > CROWD;
    const sharing = all.texts.subarray(from, to);
    const texts = crowd ? arranged(sharing) : sharing;
    const hubs = crowd ? CROWD_HUBS : texts.length;
    for (let i = 0; i < hubs; i += 1) {
      const one = texts[i] ?? 0;
      for (let j = i + 1; j < texts.length; j += 1) {
        const two = texts[j] ?? 0;
        keys[at++] = one < two ? pairKey(one, two) : pairKey(two, one);
      }
    }
  });
  return keys.sort();
}

/** Puts texts into the order of a list that holds all of them. */
function arrangedBy(order: Uint32Array | undefined): (texts: Uint32Array) => Uint32Array {
  if (!order) return (texts) => texts;
  const rank = new Uint32Array(order.length);
  for (const [place, text] of order.entries()) rank[text] = place;
  return (texts) =>
    texts
      .map((text) => rank[text] ?? 0)
      .sort()
      .map((place) => order[place] ?? 0);
}

function pairsWithin(texts: number): number {
  const hubs = texts > CROWD ? CROWD_HUBS : texts;
  return hubs * texts - (hubs * (hubs + 1)) / 2;
}

/** Calls back with every value of a sorted list and how often it stands there. */
function forEachRun(values: Float64Array, visit: (value: number, times: number) => void): void {
  for (let from = 0; from < values.length;) {
    const value = values[from] ?? 0;
    let to = from + 1;
    while (to < values.length && values[to] === value) to += 1;
    visit(value, to - from);
    from = to;
  }
}

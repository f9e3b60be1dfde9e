import { forEachShared, mergeAll, type Postings } from './postings.ts';
import { CROWD, CROWD_HUBS, printIndex } from './print-index.ts';

/** Two texts that share this many fingerprints are looked at more closely; one alone may be chance. */
const MIN_SHARED = 2;
/** Two texts are packed into the 53 bits that a number holds exactly. */
const MAX_TEXTS = 2 ** 26;

/** Two texts, by their places in the list, the lower first. */
export type Pair = readonly [number, number];

/**
 * Pairs that share enough fingerprints, sorted. The order of `prints` decides which texts of a
 * crowd are its hubs: give it in an order that does not hang on the order of the input.
 */
export function nominate(prints: readonly Uint32Array[]): Pair[] {
  const index = printIndex();
  for (const [text, list] of prints.entries()) index.add(text, list);
  return pairsOf(
    index.parts(),
    Uint32Array.from(prints, ({ length }) => length),
  );
}

/** The same from an index, given how many fingerprints each text has. */
export function pairsOf(parts: readonly Postings[], counts: Uint32Array): Pair[] {
  if (counts.length > MAX_TEXTS) throw new Error(`cannot index ${counts.length} texts at once`);
  const all = mergeAll(parts);
  const pairs: Pair[] = [];
  forEachRun(keysOf(all), (key, shared) => {
    const [one, two] = [Math.floor(key / MAX_TEXTS), key % MAX_TEXTS];
    const fewest = Math.min(counts[one] ?? 0, counts[two] ?? 0);
    // A text of a few dozen words has no second fingerprint to share.
    if (shared >= Math.min(MIN_SHARED, fewest)) pairs.push([one, two]);
  });
  return pairs;
}

/** One key for each fingerprint that two texts share, sorted. */
function keysOf(all: Postings): Float64Array {
  let size = 0;
  forEachShared(all, (from, to) => {
    size += pairsWithin(to - from);
  });
  const keys = new Float64Array(size);
  let at = 0;
  forEachShared(all, (from, to) => {
    const hubs = to - from > CROWD ? from + CROWD_HUBS : to;
    for (let i = from; i < hubs; i += 1) {
      for (let j = i + 1; j < to; j += 1) {
        keys[at++] = (all.texts[i] ?? 0) * MAX_TEXTS + (all.texts[j] ?? 0);
      }
    }
  });
  return keys.sort();
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

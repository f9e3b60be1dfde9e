/** Two texts that share this many fingerprints are looked at more closely; one alone may be chance. */
const MIN_SHARED = 2;
/** A fingerprint in more texts than this is met through its first texts only, so that a mass of near-copies costs as its members and not as their pairs. */
const CROWD = 64;
const CROWD_HUBS = 8;
/** Texts are packed beside a 32-bit fingerprint into the 53 bits that a number holds exactly. */
const MAX_TEXTS = 2 ** 20;

/** Two texts, by their places in the list, the lower first. */
export type Pair = readonly [number, number];

/**
 * Pairs that share enough fingerprints, sorted. The order of `prints` decides which texts of a
 * crowd are its hubs: give it in an order that does not hang on the order of the input.
 */
export function nominate(prints: readonly Uint32Array[]): Pair[] {
  if (prints.length > MAX_TEXTS) throw new Error(`cannot index ${prints.length} texts at once`);
  const shared = new Map<number, number>();
  forEachPosting(prints, (texts) => {
    const hubs = texts.length > CROWD ? CROWD_HUBS : texts.length;
    for (let i = 0; i < hubs; i += 1) {
      for (let j = i + 1; j < texts.length; j += 1) {
        const key = (texts[i] ?? 0) * MAX_TEXTS + (texts[j] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  });
  const pairs: Pair[] = [];
  for (const [key, count] of shared) {
    const pair: Pair = [Math.floor(key / MAX_TEXTS), key % MAX_TEXTS];
    const fewest = Math.min(prints[pair[0]]?.length ?? 0, prints[pair[1]]?.length ?? 0);
    // A text of a few dozen words has no second fingerprint to share.
    if (count >= Math.min(MIN_SHARED, fewest)) pairs.push(pair);
  }
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Calls back with the texts (ascending) of every fingerprint that more than one text has. */
function forEachPosting(
  prints: readonly Uint32Array[],
  visit: (texts: readonly number[]) => void,
): void {
  const postings = new Float64Array(prints.reduce((size, list) => size + list.length, 0));
  let size = 0;
  for (const [text, list] of prints.entries()) {
    for (const print of list) postings[size++] = print * MAX_TEXTS + text;
  }
  postings.sort();
  for (let from = 0; from < size;) {
    const print = Math.floor((postings[from] ?? 0) / MAX_TEXTS);
    const texts: number[] = [];
    let at = from;
    for (; at < size && Math.floor((postings[at] ?? 0) / MAX_TEXTS) === print; at += 1) {
      texts.push((postings[at] ?? 0) % MAX_TEXTS);
    }
    if (texts.length > 1) visit(texts);
    from = at;
  }
}

import { spread, type Words } from './words.ts';

/** Words per shingle: the length below which shared wording is chance (measured, see design). */
export const SHINGLE = 5;

/**
 * Of every so many shingles in a row at least one becomes a fingerprint (winnowing, Schleimer et
 * al. 2003): two texts that share `SHINGLE + WINDOW - 1` words in a row share a fingerprint for sure.
 */
export const WINDOW = 16;

/** A text of fewer words than this keeps every shingle: winnowing leaves it too few to be met by. */
const KEPT_WHOLE = 80;

const BASE = 0x2c1b3c6d;
const BASE_TO_SHINGLE = Array.from({ length: SHINGLE }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);

/** Hash of the shingle that begins at each word; empty where there are fewer words than one shingle. */
export function shinglesOf(words: Words): Uint32Array {
  const count = Math.max(0, words.count - SHINGLE + 1);
  const shingles = new Uint32Array(count);
  let rolling = 0;
  for (let i = 0; i < words.count; i += 1) {
    rolling = (Math.imul(rolling, BASE) + (words.hash[i] ?? 0)) | 0;
    if (i >= SHINGLE)
      rolling = (rolling - Math.imul(BASE_TO_SHINGLE, words.hash[i - SHINGLE] ?? 0)) | 0;
    if (i >= SHINGLE - 1) shingles[i - SHINGLE + 1] = spread(rolling);
  }
  return shingles;
}

/** The winnowed shingle hashes of a text, each once, in order of place; all of them where the text is short. */
export function fingerprintsOf(words: Words): Uint32Array {
  const shingles = shinglesOf(words);
  if (words.count < KEPT_WHOLE) return Uint32Array.from(new Set(shingles));
  const prints = new Set<number>();
  let lowest = -1;
  for (let last = 0; last < shingles.length; last += 1) {
    const first = last - WINDOW + 1;
    if (lowest < first) lowest = lowestIn(shingles, Math.max(0, first), last);
    else if ((shingles[last] ?? 0) <= (shingles[lowest] ?? 0)) lowest = last;
    // Until one window is full nothing is chosen.
    if (first >= 0) prints.add(shingles[lowest] ?? 0);
  }
  return Uint32Array.from(prints);
}

function lowestIn(values: Uint32Array, first: number, last: number): number {
  let lowest = first;
  for (let i = first; i <= last; i += 1) {
    if ((values[i] ?? 0) <= (values[lowest] ?? 0)) lowest = i;
  }
  return lowest;
}

import { foldForHashing } from './fold.ts';
import { hashWords, spread, type WordHashes, type Words } from './words.ts';
import type { Range } from '../model/span.ts';

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
/** The factor that the oldest word of a shingle has gathered. */
const BASE_TO_LAST = Array.from({ length: SHINGLE - 1 }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);

/** Hash of the shingle that begins at each word; empty where there are fewer words than one shingle. */
export function shinglesOf(words: Words): Uint32Array {
  const shingles = new Uint32Array(shinglesIn(words));
  roll(words.hash, shingles, shingles.length);
  return shingles;
}

function shinglesIn({ count }: WordHashes): number {
  return Math.max(0, count - SHINGLE + 1);
}

/** Writes the first `count` shingles of some words. Signed throughout: numbers above 31 bits would be kept as floating point. */
function roll(words: Uint32Array, shingles: Uint32Array, count: number): void {
  let rolling = 0;
  for (let i = 0; i < SHINGLE - 1; i += 1) {
    rolling = (Math.imul(rolling, BASE) + ((words[i] ?? 0) | 0)) | 0;
  }
  for (let i = 0; i < count; i += 1) {
    rolling = (Math.imul(rolling, BASE) + ((words[i + SHINGLE - 1] ?? 0) | 0)) | 0;
    shingles[i] = spread(rolling);
    // What leaves the shingle next.
    rolling = (rolling - Math.imul(BASE_TO_LAST, (words[i] ?? 0) | 0)) | 0;
  }
}

/** The winnowed shingle hashes of a text, each once, in order of place; all of them where the text is short. */
export function fingerprintsOf(words: WordHashes): Uint32Array {
  // Chosen first: it may make new room.
  const size = choose(words);
  return scratch.chosen.slice(0, size);
}

/** Puts the fingerprints of some words into the room for them; gives how many there are. */
function choose(words: WordHashes): number {
  const count = shinglesIn(words);
  makeRoom(count);
  roll(words.hash, scratch.shingles, count);
  return distinct(words.count < KEPT_WHOLE ? takeAll(count) : winnow(count));
}

/** Room that is used again for every text: a text's own would cost more than what is put into it. */
const scratch = {
  shingles: new Uint32Array(4096),
  chosen: new Uint32Array(4096),
  /** At most half full. */
  slots: new Int32Array(8192),
  filled: new Int32Array(8192),
  /** What marks a slot as filled for the present text. */
  turn: 0,
};

function makeRoom(shingles: number): void {
  if (shingles <= scratch.shingles.length) return;
  const room = 2 ** Math.ceil(Math.log2(shingles));
  scratch.shingles = new Uint32Array(room);
  scratch.chosen = new Uint32Array(room);
  scratch.slots = new Int32Array(2 * room);
  scratch.filled = new Int32Array(2 * room);
}

function takeAll(count: number): number {
  scratch.chosen.set(scratch.shingles.subarray(0, count));
  return count;
}

/** Chooses the lowest of every window, each time it is another one; gives how many were chosen. */
function winnow(count: number): number {
  if (count < WINDOW) return 0;
  const { shingles, chosen } = scratch;
  let lowest = lowestIn(shingles, -1, WINDOW - 1);
  let least = shingles[lowest] ?? 0;
  chosen[0] = least;
  let size = 1;
  for (let last = WINDOW; last < count; last += 1) {
    const behind = Math.min(count, lowest + WINDOW);
    while (last < behind && (shingles[last] ?? 0) > least) last += 1;
    if (last === count) break;
    // A lower one came in, or the lowest went out.
    lowest = last < behind ? last : lowestIn(shingles, lowest, last);
    least = shingles[lowest] ?? 0;
    chosen[size++] = least;
  }
  return size;
}

/** The lowest behind one place and up to another, the last of several. */
function lowestIn(values: Uint32Array, before: number, last: number): number {
  let lowest = last;
  let least = values[last] ?? 0;
  for (let i = last - 1; i > before; i -= 1) {
    const value = values[i] ?? 0;
    if (value < least) {
      lowest = i;
      least = value;
    }
  }
  return lowest;
}

/** Leaves of the first `count` chosen ones each once, in their order (open addressing); gives how many. Signed like `roll`. */
function distinct(count: number): number {
  scratch.turn = (scratch.turn + 1) | 0;
  if (scratch.turn === 0) {
    scratch.filled.fill(0);
    scratch.turn = 1;
  }
  const { chosen, slots, filled, turn } = scratch;
  // No more slots than needed: few stay in the nearest cache.
  const mask = (1 << (33 - Math.clz32(Math.max(1, count) - 1))) - 1;
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    const value = (chosen[i] ?? 0) | 0;
    let at = value & mask;
    while (filled[at] === turn && slots[at] !== value) at = (at + 1) & mask;
    if (filled[at] === turn) continue;
    filled[at] = turn;
    slots[at] = value;
    chosen[size++] = value;
  }
  return size;
}

/**
 * The fingerprints of some ranges of a text, in a column that holds until the next call: the same as
 * those of `wordsOf(fold(text), ranges)`, at a fraction of the cost, because neither the folded text
 * nor a table of its words nor a column of its own is kept.
 */
export function fingerprintText(text: string, ranges: readonly Range[]): Uint32Array {
  const size = choose(hashWords(foldForHashing(text), ranges));
  return scratch.chosen.subarray(0, size);
}

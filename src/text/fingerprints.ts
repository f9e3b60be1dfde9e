import { fold } from './fold.ts';
import { foldedCode, isDigit, isIdeograph, spread, type Words } from './words.ts';
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
  return winnow(shinglesOf(words), words.count);
}

/** Chooses among the first shingles of a list; `words` is the length of the text they come from. */
function winnow(shingles: Uint32Array, words: number): Uint32Array {
  const count = Math.max(0, words - SHINGLE + 1);
  const prints = distinct(count);
  if (words < KEPT_WHOLE) {
    for (let i = 0; i < count; i += 1) prints.add(shingles[i] ?? 0);
    return prints.values();
  }
  let [lowest, chosen] = [-1, -1];
  for (let last = 0; last < count; last += 1) {
    const first = last - WINDOW + 1;
    if (lowest < first) lowest = lowestIn(shingles, Math.max(0, first), last);
    else if ((shingles[last] ?? 0) <= (shingles[lowest] ?? 0)) lowest = last;
    // Until one window is full nothing is chosen.
    if (first < 0 || lowest === chosen) continue;
    prints.add(shingles[lowest] ?? 0);
    chosen = lowest;
  }
  return prints.values();
}

function lowestIn(values: Uint32Array, first: number, last: number): number {
  let lowest = first;
  for (let i = first; i <= last; i += 1) {
    if ((values[i] ?? 0) <= (values[lowest] ?? 0)) lowest = i;
  }
  return lowest;
}

/** Room that is used again for every text: a text's own would cost more than what is put into it. */
const scratch = {
  shingles: new Uint32Array(4096),
  slots: new Uint32Array(1024),
  filled: new Uint32Array(1024),
  kept: new Uint32Array(512),
  /** What marks a slot as filled for the present text. */
  turn: 0,
};

/** Values in the order they were added, each once (open addressing, at most half full). */
function distinct(most: number): { add: (value: number) => void; values: () => Uint32Array } {
  if (scratch.kept.length < most) {
    const room = 2 ** Math.ceil(Math.log2(most));
    scratch.kept = new Uint32Array(room);
    scratch.slots = new Uint32Array(2 * room);
    scratch.filled = new Uint32Array(2 * room);
  }
  scratch.turn = (scratch.turn + 1) >>> 0;
  if (scratch.turn === 0) scratch.filled.fill(0);
  const { slots, filled, kept, turn } = scratch;
  const mask = slots.length - 1;
  let size = 0;
  return {
    add: (value) => {
      let at = value & mask;
      for (; filled[at] === turn; at = (at + 1) & mask) if (slots[at] === value) return;
      filled[at] = turn;
      slots[at] = value;
      kept[size++] = value;
    },
    values: () => kept.slice(0, size),
  };
}

/** What a UTF-16 code is to the pass below: 0 not met yet; see `foldedCode` for the rest. */
const CODES = new Uint16Array(65_536);
/** Apostrophe, comma and stop keep their own code, which is below every letter and digit. */
const JOINING: ReadonlySet<number> = new Set([39, 44, 46]);
const FIRST_LETTER = 48;
const PARTING = 1;
const INVISIBLE = 2;
/** Below it stand the letters of scripts that part words by spaces. */
const FIRST_IDEOGRAPH = 0x3040;
const WORD_START = 0x811c9dc5;
const WORD_PRIME = 0x01000193;

function codeOf(code: number): number {
  const known = CODES[code] ?? 0;
  return known === 0 ? meet(code) : known;
}

function meet(code: number): number {
  const plain = fold(String.fromCharCode(code)).charCodeAt(0);
  const folded = JOINING.has(plain) ? plain : foldedCode(plain);
  CODES[code] = folded;
  return folded;
}

/**
 * The fingerprints of some ranges of a text, in one pass over its codes: the same as those of
 * `wordsOf(fold(text), ranges)`, at a fraction of the cost, because neither the folded text nor a
 * table of its words is made. The state of the pass is kept in local numbers: this is the one place
 * where every character of a million articles goes through.
 */
export function fingerprintText(text: string, ranges: readonly Range[]): Uint32Array {
  // Tags and doubled marks are folded by more than their single signs.
  const plain = text.includes('<') ? fold(text) : text;
  const shingles = roomFor(ranges);
  let [words, rolling] = [0, 0];
  let [one, two, three, four, five] = [0, 0, 0, 0, 0];
  for (const { start, end } of ranges) {
    for (let at = start; at < end;) {
      const first = codeOf(plain.charCodeAt(at));
      at += 1;
      if (first < FIRST_LETTER) continue;
      let hash = Math.imul(WORD_START ^ first, WORD_PRIME);
      const until = first >= FIRST_IDEOGRAPH && isIdeograph(first) ? at : end;
      for (let length = 1; at < until; at += 1) {
        const code = codeOf(plain.charCodeAt(at));
        if (code >= FIRST_LETTER) {
          if (code >= FIRST_IDEOGRAPH && isIdeograph(code)) break;
          hash = Math.imul(hash ^ code, WORD_PRIME);
          length += 1;
        } else if (code === PARTING) {
          break;
        } else if (code !== INVISIBLE) {
          if (!joins(plain, at, end, code, length)) break;
          if (code === 39) hash = Math.imul(hash ^ code, WORD_PRIME);
          else if (code === 46) length = 0;
        }
      }
      // Signed throughout: numbers above 31 bits would be kept as floating point.
      const word = spread(hash) | 0;
      rolling = (Math.imul(rolling, BASE) + word - Math.imul(BASE_TO_SHINGLE, five)) | 0;
      five = four;
      four = three;
      three = two;
      two = one;
      one = word;
      words += 1;
      if (words >= SHINGLE) shingles[words - SHINGLE] = spread(rolling);
    }
  }
  return winnow(shingles, words);
}

/** Room for a shingle per word that ranges can hold at most. */
function roomFor(ranges: readonly Range[]): Uint32Array {
  let most = 0;
  for (const { start, end } of ranges) most += end - start + 2;
  if (scratch.shingles.length < most) scratch.shingles = new Uint32Array(2 * most);
  return scratch.shingles;
}

/** Whether a sign inside a word goes on with it; the same as in `wordsOf`. */
function joins(text: string, at: number, to: number, code: number, length: number): boolean {
  if (at + 1 >= to || codeOf(text.charCodeAt(at + 1)) < FIRST_LETTER) return false;
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  if (code === 39) return !isDigit(behind);
  if (code === 44) return isDigit(before) && isDigit(behind);
  if (isDigit(before)) return isDigit(behind);
  return length === 1 && !(at + 2 < to && codeOf(text.charCodeAt(at + 2)) >= FIRST_LETTER);
}

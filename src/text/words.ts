import type { Range } from '../model/span.ts';

/**
 * The words of a text as columns of numbers: what fingerprints and alignment work on. A word is a
 * run of letters and digits with its inner apostrophes; hyphens part words, the stops of `U.S.` and
 * the comma of `1,000` do not. Case, accents and invisible signs do not count.
 */
export interface Words {
  readonly count: number;
  /** 32-bit hash of each folded word; equal words hash equally in every text. */
  readonly hash: Uint32Array;
  /** Offsets into the text. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const NOT_A_WORD = 1;
const INVISIBLE = 2;
const APOSTROPHE = 39;
const POINT = 46;
const COMMA = 44;

/** Folded code per UTF-16 code, filled as codes are met; 0 means not met yet. */
const FOLDED_CODES = new Uint16Array(65_536);

/** What a UTF-16 code of a shadow string counts as: 1 parts words, 2 is passed over, else the folded letter. */
export function foldedCode(code: number): number {
  const known = FOLDED_CODES[code] ?? NOT_A_WORD;
  if (known !== 0) return known;
  const folded = foldCode(code);
  FOLDED_CODES[code] = folded;
  return folded;
}

function foldCode(code: number): number {
  const char = String.fromCharCode(code);
  if (/[\u00ad\u200b-\u200f\u2060]|\p{M}/u.test(char)) return INVISIBLE;
  if (!/[\p{L}\p{N}]/u.test(char)) return NOT_A_WORD;
  return char.normalize('NFKD').toLowerCase().charCodeAt(0);
}

/** Chinese and Japanese signs stand without spaces: each is a word of its own. */
export function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/** 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function spread(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The words inside the given ranges of a shadow string (see `fold`), in order. */
export function wordsOf(shadow: string, ranges: readonly Range[]): Words {
  let size = 0;
  // Signs of Chinese and Japanese stand without spaces: every one may be a word.
  for (const range of ranges) size += range.end - range.start;
  const hash = new Uint32Array(size);
  const start = new Uint32Array(size);
  const end = new Uint32Array(size);
  let count = 0;
  for (const range of ranges) {
    for (let at = range.start; at < range.end;) {
      const first = foldedCode(shadow.charCodeAt(at));
      if (first <= INVISIBLE) {
        at += 1;
        continue;
      }
      start[count] = at;
      at = scanWord(shadow, at, range.end, first);
      hash[count] = scanned;
      end[count] = at;
      count += 1;
    }
  }
  return {
    count,
    hash: hash.slice(0, count),
    start: start.slice(0, count),
    end: end.slice(0, count),
  };
}

/** Hash of the word that `scanWord` read last: a second result without an object per word. */
let scanned = 0;

function scanWord(shadow: string, from: number, to: number, first: number): number {
  let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193);
  let at = from + 1;
  if (isIdeograph(first)) {
    scanned = spread(hash);
    return at;
  }
  for (let length = 1; at < to;) {
    const code = shadow.charCodeAt(at);
    const folded = foldedCode(code);
    if (folded > INVISIBLE) {
      if (isIdeograph(folded)) break;
      hash = Math.imul(hash ^ folded, 0x01000193);
      length += 1;
    } else if (folded === NOT_A_WORD && !joins(shadow, at, to, code, length)) {
      break;
    } else if (code === POINT) {
      length = 0;
    } else if (code === APOSTROPHE) {
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    at += 1;
  }
  scanned = spread(hash);
  return at;
}

/** Whether a sign inside a word goes on with it: `don't`, `1,000`, `3.5`, `U.S`. */
function joins(shadow: string, at: number, to: number, code: number, length: number): boolean {
  if (at + 1 >= to) return false;
  const next = shadow.charCodeAt(at + 1);
  if (foldedCode(next) <= INVISIBLE) return false;
  const before = shadow.charCodeAt(at - 1);
  if (code === APOSTROPHE) return !isDigit(next);
  if (code === COMMA) return isDigit(before) && isDigit(next);
  if (code !== POINT) return false;
  if (isDigit(before)) return isDigit(next);
  return length === 1 && !(at + 2 < to && foldedCode(shadow.charCodeAt(at + 2)) > INVISIBLE);
}

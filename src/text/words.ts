import { fold } from './fold.ts';
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

/**
 * What a UTF-16 code counts as: the folded letter or digit, above 0; nothing but what parts words is 0,
 * and the other kinds lie below, so that the hot loops tell the three apart by arithmetic.
 */
const PARTING = 0;
/** Not met yet. */
const UNMET = -1;
const INVISIBLE = -2;
/** Chinese and Japanese signs stand without spaces: each is a word of its own. */
const IDEOGRAPH = -3;
/** Signs that may join two parts of a word count as themselves, below. */
const APOSTROPHE = -39;
const COMMA = -44;
const POINT = -46;
const JOINING: ReadonlySet<number> = new Set([APOSTROPHE, COMMA, POINT]);
/** No letter or digit lies under this one. */
const FIRST_LETTER = 48;

const CODES = new Int32Array(65_536).fill(UNMET);
/** The folded signs of ideographs. */
const SIGNS = new Uint16Array(65_536);

/** Looks a code up that was not met before, for good. */
function meet(code: number): number {
  const plain = fold(String.fromCharCode(code)).charCodeAt(0);
  const folded = JOINING.has(-plain) ? -plain : foldedCode(plain);
  SIGNS[code] = folded;
  const kind = isIdeograph(folded) ? IDEOGRAPH : folded;
  CODES[code] = kind;
  return kind;
}

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = CODES[code] ?? PARTING;
  return known === UNMET ? meet(code) : known;
}

function foldedCode(code: number): number {
  const char = String.fromCharCode(code);
  if (/[\u00ad\u200b-\u200f\u2060]|\p{M}/u.test(char)) return INVISIBLE;
  if (!/[\p{L}\p{N}]/u.test(char)) return PARTING;
  const folded = char.normalize('NFKD').toLowerCase().charCodeAt(0);
  // "(1)" in one sign begins with a bracket.
  return folded < FIRST_LETTER ? PARTING : folded;
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function spread(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Room that is used again for every text: a text's own would cost more than what is put into it. */
let columns = columnsFor(4096);

function columnsFor(words: number): Omit<Words, 'count'> {
  return {
    hash: new Uint32Array(words),
    start: new Uint32Array(words),
    end: new Uint32Array(words),
  };
}

/** Room for as many words as the ranges have signs: every sign may be a word. */
function roomFor(ranges: readonly Range[]): typeof columns {
  let most = 1;
  for (const range of ranges) most += range.end - range.start;
  if (columns.hash.length < most) columns = columnsFor(2 * most);
  return columns;
}

const WORD_START = 0x811c9dc5 | 0;
const WORD_PRIME = 0x01000193;

/** The words of a text without their places: all that fingerprints need. */
export type WordHashes = Pick<Words, 'count' | 'hash'>;

/** Where a pass over a text stands between two signs. */
const pass = {
  /** The hash of the present word so far; 0 outside of words. */
  grown: 0,
  /** All bits where the sign before belongs to a word, else none. */
  inside: 0,
  /** The words behind this place; the present one is not counted. */
  count: 0,
};

/**
 * Takes signs two by two up to one that is neither a letter nor parts words, and tells where it
 * stopped. Where words end is what a processor cannot guess, so nothing branches on it: a letter and
 * a space take the same steps, and a mask decides what comes of them. Nothing is called in here: the
 * columns would be loaded anew at every sign.
 */
function takePairs(text: string, from: number, end: number, hashes: Uint32Array): number {
  let { grown, inside, count } = pass;
  let at = from;
  for (; at < end - 1; at += 2) {
    const one = CODES[text.charCodeAt(at)] ?? PARTING;
    const two = CODES[text.charCodeAt(at + 1)] ?? PARTING;
    if ((one | two) < 0) break;
    const first = (0 - one) >> 31;
    const second = (0 - two) >> 31;
    count -= inside & ~first;
    // What parts words leaves 0. Behind the last letter of a word this place is the next one's.
    grown = Math.imul(grown ^ (one ^ (WORD_START & ~inside)), WORD_PRIME & first);
    hashes[count] = grown;
    count -= first & ~second;
    grown = Math.imul(grown ^ (two ^ (WORD_START & ~first)), WORD_PRIME & second);
    hashes[count] = grown;
    inside = second;
  }
  [pass.grown, pass.inside, pass.count] = [grown, inside, count];
  return at;
}

/** Takes one sign that is a letter or parts words. */
function takeSign(code: number, hashes: Uint32Array): void {
  const letter = (0 - code) >> 31;
  pass.count -= pass.inside & ~letter;
  pass.grown = Math.imul(pass.grown ^ (code ^ (WORD_START & ~pass.inside)), WORD_PRIME & letter);
  pass.inside = letter;
  hashes[pass.count] = pass.grown;
}

/** Ends the present word, if there is one. */
function endWord(): void {
  pass.count -= pass.inside;
  [pass.grown, pass.inside] = [0, 0];
}

/**
 * The hashes of the words that `wordsOf` finds, in a column that holds until the next call and is
 * longer than the words. This is the one place where every character of a million articles goes
 * through. The text may be a shadow string or, if it holds no tags, the text itself (see `fold`).
 */
export function hashWords(text: string, ranges: readonly Range[]): WordHashes {
  const { hash: hashes } = roomFor(ranges);
  [pass.grown, pass.inside, pass.count] = [0, 0, 0];
  for (const { start, end } of ranges) {
    // The last sign that joined two parts of a word, and the letters that count as before it.
    let [joint, lettersThere] = [-1, 0];
    for (let at = takePairs(text, start, end, hashes); at < end;) {
      const code = codeAt(text, at);
      if (code >= PARTING) {
        takeSign(code, hashes);
      } else {
        const letters = pass.inside === 0 ? 0 : lettersBefore(text, at, start, joint, lettersThere);
        if (pass.inside !== 0 && goesOn(text, at, end, code, letters)) {
          [joint, lettersThere] = [at, code === POINT ? 0 : letters];
          if (code === APOSTROPHE) pass.grown = Math.imul(pass.grown ^ -code, WORD_PRIME);
        } else {
          endWord();
          if (code === IDEOGRAPH) hashes[pass.count++] = ideographHash(text, at);
        }
      }
      at = takePairs(text, at + 1, end, hashes);
    }
    endWord();
  }
  const { count } = pass;
  for (let i = 0; i < count; i += 1) hashes[i] = spread((hashes[i] ?? 0) | 0);
  return { count, hash: hashes };
}

/** How many letters stand before a sign, those before the sign that joins them to others included. */
function lettersBefore(
  text: string,
  before: number,
  start: number,
  joint: number,
  lettersThere: number,
): number {
  let at = before;
  while (at > start && codeAt(text, at - 1) > PARTING) at -= 1;
  return before - at + (at - 1 === joint ? lettersThere : 0);
}

function ideographHash(text: string, at: number): number {
  return Math.imul(WORD_START ^ (SIGNS[text.charCodeAt(at)] ?? 0), WORD_PRIME);
}

/** The words inside the given ranges, in columns that hold until the next call and are longer than the words. */
function scanWords(text: string, ranges: readonly Range[]): Words {
  const { hash: hashes, start: starts, end: ends } = roomFor(ranges);
  const codes = CODES;
  let count = 0;
  for (const { start, end } of ranges) {
    for (let at = start; at < end;) {
      let code = codes[text.charCodeAt(at)] ?? PARTING;
      at += 1;
      if (code <= PARTING) {
        if (code === PARTING) continue;
        code = codeAt(text, at - 1);
        if (code <= PARTING && code !== IDEOGRAPH) continue;
      }
      starts[count] = at - 1;
      let hash = Math.imul(WORD_START ^ code, WORD_PRIME);
      let stop = at;
      if (code === IDEOGRAPH) {
        hash = ideographHash(text, at - 1);
      } else {
        // Where the letters began that the last stop, if one, parts from the rest.
        let part = at - 1;
        for (; ; at += 1) {
          stop = at;
          if (at === end) break;
          code = codes[text.charCodeAt(at)] ?? PARTING;
          if (code <= PARTING) {
            if (code === PARTING) {
              at += 1;
              break;
            }
            code = codeAt(text, at);
            if (code <= PARTING) {
              if (!goesOn(text, at, end, code, at - part)) break;
              // What is no letter does not count as one.
              part = code === POINT ? at + 1 : part + 1;
              if (code !== APOSTROPHE) continue;
              code = -code;
            }
          }
          hash = Math.imul(hash ^ code, WORD_PRIME);
        }
      }
      hashes[count] = spread(hash);
      ends[count] = stop;
      count += 1;
    }
  }
  return { count, hash: hashes, start: starts, end: ends };
}

/** The words inside the given ranges of a shadow string (see `fold`), in order. */
export function wordsOf(shadow: string, ranges: readonly Range[]): Words {
  const { count, hash, start, end } = scanWords(shadow, ranges);
  return {
    count,
    hash: hash.slice(0, count),
    start: start.slice(0, count),
    end: end.slice(0, count),
  };
}

/** Whether a word goes on behind a sign that is no letter: `don't`, `1,000`, `3.5`, `U.S`. */
function goesOn(text: string, at: number, to: number, code: number, letters: number): boolean {
  if (code === INVISIBLE) return true;
  if (code === PARTING || code === IDEOGRAPH || at + 1 >= to) return false;
  if (codeAt(text, at + 1) <= PARTING) return false;
  const [before, next] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  if (code === APOSTROPHE) return !isDigit(next);
  if (code === COMMA) return isDigit(before) && isDigit(next);
  if (isDigit(before)) return isDigit(next);
  return letters === 1 && !(at + 2 < to && codeAt(text, at + 2) > PARTING);
}

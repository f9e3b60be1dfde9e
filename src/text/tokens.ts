import { stopAfter } from './abbreviations.ts';
import type { Range } from '../model/span.ts';

/** A word (with its inner hyphens, apostrophes and abbreviation stop), a number, or one sign. */
export interface Token extends Range {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign';
}

const TOKEN =
  /(\p{Nd}+(?:[.,:]\p{Nd}+)*(?:st|nd|rd|th|s|k|m|bn)?(?![\p{L}\p{Nd}]|[-'](?=\p{L})))|(?:'s(?!\p{L}))|(?:(?:\p{L}\.(?=\p{L}\.))+\p{L}|[\p{L}\p{Nd}\p{M}\u00ad\u200b\u200d]+(?:(?:-|'(?!s(?!\p{L})))(?=\p{L}|\p{Nd})(?:(?:\p{L}\.)(?=\p{L}\.)|[\p{L}\p{Nd}\p{M}\u00ad])+)*)|(\.{3}|--+|[^\s])/gu;

/**
 * Cuts a shadow string (see `fold`) into tokens; offsets are those of the text. A possessive `'s`
 * is a word of its own; the full stop of an abbreviation belongs to it ("Sen.", "U.S.", "R-Ky.").
 */
export function tokenize(shadow: string, from = 0, to = shadow.length): Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(shadow, from, to); at < to; at = skipBlanks(shadow, at, to)) {
    const token = plainToken(shadow, at, to) ?? tokenAt(shadow, at, to);
    if (!token) break;
    if (token.kind === 'word' && isAbbreviated(shadow, token, to)) {
      const end = token.end + 1;
      tokens.push({ start: token.start, end, text: shadow.slice(token.start, end), kind: 'word' });
      at = end;
    } else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** The next token, wherever it begins; `undefined` where there is none before `to`. */
function tokenAt(shadow: string, from: number, to: number): Token | undefined {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(shadow);
  if (!match || match.index >= to) return undefined;
  const start = match.index;
  const end = Math.min(start + match[0].length, to);
  const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'sign' : 'word';
  return { start, end, text: shadow.slice(start, end), kind };
}

/**
 * The token at `start` where it is one of the two that a text is made of mostly: a word of two plain
 * letters or more with a blank, a comma or a stop behind it, or a sign that joins nothing. Whatever
 * else begins there is left to the regular expression, which says the same of these.
 */
function plainToken(shadow: string, start: number, to: number): Token | undefined {
  const first = classOf(shadow, start);
  if (first === SIGN) return { start, end: start + 1, text: shadow.charAt(start), kind: 'sign' };
  if (first !== LETTER) return undefined;
  let end = start + 1;
  while (end < to && classOf(shadow, end) === LETTER) end += 1;
  if (end - start < 2) return undefined;
  const behind = end < to ? classOf(shadow, end) : BLANK;
  if (behind === OTHER && shadow.charCodeAt(end) !== STOP) return undefined;
  return { start, end, text: shadow.slice(start, end), kind: 'word' };
}

function skipBlanks(shadow: string, from: number, to: number): number {
  let at = from;
  while (at < to && classOf(shadow, at) === BLANK) at += 1;
  return at;
}

/** What the first 128 codes are to `plainToken`; what lies behind them is left to the regular expression. */
const [OTHER, BLANK, LETTER, SIGN] = [0, 1, 2, 3];
const STOP = 46;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return BLANK;
  if (/[a-z]/iu.test(char)) return LETTER;
  return /[,;:!?"()[\]{}&$%/*]/u.test(char) ? SIGN : OTHER;
});

function classOf(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? OTHER;
}

/** Whether the full stop behind a word belongs to it. */
function isAbbreviated(shadow: string, { end, text }: Token, to: number): boolean {
  if (end >= to || shadow.charCodeAt(end) !== STOP || shadow.startsWith('..', end)) return false;
  return stopAfter(text) !== 'ends';
}

import { stopAfter } from './abbreviations.ts';
import type { Range } from '../model/span.ts';

/** A word (with its inner hyphens, apostrophes and abbreviation stop), a number, or one sign. */
export interface Token extends Range {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign';
}

const TOKEN =
  /(?<number>\p{Nd}+(?:[.,:]\p{Nd}+)*(?:st|nd|rd|th|s|k|m|bn)?(?![\p{L}\p{Nd}]|[-'](?=\p{L})))|(?<possessive>'s(?!\p{L}))|(?<word>(?:\p{L}\.(?=\p{L}\.))+\p{L}|[\p{L}\p{Nd}\p{M}\u00ad\u200b\u200d]+(?:(?:-|'(?!s(?!\p{L})))(?=\p{L}|\p{Nd})(?:(?:\p{L}\.)(?=\p{L}\.)|[\p{L}\p{Nd}\p{M}\u00ad])+)*)|(?<sign>\.{3}|--+|[^\s])/gu;

/**
 * Cuts a shadow string (see `fold`) into tokens; offsets are those of the text. A possessive `'s`
 * is a word of its own; the full stop of an abbreviation belongs to it ("Sen.", "U.S.", "R-Ky.").
 */
export function tokenize(shadow: string, from = 0, to = shadow.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(shadow); match && match.index < to; match = TOKEN.exec(shadow)) {
    const { number, sign } = match.groups ?? {};
    const start = match.index;
    let end = Math.min(start + match[0].length, to);
    const kind = number ? 'number' : sign ? 'sign' : 'word';
    if (kind === 'word' && end < to && shadow[end] === '.' && isAbbreviation(shadow, start, end)) {
      end += 1;
      TOKEN.lastIndex = end;
    }
    tokens.push({ start, end, text: shadow.slice(start, end), kind });
  }
  return tokens;
}

function isAbbreviation(shadow: string, start: number, end: number): boolean {
  if (shadow.startsWith('..', end)) return false;
  return stopAfter(shadow.slice(start, end)) !== 'ends';
}

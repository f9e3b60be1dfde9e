import type { Range } from './contract.ts';

/** A run of letters and digits, with a key that compares without case and accents. */
export interface Word extends Range {
  readonly key: string;
}

const WORD = /[\p{L}\p{Nd}\p{M}]+/gu;

/** Typographic variants to plain ones and inline tags to spaces, at equal length. */
export function plain(text: string): string {
  return text
    .replace(/<\/?[a-z]{1,6}\/?>/giu, (tag) => ' '.repeat(tag.length))
    .replace(/[\u2018\u2019\u201a\u201b\u0060\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\s\u200b\ufeff]/gu, ' ');
}

/** The word without case and accents. */
function keyOf(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Every word of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[0]),
  }));
}

/** The keys of a short text's words. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

/**
 * Every place where `needle` stands in `text`, white space and typography folded; where it stands
 * nowhere to the letter, every place where its words stand in a row.
 */
export function locate(text: string, needle: string): Range[] {
  const shadow = plain(text);
  const parts = plain(needle).trim().split(/ +/u).map(escaped);
  const exact = find(shadow, parts.join(' +'));
  if (exact.length > 0) return exact;
  const words = [...needle.matchAll(WORD)].map((match) => escaped(match[0]));
  return words.length === 0 ? [] : find(shadow, words.join('[^\\p{L}\\p{Nd}]+'));
}

function find(shadow: string, pattern: string): Range[] {
  if (pattern === '') return [];
  return [...shadow.matchAll(new RegExp(pattern, 'gu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((range) => wholeWords(shadow, range));
}

/** "Will" is no mention inside "Williams". */
function wholeWords(text: string, { start, end }: Range): boolean {
  const letter = /[\p{L}\p{Nd}]/u;
  const glued = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && letter.test(a) && letter.test(b);
  return !glued(text[start - 1], text[start]) && !glued(text[end - 1], text[end]);
}

function escaped(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** A quotation cut to a line's length for a list of misses. */
export function brief(text: string, length = 110): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

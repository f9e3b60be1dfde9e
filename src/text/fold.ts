import { once } from '../model/once.ts';
import type { Article } from '../model/article.ts';

/**
 * The shadow string: typographic variants folded to one plain form, with every UTF-16 unit kept in
 * place, so that a match in the shadow is a match at the same offsets of the author's text.
 */

const FOLDED: Readonly<Record<string, string>> = {
  // Spaces of every width, the no-break ones included, and the tab.
  '\t': ' ',
  '\u00a0': ' ',
  '\u1680': ' ',
  '\u2000': ' ',
  '\u2001': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': ' ',
  '\u2007': ' ',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u205f': ' ',
  '\u3000': ' ',
  '\ufeff': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\r': '\n',
  // Double quotation marks, then single ones and apostrophes.
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2033': '"',
  '\uff02': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '\u0060': "'",
  '\uff07': "'",
  // Hyphens that look alike; en and em dashes stay, they mean something else.
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\ufe63': '-',
  '\uff0d': '-',
  '\u2015': '\u2014',
};

// The one sign here that needs escaping in a class is the hyphen-minus, and it is no key.
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');
const DOUBLED_QUOTES = /``|''/gu;
const INLINE_TAG =
  /<\/?(?:a|abbr|b|br|cite|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>/gi;

/**
 * Folds `text` into a shadow string of the same length: white space to plain spaces, quotation
 * marks to straight ones, inline tags left in a text (`<u>`) to spaces.
 */
export function fold(text: string): string {
  const folded = text
    .replace(INLINE_TAG, (tag) => ' '.repeat(tag.length))
    .replace(FOLDABLE, (sign) => FOLDED[sign] ?? sign);
  return folded.replace(DOUBLED_QUOTES, '" ');
}

/**
 * What words are hashed from: the shadow string, or the text itself where it holds no tags, for what
 * else is folded counts the same there (see `hashWords`).
 */
export function foldForHashing(text: string): string {
  return text.includes('<') ? fold(text) : text;
}

/** The shadow string of an article's text: several stages ask for it. */
export const shadowOf: (article: Pick<Article, 'text'>) => string = once(({ text }) => fold(text));

/** The text without the inline tags that were left in it, for showing it to people. */
export function withoutTags(text: string): string {
  return text.replace(INLINE_TAG, '');
}

/** Lower case, accents dropped, for comparing words; the length may change. */
export function foldWord(word: string): string {
  // Most words have plain typewriter signs only and are small as they stand.
  let large = false;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < FIRST_PLAIN || code > LAST_PLAIN) return foldSigns(word);
    if (code >= FIRST_CAPITAL && code <= LAST_CAPITAL) large = true;
  }
  return large ? word.toLowerCase() : word;
}

function foldSigns(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060]/gu, '');
}

const FIRST_PLAIN = 0x20;
const LAST_PLAIN = 0x7e;
const [FIRST_CAPITAL, LAST_CAPITAL] = [65, 90];

import { countWords } from './furniture.ts';
import { knownMaker, looksLikeOutlet } from './outlets.ts';
import type { Range } from '../model/span.ts';

const SMALL = new Set(
  'a an the and or but nor of to in on at by for from with as is his her its vs via over into than up off out be it'.split(
    ' ',
  ),
);

/** A line without the end of a sentence and short enough to stand over a story. */
export function isHeadlineLike(shadow: string): boolean {
  const words = countWords(shadow);
  if (words === 0 || words > 30 || shadow.length > 220) return false;
  if (/(?<!\b\p{Lu})(?<!\.\.)\.["')\]]*$/u.test(shadow)) return isShortClosed(shadow, words);
  // Two sentences, the first of them closed: running text, whatever the end is.
  return (
    !(words > 18 && /\p{Ll}[.!?]["')]* ["'(]?\p{Lu}/u.test(shadow)) &&
    /[\p{L}\p{Nd}]/u.test(shadow) &&
    !/[,;:]$/u.test(shadow)
  );
}

/** Some archives close headlines with a full stop; capitals on the long words tell them from sentences. */
function isShortClosed(shadow: string, words: number): boolean {
  return (
    words <= 20 &&
    isTitleCase(shadow) &&
    !/\p{Ll}[.!?]["')]* ["'(]?\p{Lu}/u.test(shadow.replace(/\.["')\]]*$/u, ''))
  );
}

/** Whether the words that carry weight are written with capitals ("Harbour Council Backs Ferry Plan"). */
function isTitleCase(shadow: string): boolean {
  const heavy = (shadow.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter(
    (word) => word.length > 3 && !SMALL.has(word.toLowerCase()),
  );
  return (
    heavy.length >= 3 && heavy.filter((word) => /^\p{Lu}/u.test(word)).length >= heavy.length * 0.8
  );
}

/** A page title with the site's name hung on: the headline and the tail, as ranges inside the line. */
export interface Tailed {
  readonly headline: Range;
  readonly tail: Range;
  /** The outlet in its usual spelling, or as written where it is not known. */
  readonly outlet: string;
  /** The tail is a known name or reads like one; otherwise only its place speaks for it. */
  readonly sure: boolean;
}

const TAIL = /\s+(?:[|\u00b7\u2022\u00bb]|::|[-\u2013\u2014])\s+/gu;

/** Splits "Headline - Site" and "Headline | Section | Site". */
export function splitTail(shadow: string): Tailed | undefined {
  const cuts = [...shadow.matchAll(TAIL)];
  const last = cuts.at(-1);
  if (!last || last.index === 0) return undefined;
  const tailStart = last.index + last[0].length;
  const name = shadow.slice(tailStart).trim();
  if (!name || countWords(name) > 5 || !/^\p{Lu}|^\p{Nd}*\p{L}|\.\p{L}{2,4}$/u.test(name))
    return undefined;
  const maker = knownMaker(name);
  const sure = maker !== undefined || looksLikeOutlet(name) || /[|\u00b7\u00bb]|::/u.test(last[0]);
  const bar = last[0].trim();
  // "Headline | Politics | Site": all pieces behind the first bar belong to the site.
  const first =
    bar === '|'
      ? cuts.find(
          (cut) =>
            cut[0].trim() === bar && countWords(shadow.slice(cut.index + cut[0].length)) <= 8,
        )
      : last;
  const end = first?.index ?? last.index;
  if (countWords(shadow.slice(0, end)) < 2) return undefined;
  return {
    headline: { start: 0, end },
    tail: { start: tailStart, end: tailStart + name.length },
    outlet: maker?.name ?? name,
    sure,
  };
}

/** Whether two headlines are about the same thing: they share a good part of their longer words. */
export function sharesWords(a: string, b: string): boolean {
  const shared = sharedWords(a, b);
  return shared >= 1 && shared >= Math.min(contentWords(a).size, contentWords(b).size) * 0.3;
}

/** How many of their longer words two headlines share. */
export function sharedWords(a: string, b: string): number {
  const other = contentWords(b);
  return [...contentWords(a)].filter((word) => other.has(word)).length;
}

function contentWords(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{Nd}]{4,}/gu) ?? []).filter((word) => !SMALL.has(word)),
  );
}

/** The same words in the same order, whatever the signs between them. */
export function sameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

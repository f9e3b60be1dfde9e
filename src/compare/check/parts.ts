import type { Match } from './align.ts';
import type { Word } from './near-copy.ts';
import type { Line } from './window.ts';

/** Words for a part of something, in front of "of". */
const PART =
  /^(?:half|thirds?|quarters?|fifths?|most|some|part|parts|many|few|several|majority|minority|percent|cent|share|fraction|portion|none|two-thirds|three-quarters|\d+(?:\.\d+)?%)$/u;
const DETERMINER = /^(?:the|its|his|her|their|our|my|your|this|that|these|those)$/u;

/**
 * Whether a line tells of a part what the claim says of the whole: "owns 51 percent of the line" is not "owns
 * the line". Of passengers without "the" nobody says that they are all of them.
 */
export function tellsOfPart(
  words: readonly Word[],
  matches: readonly Match[],
  line: Line,
): boolean {
  if (words.some(({ key }) => PART.test(key))) return false;
  return matches.some(({ term, at = -1 }) => {
    const there = line.terms[at];
    if (!there || term.kind === 'number' || term.kind === 'time') return false;
    return isPart(line.words, there.start) && isWhole(words, term.start, term.kind === 'name');
  });
}

/** "51 percent of", "most of the" right before a place. */
function isPart(words: readonly Word[], start: number): boolean {
  const of = placeBefore(words, start);
  return words[of]?.key === 'of' && PART.test(words[of - 1]?.key ?? '');
}

/** A name, or what stands behind "the" or "its". */
function isWhole(words: readonly Word[], start: number, name: boolean): boolean {
  return name || placeBefore(words, start) < words.findIndex((word) => word.start >= start) - 1;
}

/** Where the word in front of a noun and its article or possessive stands. */
function placeBefore(words: readonly Word[], start: number): number {
  const before = words.findIndex((word) => word.start >= start) - 1;
  return DETERMINER.test(words[before]?.key ?? '') ? before - 1 : before;
}

import type { Match } from './align.ts';
import type { Word } from './near-copy.ts';
import type { Line } from './window.ts';

/** In front of a verb these say that it did not come to it. */
const NOT_QUITE = /(?:^| )(?:almost|nearly|close to|verge of|brink of|short of)$/u;
/** In front of a word for who somebody is these say that he is not, or is another one. */
const NOT_HIM =
  /(?:^| )(?:former|ex|deputy|vice|assistant|acting|interim|late|would-be|self-styled|so-called)$/u;
/** So many words in front are looked at. */
const REACH = 2;

/**
 * Whether a word in front takes back in the line what the claim says plainly: "almost approved" is not "approved",
 * "the former mayor" is not "the mayor".
 */
export function isTakenBack(
  words: readonly Word[],
  matches: readonly Match[],
  line: Line,
): boolean {
  return matches.some(({ term, at = -1 }) => {
    const there = line.terms[at];
    if (!there || term.kind !== 'word') return false;
    const taking = term.act && there.act ? NOT_QUITE : NOT_HIM;
    return taking.test(before(line.words, there.start)) && !taking.test(before(words, term.start));
  });
}

function before(words: readonly Word[], start: number): string {
  const at = words.findIndex((word) => word.start >= start);
  return words
    .slice(Math.max(0, at - REACH), Math.max(0, at))
    .map(({ key }) => key)
    .join(' ');
}

import { stemOf } from './concepts.ts';
import type { Match } from './align.ts';
import type { Line } from './window.ts';

const ENDING = new Set(['acquit', 'clear', 'exonerate', 'absolve'].map(stemOf));
const CONVICTED = new Set(['convict', 'guilty', 'sentence', 'jail', 'imprison'].map(stemOf));
const WHOLE = /^(?:all|any|both|every|everything|wrongdoing)$/u;
/** "of a fourth", "of two of the charges", "on one count". */
const SOME =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|other|some|several|most|lesser)$/u;
/** So many words behind "of" are looked at for how many charges it is. */
const REACH = 3;

/**
 * Whether somebody is cleared in a line of a part of what he is charged with only, while the claim says that he is
 * cleared: "convicted on three counts and cleared of a fourth".
 */
export function isClearedInPart(
  matches: readonly Match[],
  line: Line,
  beside: readonly Line[],
): boolean {
  return matches.some(({ term, at = -1 }, place) => {
    const there = line.terms[at];
    if (!there || !ENDING.has(term.stem) || !ENDING.has(there.stem)) return false;
    // "acquitted of murder": the claim itself says of what.
    const next = matches[place + 1];
    if (next && /^(?:of|on)$/u.test(next.term.lead)) return false;
    const behind = line.words.filter(({ start }) => start >= there.end).map(({ key }) => key);
    if (!/^(?:of|on)$/u.test(behind[0] ?? '')) return false;
    const charge = behind.slice(1, 1 + REACH);
    if (charge.some((key) => WHOLE.test(key))) return false;
    return charge.some((key) => SOME.test(key)) || [line, ...beside].some(convicts);
  });
}

function convicts({ terms }: Line): boolean {
  return terms.some(({ stem, mode }) => CONVICTED.has(stem) && !mode.negated);
}

import { NEGATOR } from './words/modes.ts';
import type { Match } from './align.ts';
import type { Word } from './near-copy.ts';
import type { Line } from './window.ts';

/** "no later than", "no fewer" and "no doubt" deny nothing. */
const NO_DENIAL = /^(?:later|longer|fewer|less|more|doubt|question|wonder)$/u;
/** So many words in front of a noun its "no" may stand: "no serious irregularities". */
const REACH = 2;

/**
 * Whether one of a claim and a line tells of something and the other of none of it, where no verb says so: "No
 * irregularities were reported." is not told by "complaints of irregularities".
 */
export function tellsOfNone(
  words: readonly Word[],
  matches: readonly Match[],
  line: Line,
): boolean {
  if (matches.some(({ term }) => term.act)) return false;
  const [denied, denies] = [words, line.words].map(hasNegator);
  return matches.some(({ term, at = -1 }) => {
    const there = line.terms[at];
    if (!there || term.kind !== 'word' || term.mode.negated !== there.mode.negated) return false;
    const [none, noneThere] = [isNone(words, term.start), isNone(line.words, there.start)];
    return (none && !noneThere && !denies) || (noneThere && !none && !denied);
  });
}

function hasNegator(words: readonly Word[]): boolean {
  return words.some(({ key }) => NEGATOR.test(key) || /^(?:no|none|nobody|nothing)$/u.test(key));
}

function isNone(words: readonly Word[], start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  return words.slice(Math.max(0, at - REACH), at).some(({ key }, step, before) => {
    const next = before[step + 1]?.key ?? words[at]?.key ?? '';
    return key === 'no' && !NO_DENIAL.test(next);
  });
}

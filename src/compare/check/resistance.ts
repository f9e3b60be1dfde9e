import { isDeedNoun } from './concepts.ts';
import type { Match } from './align.ts';
import type { Word } from './near-copy.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/** Words that are against what they stand before: who fights it does not do it. */
const RESISTING =
  /^(?:against|oppos(?:e|es|ed|ing|ition)|(?:block|prevent|resist|halt|thwart|reject|obstruct|combat|protest)(?:s|ed|ing)?|stop(?:s|ped|ping)?|bans?|bann(?:ed|ing)|fight(?:s|ing)?|fought)$/u;
/** So many words behind one of them what it is against may stand: "against efforts to legalise". */
const REACH = 4;
/** Where what it is against is over. */
const ENDS = /^(?:and|but|that|who|which|because|after|before|while|when|if|by|in|on|at|as)$/u;

/**
 * Whether a line is against what a claim tells without being against it, or the other way round: "lobbied against
 * efforts to legalise it" does not tell that somebody lobbied to legalise it.
 */
export function isResisted(claim: readonly Word[], matches: readonly Match[], line: Line): boolean {
  const [ours, theirs] = [resistingIn(claim), resistingIn(line.words)];
  if (ours.length > 0 === theirs.length > 0) return false;
  const met = matches.flatMap(({ at }) => line.terms[at ?? -1] ?? []);
  // "cancelled" may be told by "stopped": then it is what the claim says itself.
  const free = theirs.filter((at) => !met.some(({ start }) => start === line.words[at]?.start));
  return matches.some(
    ({ term, at }) =>
      at !== undefined && (governs(line.words, free, line.terms[at]) || governs(claim, ours, term)),
  );
}

/** "Charges against the captain" are no sign of what he does: behind "against" only what is done is resisted. */
function isGoverned({ kind, act, text }: Term, by: string): boolean {
  return kind === 'word' && (by !== 'against' || act || isDeedNoun(text.toLowerCase()));
}

function resistingIn(words: readonly Word[]): number[] {
  return words.flatMap(({ key }, at) => (RESISTING.test(key) ? [at] : []));
}

/** Whether one of the words at these places is against what a term tells. */
function governs(words: readonly Word[], from: readonly number[], term?: Term): boolean {
  const at = words.findIndex(({ start }) => start === term?.start);
  return from.some(
    (one) =>
      term !== undefined &&
      isGoverned(term, words[one]?.key ?? '') &&
      one < at &&
      at - one <= REACH &&
      !words.slice(one + 1, at).some(({ key }) => ENDS.test(key)),
  );
}

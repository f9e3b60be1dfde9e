import { POSSESSIVE } from './roles.ts';
import type { Match } from './align.ts';
import type { Conflict } from './claim.ts';
import type { Line } from './window.ts';

/** Whether a "not" is all that a line has against a claim. */
export function onlyNegated(conflicts: readonly Conflict[]): boolean {
  return conflicts.every((conflict) => conflict === 'negation');
}

/** A "not" alone contradicts only where the same one is told to do, or not to do, the same. */
export function hasActor(matches: readonly Match[]): boolean {
  const verb = matches.findIndex(({ term }) => term.act);
  const before = matches.slice(0, Math.max(0, verb));
  const act = matches[verb];
  return act?.how !== 'none' && before.some(({ how }) => how === 'same' || how === 'alike');
}

/**
 * Whether a line speaks of what the claim denies as of something known: "the town's refusal" where the
 * claim is that the town did not refuse. It needs no day, where the line gives no other.
 */
export function takenAsKnown(matches: readonly Match[], line: Line): boolean {
  if (line.terms.some(({ kind }) => kind === 'time')) return false;
  return matches.some(({ term, at = 0, how }) => {
    const [actor, act] = [line.terms[at - 1], line.terms[at]];
    return (
      how !== 'none' &&
      term.act &&
      term.mode.negated &&
      act?.mode.negated === false &&
      actor?.kind === 'name' &&
      act.start - actor.end === POSSESSIVE &&
      matches.some((other) => other.how === 'same' && other.at === at - 1)
    );
  });
}

import { rangeOf as rangeOfTime } from '../../text/calendar.ts';
import { align, type Match } from './align.ts';
import { hasClock } from './clocks.ts';
import { stemOf } from './concepts.ts';
import type { Meanings } from './identity.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/**
 * Whether a part of a claim that a sentence lacks stands beside it. Who does what to whom must stand in
 * the sentence itself: of names only those count that say where or of what behind the verb ("in Brennock"), of
 * words those that say of what kind.
 */
export function standsBeside(
  term: Term,
  place: 'subject' | 'before the verb' | 'behind the verb',
  beside: readonly Line[],
  meanings: Meanings,
): boolean {
  if (term.kind === 'number' || term.kind === 'time' || term.act || place === 'subject')
    return false;
  const isNamed = term.kind === 'name' || term.capital;
  if (isNamed && (place === 'before the verb' || /^(?:by)?$/u.test(term.lead))) return false;
  return beside.some((line) => align([term], line, meanings).some(({ how }) => how === 'same'));
}

/** A match that something else than the words of the line accounts for. */
export function asMet(match: Match, how: 'alike' | 'near'): Match {
  return match.how === 'none' ? { ...match, how, against: undefined } : match;
}

/** Whether nothing meets a part of a claim. */
export function isMissing({ how }: Match): boolean {
  return how === 'none';
}

const STRICT_WORDS = new Set(['only', 'all', 'everi', 'alwai'].map(stemOf));

/** Parts that a text must give, whatever else it gives. */
export function isStrict(term: Term): boolean {
  // "only months earlier" gives no day that another could be.
  if (term.kind === 'time') return rangeOfTime(term.time ?? '') !== undefined || hasClock(term);
  return term.kind !== 'word' || term.capital || term.predicate || STRICT_WORDS.has(term.stem);
}

/** A part that weighs so much is no everyday word. */
const WEIGHTY = 0.9;

/**
 * The weighty parts that a line does not have itself. Whoever changes one thing in a sentence mostly changes one
 * of these: a text that lacks several tells another thing, however much of the rest it has.
 */
export function lacking(matches: readonly Match[]): Match[] {
  return matches.filter(
    (match) => (isMissing(match) || match.how === 'near') && match.term.weight >= WEIGHTY,
  );
}

/** What stands only beside a sentence counts for half: it may be about something else. */
const BESIDE = 0.5;

/** The share of the weight that is met; with `opposed`, a part that is met by its opposite counts. */
export function coverageOf(
  matches: readonly Match[],
  of: readonly Match[] = matches,
  opposed = false,
): number {
  let met = 0;
  const all = of.reduce((sum, { term }) => sum + term.weight, 0);
  for (const { term, how, against } of matches) {
    if (how === 'near') met += term.weight * BESIDE;
    else if (how !== 'none' || (opposed && against !== undefined)) met += term.weight;
  }
  return all === 0 ? 0 : met / all;
}

/** Of the words that are no names so much must be met: names alone tell nothing. */
const WORDS_MET = 0.4;

/**
 * Whether hardly more than names is met in the line itself: that people and places stand in it does not tell
 * what the claim says of them, whatever stands beside it.
 */
export function onlyNames(matches: readonly Match[]): boolean {
  const words = matches.filter(({ term }) => term.kind !== 'name');
  const here = words.filter(({ how }) => how !== 'near');
  return words.length === 0 || coverageOf(here, words) < WORDS_MET;
}

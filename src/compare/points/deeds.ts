import { contains, type Range } from '../../model/span.ts';
import { findNumbers } from '../../text/numbers.ts';
import { tollAt } from '../tolls.ts';
import { unitsIn, type Unit } from './units.ts';
import { areAlike, isVerb } from './verbs.ts';
import type { Identities } from '../member.ts';
import type { Told } from './told.ts';

/**
 * Stems of verbs that do not say what was done: they say what a figure is or who gives it ("rose to 9",
 * "counted 12", "estimated"), or mean little without their noun ("give", "get", "make").
 */
const OF_FIGURES =
  /^(?:be|have|do|say|tell|told|report|estimat|put|count|number|total|amount|reach|ris|rise|climb|grow|increas|fall|drop|stand|includ|involv|show|find|found|believ|think|expect|confirm|seem|need|want|accord|add|giv|give|us|come|go|get|make)$/u;

/**
 * Whether two figures may be of one deed: nobody repays what was taken by saying how much was taken.
 * A figure of which no deed is told may be of any; what became of people is one deed in whatever words it is told.
 */
export function mayBeOfOneDeed(
  a: Told,
  first: Range,
  b: Told,
  second: Range,
  identities: Identities,
): boolean {
  const [tollA, tollB] = [tollOf(a, first), tollOf(b, second)];
  if (tollA !== undefined && tollA === tollB) return true;
  const [one, other] = [deedAt(a, first, identities), deedAt(b, second, identities)];
  return !one || !other || areAlike(one, other);
}

function tollOf({ member, passage }: Told, { start, end }: Range): ReturnType<typeof tollAt> {
  const [number] = findNumbers(member.shadow, start, end);
  return number && tollAt(member.shadow, number, passage.line.sentence);
}

/** A word right behind one of these is a verb, known or not. */
const VERB_FOLLOWS =
  /\b(?:to|will|would|can|could|may|might|must|should|shall|did|does|do|cannot|[a-z]+n't)\s(?:[a-z]+ly\s)?$/iu;
const REACH = 24;

/** The verb that governs a figure: the last before it in its clause, else the first behind it. */
function deedAt(told: Told, figure: Range, identities: Identities): Unit | undefined {
  const { sentence, clauses } = told.passage.line;
  const clause = clauses.find((one) => contains(one, figure)) ?? sentence;
  const verbs = unitsIn(told.member, sentence, identities).filter(
    (unit) =>
      contains(clause, unit) &&
      !OF_FIGURES.test(unit.feature) &&
      (isVerb(told, unit) || followsModal(told, unit)),
  );
  return (
    verbs.findLast(({ end }) => end <= figure.start) ??
    verbs.find(({ start }) => start >= figure.end)
  );
}

function followsModal({ member: { shadow } }: Told, { kind, written, start }: Unit): boolean {
  return (
    kind === 'word' &&
    !written.endsWith('s') &&
    VERB_FOLLOWS.test(shadow.slice(Math.max(0, start - REACH), start))
  );
}

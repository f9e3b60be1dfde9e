import { isAct, isAgent, kinship } from '../check/concepts.ts';
import type { Told } from './told.ts';
import type { Unit } from './units.ts';

/** Whether two units are one word, or two for one thing. */
export function areAlike(a: Unit, b: Unit): boolean {
  if (a.kind === 'not' || b.kind === 'not') return false;
  if (a.feature === b.feature) return true;
  if (a.kind !== 'word' || b.kind !== 'word') return false;
  const kin = kinship(a.feature, b.feature);
  return kin === 'same' || kin === 'alike';
}

/** How far before a word what shows it to be a noun may begin. */
const LONGEST_WORD = 16;
/** What stands before a noun and before no verb. */
const BEFORE_NOUN =
  /\b(?:an?|the|this|these|those|its|his|her|their|our|my|your|of|in|on|at|by|for|from|with|no|any|as)\s(?:\S+-)?$/iu;
const NOUN = /(?:[st]ion|ment|ance|ence|ity|ness)s?$/u;

/** Whether a unit is a verb by its form and by the word before it. */
export function isVerb({ member }: Told, { kind, feature, written, start }: Unit): boolean {
  if (kind !== 'word' || !isAct(feature)) return false;
  if (NOUN.test(written) || isAgent(written)) return false;
  return !BEFORE_NOUN.test(member.shadow.slice(Math.max(0, start - LONGEST_WORD), start));
}

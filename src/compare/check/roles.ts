import { isAct } from './concepts.ts';
import type { Match } from './align.ts';
import type { Line } from './window.ts';
import type { Term } from './terms.ts';

/**
 * Whether who does what to whom is turned round: a party that stands before the verb in the claim and
 * behind it in the line, or the other way, unless exactly one of the two is in the passive.
 */
export function rolesClash(matches: readonly Match[], line: Line): boolean {
  return matches.some((verb, at) => {
    const there = verb.at === undefined ? undefined : line.terms[verb.at];
    if (!there || verb.term.kind !== 'word' || !isVerb(verb.term)) return false;
    const turned = verb.term.passive !== there.passive;
    const [before, after] = [lastParty(matches.slice(0, at)), firstParty(matches.slice(at + 1))];
    if (!before || !after) return false;
    const [a, b] = [sideOf(before, verb, line), sideOf(after, verb, line)];
    if (a === 0 || b === 0) return false;
    return turned
      ? a < 0 && b > 0 && there.passive !== verb.term.passive && byMarked(after, before, line)
      : a > 0 && b < 0;
  });
}

function isVerb(term: Term): boolean {
  return term.act || isAct(term.stem);
}

/** Where a party stands to the verb in the line: -1 before, 1 behind, 0 not there. */
function sideOf(party: Match, verb: Match, line: Line): number {
  if (party.at === undefined || verb.at === undefined || !line.terms[party.at]) return 0;
  return Math.sign(party.at - verb.at);
}

/** In a passive with its doer ("by …") the order of the parties must turn. */
function byMarked(after: Match, before: Match, line: Line): boolean {
  return [after, before].some(
    ({ at, term }) => term.afterBy || (at !== undefined && line.terms[at]?.afterBy === true),
  );
}

function isParty({ term }: Match): boolean {
  return term.kind === 'name' || (term.kind === 'word' && !term.act && PARTIES.test(term.text));
}

function lastParty(matches: readonly Match[]): Match | undefined {
  return matches.findLast(isParty);
}

function firstParty(matches: readonly Match[]): Match | undefined {
  return matches.find(isParty);
}

/** Words for who can do something to somebody. */
const PARTIES =
  /^(?:government|administration|army|police|court|congress|parliament|senate|council|committee|board|company|firm|party|union|ministry|minister|president|man|men|woman|women|boy|girl|child|children|student|students|officer|officers|reporter|journalist|lawmakers?|senators?|congressman|lawyer|attorney|judge|prosecutors?|republicans?|democrats?|officials?|voters?|workers?|soldiers?|troops|protesters?|farmers?|doctors?|patients?|victims?|residents?|couple|editor|editors|critics?|opponents?|supporters?|group|groups|association|bank|agency|department|family|mother|father|son|daughter|wife|husband|teacher|teachers|sailor|driver|passengers?|engineer|engineers|mayor|governor|chairman|leader|leaders|rebels?|gunman|crew|captain|team|nation|country|states?|city)$/iu;

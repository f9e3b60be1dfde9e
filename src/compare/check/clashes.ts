import { isDeedNoun, kinship } from './concepts.ts';
import { sameForce } from './modes.ts';
import { toldConversely } from './converses.ts';
import {
  areTogether,
  detached,
  doerAddressed,
  doerElsewhere,
  doesItself,
  nearerDoer,
  otherDoer,
  otherRightBefore,
  rolesClash,
} from './roles.ts';
import { DECIDING_VERBS, GOVERNORS } from './words/modes.ts';
import type { Match } from './align.ts';
import type { Conflict } from './claim.ts';
import type { FrameFit } from './framing.ts';
import type { Word } from './near-copy.ts';
import type { Term } from './terms.ts';
import type { Line } from './window.ts';

/**
 * What keeps the parts of a line that meet a claim from telling it. The verbs of saying (`cues`) by which the claim
 * reports are left out of the parts: of them only how surely they are told is compared.
 */
export function conflictsOf(
  matches: readonly Match[],
  cues: readonly Match[],
  line: Line,
  { speaker, accuses }: Pick<FrameFit, 'speaker' | 'accuses'>,
): Conflict[] {
  const found = new Set<Conflict>();
  for (const { term, at = -1 } of cues) {
    const other = line.terms[at];
    if (other?.act && other.stem === term.stem && forcesDiffer(term, other)) found.add('force');
  }
  const converse = toldConversely(matches, line);
  const decided = matches.some(({ term, how }) => how !== 'none' && leavesOpen(term));
  for (const match of matches) {
    const { term, at, against } = match;
    if (against !== undefined && (term.kind !== 'word' || isNearMet(against, matches)))
      found.add(term.kind === 'number' ? 'number' : term.kind === 'time' ? 'date' : 'opposite');
    const other = at === undefined ? undefined : line.terms[at];
    if (converse === undefined && other && ways(term.lead, other.lead)) found.add('roles');
    if (!other || term.kind === 'time' || term.kind === 'name') continue;
    if (isFlipped(match, line)) found.add('negation');
    const open = (accuses && other.mode.force === 'hedged') || (decided && !term.act && !other.act);
    if (forcesDiffer(term, other) && !open) found.add('force');
  }
  if (isLeftOpen(matches, line)) found.add('force');
  if (converse !== undefined ? !converse : tellsOfAnother(matches, line)) found.add('word');
  if (converse === undefined && rolesClash(matches, line)) found.add('roles');
  if (speaker === 'other') found.add('speaker');
  return [...found];
}

/**
 * Whether a line leaves open or denies what a claim without a verb of its own tells as so: "is certain to be the
 * chairman" is not told by "could assume the chairmanship".
 */
function isLeftOpen(matches: readonly Match[], line: Line): boolean {
  if (matches.some(({ term }) => term.act)) return false;
  const places = matches.flatMap(({ at }) => at ?? []);
  const own = new Set(matches.map(({ term }) => term.mode.force));
  return line.terms
    .slice(Math.min(...places, line.terms.length), Math.max(...places, 0))
    .some(({ act, mode }) => act && mode.force !== 'real' && !own.has(mode.force));
}

/** Verbs whose object is not there yet, or not decided: where both have one, both say so. */
function leavesOpen({ act, stem }: Term): boolean {
  return (
    act && [DECIDING_VERBS, GOVERNORS.promising, GOVERNORS.wanting].some((verbs) => verbs.has(stem))
  );
}

/** Whether somebody else does it in the line, or what is done there is another thing. */
function tellsOfAnother(matches: readonly Match[], line: Line): boolean {
  return (
    [
      doerAddressed,
      doerElsewhere,
      areTogether,
      otherDoer,
      otherRightBefore,
      detached,
      doesItself,
      nearerDoer,
    ].some((differs) => differs(matches, line)) || matches.some((match) => isAskedFor(match, line))
  );
}

/** Parts of a line that stand further apart than this may be about different things. */
const FAR = 3;

/** An opposite word contradicts a claim only beside what else of the claim the line has. */
function isNearMet(against: number, matches: readonly Match[]): boolean {
  return matches.some(
    ({ at, how }) => how !== 'near' && at !== undefined && Math.abs(at - against) <= FAR,
  );
}

/** "from the port" and "to the port" are two ways. */
function ways(a: string, b: string): boolean {
  return FROM_TO.test(`${a} ${b}`) || FROM_TO.test(`${b} ${a}`);
}

const FROM_TO = /^from (?:to|into|towards?)$/u;

/**
 * Nouns are as sure as the verb that they hang on, which is compared itself; those of acts are so only where
 * nobody wishes or plans them. Doubt and questions reach all: what a text doubts or asks is not told by a claim
 * that does not.
 */
function forcesDiffer(a: Term, b: Term): boolean {
  if (sameForce(a.mode, b.mode)) return false;
  if (/^(?:hedged|asked)$/u.test(b.mode.force) || (a.act && b.act)) return true;
  // "is going to visit" is not told by "during his visit".
  if (a.act && a.mode.force === 'future' && b.mode.force === 'real') return true;
  return isDeed(a) && isDeed(b) && (isAim(a) || isAim(b));
}

/** A verb, or a noun that tells of what is done ("resignation", "the release"). */
function isDeed({ act, text }: Term): boolean {
  return act || isDeedNoun(text.toLowerCase());
}

/** Wished for or to come, and no verb: the noun of a deed that is not done. */
function isAim({ act, mode }: Term): boolean {
  return !act && (mode.force === 'wish' || mode.force === 'future');
}

/** Said on one side and denied on the other. */
export function isFlipped({ term, at }: Match, line: Line): boolean {
  const other = at === undefined ? undefined : line.terms[at];
  if (!other || term.mode.negated === other.mode.negated) return false;
  return kinship(term.stem, other.stem) !== 'opposite';
}

/** Where so many words in front of a verb "who" stands, it is the one who does it ("who had fired"). */
const DOER_REACH = 3;

/** "would not say who fired the shots": that those who do not say fired them is told by nobody. */
function isAskedFor({ term, at = -1 }: Match, line: Line): boolean {
  const there = line.terms[at];
  if (!there?.act || !term.act) return false;
  const verb = line.words.findIndex(({ start }) => start >= there.start);
  const before = line.words.slice(Math.max(0, verb - DOER_REACH), verb);
  return before.some(
    ({ key }, place) =>
      /^(?:who|what|which)$/u.test(key) &&
      ASKING.test(line.words[verb - before.length + place - 1]?.key ?? ''),
  );
}

const ASKING =
  /^(?:say|says|said|tell|told|know|knew|known|ask|asked|reveal|revealed|disclose|disclosed|clear|unclear|establish|established|determine|identify|find|out|wonder|wondered|explain|explained)$/u;

const QUESTION = /^(?:where|who|whom|why|how|what|whether|when)$/u;
const TELLING_OF = /^(?:says?|said|tells?|told|reveal|revealed|disclosed|explained|knew|knows?)$/u;

/** "said where it came from": who is told to speak of something has not said what it is. */
export function asksOtherwise(words: readonly Word[], line: Line): boolean {
  return words.some(
    ({ key }, at) =>
      QUESTION.test(key) &&
      TELLING_OF.test(words[at - 1]?.key ?? '') &&
      !line.words.some((word) => word.key === key),
  );
}

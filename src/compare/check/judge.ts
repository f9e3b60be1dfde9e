import { overlaps, type Range } from '../../model/span.ts';
import { rangeOf as rangeOfTime } from '../../text/calendar.ts';
import { align, type Match } from './align.ts';
import { bearsOut } from './bearing.ts';
import { kinship, stemOf } from './concepts.ts';
import { wordingOf, type Word } from './near-copy.ts';
import { sameForce } from './modes.ts';
import { detached, doerAddressed, otherDoer, rolesClash } from './roles.ts';
import type { Statement } from '../../model/reading.ts';
import type { Meanings } from './identity.ts';
import type { Line } from './window.ts';
import type { Term } from './terms.ts';

/** A claim, taken apart. */
export interface Claim {
  readonly terms: readonly Term[];
  readonly words: readonly Word[];
  /** The report in it ("X said that …"), where it is one. */
  readonly frame: Statement | undefined;
}

/** Why a line does not answer a claim although it is about the same. */
export type Conflict =
  | 'number'
  | 'date'
  | 'opposite'
  | 'negation'
  | 'roles'
  | 'force'
  | 'speaker'
  | 'word';

/** What one line says to a claim. */
export interface Verdict {
  readonly says: 'yes' | 'no' | 'nothing';
  /** Share of the claim's weight that the line meets, 0–1. */
  readonly coverage: number;
  readonly conflicts: readonly Conflict[];
  /** From the first to the last word of the line that meets the claim. */
  readonly range: Range;
  /** The statement that the words stand in. */
  readonly statement: Statement | undefined;
  readonly missing: readonly string[];
  /** Where it says no: somebody is reported to deny what the claim says. */
  readonly denies: boolean;
}

/** Shares of a claim's weight that must be met; chosen on the development stories. */
const ENOUGH = { yes: 0.54, short: 0.76, verbless: 0.85, direct: 0.54, flipped: 0.8, no: 0.8 };
/** A claim of fewer parts is short: with one of them missing little is left. */
const SHORT = 6;

/** Holds a claim against one line of a text. */
export function judge(
  claim: Claim,
  line: Line,
  meanings: Meanings,
  beside: readonly Line[] = [],
): Verdict {
  const matches = align(claim.terms, line, meanings);
  const statement = statementOf(matches, line, claim.frame, meanings);
  const framed = frameFit(claim, matches, statement, line, meanings);
  // Who does it must stand in the sentence itself.
  const verb = Math.max(
    0,
    claim.terms.findIndex(({ act }) => act),
  );
  const met = matches.map((match, at) =>
    framed.covers(match.term)
      ? asMet(match, 'alike')
      : match.how === 'none' &&
          match.against === undefined &&
          standsBeside(match.term, at > verb, beside, meanings)
        ? asMet(match, 'near')
        : match,
  );
  const wording = wordingOf(claim.words, met, line);
  // Whether the report itself is denied is told by its polarity, not once more by the verb of it.
  const told = met.filter(({ term }) => !isCue(term, claim, framed));
  const conflicts = conflictsOf(told, line, framed.speaker).filter(
    (conflict) => wording !== 'same' || !LOST_IN_THE_SAME_WORDS.has(conflict),
  );
  if (wording === 'tampered' || asksOtherwise(claim.words, line)) conflicts.push('word');
  const missing = met.filter(isMissing);
  const coverage = coverageOf(met);
  const strict = missing.filter(({ term }) => isStrict(term));
  const hard = conflicts.filter((conflict) => !SOFT.has(conflict));
  const flips = Number(conflicts.includes('negation')) + Number(framed.denied);
  const others = hard.filter((conflict) => conflict !== 'negation');
  const main = told.find(({ term }) => term.act);
  const verbless = main?.how === 'none';
  const short = met.length < SHORT;
  const enough = short ? (verbless ? ENOUGH.verbless : ENOUGH.short) : ENOUGH.yes;
  const clean =
    strict.length === 0 &&
    !conflicts.some((one) => one === 'force' || one === 'word') &&
    !conflicts.includes('speaker');
  // Only what the claim's verbs say can be contradicted by a "not".
  const flipped = framed.denied || met.some((match) => match.term.act && isFlipped(match, line));
  const known = takenAsKnown(met, line);
  const against =
    !(onlyNegated(conflicts) && !framed.denied && !known && !hasActor(met)) &&
    strict.every(({ term, against: at }) => at !== undefined || (known && term.kind === 'time')) &&
    !conflicts.includes('speaker') &&
    (others.length > 0 || flipped);
  const says =
    clean &&
    !onlyNames(met) &&
    others.length === 0 &&
    flips % 2 === 0 &&
    coverage >= (flips > 0 ? ENOUGH.flipped : enough) &&
    (!verbless ||
      coverageOf(
        met.filter(({ how }) => how !== 'near'),
        met,
      ) >= ENOUGH.direct)
      ? 'yes'
      : against &&
          !conflicts.includes('force') &&
          others.length + (flips % 2) > 0 &&
          (known || coverageOf(met, met, true) >= ENOUGH.no)
        ? 'no'
        : 'nothing';
  return {
    says,
    coverage,
    conflicts,
    range: rangeOf(met, line),
    statement,
    missing: missing.map(({ term }) => term.text),
    denies: framed.denied && !conflicts.includes('negation') && others.length === 0,
  };
}

/** That the people and places of a claim stand in a line does not tell what the claim says of them. */
function onlyNames(matches: readonly Match[]): boolean {
  const words = matches.filter(({ term }) => term.kind === 'word');
  return words.length > 0 && words.every(({ how }) => how === 'none');
}

const QUESTION = /^(?:where|who|whom|why|how|what|whether|when)$/u;

/** "said where it came from": who is told to speak of something has not said what it is. */
function asksOtherwise(words: readonly Word[], line: Line): boolean {
  return words.some(
    ({ key }, at) =>
      QUESTION.test(key) &&
      [
        'said',
        'say',
        'says',
        'tell',
        'told',
        'reveal',
        'revealed',
        'disclosed',
        'explained',
        'knew',
        'know',
        'knows',
      ].includes(words[at - 1]?.key ?? '') &&
      !line.words.some((word) => word.key === key),
  );
}

function onlyNegated(conflicts: readonly Conflict[]): boolean {
  return conflicts.every((conflict) => conflict === 'negation');
}

/** A "not" alone contradicts only where the same one is told to do, or not to do, the same. */
function hasActor(matches: readonly Match[]): boolean {
  const verb = matches.findIndex(({ term }) => term.act);
  const before = matches.slice(0, Math.max(0, verb));
  const act = matches[verb];
  return act?.how !== 'none' && before.some(({ how }) => how === 'same' || how === 'alike');
}

/** Length of the `'s` and the space between an actor and the noun of an act. */
const POSSESSIVE = 3;

/**
 * Whether a line speaks of what the claim denies as of something known: "the town's refusal" where the
 * claim is that the town did not refuse. It needs no day, where the line gives no other.
 */
function takenAsKnown(matches: readonly Match[], line: Line): boolean {
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

/** What keeps a line from telling a claim without contradicting it. */
const SOFT: ReadonlySet<Conflict> = new Set(['force', 'speaker', 'word']);

/** What the same words in the same order cannot be. */
const LOST_IN_THE_SAME_WORDS: ReadonlySet<Conflict> = new Set([
  'roles',
  'word',
  'opposite',
  'speaker',
]);

function isCue(term: Term, { frame }: Claim, { speaker }: FrameFit): boolean {
  return speaker !== 'none' && frame?.cue !== undefined && overlaps(frame.cue, term);
}

/**
 * Whether a part of a claim that a sentence lacks stands beside it. Who does what to whom must stand in
 * the sentence itself: of names only those behind the verb count, of words those that say of what kind.
 */
function standsBeside(
  term: Term,
  behindVerb: boolean,
  beside: readonly Line[],
  meanings: Meanings,
): boolean {
  if (term.kind === 'number' || term.kind === 'time') return false;
  if (term.act || (term.kind === 'name' && !behindVerb)) return false;
  return beside.some((line) => align([term], line, meanings).some(({ how }) => how === 'same'));
}

function asMet(match: Match, how: 'alike' | 'near'): Match {
  return match.how === 'none' ? { ...match, how, against: undefined } : match;
}

function isMissing({ how }: Match): boolean {
  return how === 'none';
}

const STRICT_WORDS = new Set(['only', 'all', 'everi', 'alwai'].map(stemOf));

/** Parts that a text must give, whatever else it gives. */
function isStrict(term: Term): boolean {
  // "only months earlier" gives no day that another could be.
  if (term.kind === 'time') return rangeOfTime(term.time ?? '') !== undefined;
  return term.kind !== 'word' || term.capital || STRICT_WORDS.has(term.stem);
}

/** What stands only beside a sentence counts for half: it may be about something else. */
const BESIDE = 0.5;

/** The share of the weight that is met; with `opposed`, a part that is met by its opposite counts. */
function coverageOf(
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

function conflictsOf(matches: readonly Match[], line: Line, speaker: string): Conflict[] {
  const found = new Set<Conflict>();
  for (const match of matches) {
    const { term, at, against } = match;
    if (against !== undefined && (term.kind !== 'word' || isNearMet(against, matches)))
      found.add(term.kind === 'number' ? 'number' : term.kind === 'time' ? 'date' : 'opposite');
    const other = at === undefined ? undefined : line.terms[at];
    if (other && ways(term.lead, other.lead)) found.add('roles');
    if (!other || term.kind === 'time' || term.kind === 'name') continue;
    if (isFlipped(match, line)) found.add('negation');
    if (forcesDiffer(term, other)) found.add('force');
  }
  if (rolesClash(matches, line)) found.add('roles');
  if (doerAddressed(matches, line) || otherDoer(matches, line) || detached(matches, line))
    found.add('word');
  if (speaker === 'other') found.add('speaker');
  return [...found];
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
 * Nouns are as sure as the verb that they hang on, which is compared itself. Doubt and conditions reach
 * all: what a text doubts is not told by a claim that does not.
 */
function forcesDiffer(a: Term, b: Term): boolean {
  if (sameForce(a.mode, b.mode)) return false;
  return (a.act && b.act) || b.mode.force === 'hedged';
}

/** Said on one side and denied on the other. */
function isFlipped({ term, at }: Match, line: Line): boolean {
  const other = at === undefined ? undefined : line.terms[at];
  if (!other || term.mode.negated === other.mode.negated) return false;
  return kinship(term.stem, other.stem) !== 'opposite';
}

function rangeOf(matches: readonly Match[], line: Line): Range {
  const met = matches.flatMap(({ at }) => (at === undefined ? [] : (line.terms[at] ?? [])));
  const starts = met.map(({ start }) => start);
  const ends = met.map(({ end }) => end);
  return met.length === 0
    ? { start: line.start, end: line.end }
    : { start: Math.min(...starts), end: Math.max(...ends) };
}

/** The innermost statement that holds most of what meets the claim. */
function statementOf(
  matches: readonly Match[],
  line: Line,
  frame: Statement | undefined,
  meanings: Meanings,
): Statement | undefined {
  // Of a report only what is reported must stand in somebody's words.
  const told = frame ? matches.filter(({ term }) => overlaps(frame, term)) : matches;
  const met = told.flatMap(({ at }) => (at === undefined ? [] : (line.terms[at] ?? [])));
  const holding = line.statements
    .filter((statement) => {
      // The one who speaks stands in front of the words, and in them as "he" or "she".
      const { speaker } = statement;
      const rest = met.filter((term) => !speaker || !overlaps(speaker, term));
      const inside = rest.filter((term) => overlaps(statement, term)).length;
      return inside * 2 > rest.length;
    })
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  // Of statements inside one another that of the one whom the claim names.
  const own = frame?.speaker;
  return (
    holding.find((statement) => own && sameSpeaker(own, statement, line, meanings)) ?? holding[0]
  );
}

interface FrameFit {
  /** Whether the words of the line are those of the one whom the claim names. */
  readonly speaker: 'same' | 'other' | 'none';
  /** Whether exactly one of the two reports a denial. */
  readonly denied: boolean;
  readonly covers: (term: Term) => boolean;
}

function frameFit(
  { frame }: Claim,
  matches: readonly Match[],
  statement: Statement | undefined,
  line: Line,
  meanings: Meanings,
): FrameFit {
  const deniedHere = statement?.polarity === 'deny';
  if (!frame?.speaker)
    return { speaker: 'none', denied: frame ? false : deniedHere, covers: () => false };
  const { speaker } = frame;
  if (!statement) {
    // "X said that …" is not told where nobody is told to say it.
    const named = matches.some(({ term, how }) => overlaps(speaker, term) && how !== 'none');
    const { cue } = frame;
    const done = matches.some(
      ({ term, how, against }) =>
        cue && overlaps(cue, term) && (how !== 'none' || against !== undefined),
    );
    const told = named && (done || frame.polarity !== 'deny');
    return { speaker: told ? 'none' : 'other', denied: false, covers: () => false };
  }
  const same = sameSpeaker(speaker, statement, line, meanings);
  return {
    speaker: same ? 'same' : 'other',
    denied: deniedHere !== (frame.polarity === 'deny'),
    covers: (term) =>
      same &&
      (overlaps(speaker, term) ||
        (frame.cue !== undefined && overlaps(frame.cue, term) && isSaid(term, statement))),
  };
}

/** Verbs of saying that judge what is said: for these another verb is another report. */
const JUDGING = new Set(
  'prais criticis critic condemn welcom reject deni support oppos admit confirm apologis apolog promis threaten demand urg accus blame thank congratul mock defend endors back call'.split(
    ' ',
  ),
);

/** Whether a claim's verb of saying fits that of a text: "criticised" for "praised" is another report. */
function isSaid({ stem }: Term, { cue }: Statement): boolean {
  if (cue === undefined) return !JUDGING.has(stem);
  const told = stemsOf(cue.text);
  if (told.some((word) => kinship(stem, word) === 'opposite')) return false;
  return !JUDGING.has(stem) || told.some((word) => bearsOut(stem, word) !== 'none');
}

function sameSpeaker(
  claimed: NonNullable<Statement['speaker']>,
  { speaker, chain, cue }: Statement,
  line: Line,
  meanings: Meanings,
): boolean {
  if (!speaker && chain.length === 0) return false;
  if (claimed.entity !== undefined)
    return (
      meanings.of(claimed.entity).has(speaker?.entity ?? '') ||
      chain.some(({ name }) => name.toLowerCase() === claimed.name.toLowerCase())
    );
  const own = [
    ...(speaker ? apposed(speaker, line, cue) : []),
    ...meanings.rolesOf(speaker?.entity),
    ...chain.flatMap(({ name }) => stemsOf(name)),
  ];
  // "the head of the hospital" is a head: what stands behind a preposition is not who speaks.
  const head = stemsOf(claimed.text.split(/\s(?:of|in|for|at|from|on|to|with)\s/u)[0] ?? '').at(-1);
  return head !== undefined && own.some((word) => ['same', 'alike'].includes(bearsOut(head, word)));
}

/** Words around a speaker's name that may say who that is ("Ada Quill, the director of the port"). */
const APPOSED = { before: 3, behind: 6, untilCue: 14 };

/** The stems of a speaker's words and of those in apposition to them, as far as the verb of saying. */
function apposed(speaker: Range, line: Line, cue: Range | undefined): string[] {
  const first = line.words.findIndex(({ start }) => start >= speaker.start);
  const length = line.words.filter((word) => overlaps(word, speaker)).length;
  if (first < 0) return [];
  const end = first + length;
  const behind = line.words.slice(end, end + APPOSED.untilCue);
  const said = cue === undefined ? -1 : behind.findIndex((word) => overlaps(word, cue));
  return [
    ...line.words.slice(Math.max(0, first - APPOSED.before), end),
    ...behind.slice(0, said < 0 ? APPOSED.behind : said),
  ].map(({ key }) => stemOf(key));
}

function stemsOf(name: string): string[] {
  return name.split(/[\s-]+/u).map(stemOf);
}

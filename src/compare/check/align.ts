import { rangeOf } from '../../text/calendar.ts';
import { foldWord } from '../../text/fold.ts';
import { bearsOut } from './bearing.ts';
import { isAgent, isDeedNoun, kinship, sameInNames, stemOf } from './concepts.ts';
import { isBareClock, meetsClock, otherClock } from './clocks.ts';
import { areConverse } from './converses.ts';
import { sameForce } from './modes.ts';
import { numberFit } from './number-fit.ts';
import { phraseOf } from './words/phrases.ts';
import { STATES } from './words/states.ts';
import { TALLY, TIMES } from './quantities.ts';
import { CARRIED_WEIGHT } from './support-verbs.ts';
import type { Meanings } from './identity.ts';
import type { Line } from './window.ts';
import type { Term } from './terms.ts';

/** How a part of a claim is met by a line. */
export interface Match {
  readonly term: Term;
  /** Index into the line's terms; undefined where nothing meets it, or where it stands only near by. */
  readonly at: number | undefined;
  readonly how: 'same' | 'alike' | 'near' | 'none';
  /** A term of the line that stands where this one should, and cannot be so too. */
  readonly against: number | undefined;
}

/** Holds the terms of a claim against those of one line, each to the one that fits best in place. */
export function align(claim: readonly Term[], line: Line, meanings: Meanings): Match[] {
  const matches: Match[] = [];
  const used = new Set<number>();
  let last = -1;
  for (const [place, term] of claim.entries()) {
    const fits = line.terms.flatMap((other, at) => {
      const plain = fit(term, other, meanings);
      const how = plain === 'none' ? fitSeat(claim, place, other, meanings) : plain;
      return how === 'none' ? [] : [{ at, how }];
    });
    const [best] = fits.toSorted(
      (a, b) =>
        Number(used.has(a.at)) - Number(used.has(b.at)) ||
        Number(a.how === 'alike') - Number(b.how === 'alike') ||
        Math.abs(a.at - last - 1) - Math.abs(b.at - last - 1) ||
        a.at - b.at,
    );
    if (best) {
      used.add(best.at);
      last = best.at;
      matches.push({ term, at: best.at, how: best.how, against: undefined });
    } else {
      matches.push({ term, at: undefined, how: 'none', against: undefined });
    }
  }
  return matches.map((match) =>
    match.how === 'none' ? { ...match, against: opponent(match.term, line, used) } : match,
  );
}

function fit(term: Term, other: Term, meanings: Meanings): 'same' | 'alike' | 'none' {
  if (term.kind === 'number')
    return other.kind === 'number' && sameNumber(term, other) ? 'same' : 'none';
  if (term.kind === 'time') return other.kind === 'time' && sameTime(term, other) ? 'same' : 'none';
  if (other.kind === 'number' || other.kind === 'time') return 'none';
  if (term.kind === 'name') return fitName(term, other, meanings);
  if (other.kind === 'name') return fitRole(term, other, meanings);
  if (term.act && other.act && areConverse(term.stem, other.stem)) return 'alike';
  const kin = bearsOut(term.stem, other.stem);
  if (kin === 'none' && other.carries && APPROVING.has(term.stem)) return 'alike';
  if (term.act && kin !== 'opposite' && !mayHappen(term, other)) return 'none';
  // "issued a statement": what is done is told by the noun that the verb carries.
  if (term.act && kin === 'alike' && other.weight === CARRIED_WEIGHT) return 'none';
  // What does not reopen stays shut.
  if (kin === 'opposite') return term.mode.negated === other.mode.negated ? 'none' : 'alike';
  return kin;
}

/** What a vote does that is won. */
const APPROVING = new Set(['approve', 'pass', 'adopt', 'endorse', 'back', 'support'].map(stemOf));

/** Things and places by whose use something is done: no sign that it was ("a gun", "the court"). */
const MEANS = /^(?:guns?|courts?)$/u;
/** "Stepped" alone is a way of walking. */
const NEEDS_MORE = new Set(['step']);

/** Whether a word of a text may tell of what a verb of a claim tells: a verb or a noun of an event. */
function mayHappen(claimed: Term, told: Term): boolean {
  const [verb, word] = [claimed.text.toLowerCase(), told.text.toLowerCase()];
  if (verb === word) return true;
  if (NEEDS_MORE.has(told.stem) && claimed.stem !== told.stem) return false;
  return told.act || (isDeedNoun(word) && !MEANS.test(word)) || isAgent(verb);
}

function fitName(term: Term, other: Term, meanings: Meanings): 'same' | 'none' {
  if (
    other.kind === 'name' &&
    other.entity !== undefined &&
    meanings.of(term.entity).has(other.entity)
  )
    return 'same';
  if (other.meant !== undefined && meanings.of(term.entity).has(other.meant)) return 'same';
  const one = !/\s/u.test(term.text);
  const phrase = phraseOf(term.text);
  if (phrase !== undefined && bearsOut(stemOf(phrase), other.stem) !== 'none') return 'same';
  if (!one && term.text.toLowerCase() !== other.text.toLowerCase()) return 'none';
  // "Russian" for Russia, and names that one of the two texts does not show as names.
  return one && sameInNames(term.stem, other.stem) && !/\s/u.test(other.text)
    ? 'same'
    : term.text.toLowerCase() === other.text.toLowerCase()
      ? 'same'
      : 'none';
}

/**
 * "head of the port", "a Norvane senator": the name that says where somebody is head or senator is met
 * by him, where a text says that of him.
 */
function fitSeat(
  claim: readonly Term[],
  place: number,
  other: Term,
  meanings: Meanings,
): 'alike' | 'none' {
  const term = claim[place];
  if (term?.kind !== 'name' || other.kind !== 'name' || other.entity === undefined) return 'none';
  const role = claim[/^(?:of|for|at|in|from)$/u.test(term.lead) ? place - 1 : place + 1];
  if (role?.kind !== 'word' || fitRole(role, other, meanings) === 'none') return 'none';
  const known = meanings.knownAs(other.entity);
  const name = term.text.toLowerCase();
  const short = STATES.get(name);
  // From the start of a word: "Oman" is not in "spokeswoman", "Norvane" may be in "Norvanese".
  const isNamed = ` ${bare(known)}`.includes(` ${bare(name)}`);
  return isNamed || (short !== undefined && known.includes(short)) ? 'alike' : 'none';
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{Nd}]+/gu, ' ');
}

/** "the senator" is met by a name whose bearer is a senator; "Republican" by a name that holds the word. */
function fitRole(term: Term, other: Term, meanings: Meanings): 'alike' | 'none' {
  // What the words of a name are kin to is another thing: the Senate is no legislation.
  if (other.text.split(/[\s-]+/u).some((word) => sameInNames(term.stem, stemOf(word))))
    return 'alike';
  if (meanings.isPlace(other.entity) && isCountry(term, other)) return 'alike';
  const roles = term.capital ? [] : [...meanings.rolesOf(other.entity)];
  return roles.some((word) => {
    const kin = kinship(term.stem, word);
    return kin === 'same' || (kin === 'alike' && !term.act);
  })
    ? 'alike'
    : 'none';
}

const COUNTRY = new Set(['country', 'nation'].map(stemOf));

/** "the country" for the name of a place that says it is one ("the Tessarine Republic"). */
function isCountry({ stem }: Term, { text }: Term): boolean {
  return COUNTRY.has(stem) && /\b(?:Republic|Kingdom|Federation|Emirates|States)\b/u.test(text);
}

function sameNumber(term: Term, other: Term): boolean {
  const [a, b] = [term.number, other.number];
  if (!a || !b || a.kind !== b.kind) return false;
  // What another figure has taken the place of is told by no one who does not tell the change.
  if (other.former && !term.former) return false;
  if (a.value === b.value) return a.value > SMALL || sameThing(term, other);
  if (a.kind === 'ordinal') return false;
  if (numberFit({ ...term, number: a }, { ...other, number: b }) !== 'met') return false;
  const near = Math.max(a.value, b.value) <= NEAR * Math.min(a.value, b.value);
  return (near && term.bound !== 'vague') || (term.thing !== '' && sameThing(term, other));
}

/** A bound is met by a figure this many times as large or as small, whatever the two count. */
const NEAR = 1.5;

/** Figures up to this stand for many things in one sentence: what they count must be the same. */
const SMALL = 12;

function sameThing({ thing: a, toll: tollA }: Term, { thing: b, toll: tollB }: Term): boolean {
  if (tollA && tollB) return tollA === tollB;
  if (a === '' || b === '') return true;
  if (a === TALLY || b === TALLY) return a === b;
  // "written two times" for "two letters": what is done so often is a word of its own.
  return a === TIMES || b === TIMES || ['same', 'alike'].includes(bearsOut(a, b));
}

function sameTime(term: Term, other: Term): boolean {
  if (foldWord(term.text) === foldWord(other.text)) return true;
  if (!meetsClock(term, other)) return false;
  if (isBareClock(term)) return true;
  if (term.time === undefined || other.time === undefined) return false;
  if (term.time === other.time) return true;
  const [a, b] = [rangeOf(term.time), rangeOf(other.time)];
  if (!a || !b) return false;
  // A month is met by a day in it; a day is not met by its month.
  return a.from <= b.from && b.to <= a.to;
}

/** A free term of the line that contradicts a part of the claim: an opposite word, another figure, another day. */
function opponent(term: Term, line: Line, used: ReadonlySet<number>): number | undefined {
  // "elected in 1995 and resigned last year" gives no other time than November.
  if (term.kind === 'time' && line.terms.some((other) => meet(term, other))) return undefined;
  const at = line.terms.findIndex((other, index) => {
    if (used.has(index) || other.kind !== term.kind) return false;
    // "not identified" and "unidentified" are one.
    if (term.kind === 'word')
      return (
        term.mode.negated === other.mode.negated &&
        sameForce(term.mode, other.mode) &&
        kinship(term.stem, other.stem) === 'opposite'
      );
    if (term.kind === 'number') return otherNumber(term, other);
    return term.kind === 'time' && otherTime(term, other);
  });
  return at === -1 ? undefined : at;
}

function otherNumber(term: Term, other: Term): boolean {
  return (
    term.number !== undefined &&
    other.number?.kind === term.number.kind &&
    term.thing !== '' &&
    term.bound !== 'vague' &&
    countAlike(term, other) &&
    (!other.former || term.former) &&
    numberFit({ ...term, number: term.number }, { ...other, number: other.number }) === 'other'
  );
}

/** Numbers of one thing; of people who are dead on one side and hurt on the other they are not. */
function countAlike(term: Term, other: Term): boolean {
  if (term.toll && other.toll) return term.toll === other.toll;
  return term.thing === other.thing || kinship(term.thing, other.thing) === 'alike';
}

/** Whether one of two times may lie in the other. */
function meet({ time: one }: Term, { time: two }: Term): boolean {
  const [a, b] = [rangeOf(one ?? ''), rangeOf(two ?? '')];
  return one !== two && a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}

/** Two times of one grain that do not meet. */
function otherTime(term: Term, other: Term): boolean {
  if (isBareClock(term)) return otherClock(term, other);
  const [a, b] = [rangeOf(term.time ?? ''), rangeOf(other.time ?? '')];
  return (
    a !== undefined &&
    b !== undefined &&
    (a.to < b.from || b.to < a.from || otherClock(term, other))
  );
}

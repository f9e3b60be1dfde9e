import { rangeOf } from '../../text/calendar.ts';
import { foldWord } from '../../text/fold.ts';
import { kinship, stemOf } from './concepts.ts';
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
  for (const term of claim) {
    const fits = line.terms.flatMap((other, at) => {
      const how = fit(term, other, meanings);
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
  const kin = kinship(term.stem, other.stem);
  return kin === 'same' || kin === 'alike' ? kin : 'none';
}

function fitName(term: Term, other: Term, meanings: Meanings): 'same' | 'none' {
  if (
    other.kind === 'name' &&
    other.entity !== undefined &&
    meanings.of(term.entity).has(other.entity)
  )
    return 'same';
  const one = !/\s/u.test(term.text);
  if (!one && term.text.toLowerCase() !== other.text.toLowerCase()) return 'none';
  // "Russian" for Russia, and names that one of the two texts does not show as names.
  return one && isKin(term.stem, other.stem) && !/\s/u.test(other.text)
    ? 'same'
    : term.text.toLowerCase() === other.text.toLowerCase()
      ? 'same'
      : 'none';
}

function isKin(a: string, b: string): boolean {
  const kin = kinship(a, b);
  return kin === 'same' || kin === 'alike';
}

/** "the senator" is met by a name whose bearer is a senator; "Republican" by a name that holds the word. */
function fitRole(term: Term, other: Term, meanings: Meanings): 'alike' | 'none' {
  const words = [
    ...other.text.split(/[\s-]+/u).map(stemOf),
    ...(term.capital ? [] : meanings.rolesOf(other.entity)),
  ];
  return words.some((word) => {
    const kin = kinship(term.stem, word);
    return kin === 'same' || (kin === 'alike' && !term.act);
  })
    ? 'alike'
    : 'none';
}

function sameNumber(term: Term, other: Term): boolean {
  const [a, b] = [term.number, other.number];
  if (!a || !b || a.kind !== b.kind) return false;
  if (a.value === b.value) return a.value > SMALL || sameThing(term, other);
  // A bound in the claim is met by a figure inside it, and not far from it.
  if (term.bound === 'over') return b.value > a.value && b.value <= a.value * 1.5;
  if (term.bound === 'under') return b.value < a.value && b.value >= a.value * 0.6;
  const close = Math.abs(a.value - b.value) <= 0.05 * Math.max(a.value, b.value);
  return close && (term.bound === 'about' || other.bound === 'about');
}

/** Figures up to this stand for many things in one sentence: what they count must be the same. */
const SMALL = 12;

function sameThing({ thing: a }: Term, { thing: b }: Term): boolean {
  return a === '' || b === '' || kinship(a, b) === 'same' || kinship(a, b) === 'alike';
}

function sameTime(term: Term, other: Term): boolean {
  if (foldWord(term.text) === foldWord(other.text)) return true;
  if (term.time === undefined || other.time === undefined) return false;
  if (term.time === other.time) return true;
  const [a, b] = [rangeOf(term.time), rangeOf(other.time)];
  if (!a || !b) return false;
  // A month is met by a day in it; a day is not met by its month.
  return a.from <= b.from && b.to <= a.to;
}

/** A free term of the line that contradicts a part of the claim: an opposite word, another figure, another day. */
function opponent(term: Term, line: Line, used: ReadonlySet<number>): number | undefined {
  const at = line.terms.findIndex((other, index) => {
    if (used.has(index) || other.kind !== term.kind) return false;
    // "not identified" and "unidentified" are one.
    if (term.kind === 'word')
      return (
        term.mode.negated === other.mode.negated && kinship(term.stem, other.stem) === 'opposite'
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
    sameThing(term, other)
  );
}

/** Two times of one grain that do not meet. */
function otherTime(term: Term, other: Term): boolean {
  const [a, b] = [rangeOf(term.time ?? ''), rangeOf(other.time ?? '')];
  return a !== undefined && b !== undefined && (a.to < b.from || b.to < a.from);
}

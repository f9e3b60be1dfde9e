import { overlaps, rangeOf, type Range } from '../../model/span.ts';
import { rangeOf as daysOf } from '../../text/calendar.ts';
import { foldWord } from '../../text/fold.ts';
import { belongsToSomebody, kinship } from '../check/concepts.ts';
import { mayBeOfOneDeed } from './deeds.ts';
import { apart } from './figures.ts';
import { countAlike, leavesRoom, modeOf } from './leeway.ts';
import { unitsIn, unitsOf, type Unit } from './units.ts';
import type { DifferenceKind } from '../../model/story.ts';
import type { Identities } from '../member.ts';
import type { Told } from './told.ts';

/** Words of two tellings, in one place of what is otherwise the same, of which only one can be so. */
export interface Contrast {
  readonly kind: DifferenceKind;
  readonly a: Range;
  readonly b: Range;
}

/** Fitted on generated contradictions and retellings, and on the development stories. */
const LIMITS = {
  /** Two sentences of which this share is the same, what is opposed left out, tell one thing … */
  same: 0.7,
  /** … two passages, which are cut to what they have in common, when this share is. */
  samePassage: 0.8,
  /** So many units at least must be the same. */
  fewest: 3,
};

/** What the units of two sentences earn in one place. */
const SCORE = { same: 1, alike: 0.8, opposed: 0.4, other: 0.05 };

/**
 * Where two tellings that say the same besides contradict each other: another number, day, name or
 * place in one place, two names that change places, a negation or the opposite word.
 */
export function contrastsOf(a: Told, b: Told, identities: Identities): readonly Contrast[] {
  const lines = compareUnits(a, b, [a.passage.line.sentence, b.passage.line.sentence], identities);
  if (lines.closeness >= LIMITS.same) return within(lines.contrasts, a.passage, b.passage);
  const passages = compareUnits(a, b, [a.passage, b.passage], identities);
  return passages.closeness >= LIMITS.samePassage ? passages.contrasts : [];
}

/** What stands so near to a passage goes with it: passages are cut to the words they have in common. */
const REACH = 40;

/** What two sentences are opposed in must stand in what is told, or next to it: a sentence may tell more. */
function within(contrasts: readonly Contrast[], a: Range, b: Range): Contrast[] {
  return contrasts.filter((contrast) => isNear(contrast.a, a) || isNear(contrast.b, b));
}

function isNear(range: Range, { start, end }: Range): boolean {
  return overlaps(range, { start: start - REACH, end: end + REACH });
}

interface Compared {
  readonly closeness: number;
  readonly contrasts: readonly Contrast[];
}

function compareUnits(
  a: Told,
  b: Told,
  [inA, inB]: readonly [Range, Range],
  identities: Identities,
): Compared {
  const [first, second] = [unitsAt(a, inA, identities), unitsAt(b, inB, identities)];
  if (!mayBeClose(first, second)) return NOTHING;
  const pairs = alignUnits(first, second);
  const same = pairs.filter(({ how }) => how === 'same' || how === 'alike').length;
  if (same < LIMITS.fewest) return NOTHING;
  const opposed = pairs.filter(
    (pair) =>
      pair.how === 'opposed' &&
      isOpposed(pair, first, second) &&
      standsForAnother(pair.a, a) === standsForAnother(pair.b, b) &&
      (pair.a.kind !== 'number' ||
        (countAlike(a, pair.a, b, pair.b) && mayBeOfOneDeed(a, pair.a, b, pair.b, identities))),
  );
  const swapped = swaps(opposed, first, [textOf(a, inA), textOf(b, inB)]);
  const contrasts = [
    ...swapped,
    ...opposed.filter((pair) => !isSwap(pair, opposed)).map(contrastOf),
    ...(GONE.test(textOf(a, inA)) || GONE.test(textOf(b, inB))
      ? []
      : negated(first, second, pairs).filter(
          (one) =>
            !isLeftOpen({ told: a, at: one.a, units: first }, { told: b, at: one.b }) &&
            !isLeftOpen({ told: b, at: one.b, units: second }, { told: a, at: one.a }),
        )),
  ];
  const all = counted(first, pairs) + counted(second, pairs) - 2 * opposed.length;
  return { closeness: (2 * same) / Math.max(1, all), contrasts };
}

/** Whether a "not" leaves room for what it denies, or the other side only means to do it. */
function isLeftOpen(
  { told, at, units }: { readonly told: Told; readonly at: Range; readonly units: readonly Unit[] },
  other: { readonly told: Told; readonly at: Range },
): boolean {
  if (!units.some(({ kind, start }) => kind === 'not' && start === at.start)) return false;
  const isPlan = modeOf(other.told, other.at) === 'open' && modeOf(told, at) === 'done';
  return isPlan || leavesRoom(told, at);
}

/** Units that say something of their own: not what only a pronoun stands for on one side, nor a negation. */
function counted(units: readonly Unit[], pairs: readonly Pair[]): number {
  const matched = new Set(pairs.filter(({ how }) => how !== 'other').flatMap(({ a, b }) => [a, b]));
  return units.filter((unit) => matched.has(unit) || (unit.kind !== 'meant' && unit.kind !== 'not'))
    .length;
}

function unitsAt({ member, passage }: Told, range: Range, identities: Identities): readonly Unit[] {
  return range === passage ? unitsOf(passage, identities) : unitsIn(member, range, identities);
}

const NOTHING: Compared = { closeness: 0, contrasts: [] };

/** Sentences with fewer units to the letter in common, of 1, are not worth aligning: most pairs end here. */
const WORTH_ALIGNING = 0.4;

function mayBeClose(first: readonly Unit[], second: readonly Unit[]): boolean {
  const features = new Set(second.map(({ feature }) => feature));
  const shared = first.filter(({ feature }) => features.has(feature)).length;
  return 2 * shared >= WORTH_ALIGNING * (first.length + second.length);
}

function textOf({ member }: Told, { start, end }: Range): string {
  return member.shadow.slice(start, end);
}

interface Pair {
  readonly a: Unit;
  readonly b: Unit;
  readonly how: keyof typeof SCORE;
}

/** The best alignment in order of two rows of units (Needleman and Wunsch); what is left over costs nothing. */
function alignUnits(first: readonly Unit[], second: readonly Unit[]): Pair[] {
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1)
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const [a, b] = [first[i], second[j]];
      const both = a && b ? SCORE[howOf(a, b)] + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < first.length && j < second.length;) {
    const [a, b] = [first[i], second[j]];
    if (!a || !b) break;
    const how = howOf(a, b);
    if (at(i, j) === SCORE[how] + at(i + 1, j + 1)) {
      pairs.push({ a, b, how });
      [i, j] = [i + 1, j + 1];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function howOf(a: Unit, b: Unit): Pair['how'] {
  if (a.feature === b.feature && a.kind !== 'number') return 'same';
  if (a.kind !== b.kind || a.kind === 'meant') return 'other';
  if (a.kind === 'number') return numbersStand(a, b);
  if (a.kind === 'time') return timesApart(a, b) ? 'opposed' : 'alike';
  if (a.kind === 'name')
    return sharesWord(a, b) ? 'alike' : sortOf(a) === sortOf(b) ? 'opposed' : 'other';
  const kin = kinship(a.feature, b.feature);
  return kin === 'opposite' ? 'opposed' : kin === 'none' ? 'other' : 'alike';
}

/** Whether a name is a person's, a body's or a place's: "Congress" is no other "Ada Quill". */
function sortOf({ feature }: Unit): string {
  return feature.slice(0, Math.max(0, feature.indexOf(':')));
}

function numbersStand(a: Unit, b: Unit): Pair['how'] {
  if (!a.interval || !b.interval) return a.feature === b.feature ? 'same' : 'other';
  if (a.feature.slice(0, 2) === '#o' || b.feature.slice(0, 2) === '#o')
    return a.feature === b.feature ? 'same' : 'other';
  if (apart(a.interval, b.interval)) return 'opposed';
  return a.feature === b.feature ? 'same' : 'alike';
}

/** Days that have none in common, or lengths of time of one unit; without values, other names of days. */
export function timesApart(a: Unit, b: Unit): boolean {
  const [valueA, valueB] = [a.feature.slice(1), b.feature.slice(1)];
  const [from, to] = [daysOf(valueA), daysOf(valueB)];
  if (from && to) return from.to < to.from || to.to < from.from;
  const [lengthA, lengthB] = [LENGTH.exec(valueA), LENGTH.exec(valueB)];
  if (lengthA && lengthB) return lengthA[2] === lengthB[2] && lengthA[1] !== lengthB[1];
  return !a.feature.startsWith('~') && !b.feature.startsWith('~') && a.written !== b.written;
}

/** A length of time by its figure and unit: `P6Y`, `PT2H`. */
const LENGTH = /^P(T?\d+)([A-Z])$/u;

function sharesWord(a: Unit, b: Unit): boolean {
  const words = new Set(foldWord(a.written).split(/[^\p{L}\p{Nd}]+/u));
  return foldWord(b.written)
    .split(/[^\p{L}\p{Nd}]+/u)
    .some((word) => word.length > 1 && words.has(word));
}

/** What stands elsewhere in the other telling too is only moved; two names may change places. */
function isOpposed({ a, b }: Pair, first: readonly Unit[], second: readonly Unit[]): boolean {
  const movedA = second.some(({ feature, kind }) => feature === a.feature && kind === a.kind);
  const movedB = first.some(({ feature, kind }) => feature === b.feature && kind === b.kind);
  if (a.kind === 'name') return movedA === movedB;
  return a.kind === 'word' ? !movedA && !movedB : !movedA || !movedB;
}

const WORD_BEHIND = /^ (?<word>\p{L}+)/u;

/** "Quill aide", "Quill's lawyer": a name that says whose it is, and not who. */
function standsForAnother({ kind, end }: Unit, { member: { shadow } }: Told): boolean {
  if (kind !== 'name') return false;
  const behind = shadow.slice(end, end + LONGEST_OWNED);
  if (behind.startsWith("'s ")) return true;
  const word = WORD_BEHIND.exec(behind)?.groups?.['word'];
  return word !== undefined && belongsToSomebody(word);
}

/** So many letters the word behind a name has at most. */
const LONGEST_OWNED = 16;

function isSwap(pair: Pair, opposed: readonly Pair[]): boolean {
  return opposed.some((other) => other !== pair && isMirrored(pair, other));
}

function isMirrored(one: Pair, other: Pair): boolean {
  return one.a.feature === other.b.feature && one.b.feature === other.a.feature;
}

const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|gets?|got) (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|un|ung|ght|lt|nt|pt|id|de|ut|it|et|st|ot) by\b/u;
/** Who does it with whom is the same either way. */
const MUTUAL =
  /^(?:and|or|with|meets?|met|meeting|talks?|talked|spoke|speaks?|married|debated?|joined)$/u;

/** Two names that change places, where neither sentence is the other's passive. */
function swaps(
  opposed: readonly Pair[],
  first: readonly Unit[],
  [textA, textB]: readonly [string, string],
): Contrast[] {
  const one = opposed.find((pair) => pair.a.kind === 'name' && isSwap(pair, opposed));
  if (!one || PASSIVE.test(textA) !== PASSIVE.test(textB)) return [];
  const other = opposed.find((pair) => pair !== one && isMirrored(one, pair));
  if (!other) return [];
  const between = first.filter(
    ({ start }) =>
      start > Math.min(one.a.start, other.a.start) && start < Math.max(one.a.start, other.a.start),
  );
  const bare = between.every(({ written }) => MUTUAL.test(written));
  return bare ? [] : [contrastOf(one), contrastOf(other)];
}

function contrastOf({ a, b }: Pair): Contrast {
  const kind = LENGTH.test(a.feature.slice(1)) ? 'number' : KINDS[a.kind];
  return { kind, a: rangeOf(a), b: rangeOf(b) };
}

const KINDS: Readonly<Record<Unit['kind'], DifferenceKind>> = {
  name: 'name',
  time: 'date',
  number: 'number',
  not: 'negation',
  word: 'negation',
  meant: 'name',
};

/** Words that say no without "not": beside one of them a "not" is no contradiction. */
const LEXICAL =
  /^(?:fail|refus|declin|den[iy]|unabl|reject|lack|unlik|imposs|prevent|stop|forbid|ban|hard|bare|scarc|few|littl|avoid|omit|neglect|miss|withhold|withheld|dispute|oppos|resist|doubt|only|onli|until|unless|except)/u;

/** What is gone is no more: a "no" on the other side says the same. */
const GONE = /\b(?:gone|missing|absent|vanished|disappeared|lost|empty|lacking)\b/iu;

/** A "not" on one side only, and no other word of denial for it on the other. */
function negated(
  first: readonly Unit[],
  second: readonly Unit[],
  pairs: readonly Pair[],
): Contrast[] {
  const matched = new Set(
    pairs.filter(({ how }) => how === 'same' || how === 'alike').flatMap(({ a, b }) => [a, b]),
  );
  const restA = first.filter((unit) => !matched.has(unit));
  const restB = second.filter((unit) => !matched.has(unit));
  return [
    ...notAgainst(restA, restB, first, pairs, 'a'),
    ...notAgainst(restB, restA, second, pairs, 'b'),
  ];
}

/** Whether a unit says no, with or without a "not". */
export function denies({ kind, feature, written }: Unit): boolean {
  return kind === 'not' || LEXICAL.test(feature) || LEXICAL.test(written);
}

/** A negation left over on one side, against the word that it denies, which the other side has in its place. */
function notAgainst(
  rest: readonly Unit[],
  others: readonly Unit[],
  units: readonly Unit[],
  pairs: readonly Pair[],
  side: 'a' | 'b',
): Contrast[] {
  const nots = rest.filter(({ kind }) => kind === 'not');
  const [not] = nots;
  if (!not || nots.length % 2 === 0 || others.some(denies)) return [];
  const told = units.filter(({ kind }) => kind !== 'not' && kind !== 'time');
  const denied = told.find(({ start }) => start > not.start) ?? told.at(-1);
  // Who denies it and tells it in one breath tells two things.
  if (told.some((unit) => unit !== denied && unit.feature === denied?.feature)) return [];
  const pair = pairs.find((one) => one[side] === denied && one.how !== 'other');
  if (!pair) return [];
  const [own, theirs] = [rangeOf(not), rangeOf(side === 'a' ? pair.b : pair.a)];
  return [{ kind: 'negation', a: side === 'a' ? own : theirs, b: side === 'a' ? theirs : own }];
}

import { groupBy } from '../../model/multimap.ts';
import { contains, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { namesIn, numbersIn, timesAround, timesIn } from '../layout.ts';
import { findNumbers, numberOf } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { attributions } from './attributions.ts';
import { contrastsOf, type Contrast } from './contrasts.ts';
import { mayBeOfOneDeed } from './deeds.ts';
import { countAlike } from './leeway.ts';
import { deniedIn } from './polarity.ts';
import { detailsOf } from './details.ts';
import {
  apart,
  countedThings,
  intervalAt,
  isLength,
  isPlaceInRow,
  isTally,
  isTime,
  type Interval,
} from './figures.ts';
import {
  firstOfEach,
  likeness,
  valueOf,
  wordingOf,
  type Offer,
  type Told,
  type Value,
} from './told.ts';
import { undoneIn } from './undone.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Agreement, Difference, DifferenceKind } from '../../model/story.ts';
import type { Identities, Member } from '../member.ts';

/** A quotation this many times as long as another tells more, unless that one is a few words in the account's own sentence. */
const TRIMMED = 2;
const FRAGMENT = 5;

/** One finder of differences; the list below is the order in which they are reported. */
interface DifferenceFinder {
  readonly kind: DifferenceKind;
  readonly find: (tellings: readonly Told[], identities: Identities) => readonly Offer[];
}

const HEDGES =
  /\b(?:may|might|could|reportedly|allegedly|alleged|apparently|appears?|appeared|seems?|seemed|likely|unlikely|possibl[ey]|perhaps|probably|believed|suspected|expected|purported(?:ly)?)\b/gi;
/** "No club has scored fewer than they" says what they are, and denies nothing. */
const NEGATIONS =
  /\b(?:not|no(?!\b[^.;,]{0,50}\b(?:more|fewer|less|[a-z]+er)\b[^.;,]{0,40}\bthan\b)|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|denying|[a-z]{2,8}n't)\b/gi;

/** Tellings must share this part of what they are about before a word more or less means anything. */
const CLOSE = {
  negation: 0.5,
  certainty: 0.3,
  name: 0.5,
  conflict: 0.25,
  detail: 0.2,
  length: 0.5,
};

const FINDERS: readonly DifferenceFinder[] = [
  { kind: 'number', find: numbers },
  { kind: 'date', find: dates },
  { kind: 'negation', find: (tellings) => signalled(tellings, NEGATIONS, CLOSE.negation) },
  { kind: 'certainty', find: (tellings) => signalled(tellings, HEDGES, CLOSE.certainty) },
  { kind: 'place', find: (tellings) => otherwiseNamed(tellings, 'place') },
  { kind: 'name', find: (tellings) => otherwiseNamed(tellings, 'person') },
  { kind: 'attribution', find: attributions },
  { kind: 'wording', find: wordings },
  { kind: 'completeness', find: completeness },
  { kind: 'completeness', find: figuresGiven },
];

/** What the tellings of one point do not agree on, and how they stand to each other by that. */
export interface Judged {
  readonly differences: readonly Difference[];
  readonly agreement: Agreement;
}

/** Compares the tellings of one point, with the very words on each side of every difference. */
export function judgeTellings(tellings: readonly Told[], identities: Identities): Judged {
  const shown = [...groupBy(tellings, ({ telling }) => telling.account).values()].flatMap((own) =>
    nearest(own, tellings),
  );
  if (shown.length < 2) return { differences: [], agreement: 'only' };
  // Figures are compared in every text that is not known to be replaced: versions may give two.
  const current = tellings.filter(({ telling }) => telling.state !== 'replaced');
  const answered = new Set(current.map(({ telling }) => telling.account));
  const standing = tellings.filter(
    ({ telling }) => telling.state !== 'replaced' || !answered.has(telling.account),
  );
  const found = FINDERS.flatMap(({ kind, find }): Difference[] => {
    const offers = find(kind === 'number' ? standing : shown, identities);
    return offers.length > 1 ? [{ kind, values: offers.map(valueOf) }] : [];
  });
  const opposed = oneOfEach(pairwise(shown, (a, b) => contrastsOf(a, b, identities)));
  const details = oneOfEach(
    pairwise(shown, (a, b) => (likeness(a, b) >= CLOSE.detail ? detailsOf(a, b, identities) : [])),
  );
  const undone = oneOfEach(pairwise(shown, (a, b) => undoneIn(a, b, identities)));
  const denials = pairwise(shown, (a, b) => deniedIn(a, b, identities));
  const denied = oneOfEach(denials);
  const refuted = oneOfEach(denials.filter(({ contrast }) => contrast.isRefuted));
  const differences = firstOfKind([
    ...opposed,
    ...refuted,
    ...denied,
    ...undone,
    ...found,
    ...details,
  ]);
  const conflict =
    opposed.length + refuted.length > 0 ||
    found.some((one) => isConflict(one, tellings, identities));
  return { differences, agreement: conflict ? 'conflict' : agreementBy(differences) };
}

function agreementBy(differences: readonly Difference[]): Agreement {
  return differences.length === 0 ? 'agree' : 'differ';
}

/** What is surest of each kind, in the order in which kinds are reported. */
function firstOfKind(found: readonly Difference[]): Difference[] {
  return ORDER.flatMap((kind) => found.find((one) => one.kind === kind) ?? []);
}

const ORDER: readonly DifferenceKind[] = [...new Set(FINDERS.map(({ kind }) => kind))];

/** Accounts beyond this many are not held against each other word by word: a point of any size costs alike. */
const MOST_HELD = 8;

/** What a comparison of two accounts at a time, of the first so many, finds. */
function pairwise<Found extends Contrast>(
  shown: readonly Told[],
  compare: (a: Told, b: Told) => readonly Found[],
): Contrasted<Found>[] {
  const held = shown.slice(0, MOST_HELD);
  return held.flatMap((a, at) =>
    held
      .slice(at + 1)
      .flatMap((b) => compare(a, b).map((contrast): Contrasted<Found> => ({ a, b, contrast }))),
  );
}

interface Contrasted<Found extends Contrast> {
  readonly a: Told;
  readonly b: Told;
  readonly contrast: Found;
}

/** The first place of each kind. */
function oneOfEach(found: readonly Contrasted<Contrast>[]): Difference[] {
  const byKind = new Map<DifferenceKind, Difference>();
  for (const { a, b, contrast } of found) {
    if (byKind.has(contrast.kind)) continue;
    const offers = [
      { told: a, range: contrast.a, value: '' },
      { told: b, range: contrast.b, value: '' },
    ];
    byKind.set(contrast.kind, { kind: contrast.kind, values: offers.map(valueOf) });
  }
  return [...byKind.values()];
}

/**
 * Two exact figures for the same thing cannot both be so, where they are of one deed and the tellings say
 * nearly the same besides: four dead on one day and two more in the night can. Every other difference may be a matter
 * of wording. Two days are none: what stands in a clause with a day may be another thing of that day.
 */
function isConflict(
  { kind, values }: Difference,
  tellings: readonly Told[],
  identities: Identities,
): boolean {
  if (kind !== 'number') return false;
  if (!values.every(({ text }) => numberOf(text) !== undefined || isTally(text))) return false;
  const figures = values.flatMap((value): Figure[] => {
    const told = tellings.find(
      ({ telling }) => telling.article === value.article && contains(telling, value),
    );
    if (!told) return [];
    const [interval, close] = [intervalOf(told, value), closeFor(told, value)];
    return [{ told, value, interval, close }];
  });
  return figures.some((a, at) =>
    figures
      .slice(at + 1)
      .some(
        (b) =>
          countAlike(a.told, a.value, b.told, b.value) &&
          areApart(a, b) &&
          mayBeOfOneDeed(a.told, a.value, b.told, b.value, identities) &&
          likeness(a.told, b.told) >= a.close,
      ),
  );
}

interface Figure {
  readonly told: Told;
  readonly value: Value;
  /** What it allows; undefined where it is more than one number. */
  readonly interval: Interval | undefined;
  /** How alike two tellings must be before another figure can contradict it. */
  readonly close: number;
}

/** So many characters from a number to the end of its unit. */
const LONGEST_UNIT = 12;

/** Many lengths of time belong to one happening: only tellings of nearly the same words mean one of them. */
function closeFor({ member }: Told, { end }: Value): number {
  const following = tokenize(member.shadow, end, end + LONGEST_UNIT);
  const noun = following.find(({ kind }) => kind === 'word');
  return noun && isLength(noun.text) ? CLOSE.length : CLOSE.conflict;
}

function intervalOf({ member: { shadow } }: Told, { start, end }: Value): Interval | undefined {
  const [number, ...more] = findNumbers(shadow, start, end);
  return number && more.length === 0 ? intervalAt(shadow, number) : undefined;
}

/** Whether two figures, or two results, are more than one figure rounded in two ways. */
function areApart(a: Figure, b: Figure): boolean {
  if (a.interval && b.interval) return apart(a.interval, b.interval);
  return a.value.text !== b.value.text;
}

/** One telling an account, of the text it is shown by: the one that is most like what the others tell. */
function nearest(own: readonly Told[], all: readonly Told[]): Told[] {
  const [first, ...more] = own;
  const rivals = more.filter(({ member }) => member === first?.member);
  if (!first || rivals.length === 0) return own.slice(0, 1);
  const others = all
    .filter(({ telling }) => telling.account !== first.telling.account)
    .slice(0, MOST_HELD);
  const near = (told: Told): number =>
    others.reduce((sum, other) => sum + likeness(told, other), 0);
  const best = Math.max(...[first, ...rivals].map(near));
  return [[first, ...rivals].find((told) => near(told) === best) ?? first];
}

/** Numbers of the same thing ("12 inspections", "9 inspections") that are not the same number. */
function numbers(tellings: readonly Told[]): Offer[] {
  const counted = tellings
    .flatMap((told) => countedThings(told).map((entry) => ({ told, ...entry })))
    .filter(({ told, thing }) => !isPlaceInRow(thing) || hasNear(told, tellings));
  for (const offers of groupBy(counted, (entry) => entry.thing).values()) {
    const byTeller = [...groupBy(offers, ({ told }) => told.telling.article).values()];
    if (new Set(offers.map(({ told }) => told.telling.account)).size < 2) continue;
    // Where a text gives several numbers for the thing, a shared one is no difference.
    const values = byTeller.map((own) => new Set(own.map(({ value }) => value)));
    const shared = [...(values[0] ?? [])].some((value) => values.every((own) => own.has(value)));
    if (!shared) return byTeller.flatMap((own) => own.slice(0, 1));
  }
  return [];
}

/** Many things have a number in a row: only tellings of one of them can differ in it. */
function hasNear(told: Told, tellings: readonly Told[]): boolean {
  return tellings.some(
    (other) =>
      other.telling.account !== told.telling.account && likeness(told, other) >= CLOSE.conflict,
  );
}

/** Dates of the same grain that do not meet. */
function dates(tellings: readonly Told[]): Offer[] {
  const dated = tellings.map((told) =>
    timesIn(told.member, told.telling).flatMap((time): Offer[] =>
      /^\d{4}-\d{2}-\d{2}/u.test(time.value ?? '')
        ? [
            {
              told,
              range: { start: time.start, end: time.end },
              value: (time.value ?? '').slice(0, 10),
            },
          ]
        : [],
    ),
  );
  const given = dated.filter((offers) => offers.length > 0);
  if (given.length < 2) return [];
  const [first, ...others] = given;
  const common = (first ?? []).some(({ value }) =>
    others.every((offers) => offers.some((offer) => offer.value === value)),
  );
  return common ? [] : given.flatMap((offers) => offers.slice(0, 1));
}

/** Two tellings that say nearly the same, of another person or place by name. */
function otherwiseNamed(tellings: readonly Told[], kind: NameKind): Offer[] {
  const named = tellings.flatMap((told) => {
    const names = namesIn(told.member, told.telling).filter((name) => name.kind === kind);
    const [first] = names;
    const keys = marksAt(told, names);
    return first ? [{ told, range: { start: first.start, end: first.end }, value: '', keys }] : [];
  });
  const known = firstOfEach(
    named.filter(({ keys }) => keys.size > 0),
    ({ told, keys }) => [wordingOf(told.passage), '', ...keys].join('\n'),
  );
  for (const [at, a] of known.entries()) {
    for (const b of known.slice(at + 1)) {
      if (!meet(a.keys, b.keys) && likeness(a.told, b.told) >= CLOSE.name) return [a, b];
    }
  }
  return [];
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** What the names at these places mean, by identity. */
function marksAt({ passage }: Told, ranges: readonly Range[]): Set<string> {
  return new Set(
    passage.marks.flatMap((mark) =>
      ranges.some((range) => range.start === mark.start) ? [mark.feature] : [],
    ),
  );
}

/** Words of a kind (hedges, negations) that stand in some tellings and not in others that say nearly the same. */
function signalled(tellings: readonly Told[], signal: RegExp, close: number): Offer[] {
  const found = tellings.map((told) => {
    const { start, end } = told.telling;
    const match = new RegExp(signal).exec(told.member.shadow.slice(start, end));
    return { told, match };
  });
  const marked = found.filter(({ match }) => match !== null);
  const bare = found.filter(({ match }) => match === null);
  const [these, those] = [marked, bare].map((own) =>
    firstOfEach(own, ({ told }) => wordingOf(told.passage)),
  );
  const unlike = these?.some(({ told }) =>
    those?.some((other) => likeness(told, other.told) >= close),
  );
  if (!unlike) return [];
  return found.map(({ told, match }) => {
    const start = told.telling.start + (match?.index ?? 0);
    const range = match
      ? { start, end: start + match[0].length }
      : { start: told.telling.start, end: told.telling.end };
    return { told, range, value: match?.[0] ?? '' };
  });
}

/** Direct quotations of one thing whose words are not the same. */
function wordings(tellings: readonly Told[]): Offer[] {
  const quoted = tellings.filter(({ passage }) => passage.statement?.direct);
  if (quoted.length < 2) return [];
  const offers = quoted.map((told): Offer => {
    const { statement } = told.passage;
    const start = Math.max(told.telling.start, statement?.start ?? 0);
    const end = Math.min(told.telling.end, statement?.end ?? told.telling.end);
    return { told, range: { start, end }, value: wordsOf(told, { start, end }) };
  });
  const [first, ...others] = offers;
  if (!first) return [];
  const same = others.every(
    ({ value }) => value.includes(first.value) || first.value.includes(value),
  );
  return same ? [] : offers;
}

/** One account gives a quotation whole of which another gives a part. */
function completeness(tellings: readonly Told[]): Offer[] {
  const quoted = tellings.filter(({ passage }) => passage.statement?.direct);
  const sizes = quoted.map((told) => wordsOf(told, told.telling).split(' ').length);
  const shortest = Math.min(...sizes);
  if (quoted.length < 2 || shortest < FRAGMENT || Math.max(...sizes) < TRIMMED * shortest)
    return [];
  return quoted.map((told) => ({
    told,
    range: { start: told.telling.start, end: told.telling.end },
    value: '',
  }));
}

/** One account gives a figure where another gives none. */
function figuresGiven(tellings: readonly Told[]): Offer[] {
  const offers = tellings.map((told): Offer => {
    const { start, end } = told.telling;
    const figure = numbersIn(told.member, told.telling).find(
      (number) =>
        number.kind !== 'ordinal' &&
        number.value !== 1 &&
        !isTime(told.member, number) &&
        !isWhen(told.member, number),
    );
    return figure
      ? { told, range: { start: figure.start, end: figure.end }, value: String(figure.value) }
      : { told, range: { start, end }, value: '' };
  });
  const given = offers.filter(({ value }) => value !== '').length;
  return given > 0 && given < offers.length ? offers : [];
}

/** A length of time says when or how long; "ten years of returns" is a figure of something. */
function isWhen(member: Member, number: Range): boolean {
  const [time] = timesAround(member, number);
  return time !== undefined && !/^ of\b/u.test(member.shadow.slice(time.end, time.end + 4));
}

function wordsOf({ member }: Told, { start, end }: Range): string {
  return tokenize(member.shadow, start, end)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldWord(token.text).replaceAll('.', '').replaceAll('-', ' '))
    .join(' ');
}

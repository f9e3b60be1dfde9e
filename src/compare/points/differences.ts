import { groupBy } from '../../model/multimap.ts';
import { contains, type Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { findNumbers, numberOf } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { contrastsOf } from './contrasts.ts';
import { apart, countedThings, intervalAt, isTally, isTime, type CountedThing } from './figures.ts';
import type { Passage } from './lines.ts';
import type { NameKind } from '../../model/reading.ts';
import type { Agreement, Difference, DifferenceKind, Telling } from '../../model/story.ts';
import type { Identities, Member } from '../member.ts';

/** A telling with the passage that it is. */
export interface Told {
  readonly telling: Telling;
  readonly member: Member;
  readonly passage: Passage;
}

/** A quotation this many times as long as another tells more. */
const TRIMMED = 2;

type Value = Difference['values'][number];

/** What one telling offers for a kind of difference: the words, and the value they stand for. */
interface Offer {
  readonly told: Told;
  readonly range: Range;
  readonly value: string;
}

/** One finder of differences; the list below is the order in which they are reported. */
interface DifferenceFinder {
  readonly kind: DifferenceKind;
  readonly find: (tellings: readonly Told[], identities: Identities) => readonly Offer[];
}

const HEDGES =
  /\b(?:may|might|could|reportedly|allegedly|alleged|apparently|appears?|appeared|seems?|seemed|likely|unlikely|possibl[ey]|perhaps|probably|believed|suspected|purported(?:ly)?)\b/gi;
const NEGATIONS =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|denying|[a-z]{2,8}n't)\b/gi;

/** Tellings must share this part of what they are about before a word more or less means anything. */
const CLOSE = { negation: 0.5, certainty: 0.3, name: 0.5, conflict: 0.25 };

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
  const shown = [...groupBy(tellings, ({ telling }) => telling.account).values()].flatMap(nearest);
  if (shown.length < 2) return { differences: [], agreement: 'only' };
  // Figures are compared in every text that is not known to be replaced: versions may give two.
  const standing = tellings.filter(({ telling }) => telling.state !== 'replaced');
  const found = FINDERS.flatMap(({ kind, find }): Difference[] => {
    const offers = find(kind === 'number' ? standing : shown, identities);
    return offers.length > 1 ? [{ kind, values: offers.map(valueOf) }] : [];
  });
  const opposed = contradictions(shown, identities);
  const kinds = new Set(opposed.map(({ kind }) => kind));
  const differences = [...opposed, ...found.filter(({ kind }) => !kinds.has(kind))].toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const conflict = opposed.length > 0 || found.some((one) => isConflict(one, tellings));
  return { differences, agreement: conflict ? 'conflict' : agreementBy(differences) };
}

function agreementBy(differences: readonly Difference[]): Agreement {
  return differences.length === 0 ? 'agree' : 'differ';
}

const ORDER: readonly DifferenceKind[] = [...new Set(FINDERS.map(({ kind }) => kind))];

/** Accounts beyond this many are not held against each other word by word: a point of any size costs alike. */
const MOST_HELD = 8;

/** Where two accounts contradict each other in so many words: the first such place of each kind. */
function contradictions(shown: readonly Told[], identities: Identities): Difference[] {
  const held = shown.slice(0, MOST_HELD);
  const byKind = new Map<DifferenceKind, Difference>();
  for (const [at, a] of held.entries())
    for (const b of held.slice(at + 1))
      for (const contrast of contrastsOf(a, b, identities)) {
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
 * Two exact figures for the same thing cannot both be so, where the tellings say nearly the same
 * besides: four dead on one day and two more in the night can. Every other difference may be a matter
 * of wording. Two days are none: what stands in a clause with a day may be another thing of that day.
 */
function isConflict({ kind, values }: Difference, tellings: readonly Told[]): boolean {
  if (kind !== 'number') return false;
  if (!values.every(({ text }) => numberOf(text) !== undefined || isTally(text))) return false;
  const figures = values.flatMap((value) => {
    const told = tellings.find(
      ({ telling }) => telling.article === value.article && contains(telling, value),
    );
    return told ? [{ told, value }] : [];
  });
  return figures.some((a, at) =>
    figures.slice(at + 1).some((b) => likeness(a.told, b.told) >= CLOSE.conflict && areApart(a, b)),
  );
}

interface Figure {
  readonly told: Told;
  readonly value: Value;
}

/** Whether two figures, or two results, are more than one figure rounded in two ways. */
function areApart(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ told, value }) => {
    const { shadow } = told.member;
    const [number, ...more] = findNumbers(shadow, value.start, value.end);
    return number && more.length === 0 ? intervalAt(shadow, number) : undefined;
  });
  return one && other ? apart(one, other) : a.value.text !== b.value.text;
}

/** One telling an account: the one that stands first, which is most like the others'. */
function nearest(tellings: readonly Told[]): Told[] {
  return tellings.slice(0, 1);
}

function valueOf({ told, range }: Offer): Value {
  const { article, account } = told.telling;
  return {
    account,
    article,
    ...range,
    text: told.member.article.text.slice(range.start, range.end),
  };
}

/**
 * Numbers of the same thing ("12 inspections", "9 inspections") that are not the same number, or one
 * telling that counts what another leaves uncounted ("eight lawmakers", "lawmakers").
 */
function numbers(tellings: readonly Told[]): Offer[] {
  const counted = tellings.flatMap((told) =>
    countedThings(told).map((entry) => ({ told, ...entry })),
  );
  for (const offers of groupBy(counted, (entry) => entry.thing).values()) {
    const byTeller = [...groupBy(offers, ({ told }) => told.telling.article).values()];
    if (new Set(offers.map(({ told }) => told.telling.account)).size < 2) continue;
    // Where a text gives several numbers for the thing, a shared one is no difference.
    const values = byTeller.map((own) => new Set(own.map(({ value }) => value)));
    const shared = [...(values[0] ?? [])].some((value) => values.every((own) => own.has(value)));
    if (!shared) return byTeller.flatMap((own) => own.slice(0, 1));
  }
  return uncounted(tellings, counted);
}

type Counted = Offer & Omit<CountedThing, 'range'>;

function wordAt({ member }: Told, { start, end }: Range): string {
  return foldWord(member.article.text.slice(start, end));
}

function uncounted(tellings: readonly Told[], counted: readonly Counted[]): Offer[] {
  for (const offer of counted) {
    const others = tellings.filter(
      (told) => told !== offer.told && !counted.some((other) => other.told === told),
    );
    const bare = others.flatMap((told): Offer[] => {
      const mark = told.passage.marks.find(
        (each) => each.feature === offer.thing && wordAt(told, each) === offer.word,
      );
      return mark && contains(told.telling, mark)
        ? [{ told, range: { start: mark.start, end: mark.end }, value: '' }]
        : [];
    });
    const one = [...groupBy(bare, ({ told }) => told.telling.account).values()].flatMap((own) =>
      own.slice(0, 1),
    );
    if (one.length > 0) return [offer, ...one];
  }
  return [];
}

/** Dates of the same grain that do not meet. */
function dates(tellings: readonly Told[]): Offer[] {
  const dated = tellings.map((told) =>
    told.member.reading.times.flatMap((time): Offer[] =>
      contains(told.telling, time) && /^\d{4}-\d{2}-\d{2}/u.test(time.value ?? '')
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
    const names = told.member.reading.names.filter(
      (name) => name.kind === kind && contains(told.telling, name),
    );
    const [first] = names;
    const keys = marksAt(told, names);
    return first ? [{ told, range: { start: first.start, end: first.end }, value: '', keys }] : [];
  });
  for (const [at, a] of named.entries()) {
    for (const b of named.slice(at + 1)) {
      const others =
        a.keys.size > 0 && b.keys.size > 0 && ![...a.keys].some((key) => b.keys.has(key));
      if (others && likeness(a.told, b.told) >= CLOSE.name) return [a, b];
    }
  }
  return [];
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
  const unlike = marked.some(({ told }) =>
    bare.some((other) => likeness(told, other.told) >= close),
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

/** Share of features that two tellings have in common (Jaccard). */
function likeness(a: Told, b: Told): number {
  const [first, second] = [new Set(a.passage.features), new Set(b.passage.features)];
  const shared = [...first].filter((feature) => second.has(feature)).length;
  return shared / (first.size + second.size - shared || 1);
}

/**
 * Through a named carrier in one account and not, or through another, in the other; or to two people
 * by name. That one account names the speaker in the sentence and the other a line above is no difference.
 */
function attributions(tellings: readonly Told[], identities: Identities): Offer[] {
  const offers = tellings.map((told): Offer => {
    const { telling } = told;
    const relay = telling.chain.find((link) => link.role === 'relay');
    const entity = telling.speaker?.entity;
    const speaker = entity === undefined ? undefined : identities.personOf(telling.article, entity);
    const mark = relay ?? (speaker === undefined ? undefined : telling.speaker);
    const range = mark
      ? { start: mark.start, end: mark.end }
      : { start: telling.start, end: telling.end };
    return { told, range, value: relay ? `through ${foldWord(relay.name)}` : (speaker ?? '') };
  });
  const relayed = offers.filter(({ value }) => value.startsWith('through '));
  // The same words in quotation marks leave no doubt whose they are, whichever way they came.
  const allQuoted = tellings.every(({ passage }) => passage.statement?.direct);
  const carriers = new Set(relayed.map(({ value }) => value));
  const speakers = new Set(
    offers.map(({ value }) => value).filter((value) => value !== '' && !carriers.has(value)),
  );
  const differ =
    carriers.size > 1 ||
    (relayed.length > 0 && relayed.length < offers.length && !allQuoted) ||
    speakers.size > 1;
  return differ || unattributed(tellings) ? offers : [];
}

/** A quotation with a speaker by name in one account, and with none at all in another. */
function unattributed(tellings: readonly Told[]): boolean {
  const quoted = tellings.filter(({ passage }) => passage.statement?.direct);
  const bare = quoted.filter(
    ({ telling }) => telling.speaker === undefined && telling.chain.length === 0,
  );
  return bare.length > 0 && quoted.some(({ telling }) => telling.speaker?.entity !== undefined);
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
  if (quoted.length < 2 || Math.max(...sizes) < TRIMMED * Math.min(...sizes)) return [];
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
    const figure = findNumbers(told.member.shadow, start, end).find(
      (number) => number.kind !== 'ordinal' && number.value !== 1 && !isTime(told.member, number),
    );
    return figure
      ? { told, range: { start: figure.start, end: figure.end }, value: String(figure.value) }
      : { told, range: { start, end }, value: '' };
  });
  const given = offers.filter(({ value }) => value !== '').length;
  return given > 0 && given < offers.length ? offers : [];
}

function wordsOf({ member }: Told, { start, end }: Range): string {
  return tokenize(member.shadow, start, end)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldWord(token.text).replaceAll('.', '').replaceAll('-', ' '))
    .join(' ');
}

import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import { contains, type Range } from '../../model/span.ts';
import { fold, foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { featureOf, type Unit } from './units.ts';
import type { Agreement, Difference, DifferenceKind, Telling } from '../../model/story.ts';
import type { Identities, Member } from '../member.ts';

/** A telling with the units it is made of. */
export interface Told {
  readonly telling: Telling;
  readonly member: Member;
  readonly units: readonly Unit[];
}

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
  /\b(?:may|might|could|reportedly|allegedly|alleged|apparently|appears?|appeared|seems?|seemed|likely|unlikely|possibl[ey]|perhaps|probably|suggest(?:s|ed)?|believed|suspected|purported(?:ly)?|expected|plans?|planned|potential(?:ly)?)\b/giu;
const NEGATIONS =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|denying|refuse[sd]?|reject(?:s|ed)?|fail(?:s|ed)? to|[a-z]{2,8}n't)\b/giu;

const FINDERS: readonly DifferenceFinder[] = [
  { kind: 'number', find: numbers },
  { kind: 'date', find: dates },
  { kind: 'negation', find: (tellings) => signalled(tellings, NEGATIONS) },
  { kind: 'certainty', find: (tellings) => signalled(tellings, HEDGES) },
  { kind: 'attribution', find: attributions },
  { kind: 'wording', find: wordings },
  { kind: 'completeness', find: completeness },
];

/** What the tellings of one point do not agree on, with the very words on each side. */
export function differencesOf(tellings: readonly Told[], identities: Identities): Difference[] {
  const shown = [...groupBy(tellings, ({ telling }) => telling.account).values()].flatMap(fullest);
  if (shown.length < 2) return [];
  return FINDERS.flatMap(({ kind, find }) => {
    const offers = find(shown, identities);
    return offers.length > 0 ? [{ kind, values: offers.map(valueOf) }] : [];
  });
}

/** How the tellings stand to each other, by the differences found. */
export function agreementOf(accounts: number, differences: readonly Difference[]): Agreement {
  if (accounts < 2) return 'only';
  if (differences.length === 0) return 'agree';
  return differences.some(isConflict) ? 'conflict' : 'differ';
}

/** Two exact figures for the same thing cannot both be so; every other difference may be. */
function isConflict({ kind, values }: Difference): boolean {
  return kind === 'number' && values.every(({ text }) => /^\p{Nd}/u.test(text));
}

/** One telling an account: the lead text's, the longest of it. */
function fullest(tellings: readonly Told[]): Told[] {
  const [best] = tellings.toSorted(
    (a, b) =>
      Number(b.member.lead) - Number(a.member.lead) ||
      b.telling.end - b.telling.start - (a.telling.end - a.telling.start) ||
      a.telling.start - b.telling.start,
  );
  return best ? [best] : [];
}

function valueOf({ told, range }: Offer): Value {
  const { article, account } = told.telling;
  return { account, article, ...range, text: told.member.article.text.slice(range.start, range.end) };
}

/** Numbers before the same thing ("30 soldiers", "28 soldiers") that are not the same number. */
function numbers(tellings: readonly Told[]): Offer[] {
  const counted = tellings.flatMap((told) => countedThings(told).map((entry) => ({ told, ...entry })));
  for (const offers of groupBy(counted, (entry) => entry.thing).values()) {
    const accounts = new Set(offers.map(({ told }) => told.telling.account));
    if (accounts.size < 2 || new Set(offers.map(({ value }) => value)).size < 2) continue;
    const values = [...groupBy(offers, ({ told }) => told.telling.account).values()];
    // Where an account gives several numbers for the thing, a shared one is no difference.
    const shared = values.reduce<Set<string>>(
      (common, own) => new Set(own.map(({ value }) => value).filter((value) => common.has(value))),
      new Set(offers.map(({ value }) => value)),
    );
    if (shared.size === 0) return values.flatMap((own) => own.slice(0, 1));
  }
  return [];
}

const NOT_COUNTED = /^(?:percent|per|cent|million|billion|thousand|hundred|a\.m\.|p\.m\.|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

function countedThings({ telling, member }: Told): { thing: string; value: string; range: Range }[] {
  const shadow = fold(member.article.text);
  const tokens = tokenize(shadow, telling.start, telling.end);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'number' || isTime(member, token)) return [];
    const following = tokens.slice(at + 1, at + 4).filter((next) => next.kind === 'word');
    const thing = following.map(featureOf).find((feature) => feature !== undefined);
    if (thing === undefined || NOT_COUNTED.test(following[0]?.text ?? '')) return [];
    return [{ thing, value: token.text.replaceAll(',', ''), range: { start: token.start, end: token.end } }];
  });
}

function isTime(member: Member, range: Range): boolean {
  return member.reading.times.some((time) => contains(time, range));
}

/** Dates of the same grain that do not meet. */
function dates(tellings: readonly Told[]): Offer[] {
  const dated = tellings.map((told) =>
    told.member.reading.times.flatMap((time): Offer[] =>
      contains(told.telling, time) && /^\d{4}-\d{2}-\d{2}/u.test(time.value ?? '')
        ? [{ told, range: { start: time.start, end: time.end }, value: (time.value ?? '').slice(0, 10) }]
        : [],
    ),
  );
  const given = dated.filter((offers) => offers.length > 0);
  if (given.length < 2) return [];
  const [first, ...others] = given;
  const common = (first ?? []).some(({ value }) => others.every((offers) => offers.some((offer) => offer.value === value)));
  return common ? [] : given.flatMap((offers) => offers.slice(0, 1));
}

/** Words of a kind (hedges, negations) that stand in some tellings and not in others. */
function signalled(tellings: readonly Told[], signal: RegExp): Offer[] {
  const found = tellings.map((told) => {
    const { start, end } = told.telling;
    const match = new RegExp(signal).exec(fold(told.member.article.text).slice(start, end));
    return { told, match };
  });
  const with_ = found.filter(({ match }) => match !== null).length;
  if (with_ === 0 || with_ === tellings.length) return [];
  return found.map(({ told, match }) => {
    const start = told.telling.start + (match?.index ?? 0);
    const range = match ? { start, end: start + match[0].length } : { start: told.telling.start, end: told.telling.end };
    return { told, range, value: match?.[0] ?? '' };
  });
}

/** Attributed in one account and bare in another, or to different speakers or carriers. */
function attributions(tellings: readonly Told[], identities: Identities): Offer[] {
  const offers = tellings.map((told): Offer => {
    const { telling } = told;
    const outer = telling.chain.find((link) => link.role === 'relay');
    const mark = outer ?? telling.speaker;
    const speaker = telling.speaker?.entity && identities.personOf(telling.article, telling.speaker.entity);
    const value = outer ? foldWord(outer.name) : (speaker ?? (telling.speaker ? foldWord(telling.speaker.name) : ''));
    return { told, value, range: mark ? { start: mark.start, end: mark.end } : { start: telling.start, end: telling.end } };
  });
  const values = new Set(offers.map(({ value }) => value));
  return values.size > 1 ? offers : [];
}

/** Direct quotations of one thing whose words are not the same. */
function wordings(tellings: readonly Told[]): Offer[] {
  const quoted = tellings.filter(({ units }) => units.some((unit) => unit.statement?.direct));
  if (quoted.length < 2) return [];
  const offers = quoted.map((told): Offer => {
    const statement = told.units.find((unit) => unit.statement?.direct)?.statement;
    const start = Math.max(told.telling.start, statement?.start ?? 0);
    const end = Math.min(told.telling.end, statement?.end ?? told.telling.end);
    return { told, range: { start, end }, value: wordsOf(told, { start, end }) };
  });
  const [first, ...others] = offers;
  if (!first) return [];
  const same = others.every(({ value }) => value.includes(first.value) || first.value.includes(value));
  return same ? [] : offers;
}

/** One telling of a quotation stops where another goes on. */
function completeness(tellings: readonly Told[]): Offer[] {
  const sizes = tellings.map((told) => new Set(told.units.flatMap((unit) => unit.features)).size);
  if (Math.max(...sizes) < 2.5 * Math.min(...sizes)) return [];
  return tellings.map((told) => ({ told, range: { start: told.telling.start, end: told.telling.end }, value: '' }));
}

function wordsOf({ member }: Told, { start, end }: Range): string {
  return tokenize(fold(member.article.text), start, end)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldWord(token.text))
    .join(' ');
}

/** Deterministic order of accounts for screens and JSON. */
export function byAccount(a: Told, b: Told): number {
  return byCodeUnit(a.telling.account, b.telling.account) || byCodeUnit(a.telling.article, b.telling.article) || a.telling.start - b.telling.start;
}

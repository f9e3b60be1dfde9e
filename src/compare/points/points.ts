import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import { agreementOf, differencesOf, type Told } from './differences.ts';
import { groupUnits } from './groups.ts';
import { originsOf, type Resolve } from './origins.ts';
import { likenessOf, type Likeness } from './similarity.ts';
import { unitsOf, type Unit } from './units.ts';
import type { Basis, Party } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Point, Telling } from '../../model/story.ts';
import type { Identities, Member } from '../member.ts';

/** What the points of a story need to know besides its texts. */
export interface PointContext {
  readonly identities: Identities;
  /** What screens call an account. */
  readonly labelOf: (account: string) => string;
  readonly resolve: Resolve;
  /** The accounts that an account's text is derived from. */
  readonly sourcesOf: (account: string) => readonly string[];
}

/** A point told by one account only must say at least this much to be listed. */
const FEWEST_FEATURES = 2;

/**
 * Lines the members of a story up, point by point: clauses that tell one thing are one point, with
 * who says it, where each telling says it comes from, and what the tellings do not agree on. Points
 * told by most accounts come first, of these the ones that are lined up most surely; what one account
 * tells comes in the order of reading.
 */
export function findPoints(members: readonly Member[], context: PointContext): Point[] {
  // Of a text that could not be read nobody can say what is not in it, nor what only it tells.
  const readable = members.filter((member) => member.reading.covered);
  const units = unitsOf(readable, context.identities);
  const speakerOf = (unit: Unit): string | undefined => speakerKey(unit, context.identities);
  const likeness = likenessOf(units, speakerOf);
  const groups = groupUnits(units, likeness);
  const days = lastDays(readable);
  return groups
    .filter((group) => worthListing(group))
    .map((group) => ({
      point: pointOf(group, { days, likeness }, context),
      strength: strengthOf(group, likeness),
    }))
    .toSorted(
      (a, b) => accountsOf(b.point).size - accountsOf(a.point).size || b.strength - a.strength,
    )
    .map(({ point }) => point);
}

/** How surely the units of different accounts tell one thing: the mean over pairs; 0 for one account. */
function strengthOf(group: readonly Unit[], likeness: Likeness): number {
  let sum = 0;
  let pairs = 0;
  for (const [at, a] of group.entries()) {
    for (const b of group.slice(at + 1)) {
      if (a.member.account === b.member.account) continue;
      sum += likeness.between(a, b) * likeness.evidence(a, b);
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** The accounts that tell a point. */
function accountsOf(point: Pick<Point, 'tellings'>): Set<string> {
  return new Set(point.tellings.map((telling) => telling.account));
}

/** The speaker of a unit, where it is somebody by name: "officials" may be anybody. */
function speakerKey(unit: Unit, identities: Identities): string | undefined {
  const entity = unit.statement?.speaker?.entity;
  return entity === undefined ? undefined : identities.personOf(unit.member.article.id, entity);
}

function worthListing(group: readonly Unit[]): boolean {
  const accounts = new Set(group.map((unit) => unit.member.account));
  return accounts.size > 1 || group.some((unit) => unit.features.length >= FEWEST_FEATURES);
}

/** What lining up a story's units has worked out for all of them. */
interface Lining {
  /** The latest day of each account's texts. */
  readonly days: ReadonlyMap<string, string | undefined>;
  readonly likeness: Likeness;
}

function pointOf(group: readonly Unit[], { days, likeness }: Lining, context: PointContext): Point {
  const told = tellingsOf(group, likeness);
  const tellings = told.map(({ telling }) => telling);
  const differences = differencesOf(told, context.identities);
  const tellers = new Set(tellings.map((telling) => telling.account));
  const speakers = speakersOf(told, context.identities);
  const sourced = told.map((each) => ({
    ...each.telling,
    label: context.labelOf(each.telling.account),
    basis: basisOf(each.units),
    takenFrom: takenFrom(each, told, context),
  }));
  return {
    id: tellings[0] ? `${tellings[0].article}:${tellings[0].start}` : '',
    about: aboutOf(told),
    agreement: agreementOf(tellers.size, differences),
    tellings,
    differences,
    speakers,
    origins: originsOf(
      sourced,
      { count: speakers.length, people: arePeople(speakers) },
      context.resolve,
    ),
    notTold: [...days]
      .filter(([account]) => !tellers.has(account))
      .map(([account, day]) => ({ account, note: noteOf(day, group) }))
      .toSorted((a, b) => byCodeUnit(a.account, b.account)),
  };
}

/**
 * One telling for each run of neighbouring clauses of a sentence: account by account, of each the text
 * that is shown first in front, then what is most like the others' words.
 */
function tellingsOf(group: readonly Unit[], likeness: Likeness): Told[] {
  const runs: Unit[][] = [];
  for (const unit of group) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.sentence === unit.sentence && last.index + 1 === unit.index)
      run.push(unit);
    else runs.push([unit]);
  }
  const nearness = (run: readonly Unit[]): number =>
    Math.max(0, ...run.flatMap((unit) => group.map((other) => nearnessOf(unit, other, likeness))));
  return runs
    .map((run) => ({
      told: toldOf(run, group),
      lead: run[0]?.member.lead ?? false,
      near: nearness(run),
    }))
    .toSorted(
      (a, b) =>
        byCodeUnit(a.told.telling.account, b.told.telling.account) ||
        Number(b.lead) - Number(a.lead) ||
        b.near - a.near ||
        byCodeUnit(a.told.telling.article, b.told.telling.article) ||
        a.told.telling.start - b.told.telling.start,
    )
    .map(({ told }) => told);
}

function nearnessOf(unit: Unit, other: Unit, likeness: Likeness): number {
  return unit.member.account === other.member.account ? 0 : likeness.between(unit, other);
}

function toldOf(units: readonly Unit[], group: readonly Unit[]): Told {
  const [first] = units;
  if (!first) throw new Error('a telling has at least one unit');
  const { member } = first;
  const article = member.article.id;
  const statement = units.find((unit) => unit.statement)?.statement;
  const { start, end } = tellingWords(units, group);
  const telling: Telling = {
    account: member.account,
    article,
    start,
    end,
    text: member.article.text.slice(start, end),
    state: member.state,
    speaker: statement?.speaker && { ...statement.speaker, article },
    chain: statement?.chain.map((link) => ({ ...link, article })) ?? [],
  };
  return { telling, member, units };
}

/** Words before the first and after the last shared word that a telling keeps to stay readable. */
const KEPT = { longest: 18, shortest: 5, before: 6, after: 3 };

/**
 * The smallest stretch of the units that carries what they share with the group's other accounts,
 * with its subject before and a few words after; the whole of them where nothing is shared.
 */
function tellingWords(units: readonly Unit[], group: readonly Unit[]): Range {
  const account = units[0]?.member.account;
  const others = new Set(
    group.filter((unit) => unit.member.account !== account).flatMap((unit) => unit.features),
  );
  const shared = units.flatMap((unit) => unit.marks).filter(({ feature }) => others.has(feature));
  const whole = { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
  const words = units.flatMap((unit) => unit.words);
  if (shared.length === 0 || words.length <= KEPT.longest) return whole;
  const first = Math.min(...shared.map((mark) => mark.start));
  const last = Math.max(...shared.map((mark) => mark.end));
  const before = words.filter((word) => word < first).length;
  const after = words.filter((word) => word >= last).length;
  const kept = {
    start: before <= KEPT.before ? whole.start : first,
    end: after <= KEPT.after ? whole.end : last,
  };
  const left = words.filter((word) => word >= kept.start && word < kept.end).length;
  return left >= KEPT.shortest ? kept : whole;
}

/** A derived telling is taken over when this share of what it says stands in its source's telling. */
const TAKEN_OVER = 0.75;

/** The accounts, among those that a telling's account derives from, that tell the point in the same words. */
function takenFrom(
  { telling, units }: Told,
  all: readonly Told[],
  context: PointContext,
): string[] {
  const sources = new Set(context.sourcesOf(telling.account));
  if (sources.size === 0) return [];
  const features = new Set(units.flatMap((unit) => unit.features));
  return all.flatMap((other) => {
    if (!sources.has(other.telling.account)) return [];
    const known = new Set(other.units.flatMap((unit) => unit.features));
    const shared = [...features].filter((feature) => known.has(feature)).length;
    return shared >= TAKEN_OVER * features.size ? [other.telling.account] : [];
  });
}

function basisOf(units: readonly Unit[]): Basis {
  return units.find((unit) => unit.statement)?.statement?.basis ?? 'untraced';
}

/** About words where most accounts tell it as said by someone. */
function aboutOf(told: readonly Told[]): Point['about'] {
  const byTeller = [...groupBy(told, ({ telling }) => telling.account).values()];
  const said = byTeller.filter((own) =>
    own.some(({ telling }) => telling.speaker || telling.chain.length > 0),
  );
  return said.length * 2 > byTeller.length ? 'words' : 'happening';
}

function speakersOf(told: readonly Told[], identities: Identities): Point['speakers'] {
  const found = new Map<string, { name: string; entity: string | undefined }>();
  for (const { telling } of told) {
    if (!telling.speaker) continue;
    const key = keyOf(telling.article, telling.speaker, identities);
    const known = found.get(key);
    if (!known || telling.speaker.name.length > known.name.length) {
      found.set(key, { name: telling.speaker.name, entity: telling.speaker.entity && key });
    }
  }
  return [...found.entries()]
    .toSorted((a, b) => byCodeUnit(a[0], b[0]))
    .map(([, speaker]) => speaker);
}

/** Keys of people say what they are; an unnamed speaker may be a body. */
function arePeople(speakers: Point['speakers']): boolean {
  return speakers.every(({ entity }) => entity?.startsWith('person:'));
}

function keyOf(article: string, speaker: Party, identities: Identities): string {
  const known = speaker.entity && identities.personOf(article, speaker.entity);
  return known || speaker.name.toLowerCase();
}

/** The latest day of each account's texts; undefined where one of them states none. */
function lastDays(members: readonly Member[]): ReadonlyMap<string, string | undefined> {
  const byAccount = groupBy(members, (member) => member.account);
  return new Map(
    [...byAccount].map(([account, own]) => {
      const days = own.map((member) => member.article.published?.value.slice(0, 10));
      const stated = days.filter((day) => day !== undefined).toSorted();
      return [account, stated.length === days.length ? stated.at(-1) : undefined];
    }),
  );
}

/** Why an account may not tell it: its text is dated before every telling's, else nothing is known. */
function noteOf(day: string | undefined, group: readonly Unit[]): 'earlier text' | 'unknown' {
  const told = group.map((unit) => unit.member.article.published?.value.slice(0, 10));
  const earliest = told.every((other) => other !== undefined) ? told.toSorted()[0] : undefined;
  return earliest !== undefined && day !== undefined && day < earliest ? 'earlier text' : 'unknown';
}

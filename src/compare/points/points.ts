import { isLikely } from '../../model/lined-up.ts';
import { byCodeUnit, groupBy } from '../../model/multimap.ts';
import { contains } from '../../model/span.ts';
import { judgeTellings } from './differences.ts';
import { groupPassages, type Group } from './groups.ts';
import { linesOf, passageOf, type Line, type Passage } from './lines.ts';
import { sourceOf } from './carriers.ts';
import { ownHeadlines } from './headlines.ts';
import { stretchOf } from './stretch.ts';
import { fewestOf, isNamed } from './parties.ts';
import { isPartial } from './partial.ts';
import { originsOf, type Resolve } from './origins.ts';
import { parsePerson } from '../../text/names/person-name.ts';
import { likenessOf, type Likeness } from './similarity.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { featuresOf, type Told } from './told.ts';
import type { Party, Statement } from '../../model/reading.ts';
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

/** A point told by one account only must say at least this much to be listed, if it is no quotation. */
const FEWEST_FEATURES = 2;

/**
 * Lines the members of a story up, point by point: passages that tell one thing are one point, with
 * who says it, where each telling says it comes from, and what the tellings do not agree on. Points
 * told by most accounts come first, of these the ones that are lined up most surely; what one account
 * tells comes in the order of reading.
 */
export function findPoints(members: readonly Member[], context: PointContext): Point[] {
  // Of a text that could not be read nobody can say what is not in it, nor what only it tells.
  const readable = members.filter((member) => member.reading.covered);
  const { lines, vocabulary, likeness } = layOutStory(readable, context.identities);
  const shown = shownOf(readable);
  const isOwnHeadline = ownHeadlines(lines);
  const points = groupPassages(lines, vocabulary, likeness)
    .filter((group) => worthListing(group) && !isOwnHeadline(group.passages))
    .map((group) => pointOf(group, shown, context))
    .toSorted((a, b) => accountsOf(b).size - accountsOf(a).size || surenessOf(b) - surenessOf(a));
  return numberEqualIds(points);
}

/** A story laid out for lining up: its lines, what their features weigh, and how alike two passages are. */
interface LaidOut {
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
  readonly likeness: Likeness;
}

/** Lays the members of a story out. */
export function layOutStory(members: readonly Member[], identities: Identities): LaidOut {
  const lines = linesOf(members, identities);
  const vocabulary = vocabularyOf(lines);
  const likeness = likenessOf(vocabulary, (passage) => speakerKey(passage, identities));
  return { lines, vocabulary, likeness };
}

/** One clause may open two points: equal ids get `-2`, `-3` … in the order of the points. */
function numberEqualIds(points: readonly Point[]): Point[] {
  const seen = new Map<string, number>();
  return points.map((point) => {
    const count = (seen.get(point.id) ?? 0) + 1;
    seen.set(point.id, count);
    return count === 1 ? point : { ...point, id: `${point.id}-${count}` };
  });
}

/** As sure as the telling that fits least. */
function surenessOf({ tellings }: Point): number {
  return Math.min(...tellings.map(({ alignmentConfidence }) => alignmentConfidence));
}

/** The accounts that tell a point. */
function accountsOf(point: Pick<Point, 'tellings'>): Set<string> {
  return new Set(point.tellings.map((telling) => telling.account));
}

/** The speaker of a passage, where it is somebody by name: "officials" may be anybody. */
function speakerKey(passage: Passage, identities: Identities): string | undefined {
  const { member } = passage;
  const entity = (passage.statement ?? toldWithItsCue(passage))?.speaker?.entity;
  return entity === undefined ? undefined : identities.personOf(member.article.id, entity);
}

/** The statement that a passage tells together with who says it: "the school denied that …". */
function toldWithItsCue({ line, start, end }: Passage): Statement | undefined {
  return line.statements.find(
    ({ cue, ...said }) =>
      cue && contains({ start, end }, cue) && said.start >= start && said.start < end,
  );
}

function worthListing({ passages }: Group): boolean {
  const accounts = new Set(passages.map((passage) => passage.member.account));
  if (accounts.size > 1) return true;
  return passages.some(
    ({ features, statement }) =>
      features.length >= FEWEST_FEATURES || (statement?.direct && features.length > 0),
  );
}

function pointOf(
  { passages, confidence }: Group,
  shown: ReadonlyMap<string, Shown>,
  context: PointContext,
): Point {
  const told = tellingsOf(passages, confidence);
  const tellings = told.map(({ telling }) => telling);
  const { differences, agreement } = judgeTellings(judgedOf(told), context.identities);
  const tellers = new Set(tellings.map((telling) => telling.account));
  const earliest = earliestOf(passages);
  const speakers = speakersOf(told, context.identities);
  const byAccount = groupBy(told, ({ telling }) => telling.account);
  const sourced = told.map((each) => ({
    ...each.telling,
    label: context.labelOf(each.telling.account),
    ...sourceOf(each.passage, context.identities),
    takenFrom: takenFrom(each, byAccount, context),
  }));
  return {
    id: tellings[0] ? `${tellings[0].article}:${tellings[0].start}` : '',
    about: aboutOf(told),
    agreement,
    tellings,
    differences,
    speakers,
    origins: originsOf(
      sourced,
      { count: speakers.length, fewest: fewestSpeakers(speakers), people: arePeople(speakers) },
      context.resolve,
    ),
    notTold: [...shown]
      .filter(([account]) => !tellers.has(account))
      .map(([account, own]) => ({ account, note: noteOf(own, earliest) }))
      .toSorted((a, b) => byCodeUnit(a.account, b.account)),
  };
}

/**
 * One telling for each passage: account by account, of each the text that is shown first in front,
 * then the surest.
 */
function tellingsOf(passages: readonly Passage[], confidence: Group['confidence']): Told[] {
  return passages
    .map((passage) => toldOf(passage, confidence.get(passage.member.account) ?? 1))
    .toSorted(
      (a, b) =>
        byCodeUnit(a.telling.account, b.telling.account) ||
        Number(b.member.lead) - Number(a.member.lead),
    );
}

/** A telling is judged by what is shown of its passage: no word of it is judged that a reader does not see, none is shown unjudged. */
function toldOf(found: Passage, confidence: number): Told {
  const passage = passageOf(found.line, stretchOf(found));
  const { member, statement, start, end } = passage;
  const article = member.article.id;
  const telling: Telling = {
    account: member.account,
    article,
    start,
    end,
    text: member.article.text.slice(start, end),
    state: member.state,
    alignmentConfidence: Math.round(confidence * 100) / 100,
    speaker: statement?.speaker && { ...statement.speaker, article },
    chain: statement?.chain.map((link) => ({ ...link, article })) ?? [],
  };
  return { telling, member, passage };
}

/** A derived telling is taken over when this share of what it says stands in its source's telling. */
const TAKEN_OVER = 0.75;

/** The accounts, among those that a telling's account derives from, that tell the point in the same words. */
function takenFrom(
  { telling, passage }: Told,
  byAccount: ReadonlyMap<string, readonly Told[]>,
  context: PointContext,
): string[] {
  return context.sourcesOf(telling.account).filter((source) =>
    byAccount.get(source)?.some((other) => {
      const known = featuresOf(other.passage);
      const shared = passage.features.filter((feature) => known.has(feature)).length;
      return shared >= TAKEN_OVER * passage.features.length;
    }),
  );
}

/** The tellings that are held against each other: not one that is likely about another thing, where two others are not. */
function judgedOf(told: readonly Told[]): readonly Told[] {
  const likely = told.filter(({ telling }) => isLikely(telling));
  return new Set(likely.map(({ telling }) => telling.account)).size > 1 ? likely : told;
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
  // A name that the reader could tie to nobody is the one that another text gives, where it is the same.
  const tied = new Set(
    [...found.values()].flatMap(({ name, entity }) => (entity ? name.toLowerCase() : [])),
  );
  return [...found.entries()]
    .filter(
      ([key, { name, entity }]) =>
        entity ||
        !(tied.has(key) || endsInOne(key, tied) || isTitleOfOne(name, found, told, identities)),
    )
    .toSorted((a, b) => byCodeUnit(a[0], b[0]))
    .map(([, speaker]) => speaker);
}

/** Whether a name is one of the others, given and surname, behind a title ("secretary of the port ada quill"). */
function endsInOne(name: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => other.includes(' ') && name.endsWith(` ${other}`));
}

/**
 * Whether a description ("the judge") means the one speaker to whom a text of the point ties it ("Judge Amara
 * Okonjo", "the judge, Amara Okonjo").
 */
function isTitleOfOne(
  name: string,
  found: ReadonlyMap<string, unknown>,
  told: readonly Told[],
  identities: Identities,
): boolean {
  // "A judge" may be any.
  if (/^an?\s/iu.test(name)) return false;
  const title = bareTitle(name);
  const holders = told.flatMap(({ member }) =>
    member.reading.entities
      .filter(({ roles }) => roles.some(({ text }) => bareTitle(text) === title))
      .flatMap(({ id }) => identities.personOf(member.article.id, id) ?? []),
  );
  const [holder, ...others] = new Set(holders);
  return holder !== undefined && others.length === 0 && found.has(holder);
}

function bareTitle(words: string): string {
  return words.toLowerCase().replace(/^(?:the|an?|its?|his|her|their)\s/u, '');
}

/** An unnamed speaker may be any of the named ones, or of the other unnamed ones. */
function fewestSpeakers(speakers: Point['speakers']): number {
  const names = speakers.flatMap(({ name, entity }) =>
    isNamed(name) || entity !== undefined ? [name] : [],
  );
  return Math.max(Math.min(1, speakers.length), fewestOf(names));
}

/**
 * Keys of people say what they are; an unnamed speaker may be a body, and so may a single word that was read
 * as a surname ("Velox said"): a given name shows a person.
 */
function arePeople(speakers: Point['speakers']): boolean {
  return speakers.every(
    ({ entity }) =>
      entity?.startsWith('person:') && parsePerson(entity.slice('person:'.length)).given.length > 0,
  );
}

function keyOf(article: string, speaker: Party, identities: Identities): string {
  const known = speaker.entity && identities.personOf(article, speaker.entity);
  return known || speaker.name.toLowerCase();
}

/** What an account's texts show of why a thing may not be told in them. */
interface Shown {
  /** The latest day; undefined where one of the texts states none. */
  readonly day: string | undefined;
  /** Whether each of them visibly is not the whole. */
  readonly partial: boolean;
}

function shownOf(members: readonly Member[]): ReadonlyMap<string, Shown> {
  const byAccount = groupBy(members, (member) => member.account);
  return new Map(
    [...byAccount].map(([account, own]) => {
      const days = own.map((member) => member.article.published?.value.slice(0, 10));
      const stated = days.filter((day) => day !== undefined).toSorted();
      const day = stated.length === days.length ? stated.at(-1) : undefined;
      return [account, { day, partial: own.every(({ article }) => isPartial(article)) }];
    }),
  );
}

/** The day of the earliest text that tells a point; undefined where one of them states none. */
function earliestOf(passages: readonly Passage[]): string | undefined {
  const told = passages.map(({ member }) => member.article.published?.value.slice(0, 10));
  return told.every((day) => day !== undefined) ? told.toSorted()[0] : undefined;
}

/**
 * Why an account may not tell it: its text is dated before every telling's, or visibly is not the
 * whole; else nothing is known.
 */
function noteOf(
  { day, partial }: Shown,
  earliest: string | undefined,
): Point['notTold'][number]['note'] {
  if (earliest !== undefined && day !== undefined && day < earliest) return 'earlier text';
  return partial ? 'partial text' : 'unknown';
}

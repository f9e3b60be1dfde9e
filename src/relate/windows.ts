import { byCodeUnit } from '../model/multimap.ts';
import { timeOf } from './order.ts';
import { standing } from './parting.ts';
import { placeUndated } from './placing.ts';
import { pileOf } from './pile.ts';
import { findRelations } from './relations.ts';
import { findStories } from './stories.ts';
import type { Article } from '../model/article.ts';
import type { Account, Story } from '../model/lineage.ts';
import type { Reason } from '../model/reason.ts';

/** Accounts that are looked at as one pool: twice as many cost four times as much. */
const TOGETHER = 2000;
/** What came before a window and may go on in it: so many accounts of so many days. */
const CARRIED = 1000;
const CARRIED_DAYS = 3;

const DAY = 86_400_000;

/** An account as the windows see it, without its text. */
export interface Dated {
  readonly account: Account;
  /** When the first of its articles came out, in milliseconds; undefined where none says. */
  readonly time: number | undefined;
  /** The id of the earliest of its articles. */
  readonly earliest: string;
}

/** How windows are cut; the defaults are chosen by what a window costs, not fitted on quality. */
export interface WindowSize {
  readonly together: number;
  readonly carried: number;
}

const SIZE: WindowSize = { together: TOGETHER, carried: CARRIED };

/** What may be said of windows besides their accounts. */
export interface WindowOptions {
  readonly size?: WindowSize;
  readonly remembering?: Remembering;
  /** Tells the article of an id from any other that ever had it; the id where nothing is remembered for long. */
  readonly markOf?: (id: string) => string;
}

/** What a pool was grouped into: which accounts tell one thing, and why. */
export type Grouping = Pick<Story, 'accounts' | 'reasons'>;

/** Gives what was worked out before of the same pool, else works it out. `pool` says all that it hangs on. */
export type Remembering = (pool: string, work: () => readonly Grouping[]) => readonly Grouping[];

/** The time an article is counted by, in milliseconds. */
export function momentOf(article: Article): number | undefined {
  return timeOf(article)?.from;
}

interface Growing {
  readonly members: Dated[];
  readonly reasons: Reason[];
}

/** An account with the time it is looked at: its own, else that of what it is most like. */
interface Placed extends Dated {
  readonly at: number | undefined;
}

/**
 * The stories of more accounts than can be looked at as one pool, window after window of time: each
 * pool is the accounts of some days and those of the days before, and what is alike to an account
 * of an earlier window joins the story that it is in. A story that nobody told for longer than the
 * days carried over begins anew. Accounts without a time are looked at with the days of what they
 * are most like, else beside those undated ones that they are like. Costs grow with the accounts,
 * not with their pairs. The result hangs on the set alone; `textOf` gives the article that stands
 * for an account, and is asked for what `remembering` has to work out, and for all accounts where
 * those without a time have to be placed.
 */
export function* storiesByWindows(
  accounts: readonly Dated[],
  textOf: (account: Account) => Article | undefined,
  onDone: (accounts: number) => void = () => {},
  { size = SIZE, remembering = (_, work) => work(), markOf = (id) => id }: WindowOptions = {},
): Generator<Story> {
  let carried: Grown[] = [];
  let open = new Set<Growing>();
  let done = 0;
  let articles = new Map<string, Article | undefined>();
  const windows = windowsOf(accounts, textOf, size.together);
  const unplaced = windows.filter(([first]) => first?.at === undefined).length;
  for (const window of windows) {
    const begin = window[0]?.at;
    const near = carried.filter(
      ({ at }) => at !== undefined && begin !== undefined && begin - at <= CARRIED_DAYS * DAY,
    );
    const kept = near.slice(-size.carried);
    const current = new Set(kept.map(({ story }) => story));
    for (const story of open) if (!current.has(story)) yield finished(story);
    const before = articles;
    articles = new Map();
    const pool = poolOf([...kept, ...window]);
    const picked = begin === undefined ? unplaced : 1;
    const marks = pool.map(({ texts }) => markOf(texts[0] ?? ''));
    const groupings = remembering(JSON.stringify([picked, pool, marks]), () => {
      for (const { account } of [...kept, ...window])
        articles.set(account.id, before.get(account.id) ?? textOf(account));
      return grouped(pool, articles, picked);
    });
    const storyOf = joinedBy(groupings, kept, window);
    const grown = window.flatMap((dated) => {
      const story = storyOf.get(dated.account.id);
      return story ? [{ ...dated, story }] : [];
    });
    carried = [...kept, ...grown];
    open = new Set(carried.map(({ story }) => story));
    done += window.length;
    onDone(done);
  }
  for (const story of open) yield finished(story);
}

/** An account with the story it was put into. */
interface Grown extends Placed {
  readonly story: Growing;
}

/** Accounts by the text that stands for each, in the order of their ids: copies and versions were worked out before. */
function poolOf(present: readonly Placed[]): Account[] {
  return present
    .map(({ account }): Account => {
      const shown = account.texts.slice(0, 1);
      return { ...account, articles: shown, texts: shown };
    })
    .sort((x, y) => byCodeUnit(x.id, y.id));
}

function grouped(
  pool: readonly Account[],
  articles: ReadonlyMap<string, Article | undefined>,
  picked: number,
): Grouping[] {
  const present = pool.filter(({ id }) => articles.get(id));
  const pile = pileOf(present.flatMap(({ id }) => articles.get(id) ?? []));
  return findStories(pile, present, findRelations(pile), picked).map((story) => ({
    accounts: story.accounts,
    reasons: story.reasons,
  }));
}

/** Gives every new account of a pool its story: that of the most accounts carried over, else a new one. */
function joinedBy(
  groupings: readonly Grouping[],
  kept: readonly Grown[],
  window: readonly Placed[],
): Map<string, Growing> {
  const before = new Map(kept.map(({ account, story }) => [account.id, story]));
  const fresh = new Map(window.map((dated) => [dated.account.id, dated]));
  const storyOf = new Map<string, Growing>();
  for (const { accounts, reasons } of groupings) {
    const added = accounts.flatMap((id) => fresh.get(id) ?? []);
    if (added.length === 0) continue;
    const story = mostOf(accounts.flatMap((id) => before.get(id) ?? [])) ?? {
      members: [],
      reasons: [],
    };
    story.members.push(...added);
    story.reasons.push(...reasons);
    for (const { account } of added) storyOf.set(account.id, story);
  }
  return storyOf;
}

/** The one that stands in a list most often, of several the one that began first. */
function mostOf(stories: readonly Growing[]): Growing | undefined {
  const times = new Map<Growing, number>();
  for (const story of stories) times.set(story, (times.get(story) ?? 0) + 1);
  return [...times].sort(
    ([x, often], [y, asOften]) => asOften - often || byMoment(firstOf(x), firstOf(y)),
  )[0]?.[0];
}

function firstOf({ members }: Growing): Dated | undefined {
  return [...members].sort(byMoment)[0];
}

/** By time, those without one last; then by id. */
function byMoment(x: Dated | undefined, y: Dated | undefined): number {
  const [one, two] = [x?.time ?? Number.MAX_VALUE, y?.time ?? Number.MAX_VALUE];
  return one - two || byCodeUnit(x?.account.id ?? '', y?.account.id ?? '');
}

function finished(story: Growing): Story {
  return {
    id: firstOf(story)?.earliest ?? '',
    aliases: [],
    accounts: story.members.map(({ account }) => account.id).sort(byCodeUnit),
    articles: story.members.flatMap(({ account }) => account.articles).sort(byCodeUnit),
    reasons: standing(story.reasons, story.members.length),
  };
}

/** Whole days together as long as they fit; a day that does not fit is cut. */
function windowsOf(
  accounts: readonly Dated[],
  textOf: (account: Account) => Article | undefined,
  together: number,
): Placed[][] {
  const windows: Placed[][] = [];
  let window: Placed[] = [];
  for (const day of daysOf(accounts, textOf, together)) {
    const full = window.length + day.length > together;
    const other = (window[0]?.at === undefined) !== (day[0]?.at === undefined);
    if (window.length > 0 && (full || (other && accounts.length > together))) {
      windows.push(window);
      window = [];
    }
    for (let from = 0; from < day.length; from += together) {
      if (window.length > 0 && from > 0) {
        windows.push(window);
        window = [];
      }
      window.push(...day.slice(from, from + together));
    }
  }
  if (window.length > 0) windows.push(window);
  return windows;
}

/** What belongs together, in the order of time: days, then groups of undated accounts that are like nothing dated. */
function daysOf(
  accounts: readonly Dated[],
  textOf: (account: Account) => Article | undefined,
  together: number,
): Placed[][] {
  const sorted = [...accounts].sort(byMoment);
  const unplaced = sorted.length > together && sorted.some(({ time }) => time === undefined);
  const places = unplaced
    ? placeUndated(sorted.map(({ time, account }) => ({ time, text: () => textOf(account) })))
    : [];
  const days = new Map<string, Placed[]>();
  for (const [i, dated] of sorted.entries()) {
    const at = dated.time ?? places[i]?.at;
    const day = at === undefined ? `group ${places[i]?.group ?? 0}` : `day ${Math.floor(at / DAY)}`;
    const list = days.get(day);
    if (list) list.push({ ...dated, at });
    else days.set(day, [{ ...dated, at }]);
  }
  const at = (day: readonly Placed[]): number => day[0]?.at ?? Number.MAX_VALUE;
  return [...days.values()]
    .map((day) => day.sort((x, y) => (x.at ?? 0) - (y.at ?? 0)))
    .sort((x, y) => at(x) - at(y));
}

import { addTo, byCodeUnit, type Multimap } from '../model/multimap.ts';
import { shadowOf } from '../text/fold.ts';
import { storyHeadline } from '../text/headline.ts';
import { bodyKey } from '../text/names/body-name.ts';
import { matchPeople } from './people.ts';
import { findPoints } from './points/points.ts';
import type { Resolve } from './points/origins.ts';
import { stateOf, withoutCopies } from './states.ts';
import { buildTimeline } from './timeline.ts';
import { findUtterances } from './utterances.ts';
import { findWordChoices } from './wording.ts';
import type { Article } from '../model/article.ts';
import type { Account, Lineage, Relation, Story } from '../model/lineage.ts';
import type { Reading } from '../model/reading.ts';
import type { Comparison } from '../model/story.ts';
import type { Member } from './member.ts';

/** Articles and readings by article id, and what relating made of them. */
export interface Told {
  readonly articles: ReadonlyMap<string, Article>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly lineage: Lineage;
}

/** Lines up the accounts of one story. */
export function compareStory(story: Story, told: Told): Comparison {
  const own = new Set(story.accounts);
  const accounts = told.lineage.accounts.filter(({ id }) => own.has(id));
  const members = accounts.flatMap((account) => membersOf(account, told));
  const matched = matchPeople(members);
  const labels = new Map(accounts.map((account) => [account.id, account.label]));
  const sources = derivedFrom(accounts, told.lineage.relations);
  const points = findPoints(members, {
    identities: matched,
    labelOf: (account) => labels.get(account) ?? account,
    resolve: makerFinder(accounts),
    sourcesOf: (account) => sources.get(account) ?? [],
  });
  return {
    story: story.id,
    headline: storyHeadline(accounts, (id) => told.articles.get(id)),
    points,
    utterances: findUtterances(members, matched),
    people: matched.people,
    timeline: buildTimeline(members),
    wording: findWordChoices(points, members),
  };
}

/** The versions of an account, the one to show first in front; copies are folded into what they copy. */
function membersOf(account: Account, { articles, readings, lineage }: Told): Member[] {
  const versions = withoutCopies(account.texts, lineage.relations);
  return versions.flatMap((id, at): Member[] => {
    const [article, reading] = [articles.get(id), readings.get(id)];
    if (!article || !reading) return [];
    const state = stateOf(id, versions, lineage.relations);
    return [
      { account: account.id, article, reading, shadow: shadowOf(article), lead: at === 0, state },
    ];
  });
}

/** What stands behind an agency's name: "the Orla news agency". */
const AGENCY = / (?:news |press )?agency$/iu;

/** Finds the account that a carrier's name means, with its lead text: of several the first that does not ask. */
function makerFinder(accounts: readonly Account[]): Resolve {
  const makers = accounts.map((account) => {
    const names = [account.credit, account.outlet?.value].filter((name) => name !== undefined);
    return { account, keys: names.map(bodyKey) };
  });
  const makersNamed = (name: string): Account[] => {
    const meant = new Set([bodyKey(name), bodyKey(name.replace(AGENCY, ''))]);
    return makers
      .filter(({ keys }) => keys.some((key) => meant.has(key)))
      .map(({ account }) => account);
  };
  const known = new Map<string, readonly Account[]>();
  return (carrier, by) => {
    const meant = known.get(carrier) ?? makersNamed(carrier);
    known.set(carrier, meant);
    const maker = meant.find(({ id }) => id !== by);
    const article = maker?.texts[0];
    return maker && article !== undefined ? { account: maker.id, article } : undefined;
  };
}

/**
 * For each account the ones that a text of it is derived from. Where no pair of their texts says which
 * was first, the one with the smaller id stands for the source: it is one origin either way.
 */
function derivedFrom(
  accounts: readonly Account[],
  relations: readonly Relation[],
): Multimap<string, string> {
  const accountOf = new Map(
    accounts.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
  const derived = relations.flatMap(({ kind, a, b, order }) => {
    const [first, second] = order === 'b-then-a' ? [b, a] : [a, b];
    const [source, target] = [accountOf.get(first), accountOf.get(second)];
    const counts =
      kind === 'derived' && source !== undefined && target !== undefined && source !== target;
    return counts ? [{ source, target, ordered: order !== 'unknown' }] : [];
  });
  const known = new Set<string>();
  const sources: Multimap<string, string> = new Map();
  for (const { source, target, ordered } of derived.toSorted(
    (x, y) => Number(y.ordered) - Number(x.ordered),
  )) {
    const pair = [source, target].toSorted(byCodeUnit);
    if (known.has(pair.join(' '))) continue;
    known.add(pair.join(' '));
    const [from, to] = ordered ? [source, target] : pair;
    if (from !== undefined && to !== undefined) addTo(sources, to, from);
  }
  return sources;
}

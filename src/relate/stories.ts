import { byCodeUnit } from '../model/multimap.ts';
import { averageLinkage, type Edge } from './linkage.ts';
import type { Pile } from './pile.ts';
import { poolOf, type Pool, type Profile } from './profiles.ts';
import { timeOf, type Interval } from './order.ts';
import type { Account, Story } from '../model/lineage.ts';
import type { Reason } from '../model/reason.ts';

/** Fitted on ecbplus-dev, wikinews-dev, basil-dev and titles-dev together, one set for all. */
export const STORY = {
  /** Average score from which two groups of accounts tell one story, in a pool of `pool` accounts … */
  threshold: 0.28,
  pool: 100,
  /**
   * … and what a pool ten times as large adds to it: the more there is, the likelier two texts are
   * alike by chance. Fitted on pools of 147 to 3,671 accounts, and below on drawn pools of 20.
   */
  perTenfold: 0.03,
  perTenfoldBelow: 0.06,
  lowest: 0.22,
  /** What each shared rare full name adds to a score, up to so many. */
  fullName: 0.05,
  fullNames: 2,
  /**
   * Short texts share fewer words about the same thing: scores are raised by this many terms over
   * the terms of the pool's middle profile. By the pool and not by the pair, because within one
   * pool a short text is no better evidence than a long one (titles-dev: 68 by pair, 76 by pool).
   */
  shortness: 40,
  /** Fewest terms that count as a profile's size here. */
  shortest: 6,
  /** Lower scores are noise and count as none. */
  noise: 0.05,
  /** Days within which the time of publishing says nothing against one story … */
  freeDays: 2,
  /** … what each day more leaves of a score, and the least that is left. */
  perDay: 0.85,
  leastByTime: 0.3,
  /** At most this is left of a score where the texts count different instances ("day 2", "day 21"). */
  otherInstance: 0.25,
} as const;

const DAY = 86_400_000;

/** The average score that joins in a pool of so many accounts. */
export function thresholdOf(accounts: number): number {
  const tenfold = Math.log10(Math.max(1, accounts) / STORY.pool);
  const slope = tenfold < 0 ? STORY.perTenfoldBelow : STORY.perTenfold;
  return Math.max(STORY.lowest, STORY.threshold + slope * tenfold);
}

/** How alike two accounts are, and what lowered it. */
export interface Likeness {
  readonly score: number;
  /** Cosine of the two profiles. */
  readonly cosine: number;
  readonly daysApart: number | undefined;
  readonly otherInstance: boolean;
  /** Shared terms, heaviest first. */
  readonly shared: readonly string[];
}

/** Groups accounts into stories; a story's id is the id of its earliest article. */
export function findStories(pile: Pile, accounts: readonly Account[]): Story[] {
  const { pool } = accountPool(pile, accounts);
  const edges = edgesOf(pool);
  const groups = averageLinkage(accounts.length, edges, thresholdOf(accounts.length));
  const best = bestEdges(edges, groups, accounts.length);
  const raise = raiseOf(pool);
  const byId = new Map(pile.bodies.map((body) => [body.article.id, body]));
  return groups
    .map((group) => {
      const own = group.flatMap((i) => accounts[i] ?? []);
      const articles = own.flatMap((account) => account.articles).sort(byCodeUnit);
      return {
        id: earliest(articles, (id) => byId.get(id)),
        accounts: own.map((account) => account.id).sort(byCodeUnit),
        articles,
        reasons: reasonsOf(group, best, accounts, (one, two) => likenessOf(pool, one, two, raise)),
      };
    })
    .sort((x, y) => byCodeUnit(x.id, y.id));
}

/** The profiles of a pile's accounts, each by the text that is shown first. */
export function accountPool(pile: Pile, accounts: readonly Account[]): { readonly pool: Pool } {
  const byId = new Map(pile.bodies.map((body) => [body.article.id, body]));
  return { pool: poolOf(accounts.flatMap((account) => byId.get(account.texts[0] ?? '') ?? [])) };
}

function earliest(
  ids: readonly string[],
  bodyOf: (id: string) => Pile['bodies'][number] | undefined,
): string {
  let first = ids[0] ?? '';
  let firstTime = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const body = bodyOf(id);
    const time = body
      ? (timeOf(body.article)?.from ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY;
    if (time < firstTime) [first, firstTime] = [id, time];
  }
  return first;
}

/** All pairs that are alike at all, by an index of terms. */
function edgesOf(pool: Pool): Edge[] {
  const places = new Map<number, { readonly profile: number; readonly weight: number }[]>();
  const edges: Edge[] = [];
  const cosines = new Float64Array(pool.profiles.length);
  const fullNames = new Uint16Array(pool.profiles.length);
  const raise = raiseOf(pool);
  for (const [two, profile] of pool.profiles.entries()) {
    const met: number[] = [];
    for (const { term, weight } of profile.terms) {
      const named = pool.isFullName(term) ? 1 : 0;
      for (const place of places.get(term) ?? []) {
        if (cosines[place.profile] === 0) met.push(place.profile);
        cosines[place.profile] = (cosines[place.profile] ?? 0) + place.weight * weight;
        fullNames[place.profile] = (fullNames[place.profile] ?? 0) + named;
      }
    }
    for (const one of met) {
      const other = pool.profiles[one];
      const raised = (cosines[one] ?? 0) * raise * namesFactor(fullNames[one] ?? 0);
      // Nothing raises a score further: most pairs are noise already.
      const score = other && raised >= STORY.noise ? scoreOf(other, profile, raised) : 0;
      if (score >= STORY.noise) edges.push({ one, two, score });
      cosines[one] = 0;
      fullNames[one] = 0;
    }
    for (const { term, weight } of profile.terms) {
      const list = places.get(term);
      if (list) list.push({ profile: two, weight });
      else places.set(term, [{ profile: two, weight }]);
    }
  }
  return edges;
}

/** What the scores of a pool are raised by for the shortness of its texts. */
function raiseOf(pool: Pool): number {
  const sizes = pool.profiles.map((profile) => profile.terms.length).sort((x, y) => x - y);
  const median = sizes[sizes.length >> 1] ?? 0;
  return 1 + STORY.shortness / Math.max(STORY.shortest, median);
}

function namesFactor(shared: number): number {
  return 1 + STORY.fullName * Math.min(STORY.fullNames, shared);
}

function scoreOf(a: Profile, b: Profile, raised: number): number {
  const counted = countOtherwise(a, b) ? STORY.otherInstance * Math.min(1, raised) : raised;
  return counted * timeFactor(daysBetween(a, b));
}

function daysBetween(a: Profile, b: Profile): number | undefined {
  if (!a.published || !b.published) return undefined;
  return Math.abs(middle(a.published) - middle(b.published)) / DAY;
}

function middle({ from, to }: Interval): number {
  return (from + to) / 2;
}

function timeFactor(days: number | undefined): number {
  if (days === undefined || days <= STORY.freeDays) return 1;
  return Math.max(STORY.leastByTime, STORY.perDay ** (days - STORY.freeDays));
}

/** Whether both count the same thing and come to different numbers: "day 2" and "day 21". */
function countOtherwise(a: Profile, b: Profile): boolean {
  const counted = new Set([...a.instances].map((instance) => instance.split(' ')[0]));
  let [same, other] = [false, false];
  for (const instance of b.instances) {
    if (a.instances.has(instance)) same = true;
    else if (counted.has(instance.split(' ')[0])) other = true;
  }
  return other && !same;
}

/** Measures two profiles of one pool, with what they share. */
export function likenessOf(pool: Pool, one: number, two: number, raise = raiseOf(pool)): Likeness {
  const [a, b] = [pool.profiles[one], pool.profiles[two]];
  if (!a || !b) throw new Error(`no such profile: ${one} or ${two}`);
  const weights = new Map(a.terms.map(({ term, weight }) => [term, weight]));
  const shared = b.terms
    .map(({ term, weight }) => ({ term, product: weight * (weights.get(term) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((x, y) => y.product - x.product || x.term - y.term);
  const names = shared.filter(({ term }) => pool.isFullName(term)).length;
  const cosine = shared.reduce((sum, { product }) => sum + product, 0);
  return {
    score: scoreOf(a, b, cosine * raise * namesFactor(names)),
    cosine,
    daysApart: daysBetween(a, b),
    otherInstance: countOtherwise(a, b),
    shared: distinct(shared.map(({ term }) => pool.term(term).replace(/^\w+ /u, ''))),
  };
}

function distinct(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}

/** Per account its edge to the one of its group that it is most alike to; of several the lowest. */
function bestEdges(
  edges: readonly Edge[],
  groups: readonly (readonly number[])[],
  size: number,
): readonly (Edge | undefined)[] {
  const groupOf = new Uint32Array(size);
  for (const [number, group] of groups.entries()) for (const i of group) groupOf[i] = number;
  const best: (Edge | undefined)[] = Array.from({ length: size });
  for (const edge of edges) {
    if (groupOf[edge.one] !== groupOf[edge.two]) continue;
    for (const end of [edge.one, edge.two]) {
      const known = best[end];
      if (!known || comesBefore(edge, known)) best[end] = edge;
    }
  }
  return best;
}

function comesBefore(x: Edge, y: Edge): boolean {
  if (x.score !== y.score) return x.score > y.score;
  return x.two !== y.two ? x.two < y.two : x.one < y.one;
}

function reasonsOf(
  group: readonly number[],
  bestOf: readonly (Edge | undefined)[],
  accounts: readonly Account[],
  likeness: (one: number, two: number) => Likeness,
): Reason[] {
  return group.slice(1).flatMap((member) => {
    const best = bestOf[member];
    if (!best) return [];
    const other = best.one === member ? best.two : best.one;
    const { shared } = likeness(other, member);
    const detail = `${accounts[member]?.label ?? ''} and ${accounts[other]?.label ?? ''} are alike by ${best.score.toFixed(2)} (${thresholdOf(accounts.length).toFixed(2)} joins): ${shared.slice(0, 6).join(', ')}`;
    return [{ rule: 'shared-cues', detail }];
  });
}

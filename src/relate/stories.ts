import { byCodeUnit } from '../model/multimap.ts';
import { toldBy } from './furniture.ts';
import { likenessOf } from './likeness.ts';
import { takeInLeftovers } from './leftover.ts';
import { averageLinkage, type Bar, type Edge } from './linkage.ts';
import { neighboursOf, type Apart } from './neighbours.ts';
import { partStrays } from './parting.ts';
import type { Pile } from './pile.ts';
import { poolOf, type Pool } from './profiles.ts';
import { timeOf } from './order.ts';
import type { Found } from './relations.ts';
import type { Account, Story } from '../model/lineage.ts';
import type { Reason } from '../model/reason.ts';

/** Fitted on the development sets of stories together, one set for all (see PROFILE). */
const STORY = {
  /** Average score from which two groups of accounts tell one story, where `stories` have formed … */
  threshold: 0.125,
  stories: 100,
  /** … and what ten times as many add to it: the more there are, the likelier two are alike by chance. */
  perTenfold: 0.06,
  /** … and where few have. Folders of two to fifteen stories would go lower still; look-alikes of one place run together there. */
  lowest: 0.1,
} as const;

/**
 * The average score that joins, by the stories of several accounts that the pool holds already. It
 * hangs on the stories and not on the texts: ten times as many texts about the same few things make
 * none of them easier to take for another.
 */
export const JOINING: Bar = {
  lowest: STORY.lowest,
  at: (stories) => {
    const tenfold = Math.log10(Math.max(1, stories) / STORY.stories);
    return Math.max(STORY.lowest, STORY.threshold + STORY.perTenfold * tenfold);
  },
};

/**
 * Groups accounts into stories; a story's id is the id of its earliest article. `picked`: these
 * accounts are one of so many parts of a pile, put together by what they are like.
 */
export function findStories(
  pile: Pile,
  accounts: readonly Account[],
  found: Found,
  picked = 1,
): Story[] {
  const pool = accountPool(pile, accounts, found);
  const { edges } = neighboursOf(pool, apartBy(pile, accounts, found), JOINING.lowest);
  // Look-alikes of the whole pile meet in such a part: it is as hard there as in all of it.
  const joining: Bar = { ...JOINING, at: (stories) => JOINING.at(stories * picked) };
  const linked = averageLinkage(accounts.length, edges, joining);
  const bar = barOf(linked, joining);
  const taken = takeInLeftovers(linked, edges, bar);
  const groups = partStrays(taken, edges, bar);
  const repaired = { taken: joinedBetween(linked, taken), parted: joinedBetween(groups, taken) };
  const best = bestEdges(edges, groups, accounts.length);
  const byId = new Map(pile.bodies.map((body) => [body.article.id, body]));
  return groups
    .map((group) => {
      const own = group.flatMap((i) => accounts[i] ?? []);
      const articles = own.flatMap((account) => account.articles).sort(byCodeUnit);
      return {
        id: earliest(articles, (id) => byId.get(id)),
        aliases: [],
        accounts: own.map((account) => account.id).sort(byCodeUnit),
        articles,
        reasons: reasonsOf(group, best, repaired, accounts, pool, bar),
      };
    })
    .sort((x, y) => byCodeUnit(x.id, y.id));
}

/** The profiles of a pile's accounts, each by what the text that is shown first tells besides its furniture. */
export function accountPool(
  pile: Pile,
  accounts: readonly Account[],
  { furniture }: Pick<Found, 'furniture'>,
): Pool {
  const place = placesOf(pile);
  return poolOf(
    accounts.flatMap((account) => {
      const text = place.get(account.texts[0] ?? '');
      const body = text && pile.bodies[text.body];
      return body ? [toldBy(body, furniture(text.text))] : [];
    }),
  );
}

/** Where an article stands in a pile. */
function placesOf(pile: Pile): Map<string, { readonly body: number; readonly text: number }> {
  return new Map(
    pile.texts.flatMap(({ members }, text) =>
      members.map((body) => [pile.bodies[body]?.article.id ?? '', { body, text }] as const),
    ),
  );
}

/** Accounts that fill in one template, or are listed as parts of a series, tell different things. */
export function apartBy(pile: Pile, accounts: readonly Account[], found: Found): Apart {
  const place = placesOf(pile);
  const templates = accounts.map(({ texts }) => {
    const text = place.get(texts[0] ?? '')?.text;
    return text === undefined ? undefined : found.template(text);
  });
  const accountOf = new Map(
    accounts.flatMap(({ articles }, i) => articles.map((id) => [id, i] as const)),
  );
  const series = new Set(
    found.relations.flatMap(({ a, b, kind }) => {
      const [one, two] = [accountOf.get(a) ?? -1, accountOf.get(b) ?? -1];
      return kind === 'series' ? [`${one} ${two}`, `${two} ${one}`] : [];
    }),
  );
  return (one, two) =>
    (templates[one] !== undefined && templates[one] === templates[two]) ||
    (series.size > 0 && series.has(`${one} ${two}`));
}

/** The average score that joins in a pool that was grouped like this. */
export function barOf(
  groups: readonly { readonly length: number }[],
  joining: Bar = JOINING,
): number {
  return joining.at(groups.filter(({ length }) => length > 1).length);
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

/** What the repair changed: who was taken in, and who was parted from others. */
interface Repaired {
  readonly taken: ReadonlySet<number>;
  readonly parted: ReadonlySet<number>;
}

/** Who is alone in the one grouping and among others in the other. */
function joinedBetween(
  alone: readonly (readonly number[])[],
  together: readonly (readonly number[])[],
): Set<number> {
  const several = new Set(together.flatMap((group) => (group.length > 1 ? group : [])));
  return new Set(
    alone.flatMap((group) => (group.length === 1 ? group.filter((i) => several.has(i)) : [])),
  );
}

function reasonsOf(
  group: readonly number[],
  bestOf: readonly (Edge | undefined)[],
  { taken, parted }: Repaired,
  accounts: readonly Account[],
  pool: Pool,
  bar: number,
): Reason[] {
  const [first] = group;
  if (group.length === 1 && first !== undefined && parted.has(first)) {
    const detail = `${accounts[first]?.label ?? ''} stands alone: the others it was grouped with are hardly like it (less than half of the ${bar.toFixed(2)} that joins)`;
    return [{ rule: 'parted', detail }];
  }
  return group.slice(1).flatMap((member) => {
    const best = bestOf[member];
    if (!best) return [];
    const other = best.one === member ? best.two : best.one;
    const { shared } = likenessOf(pool, other, member);
    const joins = taken.has(member) ? 'for the three most like it' : 'on average joins';
    const detail = `${accounts[member]?.label ?? ''} and ${accounts[other]?.label ?? ''} are alike by ${best.score.toFixed(2)} (${bar.toFixed(2)} ${joins}): ${shared.slice(0, 6).join(', ')}`;
    return [{ rule: taken.has(member) ? 'taken-in' : 'shared-cues', detail }];
  });
}

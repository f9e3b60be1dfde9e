import { compareStory } from './compare/compare.ts';
import { compareVersions } from './compare/versions/versions.ts';
import { groupBy } from './model/multimap.ts';
import { read, type ReadOptions } from './read/read.ts';
import { orderOf, type Order } from './relate/order.ts';
import { relate } from './relate/relate.ts';
import type { Article } from './model/article.ts';
import type { Lineage } from './model/lineage.ts';
import type { Reading } from './model/reading.ts';
import type { Watched } from './model/progress.ts';
import type { Comparison } from './model/story.ts';
import type { VersionDiff } from './model/version.ts';

/** A set of articles, taken all the way. */
export interface Compared {
  readonly articles: readonly Article[];
  readonly lineage: Lineage;
  /** By article id; times of undated articles hang on a day borrowed from their story. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** One per story, in the order of the stories. */
  readonly comparisons: readonly Comparison[];
  /** One per pair of versions inside an account. */
  readonly versions: readonly VersionDiff[];
}

/** How far it is may be watched, and parts of reading replaced. */
interface CompareOptions extends Watched, Pick<ReadOptions, 'recogniser'> {}

/** The stages in order: relate, so that copies count once; read each article alone; compare. */
export function compareArticles(
  articles: readonly Article[],
  { onProgress, recogniser }: CompareOptions = {},
): Compared {
  const total = articles.length;
  onProgress?.({ stage: 'relate', done: 0, total });
  const lineage = relate(articles);
  const readings = readTogether(articles, lineage, { onProgress, recogniser });
  const byId = new Map(articles.map((article) => [article.id, article]));
  let done = 0;
  const comparisons = lineage.stories.map((story) => {
    onProgress?.({ stage: 'compare', done, total });
    done += story.articles.length;
    return compareStory(story, { articles: byId, readings, lineage });
  });
  const versions = versionsOf(lineage, byId, readings);
  return { articles, lineage, readings, comparisons, versions };
}

/** Reads every article; an undated one borrows the day of its story. */
export function readTogether(
  articles: readonly Article[],
  lineage: Lineage,
  { onProgress, recogniser }: CompareOptions = {},
): Map<string, Reading> {
  const days = borrowedDays(articles, lineage);
  return new Map(
    articles.map((article, done) => {
      onProgress?.({ stage: 'read', done, total: articles.length });
      return [article.id, read(article, { borrowedDay: days.get(article.id), recogniser })];
    }),
  );
}

/** What changed between two versions, in their order where it is known, else as given. */
export function diffVersions(
  a: Article,
  b: Article,
  readingOf: (article: Article) => Reading,
  options?: { typography?: boolean },
): VersionDiff {
  const [relation] = relate([a, b]).relations;
  // Texts too short or too far apart for a relation still state their times.
  const order = relation ?? { a: a.id, ...orderOf(a, b, undefined) };
  const reversed = order.order !== 'unknown' && (order.order === 'a-then-b') !== (order.a === a.id);
  const [from, to] = reversed ? [b, a] : [a, b];
  return {
    from: from.id,
    to: to.id,
    ...directed(order),
    changes: compareVersions(
      { article: from, reading: readingOf(from) },
      { article: to, reading: readingOf(to) },
      options,
    ),
  };
}

/** The order of two texts as that of the change from the one to the other. */
function directed({ order, orderCertainty, orderReason }: Order): Directed {
  return { order: order === 'unknown' ? 'unknown' : 'from-then-to', orderCertainty, orderReason };
}

type Directed = Pick<VersionDiff, 'order' | 'orderCertainty' | 'orderReason'>;

/** What changed between the versions of each account, in the order of the accounts. */
function versionsOf(
  { accounts, relations }: Lineage,
  articles: ReadonlyMap<string, Article>,
  readings: ReadonlyMap<string, Reading>,
): VersionDiff[] {
  const accountOf = new Map(accounts.flatMap(({ id, texts }) => texts.map((text) => [text, id])));
  const pairs = relations.filter(
    ({ kind, a, b }) =>
      kind === 'version' && accountOf.has(a) && accountOf.get(a) === accountOf.get(b),
  );
  const byAccount = groupBy(pairs, ({ a }) => accountOf.get(a));
  return accounts
    .flatMap(({ id }) => byAccount.get(id) ?? [])
    .flatMap((relation): VersionDiff[] => {
      const [first, second] =
        relation.order === 'b-then-a' ? [relation.b, relation.a] : [relation.a, relation.b];
      const [from, to] = [articles.get(first), articles.get(second)];
      const [before, after] = [readings.get(first), readings.get(second)];
      if (!from || !to || !before || !after) return [];
      const changes = compareVersions(
        { article: from, reading: before },
        { article: to, reading: after },
      );
      return [{ from: first, to: second, ...directed(relation), changes }];
    });
}

/** For each undated article the day that most dated members of its account, else of its story, state. */
function borrowedDays(articles: readonly Article[], lineage: Lineage): Map<string, string> {
  const stated = new Map(
    articles.flatMap(({ id, published }) =>
      published ? [[id, published.value.slice(0, 10)]] : [],
    ),
  );
  const days = new Map<string, string>();
  for (const circle of [...lineage.accounts, ...lineage.stories]) {
    const undated = circle.articles.filter((id) => !stated.has(id) && !days.has(id));
    if (undated.length === 0) continue;
    const day = commonest(circle.articles.flatMap((member) => stated.get(member) ?? []));
    if (day !== undefined) for (const id of undated) days.set(id, day);
  }
  return days;
}

/** The value that occurs most often; of several the earliest. */
function commonest(values: readonly string[]): string | undefined {
  const [first] = [...groupBy(values.toSorted(), (value) => value).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  return first?.[0];
}

import { factsOf } from '../compare/versions/facts.ts';
import { notesOf } from '../compare/versions/notes.ts';
import { byCodeUnit } from '../model/multimap.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Check } from '../model/check.ts';
import type { Json } from '../model/json.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Reading, ShownReading } from '../model/reading.ts';
import type { Change, Collation, NoticedChange, VersionDiff } from '../model/version.ts';
import type { Compared } from '../pipeline.ts';
import type { PairExplanation } from '../relate/explain.ts';

export type { Json };

/** Writes a value as JSON; what is not there is written as null. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_key, entry: unknown) => (entry === undefined ? null : entry),
    indent,
  );
}

/** The value as its JSON reads: the same object that a reader of `--json` would have. */
export function asJson<T>(value: T): Json<T> {
  // `toJson` writes exactly what `Json` describes: null for what is not there, nothing else changed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(toJson(value)) as Json<T>;
}

/** One line of `rashomon read --json`: an article and all that was found in it. */
export interface ReadRecord extends Article, ShownReading {
  readonly headlines: Article['headlines'];
  readonly posts: NonNullable<Article['posts']>;
}

/** Joins an article with its reading. */
export function readRecord(article: Article, reading: Reading): ReadRecord {
  const { article: _id, references: _references, ...shown } = reading;
  // Stated of every article, so that nobody has to ask whether a field is there.
  const { headlines, posts = [] } = article;
  return { ...article, headlines, posts, ...shown };
}

/** Which article an id means. */
type ArticleRecord = Pick<Article, 'id' | 'source' | 'url' | 'outlet' | 'title' | 'published'>;

/** What `rashomon relate --json` prints. */
export interface RelateOutput extends Lineage {
  readonly articles: readonly ArticleRecord[];
  readonly failed: readonly Failure[];
}

/** Renders a lineage with a short record of every article. */
export function relateOutput(
  articles: readonly Article[],
  lineage: Lineage,
  failed: readonly Failure[],
): RelateOutput {
  const { counts, relations, accounts, stories } = lineage;
  return {
    counts,
    articles: articleRecords(articles),
    relations,
    accounts,
    stories,
    failed: inOrder(failed),
  };
}

/** What `rashomon compare --json` prints: the lineage, every article as read, and each story lined up. */
export interface CompareOutput extends Omit<RelateOutput, 'articles' | 'stories'> {
  readonly articles: readonly ReadRecord[];
  readonly stories: readonly (Lineage['stories'][number] &
    Omit<Compared['comparisons'][number], 'story'>)[];
  readonly versions: readonly VersionDiff[];
}

/** Renders everything that comparing found. */
export function compareOutput(
  { articles, lineage, readings, comparisons, versions }: Compared,
  failed: readonly Failure[],
): CompareOutput {
  const records = articles.flatMap((article) => {
    const reading = readings.get(article.id);
    return reading ? [readRecord(article, reading)] : [];
  });
  const stories = lineage.stories.flatMap((story, at) => {
    const comparison = comparisons[at];
    if (!comparison) return [];
    const { story: _id, ...rest } = comparison;
    return [{ ...story, ...rest }];
  });
  const { counts, relations, accounts } = lineage;
  return {
    counts,
    articles: records.toSorted(byId),
    relations,
    accounts,
    stories,
    versions,
    failed: inOrder(failed),
  };
}

/** What `rashomon versions --json` prints: one pair, or each of several against the one before. */
export type VersionsOutput =
  | (VersionDiff & Facts & { readonly failed: readonly Failure[] })
  | (Facts & {
      readonly versions: readonly VersionDiff[];
      /** All versions side by side; undefined where fewer than three could be read. */
      readonly table: Collation | undefined;
      readonly failed: readonly Failure[];
    });

/** The changes of all pairs that touch what was told, as one list. */
interface Facts {
  readonly facts: readonly Change[];
  /** The notes of correction, each with the changes that it owns up to. */
  readonly notes: readonly NoticedChange[];
}

/** Renders what changed from version to version, and what could not be read. */
export function versionsOutput(
  versions: readonly VersionDiff[],
  failed: readonly Failure[],
  table?: Collation,
): VersionsOutput {
  const [first] = versions;
  const named = inOrder(failed);
  const [facts, notes] = [factsOf(versions), notesOf(versions)];
  return first && versions.length === 1
    ? { ...first, facts, notes, failed: named }
    : { versions, facts, notes, table, failed: named };
}

/** What `rashomon explain --json` prints; what there was nothing to say of is not there. */
export interface ExplainOutput {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly relation: PairExplanation['relation'];
  readonly sameAccount: boolean | undefined;
  readonly sameStory: boolean | undefined;
  readonly reasons: PairExplanation['reasons'];
  readonly failed: readonly Failure[];
}

/** Renders why two articles were or were not joined, or that they could not be looked at. */
export function explainOutput(
  a: Article | undefined,
  b: Article | undefined,
  explanation: PairExplanation | undefined,
  failed: readonly Failure[],
): ExplainOutput {
  return {
    a: a?.id,
    b: b?.id,
    relation: explanation?.relation,
    sameAccount: explanation?.sameAccount,
    sameStory: explanation?.sameStory,
    reasons: explanation?.reasons ?? [],
    failed: inOrder(failed),
  };
}

/** What `rashomon check --json` prints. */
export interface CheckOutput extends Check {
  readonly articles: readonly ArticleRecord[];
  readonly scope: {
    readonly documents: number;
    /** Distinct texts among them that were read: what `say` counts. */
    readonly texts: number;
    readonly accounts: number;
    /** Codes of the languages that are not read; `und` where the language is unknown. */
    readonly unreadLanguages: readonly string[];
    readonly failed: readonly Failure[];
  };
}

/** Renders what texts say to a claim, and how far that reaches. */
export function checkOutput(
  check: Check,
  articles: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  { counts, texts }: Pick<Lineage, 'counts'> & { readonly texts: number },
  failed: readonly Failure[],
): CheckOutput {
  const unread = articles.filter(({ id }) => readings.get(id)?.covered !== true);
  return {
    ...check,
    articles: articleRecords(articles),
    scope: {
      documents: counts.documents,
      texts,
      accounts: counts.accounts,
      unreadLanguages: [...new Set(unread.map(({ language }) => language ?? 'und'))].toSorted(
        byCodeUnit,
      ),
      failed: inOrder(failed),
    },
  };
}

/** A short record of every article, by id. */
function articleRecords(articles: readonly Article[]): ArticleRecord[] {
  return articles
    .map(({ id, source, url, outlet, title, published }) => ({
      id,
      source,
      url,
      outlet,
      title,
      published,
    }))
    .toSorted(byId);
}

/** By name, so that the order of the inputs leaves no trace. */
function inOrder(failed: readonly Failure[]): readonly Failure[] {
  return failed.toSorted(
    (a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.reason, b.reason),
  );
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id);
}

import { spanAddress, sourceAddress } from './addresses.ts';
import type {
  AccountRecord,
  Made,
  PointRecord,
  RelationRecord,
  ReportData,
  SourceRecord,
  StoryRecord,
  VersionRecord,
} from './data.ts';
import { plain } from './hidden-signs.ts';
import { isDoubtful, likelyTellers } from '../model/lined-up.ts';
import { byCodeUnit } from '../model/multimap.ts';
import { mailedNames } from '../text/source-names.ts';
import type { Span } from '../model/span.ts';

/** A full text with the number by which the page calls it. */
export interface Source {
  readonly number: number;
  readonly article: SourceRecord;
  readonly account: AccountRecord | undefined;
  readonly story: number;
}

export interface NumberedPoint {
  /** From 1, as printed: told by all accounts first, then by some, perhaps by several, by one account last. */
  readonly number: number;
  readonly point: PointRecord;
  /** Accounts that tell it. */
  readonly told: readonly string[];
  /** How many of them more likely tell it than not. */
  readonly likely: number;
}

/** One story with everything that belongs to it picked out. */
export interface StoryBook {
  readonly at: number;
  readonly title: string;
  readonly record: StoryRecord;
  /** In the order of their labels, which is the order of the columns. */
  readonly accounts: readonly AccountRecord[];
  /** Those of which some text was read; the others are in a language that is not read yet. */
  readonly read: readonly AccountRecord[];
  readonly points: readonly NumberedPoint[];
  readonly versions: readonly VersionRecord[];
  /** Between two documents of the story. */
  readonly relations: readonly RelationRecord[];
}

/** The data of a report with all that its views look up, worked out once. */
export interface Book {
  readonly data: ReportData;
  readonly made: Made;
  readonly stories: readonly StoryBook[];
  /** By number. */
  readonly sources: readonly Source[];
  readonly sourceOf: (article: string) => Source | undefined;
  readonly labelOf: (account: string) => string;
}

/** Opens the data of a report. */
export function openBook(output: ReportData, making: Made): Book {
  const [data, made] = underMailedNames(output, making);
  const accounts = new Map(data.accounts.map((account) => [account.id, account]));
  const stories = data.stories.map((record, at) => storyBook(record, at, data));
  const sources = numberSources(data, stories);
  const byArticle = new Map(sources.map((source) => [source.article.id, source]));
  return {
    data,
    made,
    stories,
    sources,
    sourceOf: (article) => byArticle.get(article),
    labelOf: (account) => accounts.get(account)?.label ?? account,
  };
}

/** The same with sources that do not tell in which folders of whose disk they lie. */
function underMailedNames(data: ReportData, made: Made): [ReportData, Made] {
  const { articles, failed } = data;
  const { inputs } = made;
  const names = mailedNames([...articles, ...failed, ...inputs].map(({ source }) => source));
  const renamed = <T extends { readonly source: string }>(one: T): T => ({
    ...one,
    source: names.get(one.source) ?? one.source,
  });
  return [
    { ...data, articles: articles.map(renamed), failed: failed.map(renamed) },
    { ...made, inputs: inputs.map(renamed) },
  ];
}

function storyBook(record: StoryRecord, at: number, data: ReportData): StoryBook {
  const members = new Set(record.articles);
  const ids = new Set(record.accounts);
  const covered = new Set(data.articles.filter((article) => article.covered).map(({ id }) => id));
  const accounts = data.accounts
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => byCodeUnit(a.label, b.label) || byCodeUnit(a.id, b.id));
  return {
    at,
    title: plain(record.headline?.text ?? accounts[0]?.label ?? `Story ${at + 1}`),
    record,
    accounts,
    read: accounts.filter(({ articles }) => articles.some((id) => covered.has(id))),
    points: numberPoints(record.points),
    versions: data.versions.filter(({ from, to }) => members.has(from) && members.has(to)),
    relations: data.relations.filter(({ a, b }) => members.has(a) && members.has(b)),
  };
}

function numberPoints(points: readonly PointRecord[]): NumberedPoint[] {
  return points
    .map((point) => ({
      point,
      told: [...new Set(point.tellings.map(({ account }) => account))],
      likely: likelyTellers(point).length,
    }))
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        b.told.length - a.told.length ||
        conflictFirst(a.point) - conflictFirst(b.point),
    )
    .map((entry, at) => ({ number: at + 1, ...entry }));
}

/** What several accounts tell stands in front, what they perhaps tell behind it, what one tells last. */
function rankOf({ point, told }: Pick<NumberedPoint, 'point' | 'told'>): number {
  if (told.length <= 1) return 2;
  return isDoubtful(point) ? 1 : 0;
}

function conflictFirst({ agreement }: PointRecord): number {
  return agreement === 'conflict' ? 0 : 1;
}

/** Story by story, account by account, the text that is shown first in front; strays at the end. */
function numberSources(
  { articles, accounts }: ReportData,
  stories: readonly StoryBook[],
): Source[] {
  const records = new Map(articles.map((article) => [article.id, article]));
  const accountOf = new Map(
    accounts.flatMap((account) => account.articles.map((id) => [id, account] as const)),
  );
  const ordered = stories.flatMap(({ at, accounts: own, record }) =>
    [...own.flatMap((account) => [...account.texts, ...account.articles]), ...record.articles].map(
      (id) => ({ id, story: at }),
    ),
  );
  const rest = articles.map(({ id }) => ({ id, story: 0 }));
  const sources: Source[] = [];
  for (const { id, story } of [...ordered, ...rest]) {
    const article = records.get(id);
    if (!article) continue;
    records.delete(id);
    sources.push({ number: sources.length + 1, article, account: accountOf.get(id), story });
  }
  return sources;
}

/** Where words stand in their full text, as a link within the page. */
export function hrefOf(book: Book, span: Span): string {
  const source = book.sourceOf(span.article);
  return source ? `#${spanAddress(source.number, span)}` : '#sources';
}

/** The full text of an article, as a link within the page. */
export function sourceHref(book: Book, article: string): string {
  const source = book.sourceOf(article);
  return source ? `#${sourceAddress(source.number)}` : '#sources';
}

/** What a full text is called: its outlet, else its account, else its file. */
export function nameOf(book: Book, article: string): string {
  const source = book.sourceOf(article);
  if (!source) return article;
  return source.article.outlet?.value ?? source.account?.label ?? source.article.source;
}

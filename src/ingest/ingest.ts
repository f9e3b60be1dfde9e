import { createHash } from 'node:crypto';
import { byCodeUnit } from '../model/multimap.ts';
import { readMoment } from './dates.ts';
import { FORMATS, LAST_RESORT } from './formats.ts';
import { refusal, refusalAsText, refusalByName } from './sniff.ts';
import {
  extensionOf,
  type Document,
  type Draft,
  type Format,
  type Given,
  type IngestOptions,
  type Parsed,
  type Part,
} from './document.ts';
import type { Article, Failure, Field } from '../model/article.ts';

/** Articles, what could not be read, and what was read with a doubt. */
export interface Ingested {
  readonly articles: Article[];
  readonly failed: Failure[];
  readonly warnings: Failure[];
}

/** What one document came to, without its bytes. */
export interface IngestedDocument extends Ingested {
  readonly source: string;
  readonly name: string;
}

/**
 * Reads documents into articles, in their order. Never throws for a bad document: it is named in
 * `failed` with what to do about it. Equal ids get `-2`, `-3` in code-unit order of `source`.
 */
export function ingest(documents: readonly Document[], options: IngestOptions = {}): Ingested {
  return joinIngested(
    documents.map((document) => ingestDocument(document, options)),
    options,
  );
}

/**
 * Puts together what documents came to that were read one at a time by `ingestDocument`. Whoever
 * hands in articles without their texts says by `rank` what was `rankOf` them.
 */
export function joinIngested(
  parts: readonly IngestedDocument[],
  options: IngestOptions = {},
  rank: (article: Article) => string = rankOf,
): Ingested {
  const articles = numberEqualIds(
    parts.flatMap((part) => part.articles),
    rank,
  );
  return {
    articles,
    failed: parts.flatMap((part) => part.failed),
    warnings: [
      ...parts.flatMap((part) => part.warnings),
      ...repeatedSources(parts),
      ...unusedGiven(parts, articles, options),
    ],
  };
}

/** Some of what a document came to. */
export interface IngestedPart extends Ingested {
  /** UTF-16 units of the document that are read with this part; 0 where it is one that is read as a whole. */
  readonly read: number;
  /** What names the first thing behind this part; undefined where nothing follows. */
  readonly next: string | undefined;
}

/** Reads one document; its ids are not yet told apart from those of others (see `joinIngested`). */
export function ingestDocument(document: Document, options: IngestOptions = {}): IngestedDocument {
  return ofDocument(document, [...ingestParts(document, options)]);
}

/** What a document came to, out of its parts. */
export function ofDocument(
  { source, name }: Pick<Document, 'source' | 'name'>,
  parts: readonly Ingested[],
): IngestedDocument {
  return {
    source,
    name,
    articles: parts.flatMap(({ articles }) => articles),
    failed: parts.flatMap(({ failed }) => failed),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

/** Reads one document part by part: a long table in many, anything else in one. */
export function* ingestParts(
  document: Document,
  options: IngestOptions = {},
): Generator<IngestedPart> {
  const { source } = document;
  const format = FORMATS.find((candidate) => candidate.accepts(document));
  const refused =
    refusal(document.bytes) ??
    refusalByName(extensionOf(document.name)) ??
    (format === LAST_RESORT ? refusalAsText(document.bytes) : undefined);
  if (refused !== undefined) yield failure(source, refused);
  else if (!format) yield failure(source, 'of a kind that cannot be read; save it as plain text');
  else yield* partsSafely(format, document, options);
}

function failure(source: string, reason: string): IngestedPart {
  return { articles: [], failed: [{ source, reason }], warnings: [], read: 0, next: undefined };
}

/**
 * UTF-16 units of the longest text that is an article: fifty thousand words, as short books have.
 * Nothing but quotations is read at some 100,000 units a second, so that this one, too, is read in seconds.
 */
const LONGEST_ARTICLE = 300_000;

function longFailure({ source, text }: Draft): Failure {
  const [length, most] = [text.length, LONGEST_ARTICLE].map((units) => units.toLocaleString('en'));
  const reason = `a text of ${length} characters, and no article has more than ${most}; split it into its parts`;
  return { source, reason };
}

/** A fault of a format is that of one document: it is named, and the others are read. */
function* partsSafely(
  format: Format,
  document: Document,
  { given }: IngestOptions,
): Generator<IngestedPart> {
  try {
    const parts: Iterable<Parsed & Partial<Part>> = format.parts?.(document) ?? [
      format.parse(document),
    ];
    for (const { articles, failed, warnings, read = 0, next } of parts) {
      const doubts = [...warnings];
      const fit = articles.filter(({ text }) => text.length <= LONGEST_ARTICLE);
      const named = fit.map((draft): Article => {
        const filled = applyGiven(draft, givenFor(given, document, draft), doubts);
        return { id: idOf(filled), ...filled };
      });
      const tooLong = articles.filter(({ text }) => text.length > LONGEST_ARTICLE).map(longFailure);
      yield { articles: named, failed: [...failed, ...tooLong], warnings: doubts, read, next };
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    yield failure(
      document.source,
      `the program broke on it (${format.name}: ${detail}); leave it out, and please report it`,
    );
  }
}

/** The content id: first 16 hex digits of SHA-256 over the canonical JSON of what tells articles apart. */
function idOf({ url, outlet, published, title, text }: Omit<Article, 'id'>): string {
  const parts = [url ?? null, outlet?.value ?? null, published?.value ?? null, title ?? null, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Gives equal ids `-2`, `-3` … in the order of their ranks; the list keeps its order. */
function numberEqualIds(
  articles: readonly Article[],
  rank: (article: Article) => string,
): Article[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const group = groups.get(article.id);
    if (group) group.push(article);
    else groups.set(article.id, [article]);
  }
  const ids = new Map<Article, string>();
  for (const [id, group] of groups) {
    if (group.length < 2) continue;
    const ranked = group
      .map((article) => ({ article, at: rank(article) }))
      .sort((a, b) => byCodeUnit(a.at, b.at));
    for (const [i, { article }] of ranked.entries()) if (i > 0) ids.set(article, `${id}-${i + 1}`);
  }
  return articles.map((article) => ({ ...article, id: ids.get(article) ?? article.id }));
}

function givenFor(
  given: ReadonlyMap<string, Given> | undefined,
  document: Document,
  draft: Draft,
): Given | undefined {
  if (!given) return undefined;
  return (
    given.get(draft.source) ??
    given.get(document.source) ??
    given.get(plain(document.source)) ??
    given.get(`./${document.source}`) ??
    given.get(document.name)
  );
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/)+/u, '');
}

function applyGiven(draft: Draft, given: Given | undefined, warnings: Failure[]): Draft {
  if (!given) return draft;
  const published = given.published === undefined ? undefined : readMoment(given.published);
  if (given.published !== undefined && published === undefined) {
    warnings.push({
      source: draft.source,
      reason: `the given date "${given.published}" cannot be read and is left out; write it as 2018-08-06`,
    });
  }
  return {
    ...draft,
    outlet: replaced(draft.outlet, given.outlet),
    published: replaced(draft.published, published),
  };
}

function replaced(field: Field | undefined, value: string | undefined): Field | undefined {
  if (value === undefined) return field;
  const instead =
    field?.certainty === 'stated' && field.value !== value
      ? `; the text states "${field.value}"`
      : '';
  return { value, certainty: 'given', reason: `given by user${instead}` };
}

/** The same record id in two files; inside one file the format says so itself. */
function repeatedSources(parts: readonly Ingested[]): Failure[] {
  const seenIn = new Map<string, number>();
  const warnings: Failure[] = [];
  for (const [i, { articles }] of parts.entries()) {
    for (const { source } of articles) {
      const before = seenIn.get(source);
      if (before !== undefined && before !== i)
        warnings.push({
          source,
          reason: `the id "${source}" stands in more than one input; all are kept`,
        });
      seenIn.set(source, i);
    }
  }
  return warnings;
}

function unusedGiven(
  documents: readonly IngestedDocument[],
  articles: readonly Article[],
  { given }: IngestOptions,
): Failure[] {
  if (!given) return [];
  const known = new Set([
    ...documents.flatMap(({ source, name }) => [source, plain(source), `./${source}`, name]),
    ...articles.map(({ source }) => source),
  ]);
  return [...given.keys()]
    .filter((key) => !known.has(key))
    .map((source) => ({
      source,
      reason: 'an outlet or a date is given for it, but it is not among the inputs; check the name',
    }));
}

/**
 * The order in which equal ids are numbered, everywhere: by source; a hash of what else the articles
 * say breaks ties, so that the order of the inputs never shows and a text need not be held for it.
 */
export function rankOf({ source, ...rest }: Article): string {
  return `${source}\n${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ingestDocument, joinIngested, rankOf, type IngestedDocument } from '../ingest/ingest.ts';
import type { Document, Given, Incoming, IngestOptions } from '../ingest/document.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Watched } from '../model/progress.ts';

export type { Given, Incoming };

/**
 * Fetches inputs from wherever they are, one document at a time; handed in by the shell, so that
 * nothing here touches a file.
 */
export type Gather = (
  inputs: readonly string[],
  options: {
    readonly maxSize?: number | undefined;
    /** `total` where it is known how many there will be. */
    readonly onProgress?: (done: number, source: string, total?: number) => void;
  },
) => AsyncIterable<Incoming>;

export interface LoadOptions extends Watched {
  /** Bytes; a larger input fails by name. */
  readonly maxSize?: number | undefined;
  /** What the user states about an input, by its source. */
  readonly given?: ReadonlyMap<string, Given> | undefined;
  /** Reads one document into articles; the shell hands in a way that a hostile one cannot hold up. */
  readonly ingest?: Ingest | undefined;
  /**
   * Is handed the articles of each document as soon as it is read. They are not kept then: what is
   * loaded has none but their ids, and those that are handed over are not yet told apart.
   */
  readonly onArticles?: ((articles: readonly Article[]) => void) | undefined;
}

/** Reads one document into articles, as `ingestDocument` does. */
export type Ingest = (
  document: Document,
  options: IngestOptions,
) => IngestedDocument | Promise<IngestedDocument>;

/** A document that was read, without its bytes. */
export interface Opened {
  readonly source: string;
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What came of a list of inputs: one bad input never stops the others. */
export interface Loaded {
  /** In the order of the inputs. */
  readonly articles: readonly Article[];
  /** Their ids, also of those that were handed over as they were read. */
  readonly ids: readonly string[];
  /** What the articles were read out of, and what failed after it was read. */
  readonly documents: readonly Opened[];
  readonly failed: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/** Reads inputs (files, folders, globs, `-`, addresses: whatever `gather` understands) into articles. */
export async function loadWith(
  gather: Gather,
  inputs: readonly string[],
  options: LoadOptions = {},
): Promise<Loaded> {
  return joined([await take(gather, inputs, options)], options);
}

/**
 * Loads two articles among a pile. Each is named by the source of an article of the pile, as a
 * record's id is, or else as an input of its own; what the pile holds is not looked for elsewhere.
 */
export async function loadPairWith(
  gather: Gather,
  pair: readonly [string, string],
  pile: readonly string[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const around = await take(gather, pile, options);
  const known = new Set([
    ...around.parts.flatMap(({ articles }) => articles.map(({ source }) => source)),
    ...around.parts.map(({ source }) => source),
    ...around.failed.map(({ source }) => source),
  ]);
  const missing = [...new Set(pair)].filter((name) => !known.has(name));
  const own = await take(gather, missing, options);
  // Together and not one after the other: equal articles are told apart among all of them.
  return joined([own, around], options);
}

/** What came in, each document read as soon as it was there and its bytes let go. */
interface Taken {
  readonly parts: readonly IngestedDocument[];
  readonly opened: readonly Opened[];
  readonly failed: readonly Failure[];
  readonly warnings: readonly Failure[];
  /** Of articles that were handed over and emptied. */
  readonly ranks: ReadonlyMap<Article, string>;
}

async function take(
  gather: Gather,
  inputs: readonly string[],
  { maxSize, given = new Map(), onProgress, ingest = ingestDocument, onArticles }: LoadOptions,
): Promise<Taken> {
  const parts: IngestedDocument[] = [];
  const opened: Opened[] = [];
  const failed: Failure[] = [];
  const warnings: Failure[] = [];
  const ranks = new Map<Article, string>();
  const watched = onProgress && {
    onProgress: (done: number, _: string, total?: number) =>
      onProgress({ stage: 'load', done, total }),
  };
  for await (const incoming of gather(inputs, { maxSize, ...watched })) {
    if ('failed' in incoming) failed.push(incoming.failed);
    else if ('warning' in incoming) warnings.push(incoming.warning);
    else {
      const { document } = incoming;
      const { source, name, bytes } = document;
      const part = await ingest(document, { given });
      onArticles?.(part.articles);
      const kept = onArticles ? part.articles.map(emptied) : part.articles;
      if (onArticles)
        for (const [i, article] of part.articles.entries())
          ranks.set(kept[i] ?? article, rankOf(article));
      parts.push({ ...part, articles: kept });
      opened.push({ source, name, sha256: document.sha256 ?? bytesToHex(sha256(bytes)) });
    }
  }
  return { parts, opened, failed, warnings, ranks };
}

/** What is needed of an article to tell whether its name or its id stands twice. */
function emptied(article: Article): Article {
  return { ...article, text: '', zones: [], paragraphs: [], links: [], posts: undefined };
}

function joined(
  taken: readonly Taken[],
  { given = new Map(), onProgress, onArticles }: LoadOptions,
): Loaded {
  const unreadable = taken.flatMap(({ failed }) => failed);
  const documents = taken.flatMap(({ opened }) => opened);
  onProgress?.({ stage: 'ingest', done: 0, total: documents.length });
  // An input that could not be read is named for that alone.
  const unread = new Set(unreadable.map(({ source }) => source));
  const usable = new Map([...given].filter(([source]) => !unread.has(source)));
  const { articles, failed, warnings } = joinIngested(
    taken.flatMap(({ parts }) => parts),
    { given: usable },
    (article) => rankAmong(taken, article) ?? rankOf(article),
  );
  return {
    articles: onArticles ? [] : articles,
    ids: articles.map(({ id }) => id),
    documents,
    failed: [...unreadable, ...failed],
    warnings: [
      ...taken.flatMap((one) => one.warnings),
      ...warnings,
      ...severalMeant(usable.keys(), documents),
    ],
  };
}

function rankAmong(taken: readonly Taken[], article: Article): string | undefined {
  for (const { ranks } of taken) {
    const rank = ranks.get(article);
    if (rank !== undefined) return rank;
  }
  return undefined;
}

/** A name without its folder fits every file of that name: what is stated of it then holds for all of them. */
function severalMeant(names: Iterable<string>, documents: readonly Opened[]): Failure[] {
  return [...names].flatMap((name): Failure[] => {
    const fits = documents
      .filter((document) => document.source === name || document.name === name)
      .map(({ source }) => source);
    if (fits.length < 2) return [];
    const reason = `what is stated of it is applied to ${fits.length} inputs of that name (${fits.slice(0, 3).join(', ')}${fits.length > 3 ? ', …' : ''}); give the whole path to mean one`;
    return [{ source: name, reason }];
  });
}

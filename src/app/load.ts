import { ingest } from '../ingest/ingest.ts';
import type { Document, Given } from '../ingest/document.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Watched } from '../model/progress.ts';

export type { Given };

/** What came in, before it is read into articles. */
export interface Gathered {
  readonly documents: readonly Document[];
  readonly failed: readonly Failure[];
}

/** Fetches inputs from wherever they are; handed in by the shell, so that nothing here touches a file. */
export type Gather = (
  inputs: readonly string[],
  options: {
    readonly maxSize?: number | undefined;
    readonly onProgress?: (done: number, source: string) => void;
  },
) => Promise<Gathered>;

export interface LoadOptions extends Watched {
  /** Bytes; a larger input fails by name. */
  readonly maxSize?: number | undefined;
  /** What the user states about an input, by its source. */
  readonly given?: ReadonlyMap<string, Given> | undefined;
}

/** What came of a list of inputs: one bad input never stops the others. */
export interface Loaded {
  /** In the order of the inputs. */
  readonly articles: readonly Article[];
  /** What the articles were read out of, and what failed after it was read. */
  readonly documents: readonly Document[];
  readonly failed: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/** Reads inputs (files, folders, globs, `-`: whatever `gather` understands) into articles. */
export async function loadWith(
  gather: Gather,
  inputs: readonly string[],
  options: LoadOptions = {},
): Promise<Loaded> {
  return ingestGathered(await gather(inputs, watched(options)), options);
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
  const around = await gather(pile, watched(options));
  const known = new Set([
    ...ingestGathered(around).articles.map(({ source }) => source),
    ...around.documents.map(({ source }) => source),
    ...around.failed.map(({ source }) => source),
  ]);
  const missing = [...new Set(pair)].filter((name) => !known.has(name));
  const own = await gather(missing, watched(options));
  // Together and not one after the other: equal articles are told apart among all of them.
  return ingestGathered(
    {
      documents: [...own.documents, ...around.documents],
      failed: [...own.failed, ...around.failed],
    },
    options,
  );
}

function watched({ maxSize, onProgress }: LoadOptions): Parameters<Gather>[1] {
  return {
    maxSize,
    ...(onProgress && {
      onProgress: (done: number) => onProgress({ stage: 'load', done, total: undefined }),
    }),
  };
}

function ingestGathered(
  gathered: Gathered,
  { given = new Map(), onProgress }: LoadOptions = {},
): Loaded {
  const { documents } = gathered;
  onProgress?.({ stage: 'ingest', done: 0, total: documents.length });
  // An input that could not be read is named for that alone.
  const unread = new Set(gathered.failed.map(({ source }) => source));
  const usable = new Map([...given].filter(([source]) => !unread.has(source)));
  const { articles, failed, warnings } = ingest(documents, { given: usable });
  return {
    articles,
    documents,
    failed: [...gathered.failed, ...failed],
    warnings: [...warnings, ...severalMeant(usable.keys(), documents)],
  };
}

/** A name without its folder fits every file of that name: what is stated of it then holds for all of them. */
function severalMeant(names: Iterable<string>, documents: readonly Document[]): Failure[] {
  return [...names].flatMap((name): Failure[] => {
    const fits = documents
      .filter((document) => document.source === name || document.name === name)
      .map(({ source }) => source);
    if (fits.length < 2) return [];
    const reason = `what is stated of it is applied to ${fits.length} inputs of that name (${fits.slice(0, 3).join(', ')}${fits.length > 3 ? ', …' : ''}); give the whole path to mean one`;
    return [{ source: name, reason }];
  });
}

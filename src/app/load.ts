import { ingest } from '../ingest/ingest.ts';
import { DEFAULT_MAX_SIZE, gather } from '../io/gather.ts';
import type { Document, Given } from '../ingest/document.ts';
import type { Article, Failure } from '../model/article.ts';

export { DEFAULT_MAX_SIZE };

export interface LoadOptions {
  /** Bytes; a larger input fails by name. */
  readonly maxSize?: number;
  /** What the user states about an input, by its source. */
  readonly given?: ReadonlyMap<string, Given>;
  /** Called after each file, with the number read so far. */
  readonly onProgress?: (done: number, source: string) => void;
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

/** Reads inputs (files, folders, globs, `-`) into articles. */
export async function load(
  inputs: readonly string[],
  { maxSize = DEFAULT_MAX_SIZE, given = new Map(), onProgress }: LoadOptions = {},
): Promise<Loaded> {
  const gathered = await gather(inputs, onProgress ? { maxSize, onProgress } : { maxSize });
  // An input that could not be read is named for that alone.
  const unread = new Set(gathered.failed.map(({ source }) => source));
  const usable = new Map([...given].filter(([source]) => !unread.has(source)));
  const { articles, failed, warnings } = ingest(gathered.documents, { given: usable });
  return {
    articles,
    documents: gathered.documents,
    failed: [...gathered.failed, ...failed],
    warnings,
  };
}

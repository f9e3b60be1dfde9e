import { ingest } from '../ingest/ingest.ts';
import { gather } from '../io/gather.ts';
import type { Document, Given } from '../ingest/document.ts';
import type { Article, Failure } from '../model/article.ts';

/** 16 MB: longer than any article, short enough for a laptop. */
export const DEFAULT_MAX_SIZE = 16 * 1024 * 1024;

export interface LoadOptions {
  /** Bytes; a larger input fails by name. */
  readonly maxSize?: number;
  /** What the user states about an input, by its source. */
  readonly given?: ReadonlyMap<string, Given>;
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
  { maxSize = DEFAULT_MAX_SIZE, given }: LoadOptions = {},
): Promise<Loaded> {
  const gathered = await gather(inputs, { maxSize });
  const { articles, failed, warnings } = ingest(gathered.documents, given ? { given } : {});
  return {
    articles,
    documents: gathered.documents,
    failed: [...gathered.failed, ...failed],
    warnings,
  };
}

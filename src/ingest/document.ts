import type { Article, Failure } from '../model/article.ts';

/** What came in: bytes with a name. Never changed, never lost. */
export interface Document {
  /** The argument as given; for a folder, joined with the path below it. */
  readonly source: string;
  /** File name, for telling formats apart; `-` for what came through a pipe. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address it was fetched from, after redirects, where it came from the web or an archive. */
  readonly url?: string;
  /** `Content-Type` as served, parameters included. */
  readonly mediaType?: string;
  /** When it was fetched, ISO 8601. */
  readonly fetched?: string;
  /** Hexadecimal; of the bytes, worked out where they were read. */
  readonly sha256?: string;
}

/** What comes in, one at a time and in the order of the inputs: a container is never held whole. */
export type Incoming =
  | { readonly document: Document }
  | { readonly failed: Failure }
  | { readonly warning: Failure };

/** What the user states because the file does not (`--outlet FILE=NAME`, `--date FILE=DAY`). */
export interface Given {
  readonly outlet?: string;
  /** A day or date-time in any form that `readMoment` knows. */
  readonly published?: string;
}

export interface IngestOptions {
  /** By source, or by file name. */
  readonly given?: ReadonlyMap<string, Given>;
}

/** An article before the user's own statements are applied and its id is worked out. */
export type Draft = Omit<Article, 'id'>;

/** What a format makes of one document. A warning names something odd that did not stop it. */
export interface Parsed {
  readonly articles: readonly Draft[];
  readonly failed: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/** Some of a long document, so that what was read of it stands where the rest cannot be. */
export interface Part extends Parsed {
  /** UTF-16 units of the document that are read with this part. */
  readonly read: number;
  /** What names the first thing behind this part. */
  readonly next: string;
}

/** A kind of file that can be read. The first format that accepts a document parses it. */
export interface Format {
  readonly name: string;
  /** File name endings, with their dot, that a folder is searched for. */
  readonly extensions: readonly string[];
  readonly accepts: (document: Document) => boolean;
  readonly parse: (document: Document) => Parsed;
  /** The same, part by part, of a format whose files may be long lists of articles. */
  readonly parts?: (document: Document) => Iterable<Part>;
}

/** Parts put together. */
export function joinParts(parts: Iterable<Parsed>): Parsed {
  const all = [...parts];
  return {
    articles: all.flatMap(({ articles }) => articles),
    failed: all.flatMap(({ failed }) => failed),
    warnings: all.flatMap(({ warnings }) => warnings),
  };
}

/** The ending of a file name with its dot, in small letters; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? name.slice(dot).toLowerCase() : '';
}

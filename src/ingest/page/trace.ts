import { decode } from '../decode.ts';
import { html } from '../formats/html.ts';
import { readPage, type Candidates, type JudgedBlock } from './page.ts';
import type { Document } from '../document.ts';

/** Everything that was seen on a page, kept or dropped, and what each of its fields could have been. */
export interface PageTrace {
  readonly source: string;
  /** The encoding, and the rule that decided it. */
  readonly decoded: string;
  /** Why the page counts as no article; undefined where it is one. */
  readonly refused: string | undefined;
  readonly blocks: readonly JudgedBlock[];
  readonly candidates: Candidates | undefined;
}

/** The trace of a page; undefined where the document is none. */
export function tracePage(document: Document): PageTrace | undefined {
  if (!html.accepts(document)) return undefined;
  const { source, url, bytes, mediaType } = document;
  const { text, rule, encoding } = decode(bytes, { mediaType, markup: true });
  const read = readPage(text, { source, url, withPlaces: true });
  const decoded = `${encoding} (${rule})`;
  return typeof read === 'string'
    ? { source, decoded, refused: read, blocks: [], candidates: undefined }
    : { source, decoded, refused: undefined, blocks: read.blocks, candidates: read.candidates };
}

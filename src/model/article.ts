import type { Range } from './span.ts';

/** How a field came to be known: it stands in the text, it was worked out, or the user gave it. */
export type Certainty = 'stated' | 'inferred' | 'given';

/** A value that says where it comes from. */
export interface Field {
  readonly value: string;
  readonly certainty: Certainty;
  readonly reason: string;
}

export type ZoneKind =
  | 'outlet'
  | 'title'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'heading'
  | 'body'
  | 'caption'
  | 'credit'
  | 'promo'
  | 'correction'
  | 'furniture';

/** A marked part of `text`. Zones do not overlap, except that a dateline and a credit lie inside a body paragraph. */
export interface Zone extends Range {
  readonly kind: ZoneKind;
}

export interface Link extends Range {
  readonly href: string;
}

/** The headline on the page itself and the one that the page has for search engines and social sites. */
export interface Headlines {
  readonly page: string | undefined;
  readonly search: string | undefined;
}

/** One post of a live blog: the span of its words. */
export interface Post extends Range {
  /** ISO 8601, as stated. */
  readonly published: string | undefined;
  readonly headline: string | undefined;
}

/** What was read out of one document. `text` is immutable; everything found points into it. */
export interface Article {
  /** First 16 hex digits of SHA-256 over the canonical JSON of `[url, outlet, published, title, text]`. */
  readonly id: string;
  /** The argument as given, the path below a folder, a record's id, or `file#line`. Orders nothing. */
  readonly source: string;
  readonly url: string | undefined;
  readonly outlet: Field | undefined;
  readonly title: string | undefined;
  readonly byline: readonly string[];
  readonly dateline: string | undefined;
  /** ISO 8601 day or date-time with its zone, as stated. */
  readonly published: Field | undefined;
  readonly updated: Field | undefined;
  /** ISO 639-1 code, undefined where the text is too short to tell. */
  readonly language: string | undefined;
  readonly text: string;
  readonly zones: readonly Zone[];
  /** The body's paragraphs (zone kind `body`), in reading order. */
  readonly paragraphs: readonly Range[];
  readonly links: readonly Link[];
  /** Of a web page; undefined where it was read out of anything else. */
  readonly headlines?: Headlines | undefined;
  /** The posts of a live blog, the newest first; undefined for any other text. */
  readonly posts?: readonly Post[] | undefined;
}

/** An input that could not become an article. */
export interface Failure {
  readonly source: string;
  /** What is wrong and what to do about it, in one line. */
  readonly reason: string;
}

import type { Link } from '../../model/article.ts';

/** Somebody else's publication that an entry names as its own source. */
export interface EntrySource {
  readonly name: string | undefined;
  readonly url: string | undefined;
}

/** One entry of a feed, its markup read into words. Dates are as written. */
export interface Entry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** The full content where there is one, else the summary. */
  readonly text: string | undefined;
  readonly links: readonly Link[];
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly language: string | undefined;
  /** The true publisher, where a feed of feeds names it. */
  readonly source: EntrySource | undefined;
}

/** A feed, whatever it is written in. */
export interface Feed {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly Entry[];
  /** Entries beyond the limit, which are not read. */
  readonly left: number;
  /** What a strict parser would have stopped at. */
  readonly flaws: number;
}

import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import type { TellingState } from '../model/story.ts';

/** One distinct text of a story, with what was read in it. Copies are folded into the text they repeat. */
export interface Member {
  readonly account: string;
  readonly article: Article;
  readonly reading: Reading;
  /** The article's text folded for matching, of equal length. */
  readonly shadow: string;
  readonly state: TellingState;
  /** Whether it is the text its account is shown by; the others are older or unordered versions. */
  readonly lead: boolean;
}

/** Names that mean the same person, body or place across the members of a story. */
export interface Identities {
  /** A key for the entity of an article that is the same in every article of the story. */
  personOf(article: string, entity: string): string | undefined;
}

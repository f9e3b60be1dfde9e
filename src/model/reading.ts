import type { Mention, Range } from './span.ts';

export type NameKind = 'person' | 'organisation' | 'place';

/** One occurrence of a proper name. */
export interface Name extends Mention {
  readonly kind: NameKind;
  /** Id of the entity it belongs to, unique within the article. */
  readonly entity: string;
}

/** One person, body or place of an article: all the names that mean it. */
export interface Entity {
  readonly id: string;
  /** The fullest name the text uses, without titles ("Sergei Velmachyov"). */
  readonly name: string;
  readonly kind: NameKind;
  readonly alsoWritten: readonly string[];
  readonly roles: readonly Mention[];
}

/** A mention that may be tied to an entity: a speaker, an addressee. */
export interface Party extends Mention {
  readonly entity: string | undefined;
  /** The entity's name, or the words used for an unnamed party ("a spokesman"). */
  readonly name: string;
}

/** A pronoun or a description ("the senator") that means someone named in the article. */
export interface Reference extends Mention {
  /** Undefined where the margin between the candidates is too small. */
  readonly entity: string | undefined;
  /** Entities it may mean, the likeliest first; at most three. */
  readonly candidates: readonly string[];
}

/** agency, outlet … as far as the words show; `class` is an unnamed kind ("state media", "an official"). */
export type CarrierKind =
  | 'agency'
  | 'outlet'
  | 'pool'
  | 'document'
  | 'post'
  | 'broadcast'
  | 'person'
  | 'class';

/** One step of the way a statement took to the reader. */
export interface ChainLink extends Mention {
  readonly role: 'relay' | 'medium' | 'speaker';
  readonly kind: CarrierKind;
  readonly name: string;
}

export type Polarity = 'affirm' | 'deny' | 'ask';

/** Marks by which a text says how it came by a statement. */
export type Basis = 'saw' | 'heard' | 'relayed' | 'document' | 'untraced';

/** Something said, by someone, in an article. Its range is what was said, without quotation marks. */
export interface Statement extends Mention {
  readonly direct: boolean;
  readonly polarity: Polarity;
  readonly hedged: boolean;
  /** Undefined where nobody is named or where the margin is too small to name anyone. */
  readonly speaker: Party | undefined;
  /** Who it might be where the margin was too small. */
  readonly candidates: readonly Party[];
  readonly cue: Mention | undefined;
  readonly addressee: Party | undefined;
  /** Outermost first; ends with the speaker where there is one. */
  readonly chain: readonly ChainLink[];
  /** The furthest-back carrier's basis that the words themselves give. */
  readonly basis: Basis;
}

/** A span of time that a text names. */
export interface Time extends Mention {
  /** TIMEX3-like value, undefined where it hangs on a date the article does not have. */
  readonly value: string | undefined;
  /** Offset from the anchor for relative times: `-1d`, `+1w`, `-1m`, `last-monday`. */
  readonly relative: string | undefined;
  readonly certainty: 'stated' | 'implied' | 'inferred';
}

/** A sentence of the title or of a body paragraph. */
export interface Sentence extends Range {
  /** Index into the article's `paragraphs`; -1 for the title. */
  readonly paragraph: number;
}

/** All that is found in one article, never looking at its siblings. */
export interface Reading {
  readonly article: string;
  /** False where reading does not cover the article's language yet: then only its sentences are cut. */
  readonly covered: boolean;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
  readonly statements: readonly Statement[];
  readonly times: readonly Time[];
}

/** What is shown of a reading beside its article: references are for comparing only. */
export type ShownReading = Omit<Reading, 'article' | 'references'>;

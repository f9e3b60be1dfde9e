import type { Basis, CarrierKind, ChainLink, NameKind, Party } from './reading.ts';
import type { Quote, Span } from './span.ts';

export type Agreement = 'agree' | 'differ' | 'conflict' | 'only';

/** current: in the newest text; replaced: only in an older one; order-unknown: the versions are not ordered. */
export type TellingState = 'current' | 'replaced' | 'order-unknown';

/** The words of one account that tell a point. */
export interface Telling extends Quote {
  readonly account: string;
  readonly state: TellingState;
  /**
   * 0-1: how likely it tells what the point's other accounts tell, so that they may be held against
   * each other. It says nothing of whether it is so. 1 where one account tells the point alone.
   */
  readonly alignmentConfidence: number;
  /** Its `entity` is the one of the article; the point's `speakers` name them across the story. */
  readonly speaker: (Party & Span) | undefined;
  readonly chain: readonly (ChainLink & Span)[];
}

export type DifferenceKind =
  | 'number'
  | 'name'
  | 'date'
  | 'place'
  | 'attribution'
  | 'wording'
  | 'certainty'
  | 'negation'
  | 'completeness';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly values: readonly (Quote & { readonly account: string })[];
}

/** A carrier behind one or more tellings of a point. */
export interface Origin {
  readonly name: string;
  readonly kind: CarrierKind;
  readonly basis: Basis;
  /** Indices into the point's tellings. */
  readonly tellings: readonly number[];
  /** The article of the pile that is this carrier's own, where there is one. */
  readonly resolvedTo: string | undefined;
}

/** How many carriers stand behind a point: never one falsely exact number. */
export interface Origins {
  readonly atLeast: number;
  readonly atMost: number;
  /** The same one line on every screen. */
  readonly line: string;
  readonly entries: readonly Origin[];
}

/** One thing told, by one account or by several. */
export interface Point {
  readonly id: string;
  readonly about: 'words' | 'happening';
  readonly agreement: Agreement;
  readonly tellings: readonly Telling[];
  readonly differences: readonly Difference[];
  readonly speakers: readonly { readonly name: string; readonly entity: string | undefined }[];
  readonly origins: Origins;
  readonly notTold: readonly {
    readonly account: string;
    readonly note: 'earlier text' | 'partial text' | 'unknown';
  }[];
}

/** One thing said, in the wordings that several texts give it. */
export interface Utterance {
  readonly speaker: string | undefined;
  readonly tellings: readonly Quote[];
  readonly note: 'same' | 'trimmed' | 'reworded' | 'possibly translated';
}

/** One person or body across the accounts of a story. */
export interface Person {
  /** Key of the person or body in its story, as in a point's speakers ("person:Ada Quill"). */
  readonly entity: string;
  readonly name: string;
  readonly kind: NameKind;
  readonly byAccount: readonly {
    readonly account: string;
    readonly names: readonly string[];
    readonly roles: readonly string[];
  }[];
}

export interface TimelineEntry {
  readonly value: string;
  readonly certainty: 'stated' | 'implied' | 'inferred';
  readonly tellings: readonly Quote[];
}

/** Terms that accounts use for the same thing. */
export interface WordChoice {
  readonly about: string;
  readonly terms: readonly {
    readonly text: string;
    readonly accounts: readonly string[];
    readonly spans: readonly Quote[];
  }[];
}

/** A story with its accounts lined up. */
export interface Comparison {
  readonly story: string;
  readonly headline: Quote | undefined;
  readonly points: readonly Point[];
  readonly utterances: readonly Utterance[];
  readonly people: readonly Person[];
  readonly timeline: readonly TimelineEntry[];
  readonly wording: readonly WordChoice[];
}

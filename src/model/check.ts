import type { ChainLink, Party } from './reading.ts';
import type { Reason } from './reason.ts';
import type { Quote, Span } from './span.ts';
import type { Origins } from './story.ts';

/** How a place of a text stands to a claim, the plainest first. */
export const STANCES = [
  'told-in-own-voice',
  'attributed',
  'denied',
  'contradicted',
  'only-in-another-version',
] as const;

export type Stance = (typeof STANCES)[number];

/** What the texts amount to for a claim; none of them says whether it is true. */
export const SUMMARIES = [
  'told',
  'attributed-only',
  'disputed',
  'contradicted',
  'not-found',
] as const;

export type Summary = (typeof SUMMARIES)[number];

/** One place of one text that answers a claim. */
export interface Finding extends Quote {
  readonly stance: Stance;
  /** Whose words they are; undefined where the text says it in its own voice or names nobody. */
  readonly speaker: (Party & Span) | undefined;
  readonly chain: readonly (ChainLink & Span)[];
  readonly account: string;
}

/** A place that is about what a claim says and does not tell it. */
export interface NearPlace extends Quote {
  readonly account: string;
  /** What keeps it from telling the claim, each the rest of a sentence ("it has nothing for “sacked”"). */
  readonly because: readonly string[];
}

/** What a pile of texts says to a claim. */
export interface Check {
  readonly claim: string;
  readonly summary: Summary;
  /** One sentence that can be repeated as it stands: it carries its scope. */
  readonly say: string;
  readonly findings: readonly Finding[];
  /** Of the places that tell the claim; undefined where none does. */
  readonly origins: Origins | undefined;
  /** Where nothing answers the claim: the places that meet most of it, the nearest first. */
  readonly nearest: readonly NearPlace[];
  readonly why: readonly Reason[];
}

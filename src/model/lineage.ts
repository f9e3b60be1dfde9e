import type { Field } from './article.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';

export type RelationKind =
  | 'identical'
  | 'copy'
  | 'version'
  | 'derived'
  | 'common-source'
  | 'series';

export type OrderCertainty = 'stated' | 'inferred' | 'unknown';

/** What two articles are to each other; `a < b` by id. Unrelated pairs are not listed. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  readonly order: 'a-then-b' | 'b-then-a' | 'unknown';
  readonly orderCertainty: OrderCertainty;
  readonly orderReason: string;
  /** Share of one body's words that stand in the other, 0–1. */
  readonly containment: { readonly aInB: number; readonly bInA: number };
  readonly reasons: readonly Reason[];
}

/** One telling of its own: a chain of versions with its copies folded in. */
export interface Account {
  readonly id: string;
  /** How screens call it: its outlet, else its headline or first words. */
  readonly label: string;
  /** An outlet taken over from a version of the same article is marked inferred. */
  readonly outlet: Field | undefined;
  /** The agency its text credits. */
  readonly credit: string | undefined;
  readonly printedBy: readonly string[];
  /** Article ids in code-unit order. */
  readonly articles: readonly string[];
  /** One article id per distinct text, the one to show first in front. */
  readonly texts: readonly string[];
  /** What a copy adds to the text it copies. */
  readonly own: readonly Span[];
}

/** The accounts of one happening. */
export interface Story {
  readonly id: string;
  /** Ids that earlier runs printed for stories which are parts of this one now; empty without a state. */
  readonly aliases: readonly string[];
  readonly accounts: readonly string[];
  readonly articles: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What `relate` works out about a set of articles. */
export interface Lineage {
  readonly counts: {
    readonly documents: number;
    readonly texts: number;
    readonly accounts: number;
    readonly stories: number;
  };
  readonly relations: readonly Relation[];
  readonly accounts: readonly Account[];
  readonly stories: readonly Story[];
}

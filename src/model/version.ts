import type { OrderCertainty } from './lineage.ts';
import type { Quote } from './span.ts';

/** What a change does, heaviest first; the first that holds is the kind of the change. */
export const CHANGE_KINDS = [
  'headline',
  'correction',
  'number',
  'date',
  'name',
  'attribution',
  'substance',
  'wording',
  'style',
  'typography',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two versions of an article. */
export interface Change {
  readonly operation: 'replace' | 'add' | 'delete' | 'move';
  readonly kind: ChangeKind;
  readonly from: Quote | undefined;
  readonly to: Quote | undefined;
  /** 0–1: how much it does to the facts. */
  readonly weight: number;
}

/** What happened between two versions, heaviest change first. */
export interface VersionDiff {
  readonly from: string;
  readonly to: string;
  /** `from-then-to` as stated or inferred, else unknown: then from and to follow the order of the arguments. */
  readonly order: 'from-then-to' | 'unknown';
  readonly orderCertainty: OrderCertainty;
  readonly orderReason: string;
  readonly changes: readonly Change[];
}

/** A note by which a version owns up to a change, and the changes that it speaks of. */
export interface NoticedChange {
  /** The version without the note and the one that brings it, by id. */
  readonly from: string;
  readonly to: string;
  readonly note: Quote;
  readonly about: readonly Change[];
  /**
   * What it says nothing of: figures that these changes took out beside one that it names, and, where it
   * names one, the figures and days that other changes replaced.
   */
  readonly silentOn: readonly string[];
}

/** One version's words in a row of a collation, and how they came there from the version before. */
export interface CollatedCell extends Quote {
  /** `back`: an earlier version had it, the one before had not. */
  readonly how: 'new' | 'same' | 'changed' | 'moved' | 'back';
}

/** One passage through all versions; undefined where a version does not have it. */
export interface CollatedRow {
  readonly cells: readonly (CollatedCell | undefined)[];
}

/** All versions of an article side by side. */
export interface Collation {
  /** Ids of the articles, a column each. */
  readonly versions: readonly string[];
  readonly rows: readonly CollatedRow[];
}

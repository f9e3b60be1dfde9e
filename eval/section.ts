import type { Program } from './contract.ts';

/** What an F1 was computed from. */
export interface Pool {
  readonly precision: number;
  readonly recall: number;
  readonly found: number;
  readonly gold: number;
}

/** One figure of one program on one set. */
export interface Measure {
  readonly set: string;
  readonly metric: string;
  /** A count of right ones (`of` beside it) or a share of 1. */
  readonly value: number;
  /** How many there were to get right; where given, `value` is a count. */
  readonly of?: number;
  /** How many items a share was computed over. */
  readonly n?: number;
  /** What went wrong, a line or a few each, for the builder who has to mend it. */
  readonly misses?: readonly string[];
  /** Precision and recall with their totals, where the figure is to be pooled over several sets. */
  readonly pool?: Pool;
  /** True for a part of another figure: printed with `--verbose` only. */
  readonly detail?: boolean;
}

/** A part of the score: what it needs on disk and how a program is measured by it. */
export interface Section {
  readonly name: string;
  /** Paths under the development data, all needed. */
  readonly needs: readonly string[];
  /** Each part is measured for itself, so that one stage that breaks leaves the others' figures. */
  readonly parts: readonly ((program: Program) => Promise<readonly Measure[]>)[];
}

/** A count of right ones out of `of`. */
export function count(
  set: string,
  metric: string,
  value: number,
  of: number,
  misses: readonly string[] = [],
): Measure {
  return { set, metric, value, of, misses };
}

/** A share between 0 and 1 over `n` items. */
export function share(
  set: string,
  metric: string,
  value: number,
  n: number,
  misses: readonly string[] = [],
): Measure {
  return { set, metric, value, n, misses };
}

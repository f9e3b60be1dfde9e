import type { Range } from '../contract.ts';
import { prf, type Prf } from './prf.ts';

/** A span with what it is said to be: a type, a value. */
export interface Marked extends Range {
  readonly mark: string | null;
}

/** F1 over spans and their marks by a rule for when two are the same. */
export function spanF1(
  gold: readonly Marked[],
  found: readonly Marked[],
  same: (gold: Marked, found: Marked) => boolean,
): Prf & { readonly missed: readonly Marked[]; readonly wrong: readonly Marked[] } {
  const missed = gold.filter((item) => !found.some((one) => same(item, one)));
  const wrong = found.filter((one) => !gold.some((item) => same(item, one)));
  return {
    ...prf(found.length - wrong.length, found.length, gold.length - missed.length, gold.length),
    missed,
    wrong,
  };
}

export function exactSpan(a: Marked, b: Marked): boolean {
  return a.start === b.start && a.end === b.end;
}

export function exactTyped(a: Marked, b: Marked): boolean {
  return exactSpan(a, b) && a.mark === b.mark;
}

export function overlapping(a: Marked, b: Marked): boolean {
  return a.start < b.end && b.start < a.end;
}

export function overlappingValued(a: Marked, b: Marked): boolean {
  return overlapping(a, b) && a.mark === b.mark;
}

/** Spans of many documents side by side: shifted so that no two documents meet. */
export function shifted<T extends Marked>(spans: readonly T[], by: number): T[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

import { byPosition, type Range } from '../model/span.ts';

/** A run of text, or a marked range with what lies inside it. */
export type Nested = Range & {
  readonly inside?: readonly Nested[];
  readonly ranges?: readonly Range[];
};

/**
 * Lays ranges over `[start, end)` as elements that nest. A range that crosses the end of another is
 * cut there: each piece still names the whole range, so that it can be lit as one.
 */
export function nest(ranges: readonly Range[], start: number, end: number): Nested[] {
  const inside = ranges.flatMap((range) => clip(range, start, end)).toSorted(byPlace);
  const nested: Nested[] = [];
  let at = start;
  // Ranges that do not touch are laid out apart, so that a long text costs as its length.
  for (const cluster of clustersOf(inside)) {
    const from = cluster[0]?.start ?? at;
    const to = Math.max(...cluster.map((range) => range.end));
    if (from > at) nested.push({ start: at, end: from });
    nested.push(...layer(cluster, from, to));
    at = to;
  }
  if (at < end) nested.push({ start: at, end });
  return nested;
}

function byPlace(a: Clipped, b: Clipped): number {
  return byPosition(a, b) || byPosition(a.of, b.of);
}

/** Sorted ranges in groups of which none overlaps another. */
function clustersOf(sorted: readonly Clipped[]): Clipped[][] {
  const clusters: Clipped[][] = [];
  let reach = -1;
  for (const range of sorted) {
    const open = clusters.at(-1);
    if (open && range.start < reach) open.push(range);
    else clusters.push([range]);
    reach = Math.max(reach, range.end);
  }
  return clusters;
}

interface Clipped extends Range {
  readonly of: Range;
}

function clip(range: Range & { readonly of?: Range }, start: number, end: number): Clipped[] {
  const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)];
  return from < to ? [{ start: from, end: to, of: range.of ?? range }] : [];
}

function layer(ranges: readonly Clipped[], start: number, end: number): Nested[] {
  const nested: Nested[] = [];
  let at = start;
  let queue = ranges;
  while (queue.length > 0) {
    const [first] = queue;
    if (!first) break;
    if (first.start > at) nested.push({ start: at, end: first.start });
    const same = queue.filter((range) => range.start === first.start && range.end === first.end);
    const others = queue.slice(same.length);
    const within = others.filter((range) => range.start < first.end);
    const after = others.slice(within.length);
    // What crosses the end goes on behind it, in order.
    const rest = within.flatMap((range) => clip(range, first.end, end));
    nested.push({
      start: first.start,
      end: first.end,
      ranges: unique(same.map(({ of }) => of)),
      inside: layer(
        within.flatMap((range) => clip(range, first.start, first.end)),
        first.start,
        first.end,
      ),
    });
    at = first.end;
    queue = rest.length > 0 ? [...rest, ...after].toSorted(byPlace) : after;
  }
  if (at < end) nested.push({ start: at, end });
  return nested;
}

function unique(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [`${range.start}-${range.end}`, range])).values()];
}

/** `[start, end)` in UTF-16 units of one article's `text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that stands outside its article's own record and therefore names it. */
export interface Span extends Range {
  readonly article: string;
}

/** A span with the very words it covers: `text === article.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

/** A range with the very words it covers, inside one article's record. */
export interface Mention extends Range {
  readonly text: string;
}

/** The mention that `[start, end)` of `text` makes. */
export function mentionAt(text: string, start: number, end: number): Mention {
  return { start, end, text: text.slice(start, end) };
}

/** Where something stands, without what else is known of it. */
export function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

/** True where the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, the longer first. */
export function byPosition(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Prepares ranges for being asked, again and again, which of them share a character with another
 * range. Each answer costs what it finds and a binary search (an interval list with running maxima).
 */
export function overlapFinder<Item extends Range>(items: Iterable<Item>): (range: Range) => Item[] {
  const sorted = [...items].sort(byPosition);
  if (sorted.length === 0) return () => [];
  const furthest: number[] = [];
  let reach = 0;
  for (const { end } of sorted) {
    if (end > reach) reach = end;
    furthest.push(reach);
  }
  return (range) => {
    const found: Item[] = [];
    for (let at = firstFrom(sorted, range.end) - 1; at >= 0; at -= 1) {
      if ((furthest[at] ?? 0) <= range.start) break;
      const item = sorted[at];
      if (item && overlaps(item, range)) found.push(item);
    }
    return found.length < 2 ? found : found.toReversed();
  };
}

/** Index of the first of the sorted items that starts at `offset` or later. */
function firstFrom(sorted: readonly Range[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

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

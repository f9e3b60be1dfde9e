import type { Range } from '../model/span.ts';

/** One paragraph-like piece of a file, trimmed of white space; what the zones are made of. */
export interface Line extends Range {
  /** An empty line (or the start of the file) stands before it. */
  readonly apart: boolean;
}

const SPACE = /\s/u;
const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/u;

/**
 * Cuts a text into lines, and joins lines that are one paragraph: all lines between empty ones
 * where the file is wrapped at a fixed width, else a line that goes on with a small letter.
 */
export function linesOf(text: string): Line[] {
  const lines = splitLines(text);
  const joinAll = isWrapped(text, lines);
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before &&
      !line.apart &&
      !isMarkup(text, line) &&
      !isMarkup(text, before) &&
      (joinAll || continues(text, before, line));
    if (before && goesOn) joined[joined.length - 1] = { ...before, end: line.end };
    else joined.push(line);
  }
  return joined;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length;) {
    const to = lineEnd(text, from);
    const { start, end } = trimmed(text, from, to);
    if (start < end) lines.push({ start, end, apart });
    apart = start >= end;
    from = to + (text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1);
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const unit = text.charCodeAt(to);
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 0x85) break;
    to += 1;
  }
  return to;
}

/** `[from, to)` without white space at its ends; the empty range at `from` where nothing is left. */
function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start] ?? '')) start += 1;
  while (end > start && SPACE.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** Wrapped at a width: of the lines with another one right below, most stop in mid-sentence near one length. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let pairs = 0;
  let open = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.apart || isMarkup(text, line)) continue;
    pairs += 1;
    const length = line.end - line.start;
    if (
      length >= 40 &&
      length <= 100 &&
      !SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 4), line.end))
    )
      open += 1;
  }
  return pairs >= 3 && open >= pairs * 0.7;
}

function continues(text: string, before: Range, line: Range): boolean {
  return (
    /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) &&
    !/^by\s/u.test(text.slice(line.start, line.start + 3)) &&
    !SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 4), before.end))
  );
}

/** Markdown that opens a block of its own: heading, list item, quotation, table row. */
function isMarkup(text: string, line: Range): boolean {
  return /^(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>|\|)/u.test(
    text.slice(line.start, Math.min(line.end, line.start + 6)),
  );
}

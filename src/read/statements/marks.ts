import type { Range } from '../../model/span.ts';
import type { Page } from '../page.ts';

/** What a quotation mark does, as far as its shape and its neighbours show. */
export type Direction = 'open' | 'close' | 'either';

/** One double quotation mark. */
export interface Mark {
  readonly at: number;
  readonly direction: Direction;
}

const OPENING = new Set(['\u201c', '\u201e', '\u00ab', '`']);
const CLOSING = new Set(['\u201d', '\u00bb']);
const MARK = /"/gu;

/** The double marks inside a range, in reading order; marks for inches and seconds are left out. */
export function marksIn(page: Page, range: Range): Mark[] {
  const { shadow, article } = page;
  const marks: Mark[] = [];
  let open = false;
  // Inside the range only: a search through the rest of the text for each paragraph would add up.
  for (const { index } of shadow.slice(range.start, range.end).matchAll(MARK)) {
    const at = range.start + index;
    if (
      !open &&
      /\d/u.test(shadow[at - 1] ?? '') &&
      article.text[at] === '"' &&
      !/[\p{L}]/u.test(shadow[at + 1] ?? '')
    )
      continue;
    let direction = directionOf(shadow, article.text, at, range);
    if (direction === 'either') direction = open ? 'close' : 'open';
    open = direction === 'open';
    marks.push({ at, direction });
  }
  return marks;
}

/** What stands around a mark tells more than the mark: swapped marks are common. */
function directionOf(shadow: string, text: string, at: number, range: Range): Direction {
  const before = at === range.start ? ' ' : (shadow[at - 1] ?? ' ');
  const width = text.startsWith('``', at) || text.startsWith("''", at) ? 2 : 1;
  const after = at + width >= range.end ? ' ' : (shadow[at + width] ?? ' ');
  if (width === 2 && text[at] === '`') return 'open';
  const looseBefore = /[\s([\u2014\u2013-]/u.test(before);
  const looseAfter = /[\s.,;:!?)\]\u2014\u2013-]/u.test(after);
  // `« … », dit-il`: French keeps a space inside its marks.
  if (CLOSING.has(text[at] ?? '') && /[.,;:!?)]/u.test(after)) return 'close';
  if (/\s/u.test(before) && !/\s/u.test(after)) return 'open';
  if (!looseBefore && looseAfter) return 'close';
  const sign = text[at] ?? '';
  if (OPENING.has(sign)) return 'open';
  if (CLOSING.has(sign)) return 'close';
  return looseBefore && !looseAfter ? 'open' : 'either';
}

/** One quotation over several paragraphs whose marks stand only at its two ends. */
export interface Block {
  /** Indices of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  /** Offset of the mark that closes it. */
  readonly close: number;
}

/** How many paragraphs a quotation may run on without its marks being repeated. */
const LONGEST_BLOCK = 8;

/**
 * Letters, posts and statements printed at length: a paragraph opens with a mark that is not closed
 * in it, none of the next opens with one, and one of them closes what it did not open.
 */
export function blocksOf(page: Page): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>();
  const { paragraphs } = page.article;
  for (let first = 0; first < paragraphs.length; first += 1) {
    const range = paragraphs[first];
    if (!range || !opensWithMark(page, range) || !isLeftOpen(page, range)) continue;
    const end = endOf(page, first);
    if (!end) continue;
    blocks.set(first, { first, ...end });
    first = end.last - 1;
  }
  return blocks;
}

function opensWithMark(page: Page, range: Range): boolean {
  return page.shadow[range.start] === '"';
}

/** More opening marks than closing ones, and none of them closes the paragraph. */
function isLeftOpen(page: Page, range: Range): boolean {
  const marks = marksIn(page, range);
  const depth = marks.reduce((sum, mark) => sum + (mark.direction === 'open' ? 1 : -1), 0);
  return depth > 0;
}

function endOf(page: Page, first: number): { last: number; close: number } | undefined {
  const { paragraphs } = page.article;
  for (let last = first + 1; last <= first + LONGEST_BLOCK; last += 1) {
    const range = paragraphs[last];
    if (!range || opensWithMark(page, range)) return undefined;
    const close = unopened(marksIn(page, range));
    if (close !== undefined) return { last, close };
  }
  return undefined;
}

/** The first mark that closes what the marks before it did not open. */
function unopened(marks: readonly Mark[]): number | undefined {
  let depth = 0;
  for (const { at, direction } of marks) {
    if (direction === 'open') depth += 1;
    else if (depth > 0) depth -= 1;
    else return at;
  }
  return undefined;
}

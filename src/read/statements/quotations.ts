import type { Range } from '../../model/span.ts';
import { firstAt } from '../sorted.ts';
import type { Page } from '../page.ts';
import { blocksOf, marksIn, type Block, type Mark } from './marks.ts';

/** One passage between a pair of quotation marks; its range leaves the marks out. */
export interface Quotation extends Range {
  /** Range with the marks. */
  readonly outer: Range;
  /** Index into the article's paragraphs, -1 for the title. */
  readonly paragraph: number;
  /** True where it goes on from the paragraph before without a mark that closed it there. */
  readonly goesOn: boolean;
  /** Its last character: a comma or a question mark shows that a report clause may follow. */
  readonly lastSign: string;
  /** Its first nine words at most. */
  readonly words: readonly string[];
}

const SINGLE_OPEN = /(?<=^|[\s([\u2014\u2013"-])'(?=[\p{L}\p{Nd}[.])/gu;
const SINGLE_CLOSE = /'(?=$|[\s.,;:!?)\]\u2014\u2013"-])/gu;
const ELISION = /^'(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|s\b)/i;
/** Characters between single marks: what runs on longer was an apostrophe. */
const LONGEST_SINGLE = 1500;
/** How many paragraphs a quotation may run on without its marks being repeated. */
const LONGEST_RUN = 4;

/** The quotations of the title and the body, outermost only, in reading order. */
export function findQuotations(page: Page): Quotation[] {
  const title = page.lines.find((line) => line.paragraph === -1);
  const found: Quotation[] = title ? pair(page, title, -1, false).quotations : [];
  const blocks = blocksOf(page);
  let open = false;
  let block: Block | undefined;
  for (const [index, paragraph] of page.article.paragraphs.entries()) {
    block = blocks.get(index) ?? block;
    let rest: Range = paragraph;
    if (block && index <= block.last) {
      found.push(partOf(page, block, index, paragraph));
      if (index < block.last) continue;
      rest = { start: block.close + 1, end: paragraph.end };
      block = undefined;
      open = false;
    }
    const { quotations, unclosed } = pair(page, rest, index, open);
    // One by one: a paragraph of nothing but marks holds more than a call can take.
    for (const quotation of quotations) found.push(quotation);
    open = unclosed && runsOn(page, index);
  }
  return found.filter((quotation) => quotation.start < quotation.end);
}

/** One paragraph of a quotation that runs over several. */
function partOf(page: Page, block: Block, index: number, paragraph: Range): Quotation {
  const opens = index === block.first;
  const closes = index === block.last;
  const inner = trimmed(
    page.shadow,
    opens ? paragraph.start + 1 : paragraph.start,
    closes ? block.close : paragraph.end,
  );
  return {
    ...inner,
    outer: { start: paragraph.start, end: closes ? block.close + 1 : paragraph.end },
    paragraph: index,
    goesOn: !opens,
    lastSign: page.shadow[inner.end - 1] ?? '',
    words: firstWords(page.shadow, inner),
  };
}

/** What is quoted inside a quotation. */
export function quotationsInside(page: Page, { start, end, paragraph }: Quotation): Quotation[] {
  const found = pair(page, { start, end }, paragraph, false).quotations;
  return found.filter((quotation) => quotation.start < quotation.end);
}

/** True where a quotation left open in paragraph `index` is closed in one of the next. */
function runsOn(page: Page, index: number): boolean {
  for (const next of page.article.paragraphs.slice(index + 1, index + 1 + LONGEST_RUN)) {
    const [first] = marksIn(page, next);
    if (first) return first.direction === 'close' && first.at > next.start;
  }
  return false;
}

function pair(
  page: Page,
  range: Range,
  paragraph: number,
  open: boolean,
): { quotations: Quotation[]; unclosed: boolean } {
  const marks = marksIn(page, range);
  const quotations: Quotation[] = [];
  let from: number | undefined = open ? range.start : undefined;
  let marked = !open;
  let depth = 0;
  const push = (end: number, after: number): void => {
    if (from === undefined) return;
    const start = marked ? from + 1 : from;
    const inner = trimmed(page.shadow, start, end);
    // Nothing between the marks is no quotation: a text may be nothing but marks.
    if (inner.start < inner.end)
      quotations.push({
        ...inner,
        outer: { start: from, end: after },
        paragraph,
        goesOn: !marked,
        lastSign: page.shadow[inner.end - 1] ?? '',
        words: firstWords(page.shadow, inner),
      });
    from = undefined;
    marked = true;
    depth = 0;
  };
  for (const [index, mark] of marks.entries()) {
    if (from === undefined) {
      if (mark.direction !== 'close') from = mark.at;
    } else if (mark.direction === 'open') {
      if (isNested(marks, index)) depth += 1;
      else {
        push(mark.at, mark.at);
        from = mark.at;
      }
    } else if (depth > 0) depth -= 1;
    else push(mark.at, mark.at + 1);
  }
  const unclosed = from !== undefined;
  push(range.end, range.end);
  if (quotations.length === 0)
    for (const quotation of singles(page, range, paragraph)) quotations.push(quotation);
  return { quotations, unclosed };
}

/** Two closing marks ahead before anything opens again: the second opening mark stands inside. */
function isNested(marks: readonly Mark[], at: number): boolean {
  return marks[at + 1]?.direction === 'close' && marks[at + 2]?.direction === 'close';
}

function singles(page: Page, range: Range, paragraph: number): Quotation[] {
  const { shadow } = page;
  const words = shadow.slice(range.start, range.end);
  const found: Quotation[] = [];
  let closing: ClosingMarks | undefined;
  let behind = 0;
  for (const { index } of words.matchAll(SINGLE_OPEN)) {
    const at = range.start + index;
    if (index < behind || ELISION.test(words.slice(index, index + 8))) continue;
    if (page.article.text[at] === '\u2019') continue;
    closing ??= closingMarks(words);
    const close = closingSingle(closing, index + 1);
    if (close === undefined) continue;
    const inner = { start: at + 1, end: range.start + close };
    found.push({
      ...inner,
      outer: { start: at, end: inner.end + 1 },
      paragraph,
      goesOn: false,
      lastSign: shadow[inner.end - 1] ?? '',
      words: firstWords(shadow, inner),
    });
    behind = close + 1;
  }
  return found;
}

/** Single marks that may close, by their places; one after "s" may be a possessive. */
interface ClosingMarks {
  readonly sure: readonly number[];
  readonly doubtful: readonly number[];
}

function closingMarks(words: string): ClosingMarks {
  const [sure, doubtful]: [number[], number[]] = [[], []];
  for (const { index } of words.matchAll(SINGLE_CLOSE))
    (words[index - 1] === 's' ? doubtful : sure).push(index);
  return { sure, doubtful };
}

/** The closing mark; one after "s" may be a possessive and counts only if no better one follows. */
function closingSingle({ sure, doubtful }: ClosingMarks, from: number): number | undefined {
  return [sure, doubtful]
    .map((marks) => marks[firstAt(marks, (mark) => mark >= from)])
    .find((mark) => mark !== undefined && mark <= from + LONGEST_SINGLE);
}

function trimmed(shadow: string, start: number, end: number): Range {
  let [first, last] = [start, end];
  while (first < last && /\s/u.test(shadow[first] ?? '')) first += 1;
  while (last > first && /\s/u.test(shadow[last - 1] ?? '')) last -= 1;
  return { start: first, end: last };
}

function firstWords(shadow: string, range: Range): string[] {
  return shadow
    .slice(range.start, Math.min(range.end, range.start + 200))
    .split(/\s+/u)
    .slice(0, 9);
}

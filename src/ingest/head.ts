import { readBareNames, readByline } from './bylines.ts';
import { findDateline } from './dateline.ts';
import { readDateLine } from './dates.ts';
import { asideKind, countWords } from './furniture.ts';
import { isHeadlineLike, sameWords, sharesWords, splitTail, type Tailed } from './headline.ts';
import { readMastheadName, readNameAndDay } from './masthead.ts';
import { isOrganisation, isSection, knownMaker, looksLikeOutlet, roleLine } from './outlets.ts';
import type { Line } from './lines.ts';
import type { Field, Zone, ZoneKind } from '../model/article.ts';
import type { Range } from '../model/span.ts';

/** What stands over the story, and the index of the line where the story begins. */
export interface Head {
  readonly zones: readonly Zone[];
  readonly outlet: Field | undefined;
  readonly title: Range | undefined;
  readonly byline: readonly string[];
  readonly published: Field | undefined;
  readonly updated: Field | undefined;
  readonly bodyLine: number;
}

/** The head while it is being read, top to bottom. */
interface Reading {
  readonly text: string;
  readonly shadow: string;
  readonly lines: readonly Line[];
  readonly zones: Zone[];
  /** The title that the record or front matter states. */
  readonly knownTitle: string | undefined;
  title: Range | undefined;
  /** The title's line has a site's name hung on: where another headline follows, that one is the title. */
  tailed: Tailed | undefined;
  tailedLine: Line | undefined;
  outlet: Field | undefined;
  byline: string[];
  published: Field | undefined;
  updated: Field | undefined;
}

// A head of more lines than this is no head; keeps a file of a million short lines linear.
const MOST_LINES = 24;
/** So many lines below a line are looked at to tell what it is. */
const REACH = 4;

/** A step reads one line and says whether the line was its own. Order matters: the sure ones first. */
type Step = (reading: Reading, index: number) => boolean;

const STEPS: readonly Step[] = [
  readMarkdownHeading,
  readDates,
  readDatedOutlet,
  readOpenByline,
  readMasthead,
  readRole,
  readOutletLine,
  readLabel,
  readAside,
  readRepeatedTitle,
  readSecondHeadline,
  readNames,
  readTitle,
  readDeck,
];

/** Reads title, outlet, byline and dates from the top lines until the first line that is body. */
export function readHead(
  text: string,
  shadow: string,
  lines: readonly Line[],
  knownTitle?: string,
): Head {
  const reading: Reading = {
    text,
    shadow,
    lines: withoutEmphasis(shadow, lines),
    knownTitle,
    zones: [],
    title: undefined,
    tailed: undefined,
    tailedLine: undefined,
    outlet: undefined,
    byline: [],
    published: undefined,
    updated: undefined,
  };
  let index = 0;
  while (index < Math.min(lines.length, MOST_LINES) && STEPS.some((step) => step(reading, index)))
    index += 1;
  settleTail(reading);
  const { zones, outlet, title, byline, published, updated } = reading;
  if (title) zones.push({ kind: 'title', ...title });
  return { zones, outlet, title, byline, published, updated, bodyLine: index };
}

/** Lines of the head that are emphasised as a whole ("**By Jane Doe**") without their marks. */
function withoutEmphasis(shadow: string, lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, MOST_LINES + REACH).map((line) => {
    if (shadow[line.start] !== '*' && shadow[line.start] !== '_') return line;
    const marks =
      /^([*_]{1,3})[^*_\s][^*_]{0,220}\1$/u.exec(shadow.slice(line.start, line.end))?.[1] ?? '';
    return { ...line, start: line.start + marks.length, end: line.end - marks.length };
  });
}

function lineText(reading: Reading, index: number): string {
  const line = reading.lines[index];
  return line ? reading.shadow.slice(line.start, line.end) : '';
}

function mark(reading: Reading, index: number, kind: ZoneKind): true {
  const line = reading.lines[index];
  if (line) reading.zones.push({ kind, start: line.start, end: line.end });
  return true;
}

function stated(value: string, reason: string): Field {
  return { value, certainty: 'stated', reason };
}

function readMarkdownHeading(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const match = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(lineText(reading, index));
  if (!line || !match) return false;
  const words = match[2] ?? '';
  const start = line.start + lineText(reading, index).indexOf(words, match[1]?.length ?? 1);
  const maker = knownMaker(words);
  const nextIsHeading = /^#{1,6}\s/u.test(lineText(reading, index + 1));
  // "# The Harbour Gazette" over "## Title": the first heading is the paper, if anything says so.
  if (!reading.outlet && !reading.title && (maker || (nextIsHeading && looksLikeOutlet(words)))) {
    reading.outlet = stated(maker?.name ?? words, `heading "${words}"`);
    return mark(reading, index, 'outlet');
  }
  if (reading.title || reading.knownTitle !== undefined) {
    if (sameWords(words, reading.knownTitle ?? titleText(reading)))
      return mark(reading, index, 'furniture');
    return definiteHeadFollows(reading, index) && mark(reading, index, 'heading');
  }
  setTitle(reading, line, { start, end: start + words.length });
  return true;
}

function titleText(reading: Reading): string {
  return reading.title ? reading.shadow.slice(reading.title.start, reading.title.end) : '';
}

function readDates(reading: Reading, index: number): boolean {
  const dates = readDateLine(lineText(reading, index));
  if (!dates) return false;
  const reason = `date line "${lineText(reading, index).slice(0, 80)}"`;
  if (dates.published) reading.published ??= stated(dates.published, reason);
  if (dates.updated) reading.updated ??= stated(dates.updated, reason);
  return mark(reading, index, 'date');
}

/** Paper and day on one line. */
function readDatedOutlet(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const found = line && !reading.outlet ? readNameAndDay(lineText(reading, index)) : undefined;
  if (!line || !found) return false;
  const at = ({ start, end }: Range): Range => ({
    start: line.start + start,
    end: line.start + end,
  });
  const reason = `line "${lineText(reading, index).slice(0, 80)}"`;
  reading.outlet = stated(found.outlet, reason);
  if (found.dates.published) reading.published ??= stated(found.dates.published, reason);
  if (found.dates.updated) reading.updated ??= stated(found.dates.updated, reason);
  reading.zones.push({ kind: 'outlet', ...at(found.name) }, { kind: 'date', ...at(found.day) });
  return true;
}

/** The name of a paper that stands over the headline. */
function readMasthead(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  if (!line || hasTitle(reading) || reading.outlet || reading.byline.length > 0) return false;
  const next = lineText(reading, index + 1);
  if (
    countWords(next) < 2 ||
    !isHeadlineLike(next) ||
    isDateOrByline(reading, index + 1) ||
    startsBody(reading, index + 1) ||
    !(definiteHeadFollows(reading, index + 1) || startsBody(reading, index + 2))
  )
    return false;
  const found = readMastheadName(lineText(reading, index), reading.shadow.slice(line.end));
  if (!found) return false;
  reading.outlet = stated(found.name, found.reason);
  return mark(reading, index, 'outlet');
}

/** Longer lines, in UTF-16 units, are no bylines. */
const LONGEST_BYLINE = 300;

function readOpenByline(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const words = lineText(reading, index);
  if (words.length > LONGEST_BYLINE) return false;
  // "By Jane Doe | August 6, 2018": the date is a zone of its own.
  const cut =
    /\s?(?:[|\u2022\u00b7,\u2014\u2013]|\s-\s)?\s?(?=(?:published|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|\p{Lu}[a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} \p{Lu}[a-z]{2,8} \d{4}|\d{4}-\d{2}-\d{2}))/iu.exec(
      words,
    );
  const dates =
    cut && cut.index > 0 ? readDateLine(words.slice(cut.index + cut[0].length)) : undefined;
  const head = dates && cut ? words.slice(0, cut.index) : words;
  const byline =
    readByline(head) ??
    (dates && readBareNames(head)
      ? { names: readBareNames(head) ?? [], outlet: undefined }
      : undefined);
  if (!line || !byline) return false;
  reading.byline.push(...byline.names.filter((name) => !reading.byline.includes(name)));
  if (byline.outlet) reading.outlet ??= stated(byline.outlet, `byline "${head.slice(0, 80)}"`);
  reading.zones.push({
    kind: 'byline',
    start: line.start,
    end: line.start + head.trimEnd().length,
  });
  if (dates && cut) {
    const reason = `date beside the byline`;
    if (dates.published) reading.published ??= stated(dates.published, reason);
    if (dates.updated) reading.updated ??= stated(dates.updated, reason);
    reading.zones.push({
      kind: 'date',
      start: line.start + cut.index + cut[0].length,
      end: line.end,
    });
  }
  return true;
}

/** What the writer is, on the line below the name, and what paper for: it belongs to the byline. */
function readRole(reading: Reading, index: number): boolean {
  const role = roleLine(lineText(reading, index));
  if (!role || reading.zones.at(-1)?.kind !== 'byline') return false;
  const maker = role.where === undefined ? undefined : knownMaker(role.where);
  if (role.where !== undefined && (maker || looksLikeOutlet(role.where)))
    reading.outlet ??= stated(maker?.name ?? role.where, `line "${lineText(reading, index)}"`);
  return mark(reading, index, 'byline');
}

function readOutletLine(reading: Reading, index: number): boolean {
  const words = lineText(reading, index)
    .replace(/^(?:source|outlet|publication|publisher|newspaper|from)\s*:\s*/i, '')
    .replace(/^special to (?=the |\p{L})/iu, '');
  if (words.length > 60 || countWords(words) > 7) return false;
  const maker = knownMaker(words);
  const isSpecial = /^special to /iu.test(lineText(reading, index));
  const labelled = !isSpecial && words.length < lineText(reading, index).length;
  // A stranger needs company: a label, or a headline above it and a date or a byline below.
  const between = hasTitle(reading) && (isSpecial || isDateOrByline(reading, index + 1));
  const placed = labelled || (between && looksLikeOutlet(words) && !isSection(words));
  if (!maker && !placed) return between && !isSpecial && readUnknownOutlet(reading, index, words);
  if (maker?.kind === 'agency' && reading.outlet) return mark(reading, index, 'credit');
  if (!maker && !labelled && reading.outlet) return false;
  reading.outlet ??= stated(maker?.name ?? words, `line "${words}"`);
  return mark(reading, index, 'outlet');
}

/** A name that the table does not have, alone between headline and date: "CBN", "The Flint Room", "Coastwise". */
function readUnknownOutlet(reading: Reading, index: number, words: string): boolean {
  if (
    reading.outlet ||
    readDateLine(lineText(reading, index + 1)) === undefined ||
    isSection(words) ||
    /^(?:updated|published|posted|modified|by|date|author|share)$/i.test(words)
  )
    return false;
  const named =
    /^\p{Lu}[\p{L}\p{Nd}&'.-]{1,30}$/u.test(words) ||
    (/^The (?:\p{Lu}[\p{L}'-]{1,20} ?){1,4}$/u.test(words) && !/[.!?]$/u.test(words)) ||
    isOrganisation(words);
  if (!named) return false;
  reading.outlet = {
    value: words,
    certainty: 'inferred',
    reason: `line "${words}" between headline and date`,
  };
  return mark(reading, index, 'outlet');
}

/** "Title: …" as some exports write it. */
function readLabel(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const label = /^(?:title|headline)\s*:\s*(?=\S)/i.exec(lineText(reading, index));
  if (!line || !label || hasTitle(reading)) return false;
  setTitle(reading, line, { start: line.start + label[0].length, end: line.end });
  return true;
}

function readAside(reading: Reading, index: number): boolean {
  const words = lineText(reading, index);
  const kind =
    isSection(words) && index + 2 < reading.lines.length ? 'furniture' : asideKind(words);
  if (!kind) return false;
  // Over an outlet, a byline or a date it is the headline, even if it reads "Watch: …" or "File: …".
  const overHead =
    isDateOrByline(reading, index + 1) || knownMaker(lineText(reading, index + 1)) !== undefined;
  if (kind !== 'furniture' && !hasTitle(reading) && isHeadlineLike(words) && overHead) return false;
  return mark(reading, index, kind);
}

function readRepeatedTitle(reading: Reading, index: number): boolean {
  const known = reading.knownTitle ?? titleText(reading);
  if (known === '' || !sameWords(known, lineText(reading, index))) return false;
  return mark(reading, index, 'furniture');
}

/** "Page title - Site" and below it the headline itself, in other words. */
function readSecondHeadline(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const words = lineText(reading, index);
  const { tailed, tailedLine } = reading;
  if (!line || !tailed || !tailedLine || reading.tailed === undefined) return false;
  if (
    !isHeadlineLike(words) ||
    startsBody(reading, index) ||
    !sharesWords(words, titleText(reading))
  )
    return false;
  if (index + 1 >= reading.lines.length) return false;
  reading.zones.push({
    kind: 'furniture',
    start: tailedLine.start,
    end: tailedLine.start + tailed.headline.end,
  });
  markTail(reading, tailedLine, tailed);
  reading.tailed = undefined;
  reading.title = { start: line.start, end: line.end };
  return true;
}

function readNames(reading: Reading, index: number): boolean {
  if (!hasTitle(reading) || reading.byline.length > 0 || index + 1 >= reading.lines.length)
    return false;
  const names = readBareNames(lineText(reading, index));
  if (!names) return false;
  const placed =
    names.length > 1 ||
    isDateOrByline(reading, index + 1) ||
    isOutletOrDateZone(reading) ||
    roleLine(lineText(reading, index + 1)) !== undefined ||
    startsBody(reading, index + 1);
  if (!placed) return false;
  reading.byline.push(...names);
  return mark(reading, index, 'byline');
}

function readTitle(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  const words = lineText(reading, index);
  if (!line || hasTitle(reading) || startsWithDateline(reading, index)) return false;
  if (
    !isHeadlineLike(words) &&
    !(countWords(words) <= 25 && words.length <= 220 && definiteHeadFollows(reading, index))
  )
    return false;
  if (/^["'(]?\p{Ll}/u.test(words) && countWords(words) < 3) return false;
  setTitle(reading, line, { start: line.start, end: line.end });
  return true;
}

/** A line between the headline and the byline, the date or the dateline: a second deck. */
function readDeck(reading: Reading, index: number): boolean {
  const words = lineText(reading, index);
  if (!hasTitle(reading) || countWords(words) > 45 || startsWithDateline(reading, index))
    return false;
  return definiteHeadFollows(reading, index) && mark(reading, index, 'heading');
}

function hasTitle(reading: Reading): boolean {
  return reading.title !== undefined || reading.knownTitle !== undefined;
}

function setTitle(reading: Reading, line: Line, range: Range): void {
  const tailed = splitTail(reading.shadow.slice(range.start, range.end));
  reading.title = range;
  if (!tailed) return;
  const shift = range.start - line.start;
  reading.tailed = {
    ...tailed,
    headline: { start: shift, end: tailed.headline.end + shift },
    tail: { start: tailed.tail.start + shift, end: tailed.tail.end + shift },
  };
  reading.tailedLine = line;
}

/** At the end of the head: a sure tail is cut off the title, an unsure one stays part of it. */
function settleTail(reading: Reading): void {
  const { tailed, tailedLine } = reading;
  if (!tailed?.sure || !tailedLine) return;
  reading.title = {
    start: tailedLine.start + tailed.headline.start,
    end: tailedLine.start + tailed.headline.end,
  };
  markTail(reading, tailedLine, tailed);
}

function markTail(reading: Reading, line: Line, tailed: Tailed): void {
  const [start, end] = [line.start + tailed.tail.start, line.start + tailed.tail.end];
  const written = reading.text.slice(start, end);
  reading.outlet ??= stated(tailed.outlet, `end of the page title "${written}"`);
  reading.zones.push({ kind: 'outlet', start, end });
}

function isOutletOrDateZone(reading: Reading): boolean {
  const last = reading.zones.at(-1)?.kind;
  return last === 'outlet' || last === 'date';
}

function isDateOrByline(reading: Reading, index: number): boolean {
  const words = lineText(reading, index);
  return words !== '' && (readDateLine(words) !== undefined || readByline(words) !== undefined);
}

function startsWithDateline(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  if (!line || countWords(lineText(reading, index)) < 8) return false;
  return findDateline(reading.shadow, line.start, line.end) !== undefined;
}

/** The line is running text or opens with a dateline. */
function startsBody(reading: Reading, index: number): boolean {
  const words = lineText(reading, index);
  return (
    startsWithDateline(reading, index) ||
    countWords(words) > 30 ||
    (countWords(words) >= 12 && /[.!?]["')]*$/u.test(words) && !isHeadlineLike(words))
  );
}

/** Within the next three lines stands what only a head has: a byline with "By", a date line, a dateline. */
function definiteHeadFollows(reading: Reading, index: number): boolean {
  for (let next = index + 1; next <= index + 3; next += 1) {
    // A last line with a date is the foot of the text, not its head.
    const last = next === reading.lines.length - 1;
    if ((!last && isDateOrByline(reading, next)) || startsWithDateline(reading, next)) return true;
    if (countWords(lineText(reading, next)) > 45) return false;
  }
  return false;
}

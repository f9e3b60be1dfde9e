import { fold } from '../text/fold.ts';
import { byPosition, type Range } from '../model/span.ts';
import { findDateline, type Dateline } from './dateline.ts';
import { readDateLine, readUpdateClock } from './dates.ts';
import { asideKind, copyrightHolder, countWords } from './furniture.ts';
import { readHead, type Head } from './head.ts';
import { linesOf, type Line } from './lines.ts';
import { knownMaker } from './outlets.ts';
import type { Field, Zone, ZoneKind } from '../model/article.ts';

/** What the text itself shows of an article's fields and parts. */
export interface Layout {
  readonly outlet: Field | undefined;
  readonly title: Range | undefined;
  readonly byline: readonly string[];
  readonly dateline: string | undefined;
  readonly published: Field | undefined;
  readonly updated: Field | undefined;
  readonly zones: readonly Zone[];
  readonly paragraphs: readonly Range[];
}

/** Datelines stand in the first paragraph, or below a summary or a caption that got in front of it. */
const DATELINE_REACH = 5;

/**
 * Finds the parts of a plain or Markdown text from `from` on. Where a title is already known from a
 * record or front matter, a line that repeats it is furniture and none is taken for it; a known day
 * is the day of an update that the text gives by the hour.
 */
export function layOutText(text: string, from = 0, knownTitle?: string, knownDay?: Field): Layout {
  const rest = from === 0 ? text : ' '.repeat(from) + text.slice(from);
  const shadow = fold(rest);
  const lines = linesOf(rest);
  const head = readHead(text, shadow, lines, knownTitle);
  const body = lines.slice(head.bodyLine);
  const kinds = body.map((line, i) => kindOf(shadow, body, i, line));
  const dateline = firstDateline(shadow, body, kinds);
  const zones = [
    ...head.zones,
    ...body.map(({ start, end }, i): Zone => ({ kind: kinds[i] ?? 'body', start, end })),
  ];
  if (dateline) zones.push({ kind: 'dateline', ...dateline.range });
  if (dateline?.credit)
    zones.push({ kind: 'credit', start: dateline.credit.start, end: dateline.credit.end });
  const published = publishedOf(head, shadow, body, kinds, dateline);
  return {
    outlet: head.outlet ?? outletOf(shadow, body, kinds, dateline),
    title: head.title,
    byline: head.byline,
    dateline: dateline?.place,
    published,
    updated:
      head.updated ??
      tailDate(shadow, body, kinds, 'updated') ??
      updateClock(shadow, zones, knownDay ?? published),
    zones: zones.sort(byPosition),
    paragraphs: paragraphsOf(body, kinds, dateline),
  };
}

function kindOf(shadow: string, body: readonly Line[], index: number, line: Line): ZoneKind {
  const words = shadow.slice(line.start, line.end);
  if (/^#{1,6}\s/u.test(words)) return 'heading';
  const aside = asideKind(words);
  if (aside) return aside;
  if (words.length > 160) return 'body';
  if (index > 0 && index >= body.length - 3 && isClosingCredit(words)) return 'credit';
  if (index > 0 && index >= body.length - 3 && isMenu(words)) return 'furniture';
  if (index > body.length - 6 && readDateLine(words)) return 'date';
  return isSubheading(shadow, body, index, words) ? 'heading' : 'body';
}

/** A site's links on one line below a text: "Share this | Follow us | Report an error". */
function isMenu(words: string): boolean {
  const items = words.split(' | ');
  return items.length >= 3 && items.every((item) => countWords(item) <= 6 && !/[.!?]$/u.test(item));
}

/** Who made the text, alone on a line below it: "— Reuters", "(AP)". A hyphen may open an item of a list. */
function isClosingCredit(words: string): boolean {
  const [, sign = '', dashed] =
    /^(--|[-\u2013\u2014]) ?(\p{Lu}[\p{L}\p{Nd}.&' -]{1,40})$/u.exec(words) ?? [];
  if (dashed !== undefined)
    return countWords(dashed) <= 5 && (sign !== '-' || knownMaker(dashed) !== undefined);
  const bracketed = /^\((\p{Lu}[^()]{1,40})\)$/u.exec(words)?.[1];
  return bracketed !== undefined && knownMaker(bracketed) !== undefined;
}

/** A short line without a sentence's end between two paragraphs that have one. */
function isSubheading(
  shadow: string,
  body: readonly Line[],
  index: number,
  words: string,
): boolean {
  const [before, line, after] = [body[index - 1], body[index], body[index + 1]];
  if (!before || !line || !after || !line.apart || !after.apart || countWords(words) > 8)
    return false;
  if (!/^\p{Lu}/u.test(words) || /[.,:;!"')\]]$/u.test(words)) return false;
  const ended = /[.!?]["')\]]*$/u.test(shadow.slice(before.start, before.end));
  return ended && countWords(shadow.slice(after.start, after.end)) >= 15;
}

function firstDateline(
  shadow: string,
  body: readonly Line[],
  kinds: readonly ZoneKind[],
): Dateline | undefined {
  for (let i = 0; i < Math.min(body.length, DATELINE_REACH); i += 1) {
    const line = body[i];
    const found =
      line && kinds[i] === 'body' ? findDateline(shadow, line.start, line.end) : undefined;
    if (found && found.bodyStart < (line?.end ?? 0)) return found;
  }
  return undefined;
}

function paragraphsOf(
  body: readonly Line[],
  kinds: readonly ZoneKind[],
  dateline: Dateline | undefined,
): Range[] {
  return body.flatMap(({ start, end }, i) => {
    if (kinds[i] !== 'body') return [];
    return [{ start: dateline?.range.start === start ? dateline.bodyStart : start, end }];
  });
}

/** Nothing stated: a credit in the dateline, then a copyright line. An agency there is only a credit if a paper is named. */
function outletOf(
  shadow: string,
  body: readonly Line[],
  kinds: readonly ZoneKind[],
  dateline: Dateline | undefined,
): Field | undefined {
  const credit = dateline?.credit;
  const fromDateline: Field | undefined = credit && {
    value: credit.maker?.name ?? credit.name,
    certainty: 'inferred',
    reason: `dateline "(${credit.name})"`,
  };
  if (fromDateline && credit?.maker?.kind !== 'agency') return fromDateline;
  for (const [i, line] of body.entries()) {
    const holder =
      kinds[i] === 'furniture' ? copyrightHolder(shadow.slice(line.start, line.end)) : undefined;
    if (holder?.kind === 'outlet')
      return { value: holder.name, certainty: 'inferred', reason: 'copyright line' };
  }
  return fromDateline;
}

function publishedOf(
  head: Head,
  shadow: string,
  body: readonly Line[],
  kinds: readonly ZoneKind[],
  dateline: Dateline | undefined,
): Field | undefined {
  if (head.published) return head.published;
  if (dateline?.published)
    return { value: dateline.published, certainty: 'stated', reason: 'day in the dateline' };
  return tailDate(shadow, body, kinds, 'published');
}

function tailDate(
  shadow: string,
  body: readonly Line[],
  kinds: readonly ZoneKind[],
  field: 'published' | 'updated',
): Field | undefined {
  for (const [i, line] of body.entries()) {
    const value =
      kinds[i] === 'date' ? readDateLine(shadow.slice(line.start, line.end))?.[field] : undefined;
    if (value) return { value, certainty: 'stated', reason: 'date line below the text' };
  }
  return undefined;
}

/** A line of its own with the hour of the update: its day is the one that another line states. */
function updateClock(
  shadow: string,
  zones: readonly Zone[],
  published: Field | undefined,
): Field | undefined {
  for (const { kind, start, end } of published ? zones : []) {
    const words = kind === 'date' ? shadow.slice(start, end) : '';
    const value = published && readUpdateClock(words, published.value);
    if (value)
      return { value, certainty: 'stated', reason: `line "${words}" on the day of the date line` };
  }
  return undefined;
}

import { readDateLine, type DateLine } from './dates.ts';
import { countWords } from './furniture.ts';
import { isSection, knownMaker, looksLikeOutlet } from './outlets.ts';
import type { Range } from '../model/span.ts';

/** The name of a paper over its headline, and what shows that it is one. */
export interface Masthead {
  readonly name: string;
  readonly reason: string;
}

/** As much of the text behind the line is searched for the paper speaking of itself. */
const REACH = 20_000;

/**
 * Words at the end of a paper's name that hardly ever end a headline. Others ("Report", "Star") need
 * a "The" in front or the paper speaking of itself.
 */
const SURE_ENDS = new Set(
  (
    'gazette herald tribune journal courier chronicle observer telegraph guardian bulletin dispatch radio examiner inquirer sentinel ledger mercury ' +
    'advertiser argus times news newswire newspaper lantern clarion intelligencer messenger weekly tv broadcasting statesman'
  ).split(' '),
);

/** "Vellam News Agency", "Vellam Press Service": no headline ends so, but one may end in "Agency". */
const AGENCY_NAME = / (?:news|press) (?:agency|service|network|wire)$/iu;
/** Alone behind one other word they end the name of a paper or an agency: "Vellam Wire". */
const SHORT_ENDS = new Set(['wire', 'press']);

const FOREIGN_NAME =
  /^(?:el|la|le|il|der|das) \p{L}{3,20} (?:de|del|di|du|der|von) \p{Lu}\p{L}{2,20}$/iu;

/** Whether a first line names the paper of what follows. `after`: the text below it. */
export function readMastheadName(line: string, after: string): Masthead | undefined {
  const words = line.split(' ');
  if (line.length > 48 || words.length > 6 || /[.!?:;,"|]$/u.test(line) || isSection(line))
    return undefined;
  if (
    !words.every((word) => /^(?:[\p{Lu}\p{Nd}]|(?:of|and|the|de|del|di|du|der|von|&)$)/u.test(word))
  )
    return undefined;
  const maker = knownMaker(line);
  if (maker?.kind === 'outlet') return { name: maker.name, reason: `first line "${line}"` };
  const own = ownName(line, after);
  if (own !== undefined)
    return { name: own.spelling, reason: `first line "${line}", and the text says "${own.words}"` };
  const last = words.at(-1)?.toLowerCase() ?? '';
  const article = /^the$/i.test(words[0] ?? '');
  const named =
    looksLikeOutlet(line) &&
    (SURE_ENDS.has(last) ||
      (article && words.length <= 5) ||
      /^(?:radio|daily) /i.test(line) ||
      (maker === undefined &&
        (AGENCY_NAME.test(line) || (words.length === 2 && SHORT_ENDS.has(last)))) ||
      / (?:gazette|herald|times|journal) of /i.test(line));
  return named || FOREIGN_NAME.test(line)
    ? { name: line, reason: `first line "${line}", over a headline` }
    : undefined;
}

/** A paper speaks of itself: "told the Lantern", "seen by Coastwise". */
function ownName(
  line: string,
  after: string,
): { readonly words: string; readonly spelling: string } | undefined {
  const words = line.split(' ');
  const bare = words.filter((word, i) => i > 0 || !/^the$/i.test(word));
  const forms = bare.length > 1 ? [bare.join(' '), bare.at(-1) ?? ''] : bare;
  // One word alone is a name only where the text speaks of it without an article, or with "The" over it.
  const article = words.length > 1 ? '(?:the )?' : '';
  for (const form of forms.filter((one) => one.length > 2)) {
    const pattern = new RegExp(
      `\\b(?:told|tells|spoke to|speaking to|seen by|obtained by|shown to|reviewed by|interview with|statement to) ${article}(?<form>${escaped(form)})\\b`,
      'iu',
    );
    const found = pattern.exec(after.slice(0, REACH));
    const written = found?.groups?.['form'];
    if (!found || written === undefined || !/^[\p{Lu}\p{Nd}]/u.test(written)) continue;
    const shouted = line === line.toUpperCase();
    return { words: found[0], spelling: shouted && form === line ? written : line };
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** A line that gives paper and day: "**The Harbour Gazette** | 12 May 2023". Ranges are inside the line. */
export interface NameAndDay {
  readonly name: Range;
  readonly outlet: string;
  readonly day: Range;
  readonly dates: DateLine;
}

const BETWEEN = /\s*(?:[|\u00b7\u2022]|\s[\u2013\u2014-]\s|,\s)\s*/gu;

/** Reads a line that gives a paper and a day and nothing else. */
export function readNameAndDay(line: string): NameAndDay | undefined {
  if (line.length > 160) return undefined;
  for (const cut of line.matchAll(BETWEEN)) {
    const start = cut.index + cut[0].length;
    const dates = readDateLine(line.slice(start));
    if (!dates) continue;
    const [, marks = '', words = ''] =
      /^([*_]{0,3})(.*?)[*_]{0,3}$/u.exec(line.slice(0, cut.index)) ?? [];
    const barred = /[|\u00b7\u2022]/u.test(cut[0]);
    const outlet = outletIn(words, barred && marks !== '');
    if (outlet === undefined) return undefined;
    const name = { start: marks.length, end: marks.length + words.length };
    return { name, outlet, day: { start, end: line.length }, dates };
  }
  return undefined;
}

/** The paper that the words name; `set`: they are set apart by emphasis and a bar. */
function outletIn(words: string, set: boolean): string | undefined {
  const maker = knownMaker(words);
  if (maker) return maker.name;
  if (words === '' || isSection(words) || countWords(words) > 6) return undefined;
  if (looksLikeOutlet(words)) return words;
  return set && /^The \p{Lu}/u.test(words) ? words : undefined;
}

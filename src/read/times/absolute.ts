import { dayAt, monthAt, yearOf } from '../../text/calendar.ts';
import {
  COUNTED,
  DAY_PART,
  DECADE_WORDS,
  LONE_MONTH,
  MONTH,
  MONTHS,
  NOT_YEAR_BEFORE,
} from '../lang/en/times.ts';
import {
  hung,
  NEEDS,
  pattern,
  whole,
  withPart,
  words,
  type Draft,
  type Finder,
  type Found,
} from './finder.ts';
import { placeMonthDay } from './place.ts';

const ORDINAL_END = '(?:st|nd|rd|th)?';
const YEAR = String.raw`(?:1\d{3}|20\d{2})(?![\d:]|[.,]\d)`;
const DASH = String.raw`(?: ?[-–—] ?| to | through )`;
const PART = `(?: (?<part>${DAY_PART}))?`;

/** The month's number by any of its spellings, 0 where it is none. */
export function monthNumber(name: string): number {
  return MONTHS.get(name.toLowerCase().replace('.', '')) ?? 0;
}

function groupsOf(match: RegExpExecArray): Record<string, string | undefined> {
  return match.groups ?? {};
}

/** 2000-01-05, with a time of day where one follows. */
const isoDate: Finder = {
  name: 'iso-date',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d|-\d)`,
  ),
  read(match) {
    const day = dayAt(Number(match[1]), Number(match[2]), Number(match[3]));
    if (!day) return [];
    return whole(match, 'date', () => words(match[4] ? `${day}T${match[4]}` : day));
  },
};

/** 8/6/2018, 06.08.2018: the month first, unless dots or a number above twelve say otherwise. */
const numericDate: Finder = {
  name: 'numeric-date',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<=/)\d{2})(?![\d/]|[.-]\d)(?:\s(\d{2}:\d{2})(?::\d{2})?)?`,
  ),
  read(match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const dayFirst = match[2] === '.' || first > 12;
    const day = dayAt(
      fullYear(match[4] ?? ''),
      dayFirst ? second : first,
      dayFirst ? first : second,
    );
    if (!day) return [];
    return whole(match, 'date', () => words(match[5] ? `${day}T${match[5]}` : day));
  },
};

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

interface DayParts {
  readonly month: number;
  readonly day: number;
  readonly last: number;
  readonly year: number | undefined;
  readonly part: string | undefined;
}

/** A day or a run of days inside one month, with or without its year. */
function resolveDays(parts: DayParts): Draft['resolve'] | undefined {
  const { month, day, last, year, part } = parts;
  const at = (first: string): string => {
    const end = dayAt(yearOf(first), month, last);
    return end && last > day ? `${first}/${end}` : withPart(first, part);
  };
  const known = dayAt(year ?? 2000, month, day);
  if (!known) return undefined;
  if (year) return () => words(at(known));
  return (moment) => {
    const tense = moment.tense();
    const way = tense === 'future' ? 'next' : 'last';
    return hung(moment, `${way}-${known.slice(5)}`, (anchor) => {
      const placed = placeMonthDay(anchor, month, day, tense);
      return placed && at(placed);
    });
  };
}

/** August 6, 2018; Aug. 7; Aug. 4-6; April 24 and 25. */
const monthDay: Finder = {
  name: 'month-day',
  needs: NEEDS.month,
  pattern: pattern(
    String.raw`\b(?<month>${MONTH}) (?<day>\d{1,2})${ORDINAL_END}(?!\d|[.,:]\d|[\s-]?%|/)(?:${DASH}(?<last>\d{1,2})${ORDINAL_END}(?!\d|[.,:]\d|\s?%| (?:percent|people|${MONTH})))?(?:,? (?<year>${YEAR})|${PART})(?=(?: and |${DASH})(?<nextMonth>${MONTH}) \d{1,2},? (?<nextYear>${YEAR})|)(?<more>,? and (?<next>\d{1,2})${ORDINAL_END}(?=[\s,.;)]|$)(?! (?:${COUNTED})\b))?`,
  ),
  read(match) {
    const { month, day, last, year, part, more, next, nextMonth, nextYear } = groupsOf(match);
    const number = monthNumber(month ?? '');
    // "Dec. 3 to Jan. 4, 2018": the year at the end serves both.
    const lent = nextYear && Number(nextYear) - (number > monthNumber(nextMonth ?? '') ? 1 : 0);
    const base = {
      month: number,
      year: year ? Number(year) : lent || undefined,
      part,
    };
    const resolve = resolveDays({ ...base, day: Number(day), last: Number(last ?? 0) });
    if (!resolve) return [];
    const end = match.index + match[0].length;
    const found: Found[] = [
      { start: match.index, end: end - (more?.length ?? 0), kind: 'date', resolve },
    ];
    const second = next ? resolveDays({ ...base, day: Number(next), last: 0 }) : undefined;
    if (next && second && Number(next) > Number(day)) {
      const at = end - (more ?? '').length + (more ?? '').indexOf(next);
      found.push({ start: at, end, kind: 'date', resolve: second });
    }
    return found;
  },
};

/** 6 August 2018; the 6th of August; 4-6 August. */
const dayMonth: Finder = {
  name: 'day-month',
  needs: NEEDS.month,
  pattern: pattern(
    String.raw`(?<![\d.,:/$€£-])(?<day>\d{1,2})${ORDINAL_END}(?:(?:${DASH}| and )(?<last>\d{1,2})${ORDINAL_END})?(?: of)? (?<month>${MONTH})(?! \d{1,2}(?!\d))(?:,? (?<year>${YEAR})|${PART})`,
  ),
  read(match) {
    const { month, day, last, year, part } = groupsOf(match);
    const resolve = resolveDays({
      month: monthNumber(month ?? ''),
      day: Number(day),
      last: Number(last ?? 0),
      year: year ? Number(year) : undefined,
      part,
    });
    return resolve ? whole(match, 'date', resolve) : [];
  },
};

/** July 1997; early April of 2016; April last year. */
const monthYear: Finder = {
  name: 'month-year',
  needs: NEEDS.month,
  pattern: pattern(
    String.raw`\b(?:(?:early|late|mid)(?: |-))?(?<month>${LONE_MONTH}|${MONTH})(?:,? (?:of )?(?<year>${YEAR})| (?:of )?(?:(?<which>last|this|next|the same|that) year))`,
  ),
  read(match) {
    const { month, year, which } = groupsOf(match);
    const number = monthNumber(month ?? '');
    if (year) return whole(match, 'other', () => words(monthAt(Number(year), number)));
    if (which === 'that' || which === 'the same') return [];
    const offset = which === 'last' ? -1 : which === 'next' ? 1 : 0;
    return whole(match, 'other', (moment) =>
      hung(moment, `${offset < 0 ? '' : '+'}${offset}y-${month?.toLowerCase() ?? ''}`, (anchor) =>
        monthAt(yearOf(anchor) + offset, number),
      ),
    );
  },
};

/** fiscal 2018; the 2013 tax year; the 2018-19 school year. */
const fiscalYear: Finder = {
  name: 'fiscal-year',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`\b(?:fiscal(?: year)?|FY) ?(?<after>${YEAR})|(?<![\d-])(?:the )?(?<from>${YEAR})(?:[-–/](?<to>\d{4}|\d{2}))? (?:fiscal|school|academic|tax|financial|calendar|budget) year\b`,
    'giu',
  ),
  read(match) {
    const { after, from, to } = groupsOf(match);
    const first = after ?? from ?? '';
    const last = to && to.length === 2 ? `${first.slice(0, 2)}${to}` : to;
    return whole(match, 'other', () => words(last && last > first ? `${first}/${last}` : first));
  },
};

/** the early 1990s; the '90s; the nineties. */
const decade: Finder = {
  name: 'decade',
  needs: NEEDS.digits | NEEDS.unit,
  pattern: pattern(
    String.raw`(?<![\d$€£'-])(?:the )?(?:(?:early|mid|late)(?: |-))?(?:(?<prefix>1\d|20)(?<ten>\d)0'?s\b|(?<=\bthe\s\s?(?:(?:early|mid|late)(?:\s\s?|-))?)'(?<short>[2-9])0s\b|(?<=\bthe\s\s?(?:(?:early|mid|late)(?:\s\s?|-))?)(?<word>${[...DECADE_WORDS.keys()].join('|')})\b)`,
    'giu',
  ),
  read(match) {
    const { prefix, ten, short, word } = groupsOf(match);
    const digit = short ?? (word ? String(DECADE_WORDS.get(word.toLowerCase()) ?? '') : undefined);
    return whole(match, 'other', () =>
      words(prefix ? `${prefix}${ten ?? ''}` : `19${digit ?? ''}`),
    );
  },
};

const CENTURY_WORDS: Readonly<Record<string, number>> = {
  seventeenth: 16,
  eighteenth: 17,
  nineteenth: 18,
  twentieth: 19,
  'twenty-first': 20,
};

/** the 19th century. */
const century: Finder = {
  name: 'century',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:the )?(?:(?:early|mid|late)(?: |-))?(?:(?<number>\d{1,2})(?:st|nd|rd|th)|(?<word>${Object.keys(CENTURY_WORDS).join('|')}))(?: |-)century\b`,
    'giu',
  ),
  read(match) {
    const { number, word } = groupsOf(match);
    const value = number ? Number(number) - 1 : (CENTURY_WORDS[word?.toLowerCase() ?? ''] ?? 0);
    return value >= 10 && value <= 20 ? whole(match, 'other', () => words(String(value))) : [];
  },
};

/** 2014-16, 1914–1918. */
const yearRange: Finder = {
  name: 'year-range',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\d$€£#/.,:-])(1\d{3}|20\d{2}) ?[-–—/] ?(1\d{3}|20\d{2}|\d{2})(?![\d%/-]|[.,:]\d)`,
  ),
  read(match) {
    const from = match[1] ?? '';
    const to = (match[2] ?? '').length === 2 ? `${from.slice(0, 2)}${match[2]}` : (match[2] ?? '');
    if (to <= from || Number(to) - Number(from) > 200 || Number(from) < 1400) return [];
    return whole(match, 'other', () => words(`${from}/${to}`));
  },
};

const COUNTED_AFTER = pattern(
  String.raw`^(?: |-)(?:${COUNTED})\b|^ (?:[A-Z]\p{L}+ ){1,2}(?:Street|Avenue|Road|Drive|Lane|Blvd|Boulevard|St\.|Ave\.)`,
  'u',
);
const YEAR_BEFORE =
  /(?:\b(?:in|since|by|of|from|until|till|before|after|between|during|circa|year|early|late|mid|to|and|or|through|around|spring|summer|autumn|fall|winter)(?:\s|-)|\()$/i;

/** 2016. Outside 1900–2049 only behind a word that asks for a year. */
const year: Finder = {
  name: 'year',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\p{L}\d$€£#/.,:&@_])(?<!(?<!\b(?:mid|post|pre|late|early|since|non))-)(?:the year )?(?<year>1\d{3}|20\d{2})(?![\d:/%]|[.,]\d|-\d|st\b|nd\b|th\b|s\b|\p{L})`,
  ),
  read(match, line) {
    const number = Number(match.groups?.['year']);
    const before = line.slice(Math.max(0, match.index - 14), match.index);
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (COUNTED_AFTER.test(after) || NOT_YEAR_BEFORE.test(before)) return [];
    if (
      (number < 1900 || number > 2049) &&
      !YEAR_BEFORE.test(before) &&
      !match[0].startsWith('the')
    )
      return [];
    return whole(match, 'other', () => words(String(number)));
  },
};

/** 9/11, and Sept. 11 where the attacks are meant. */
const september11: Finder = {
  name: 'september-11',
  needs: NEEDS.digits,
  pattern: pattern(
    String.raw`(?<![\d/])9/11(?![\d/])|\bSept(?:\.|ember) 11(?!\d|,? \d{4})(?=(?:th)?(?:'s)? (?:terror\w*|attacks?|attackers|hijack\w*|atrocit\w*|commission|victims|plot\w*))`,
    'giu',
  ),
  read: (match) => whole(match, 'other', () => words('2001-09-11')),
};

/** Times that say by themselves when they are, and days whose year the anchor gives. */
export const ABSOLUTE: readonly Finder[] = [
  isoDate,
  numericDate,
  september11,
  monthDay,
  dayMonth,
  monthYear,
  fiscalYear,
  decade,
  century,
  yearRange,
  year,
];

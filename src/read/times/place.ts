import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  isoWeek,
  monthAt,
  monthOf,
  rangeOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  yearOf,
} from '../../text/calendar.ts';
import { SEASON_STARTS } from '../lang/en/times.ts';
import type { Tense } from './finder.ts';

/** How far ahead a day without a year or tense may lie before the one gone by is likelier, in days. */
const AHEAD = 130;

/** The weekday nearest to the anchor in the direction of the tense; the anchor itself counts. */
export function placeWeekday(anchor: string, weekday: number, tense: Tense): string {
  return isAhead(anchor, weekday, tense)
    ? weekdayOnOrAfter(anchor, weekday)
    : weekdayOnOrBefore(anchor, weekday);
}

/** Whether a weekday is the coming one: by the tense, and where there is none by which is nearer. */
export function isAhead(anchor: string, weekday: number, tense: Tense): boolean {
  if (tense !== 'unknown') return tense === 'future';
  const wait = daysBetween(anchor, weekdayOnOrAfter(anchor, weekday));
  return wait < daysBetween(weekdayOnOrBefore(anchor, weekday), anchor);
}

/**
 * The month by number, as `2018-07`. The coming month is meant even beside a past verb (eleven months
 * back would be "last March"); without a tense the past one in doubt.
 */
export function placeMonth(anchor: string, month: number, tense: Tense): string {
  const back = (monthOf(anchor) - month + 12) % 12;
  if (back === 0) return anchor.slice(0, 7);
  const wait = 12 - back;
  const ahead = tense === 'future' || wait === 1 || (tense === 'unknown' && wait <= 2);
  return addMonths(anchor, ahead ? 12 - back : -back);
}

/** The last month by number that has begun. */
export function lastMonth(anchor: string, month: number): string {
  return addMonths(anchor, -((monthOf(anchor) - month + 12) % 12));
}

/** The month by number that lies nearest, before or after. */
export function nearestMonth(anchor: string, month: number): string {
  const back = (monthOf(anchor) - month + 12) % 12;
  return addMonths(anchor, back < 6 ? -back : 12 - back);
}

/** A month and day without a year. News mostly means the nearest; a past verb looks back. */
export function placeMonthDay(
  anchor: string,
  month: number,
  day: number,
  tense: Tense,
): string | undefined {
  return nearest(anchor, tense, (year) => dayAt(year, month, day));
}

/** The yearly day that `at` gives, in the year that fits anchor and tense best. */
export function nearest(
  anchor: string,
  tense: Tense,
  at: (year: number) => string | undefined,
): string | undefined {
  const year = yearOf(anchor);
  const days = [year - 1, year, year + 1].map(at).filter((day) => day !== undefined);
  const past = days.findLast((day) => day <= anchor);
  const next = days.find((day) => day >= anchor);
  if (!past || !next) return past ?? next;
  const ahead = daysBetween(anchor, next);
  const behind = daysBetween(past, anchor);
  if (tense === 'future') return behind <= 60 && ahead > 240 ? past : next;
  if (tense === 'past') return ahead <= 90 && behind > 240 ? next : past;
  return ahead <= AHEAD && ahead < behind ? next : past;
}

/** A season by its code. `last` is the one wholly over, `next` the first that has not begun. */
export function placeSeason(
  anchor: string,
  code: string,
  which: 'last' | 'this' | 'next' | Tense,
): string {
  const year = yearOf(anchor);
  const all = [year - 2, year - 1, year, year + 1].map((each) => `${each}-${code}`);
  const over =
    all.findLast((season) => (rangeOf(season)?.to ?? '') < anchor) ?? `${year - 1}-${code}`;
  const coming =
    all.find((season) => (rangeOf(season)?.from ?? '') > anchor) ?? `${year + 1}-${code}`;
  const running = all.find((season) => {
    const range = rangeOf(season);
    return range !== undefined && range.from <= anchor && anchor <= range.to;
  });
  if (which === 'last') return over;
  if (which === 'next') return coming;
  if (which === 'this') return thisSeason(anchor, code, running);
  if (running) return running;
  if (which === 'future') return coming;
  if (which === 'past') return over;
  return monthsAhead(anchor, code) <= 4 ? coming : over;
}

function thisSeason(anchor: string, code: string, running: string | undefined): string {
  return running ?? `${yearOf(anchor)}-${code}`;
}

function monthsAhead(anchor: string, code: string): number {
  return ((SEASON_STARTS[code] ?? 1) - monthOf(anchor) + 12) % 12;
}

/** Saturday and Sunday of the weekend meant; looking back, a weekend that has begun counts. */
export function placeWeekend(anchor: string, tense: Tense, weeks = 0): string {
  const weekday = weekdayOf(anchor);
  const saturday =
    tense === 'future' && weekday < 7 ? weekdayOnOrAfter(anchor, 6) : weekdayOnOrBefore(anchor, 6);
  const from = addDays(saturday, weeks * 7);
  return `${from}/${addDays(from, 1)}`;
}

/**
 * `base` moved by `count` of a TIMEX3 unit letter (D, W, M, Q, Y), at the unit's own granularity;
 * a base coarser than the unit gives undefined.
 */
export function shift(base: string, count: number, unit: string): string | undefined {
  const range = rangeOf(base);
  if (!range) return undefined;
  const day = range.from;
  const exact = range.from === range.to;
  const year = yearOf(day) + count;
  switch (unit) {
    case 'D':
      return exact ? addDays(day, count) : undefined;
    case 'W':
      return exact || base.includes('W') ? isoWeek(addDays(day, count * 7)) : undefined;
    case 'M':
      return daysBetween(range.from, range.to) < 31 ? addMonths(day, count) : undefined;
    case 'Q':
      return quarterOf(addMonths(day, count * 3));
    case 'Y':
      return year >= 1 && year <= 9999 ? String(year).padStart(4, '0') : undefined;
    default:
      return undefined;
  }
}

/** `2018-Q3` of a day or month. */
export function quarterOf(value: string): string {
  return `${value.slice(0, 4)}-Q${Math.ceil(monthOf(value) / 3)}`;
}

/** The last quarter by number that has begun, or the next one in the future. */
export function placeQuarter(anchor: string, quarter: number, tense: Tense): string {
  const year = yearOf(anchor);
  const first = monthAt(year, quarter * 3 - 2);
  const begun = first <= anchor.slice(0, 7);
  const which = begun ? year : year - 1;
  const running = quarterOf(anchor) === `${which}-Q${quarter}`;
  return `${tense === 'future' && !running ? which + 1 : which}-Q${quarter}`;
}

/**
 * Calendar arithmetic on ISO strings in the proleptic Gregorian calendar: no clock, no time zone.
 * A day is `2018-08-06`; weeks are ISO 8601 weeks (`2018-W32`, Monday first).
 */

/** First and last day of a stretch of time, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?=$|T)/u;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The day of an ISO day or date-time, undefined where it is none or cannot be (2018-02-30). */
export function dayOf(value: string): string | undefined {
  const match = DAY.exec(value);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayAt(year, month, day);
}

/** The ISO day of a year, month and day of the month; undefined where there is no such day. */
export function dayAt(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${monthAt(year, month)}-${two(day)}`;
}

/** `2018-08` of a year and a month; months beyond 1–12 run over into other years. */
export function monthAt(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${four(Math.floor(index / 12))}-${two((((index % 12) + 12) % 12) + 1)}`;
}

/** How many days a month has. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1970-01-01 (the algorithm is Howard Hinnant's `days_from_civil`). */
export function dayNumber(day: string): number {
  const { year, month, date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${four(year)}-${two(month)}-${two(date)}`;
}

export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** The month `count` months after a day or month: `addMonths('2018-08-06', -1)` is `2018-07`. */
export function addMonths(dayOrMonth: string, count: number): string {
  const { year, month } = partsOf(dayOrMonth);
  return monthAt(year, month + count);
}

/** Days from `a` to `b`, negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

export function yearOf(value: string): number {
  return Number(value.slice(0, 4));
}

/** 1–12 of a day or month. */
export function monthOf(value: string): number {
  return Number(value.slice(5, 7));
}

/** ISO day of the week: Monday 1 … Sunday 7. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The last day on or before `day` that falls on an ISO weekday. */
export function weekdayOnOrBefore(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first day on or after `day` that falls on an ISO weekday. */
export function weekdayOnOrAfter(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The ISO week a day lies in: `isoWeek('2018-08-06')` is `2018-W32`. */
export function isoWeek(day: string): string {
  const thursday = weekdayOnOrBefore(addDays(weekdayOnOrBefore(day, 1), 6), 4);
  const year = yearOf(thursday);
  return `${four(year)}-W${two(Math.floor(daysBetween(`${four(year)}-01-01`, thursday) / 7) + 1)}`;
}

/** The nth weekday of a month; a negative `nth` counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  if (nth < 0) {
    const last = `${monthAt(year, month)}-${two(daysInMonth(year, month))}`;
    return addDays(weekdayOnOrBefore(last, weekday), (nth + 1) * 7);
  }
  return addDays(weekdayOnOrAfter(`${monthAt(year, month)}-01`, weekday), (nth - 1) * 7);
}

/** Western Easter Sunday (the anonymous Gregorian computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return `${four(year)}-${two(month)}-${two(((h + l - 7 * m + 114) % 31) + 1)}`;
}

/**
 * First and last day of a calendar value: a day (with or without a time), month, year, decade
 * (`199`), century (`19`), ISO week, season, quarter, half, or `from/to` of these. Undefined for
 * durations, sets and references such as `PAST_REF`. Seasons run from the month they begin in; a
 * winter ends in February of the next year.
 */
export function rangeOf(value: string): DayRange | undefined {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = rangeOf(value.slice(0, slash));
    const to = rangeOf(value.slice(slash + 1));
    return from && to ? { from: from.from, to: to.to } : undefined;
  }
  const day = dayOf(value);
  if (day) return { from: day, to: day };
  const match = /^(\d{2,4})(?:-(?:(\d{2})|W(\d{1,2})|(SP|SU|FA|WI)|Q([1-4])|H([12])))?$/u.exec(
    value,
  );
  if (!match) return undefined;
  const [, digits = '', month, week, season, quarter, half] = match;
  if (digits.length < 4) return digits === value ? yearsOf(digits) : undefined;
  const year = Number(digits);
  if (month)
    return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1) : undefined;
  if (week) return weekRange(year, Number(week));
  if (season) return months(year, SEASON_MONTHS[season] ?? 1, 3);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  return half ? months(year, Number(half) * 6 - 5, 6) : months(year, 1, 12);
}

function yearsOf(prefix: string): DayRange {
  const missing = 4 - prefix.length;
  return {
    from: `${prefix}${'0'.repeat(missing)}-01-01`,
    to: `${prefix}${'9'.repeat(missing)}-12-31`,
  };
}

function months(year: number, month: number, count: number): DayRange {
  const last = monthAt(year, month + count - 1);
  return {
    from: `${monthAt(year, month)}-01`,
    to: `${last}-${two(daysInMonth(yearOf(last), monthOf(last)))}`,
  };
}

function weekRange(year: number, week: number): DayRange | undefined {
  if (week < 1 || week > 53) return undefined;
  const from = addDays(weekdayOnOrBefore(`${four(year)}-01-04`, 1), (week - 1) * 7);
  return { from, to: addDays(from, 6) };
}

function partsOf(value: string): { year: number; month: number; date: number } {
  return { year: yearOf(value), month: monthOf(value), date: Number(value.slice(8, 10)) };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}

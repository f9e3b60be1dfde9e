import type { Time } from '../../model/reading.ts';

/**
 * A time's value in words that need no manual: calendar values as they are, codes spelt out ("some
 * weeks", "now", "autumn 2018"), what hangs on a day nobody states by its distance ("the Monday before").
 */
export function timeWords({ value, relative }: Pick<Time, 'value' | 'relative'>): string {
  if (value === undefined) return relative === undefined ? 'not clear' : relativeWords(relative);
  const vague = value === 'PAST_REF' || value === 'FUTURE_REF';
  return vague && relative !== undefined ? relativeWords(relative) : valueWords(value);
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['PRESENT_REF', 'now'],
  ['PAST_REF', 'in the past'],
  ['FUTURE_REF', 'in the future'],
]);
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['SP', 'spring'],
  ['SU', 'summer'],
  ['FA', 'autumn'],
  ['WI', 'winter'],
]);
const PARTS: ReadonlyMap<string, string> = new Map([
  ['MO', 'morning'],
  ['MI', 'midday'],
  ['AF', 'afternoon'],
  ['EV', 'evening'],
  ['NI', 'night'],
]);
/** Letters of durations; those of a clock stand behind a `T`. */
const LENGTHS: ReadonlyMap<string, string> = new Map([
  ['TS', 'second'],
  ['TM', 'minute'],
  ['TH', 'hour'],
  ['D', 'day'],
  ['W', 'week'],
  ['M', 'month'],
  ['Q', 'quarter'],
  ['Y', 'year'],
]);
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['m', 'month'],
  ['q', 'quarter'],
  ['y', 'year'],
  ['dec', 'decade'],
  ['c', 'century'],
]);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const ORDINALS = ['first', 'second', 'third', 'fourth'];

function valueWords(value: string): string {
  const [from, to] = value.split('/');
  if (from && to) return `${valueWords(from)} to ${valueWords(to)}`;
  return (
    REFERENCES.get(value) ??
    lengthWords(value) ??
    habitWords(value) ??
    calendarWords(value) ??
    value
  );
}

/** `P3D`, `PT1H30M`, `PXW`. */
function lengthWords(value: string): string | undefined {
  const [, days = '', clock = ''] = /^P([\dXA-SU-Z.]*)(?:T([\dA-Z.]+))?$/u.exec(value) ?? [];
  const parts = [
    ...[...days.matchAll(/([\d.]+|X)([A-Z])/gu)].map(([, count, unit]) => [count, unit]),
    ...[...clock.matchAll(/([\d.]+|X)([A-Z])/gu)].map(([, count, unit]) => [count, `T${unit}`]),
  ].map(([count = '', letter = '']) => countedUnit(count, LENGTHS.get(letter)));
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join(' ');
}

function countedUnit(count: string, unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  if (count === '1') return `1 ${unit}`;
  const many = unit === 'century' ? 'centuries' : `${unit}s`;
  return `${count === 'X' ? 'some' : count} ${many}`;
}

/** `XXXX-WXX-1TNI`, `XXXX-XX-XXTMO`: again and again. */
function habitWords(value: string): string | undefined {
  const match = /^XXXX-(?:WXX-(?:(?<day>[1-7])|WE)|XX-XX)(?:T(?<part>[A-Z]{2}))?$/u.exec(value);
  if (!match) return undefined;
  const { day, part } = match.groups ?? {};
  const name = PARTS.get(part ?? '');
  const weekday = day === undefined ? undefined : WEEKDAYS[Number(day) - 1];
  if (weekday) return `every ${weekday}${name ? ` ${name}` : ''}`;
  return value.includes('WE') ? 'every weekend' : `every ${name ?? 'day'}`;
}

function calendarWords(value: string): string | undefined {
  const { year, part } = /^(?<year>\d{4})-(?<part>[A-Z]\w?\d?)$/u.exec(value)?.groups ?? {};
  if (year && part) {
    const season = SEASONS.get(part);
    if (season) return `${season} ${year}`;
    if (part.startsWith('W')) return `week ${Number(part.slice(1))} of ${year}`;
    const unit = part.startsWith('Q') ? 'quarter' : 'half';
    return `${ORDINALS[Number(part.slice(1)) - 1] ?? part} ${unit} of ${year}`;
  }
  if (/^\d{3}$/u.test(value)) return `the ${value}0s`;
  if (/^\d{2}$/u.test(value)) return `the ${ordinal(Number(value) + 1)} century`;
  const [day = '', clock] = value.split('T');
  if (clock !== undefined) return `${day}, ${PARTS.get(clock) ?? clock}`;
  return undefined;
}

function ordinal(count: number): string {
  const tail = count % 100 > 10 && count % 100 < 14 ? 0 : count % 10;
  return `${count}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

/** `-1d`, `+Xw`, `+0dT16:30`, `-1y-june`, `last-monday`, `this-august-2`, `week-of-6-4`. */
function relativeWords(relative: string): string {
  const offset = /^([+-])([\d.]+|X)([a-z]+)(?:T([\d:]+|[A-Z]{2}))?(?:-(.+))?$/u.exec(relative);
  if (offset) {
    const [, sign = '', count = '', letter = '', clock, month] = offset;
    const span = distanceWords(sign, count, OFFSETS.get(letter) ?? letter);
    if (month !== undefined) return `${slugWords(month)}, ${span}`;
    return clock === undefined ? span : `${span}, ${PARTS.get(clock) ?? clock}`;
  }
  const [, way = '', slug = ''] = /^(last|next|this|week-of)-(.+)$/u.exec(relative) ?? [];
  if (way === 'week-of') {
    const [month = '', day = ''] = slug.split('-');
    return `the week of ${day} ${MONTHS[Number(month) - 1] ?? month}`;
  }
  const named = slugWords(slug || relative);
  if (way === 'this') return `${named} of that year`;
  if (way === 'last' || way === 'next')
    return `the ${named} ${way === 'last' ? 'before' : 'after'}`;
  return named;
}

function distanceWords(sign: string, count: string, unit: string): string {
  if (count === '0') return `the same ${unit}`;
  const way = sign === '-' ? 'before' : 'after';
  return count === '1' ? `the ${unit} ${way}` : `${countedUnit(count, unit) ?? count} ${way}`;
}

/** `monday`, `03-02`, `sept`, `fall`, `q3`, `new-year-s-eve` as they are written in a sentence. */
function slugWords(slug: string): string {
  const [first = '', second] = slug.split('-');
  const numbered = /^\d{2}$/u.test(first) ? MONTHS[Number(first) - 1] : undefined;
  const month =
    numbered ?? MONTHS.find((name) => /^[a-z]{3}/u.test(first) && isShortFor(first, name));
  if (month) return second === undefined ? month : `${Number(second)} ${month}`;
  if (first === 'fall' || first === 'autumn') return 'autumn';
  const period = /^([qh])([1-4])$/u.exec(slug);
  if (period) {
    const unit = period[1] === 'q' ? 'quarter' : 'half';
    return `${ORDINALS[Number(period[2]) - 1] ?? ''} ${unit}`;
  }
  if (/^(?:spring|summer|winter|weekend)$/u.test(slug)) return slug;
  return slug
    .replace(/-s(?=-|$)/gu, '’s')
    .split('-')
    .map((word) => (word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function isShortFor(short: string, month: string): boolean {
  return month.toLowerCase().startsWith(short);
}

import type { Term } from './terms.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Clock times nearer to each other than this may be one, put roughly: "about 4 a.m." and "4:20 a.m.". */
const ROUGHLY = HOUR;

/** A time of day with nothing that says of which day. */
const BARE =
  /^(?:(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.? ?m\.?|o'clock)|([01]?\d|2[0-3]):(\d{2})|noon|midday|midnight)$/iu;
/** The same hour is another one in another zone. */
const ZONED = /\b(?:[A-Z]{3,4}|time)\b/u;

/** Whether a time of a claim is a time of day alone ("at 5 a.m."): it asks for no day. */
export function isBareClock({ text }: Term): boolean {
  return BARE.test(text);
}

/** Whether a claim gives a time of day. */
export function hasClock(term: Term): boolean {
  return clockOf(term) !== undefined;
}

/** Whether a time of a text bears out the time of day of a claim, where that gives one. */
export function meetsClock(claimed: Term, told: Term): boolean {
  const [a, b] = [clockOf(claimed), clockOf(told)];
  return a === undefined || a === b;
}

/** Whether two times of day cannot be one. */
export function otherClock(claimed: Term, told: Term): boolean {
  const [a, b] = [clockOf(claimed), clockOf(told)];
  if (a === undefined || b === undefined || ZONED.test(claimed.text) || ZONED.test(told.text))
    return false;
  const apart = Math.abs(a - b);
  return Math.min(apart, DAY - apart) >= ROUGHLY;
}

/** Minutes from midnight; undefined where a time is no time of day. */
function clockOf({ time = '', text }: Term): number | undefined {
  const [, hours, minutes] = /T(\d{2}):(\d{2})/u.exec(time) ?? [];
  if (hours !== undefined) return (Number(hours) * HOUR + Number(minutes)) % DAY;
  const bare = BARE.exec(text);
  if (!bare) return undefined;
  const [word, hour = '', minute = '0', half, hour24, minute24] = bare;
  if (/^midnight$/iu.test(word)) return 0;
  if (/^(?:noon|midday)$/iu.test(word)) return DAY / 2;
  if (hour24 !== undefined) return Number(hour24) * HOUR + Number(minute24);
  // "four o'clock" may be either.
  if (half === undefined) return undefined;
  return ((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * HOUR + Number(minute);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};

/** A time value in words: `2018-08-06` is "6 August 2018"; a form it does not know stays as it is. */
export function sayTime(value: string): string {
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined && to !== '')
    return `${sayTime(from)} to ${sayTime(to)}`;
  const parts = /^(\d{4})(?:-(\d{2}|W\d{2}|SP|SU|FA|WI|Q\d|H\d))?(?:-(\d{2}))?(?:T(.+))?$/u.exec(
    value,
  );
  if (!parts) return /^\d{3}$/u.test(value) ? `${value}0s` : value;
  const [, year = '', part, day, clock] = parts;
  const date = part === undefined ? year : dateWords(year, part, day);
  return clock === undefined ? date : `${date}, ${clockWords(clock)}`;
}

function dateWords(year: string, part: string, day: string | undefined): string {
  if (part.startsWith('W')) return `week ${Number(part.slice(1))} of ${year}`;
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} of ${year}`;
  if (part.startsWith('H')) return `half ${part.slice(1)} of ${year}`;
  const season = SEASONS[part];
  if (season !== undefined) return `${season} ${year}`;
  const month = MONTHS[Number(part) - 1] ?? part;
  return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
}

const DAY_PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  MI: 'midday',
};

function clockWords(clock: string): string {
  return DAY_PARTS[clock] ?? clock;
}

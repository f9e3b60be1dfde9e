/** A day or a moment as ISO 8601: `2018-08-06`, `2018-08-06T14:03` (no zone stated) or with its zone. */
export type Moment = string;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Months in Spanish, French, German, Italian and Portuguese, by their number. */
const FOREIGN_MONTHS: readonly string[] = [
  'enero|janvier|januar|gennaio|janeiro',
  'febrero|février|februar|febbraio|fevereiro',
  'marzo|mars|märz|março',
  'abril|avril|april|aprile',
  'mayo|mai|maggio|maio',
  'junio|juin|juni|giugno|junho',
  'julio|juillet|juli|luglio|julho',
  'agosto|août|august',
  'septiembre|septembre|september|settembre|setembro',
  'octubre|octobre|oktober|ottobre|outubro',
  'noviembre|novembre|november|novembro',
  'diciembre|décembre|dezember|dicembre|dezembro',
];
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';

const DAY_FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d-])/i,
  new RegExp(
    `\\b(?<mon>${MONTH})\\.? {1,3}(?<d>\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(?<y>\\d{4})(?!\\d)`,
    'iu',
  ),
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{1,3}(?<mon>${MONTH})\\.?,?[ -]{1,3}(?<y>\\d{4})(?!\\d)`,
    'iu',
  ),
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:\\.|er|º)? (?:de )?(?<foreign>${FOREIGN_MONTHS.join('|')}) (?:de )?(?<y>\\d{4})(?!\\d)`,
    'iu',
  ),
  /(?<![\d/])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})(?![\d/])/u,
];

const TIME =
  /(?<![\d:.])(?<h>\d{1,2})(?:(?:: ?|\.)(?<min>\d{2}))(?::(?<s>\d{2})(?:\.\d{1,9})?)? ?(?<half>[ap]\.?m\b\.?)?|(?<![\d:.])(?<h12>\d{1,2}) ?(?<half12>[ap]\.?m\b\.?)/i;

const ZONE =
  /^[ (]{0,2}(?:(?<utc>z\b|utc\b|gmt\b)?(?<offset>[+-]\d{2}:?\d{2}\b)?)(?<name>[a-z]{2,4}\b)?/i;

const FIXED_ZONES: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  bst: '+01:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** American zones written without saying whether summer time is on: hours behind UTC in winter. */
const SEASONAL_ZONES: Readonly<Record<string, number>> = { et: 5, ct: 6, mt: 7, pt: 8 };

/** A found day with what the time beside it adds, and where both stand. */
export interface Dated {
  readonly value: Moment;
  readonly start: number;
  readonly end: number;
}

/** The first calendar date in `shadow` and the time of day that stands beside it, if any. */
export function findDate(shadow: string): Dated | undefined {
  for (const form of DAY_FORMS) {
    const match = form.exec(shadow);
    const day = match?.groups && dayOf(match.groups, shadow);
    if (!match || !day) continue;
    const from = match.index;
    const to = from + match[0].length;
    const time = timeNear(shadow, from, to, day);
    return {
      value: time ? day + time.value : day,
      start: Math.min(from, time?.start ?? from),
      end: Math.max(to, time?.end ?? to),
    };
  }
  return undefined;
}

/**
 * A date as machines and people write it alone in a field: ISO 8601, `YYYY-MM-DD HH:MM:SS`,
 * RFC 2822, "August 6, 2018". Undefined where it is none.
 */
export function readMoment(value: string): Moment | undefined {
  const text = value.trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?) ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i.exec(
      text,
    );
  if (iso) return isoMoment(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact) return validDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const found = findDate(text);
  if (!found) return undefined;
  return restIsEmpty(text.slice(0, found.start) + ' ' + text.slice(found.end))
    ? found.value
    : undefined;
}

function isoMoment(match: RegExpExecArray): Moment | undefined {
  const [, y, m, d, h = '', min = '', s, fraction, zone] = match;
  const day = validDay(Number(y), Number(m), Number(d));
  if (!day || Number(h) > 24 || Number(min) > 59 || Number(s ?? 0) > 60) return undefined;
  const seconds = s === undefined ? '' : `:${s}${fraction ? `.${fraction}` : ''}`;
  return `${day}T${h}:${min}${seconds}${zone === undefined ? '' : isoZone(zone)}`;
}

function isoZone(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0] ?? '+'}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function dayOf(groups: Record<string, string | undefined>, shadow: string): string | undefined {
  const year = Number(groups['y']);
  if (groups['a'] !== undefined)
    return slashDay(Number(groups['a']), Number(groups['b']), year, shadow);
  return validDay(year, monthOf(groups), Number(groups['d']));
}

function monthOf({ mon, foreign, m }: Record<string, string | undefined>): number {
  if (mon !== undefined) return MONTHS.indexOf(mon.slice(0, 3).toLowerCase()) + 1;
  if (foreign === undefined) return Number(m);
  return FOREIGN_MONTHS.findIndex((names) => names.split('|').includes(foreign.toLowerCase())) + 1;
}

/** 08/06/2018 is August in America and June elsewhere: only what cannot be misread is taken. */
function slashDay(a: number, b: number, year: number, shadow: string): string | undefined {
  if (a > 12 || a === b) return validDay(year, b, a);
  if (b > 12) return validDay(year, a, b);
  const american = /\b(?:e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t)\b/i.test(shadow);
  return american ? validDay(year, a, b) : undefined;
}

function validDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function timeNear(shadow: string, from: number, to: number, day: string): Dated | undefined {
  const after = TIME.exec(shadow.slice(to, to + 40));
  if (after && /^[\sT,|(\u2013\u2014-]*(?:at\s+)?$/i.test(shadow.slice(to, to + after.index))) {
    return readTime(shadow, to + after.index, after, day);
  }
  const base = Math.max(0, from - 40);
  const before = TIME.exec(shadow.slice(base, from));
  return before ? readTime(shadow, base + before.index, before, day) : undefined;
}

function readTime(
  shadow: string,
  at: number,
  match: RegExpExecArray,
  day: string,
): Dated | undefined {
  const groups = match.groups ?? {};
  let hour = Number(groups['h'] ?? groups['h12']);
  const half = (groups['half'] ?? groups['half12'])?.[0]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(groups['min'] ?? 0) > 59) return undefined;
  const end = at + match[0].length;
  const zone = ZONE.exec(shadow.slice(end, end + 12));
  const offset = zone ? zoneOffset(zone, day) : undefined;
  const seconds = groups['s'] === undefined ? '' : `:${groups['s']}`;
  return {
    value: `T${pad(hour)}:${groups['min'] ?? '00'}${seconds}${offset ?? ''}`,
    start: at,
    end: offset === undefined ? end : end + (zone?.[0].length ?? 0),
  };
}

function zoneOffset(zone: RegExpExecArray, day: string): string | undefined {
  const { utc, offset, name } = zone.groups ?? {};
  if (offset) return isoZone(offset);
  if (utc) return 'Z';
  const key = name?.toLowerCase() ?? '';
  const winter = SEASONAL_ZONES[key];
  return winter === undefined
    ? FIXED_ZONES[key]
    : `-${pad(isAmericanSummer(day) ? winter - 1 : winter)}:00`;
}

/** Second Sunday in March to first Sunday in November, the American rule since 2007. */
function isAmericanSummer(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const sunday = (month: number, nth: number): string => {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    return `${day.slice(0, 4)}-${pad(month)}-${pad(1 + ((7 - first) % 7) + 7 * (nth - 1))}`;
  };
  return day >= sunday(3, 2) && day < sunday(11, 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const DATE_WORDS = new RegExp(
  `\\b(?:${WEEKDAY}|first|originally|last|published|posted|updated|modified|created|filed|issued|released|publication|date|time|dateline|on|at|from|print|a\\.?m|p\\.?m|e[sd]?t|c[sd]?t|p[sd]?t|m[sd]?t|gmt|utc|bst|cest|cet|msk|ist|local|eastern|pacific|central|about|\\d{1,2} (?:seconds?|minutes?|mins?|hours?|hrs?|days?) ago|\\d{1,2} min(?:ute)? read)\\b`,
  'giu',
);

function restIsEmpty(rest: string): boolean {
  return !/[\p{L}\p{Nd}]/u.test(rest.replace(DATE_WORDS, ' '));
}

/** What a line that holds nothing but dates says. */
export interface DateLine {
  readonly published: Moment | undefined;
  readonly updated: Moment | undefined;
}

/** "6 August 2018 Last updated at 13:59 GMT": the second time is of the same day. */
function timeOn(part: string, moment: Moment | undefined): Dated | undefined {
  const match = moment === undefined ? undefined : TIME.exec(part);
  const day = moment?.slice(0, 10) ?? '';
  const time = match ? readTime(part, match.index, match, day) : undefined;
  return time && { ...time, value: day + time.value };
}

const UPDATED = /\b(?:last )?(?:updated|modified)\b/i;
const LABEL =
  /\b(?:(?:first |originally )?(?:published|posted|filed|issued|released)|(?:last )?(?:updated|modified))\b/gi;

/** "Updated at 9:40 p.m.": a label and a time of day that leaves the day to another line. */
function isLabelledClock(part: string): boolean {
  const time = timeOn(part, ANY_DAY);
  return (
    time !== undefined &&
    part.search(LABEL) === 0 &&
    restIsEmpty(`${part.slice(0, time.start)} ${part.slice(time.end)}`)
  );
}

/** Where only the shape of a clock time is asked for: whether its zone is in summer does not matter. */
const ANY_DAY = '2000-01-01';
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const NAMED_DAY = new RegExp(`\\b${WEEKDAY}\\b`, 'iu');

/**
 * The moment of a line that says no more than when a text was updated ("Last updated: 4:15 p.m."),
 * on the day it was published. Undefined where the line names another weekday, or an hour before
 * the text came out: that update is of a day that is not told.
 */
export function readUpdateClock(shadow: string, published: Moment): Moment | undefined {
  if (shadow.length > 160 || !UPDATED.test(shadow) || findDate(shadow)) return undefined;
  if (!isLabelledClock(shadow) || !/^\d{4}-\d\d-\d\d/u.test(published)) return undefined;
  const found = timeOn(shadow, published)?.value;
  const named = NAMED_DAY.exec(shadow)?.[0].slice(0, 3).toLowerCase();
  const day = WEEKDAYS[new Date(`${published.slice(0, 10)}T00:00Z`).getUTCDay()];
  if (!found || (named !== undefined && named !== day)) return undefined;
  return published.length > DAY_LENGTH && found < published ? undefined : found;
}

/** Signs of `2018-08-06`: a longer moment has an hour. */
const DAY_LENGTH = 10;

/** Reads a line that is a date line as a whole ("Published Aug. 6, 2018, 2:03 p.m. ET"); undefined for any other. */
export function readDateLine(shadow: string): DateLine | undefined {
  if (shadow.length > 160 || !/\d|^undated$/i.test(shadow)) return undefined;
  if (/^undated$/i.test(shadow)) return { published: undefined, updated: undefined };
  const cuts = [
    0,
    ...[...shadow.matchAll(LABEL)].map((match) => match.index).filter((index) => index > 0),
    shadow.length,
  ];
  let published: Moment | undefined;
  let updated: Moment | undefined;
  let dated = false;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const part = shadow.slice(cuts[i], cuts[i + 1]);
    const found = findDate(part) ?? timeOn(part, published ?? updated);
    if (!found && isLabelledClock(part)) {
      dated = true;
      continue;
    }
    if (!restIsEmpty(found ? `${part.slice(0, found.start)} ${part.slice(found.end)}` : part))
      return undefined;
    dated ||= found !== undefined || /\bago\b/i.test(part);
    if (UPDATED.test(part)) updated ??= found?.value;
    else published ??= found?.value;
  }
  return dated ? { published, updated } : undefined;
}

import {
  addDays,
  addMonths,
  isoWeek,
  monthOf,
  rangeOf,
  weekdayOf,
  weekdayOnOrAfter,
  yearOf,
} from '../../text/calendar.ts';
import {
  AFTER_WEEKDAY_NAME,
  AMBIGUOUS_MONTHS,
  BEFORE_NAME,
  BEFORE_WEEKDAY_NAME,
  DAY_PART,
  DAY_PARTS,
  LONE_MONTH,
  MONTH,
  SEASON,
  SEASONS,
  SHORT_WEEKDAY,
  WEEKDAY,
  WEEKDAYS,
} from '../lang/en/times.ts';
import { monthNumber } from './absolute.ts';
import {
  hung,
  NEEDS,
  pattern,
  whole,
  withPart,
  words,
  type Finder,
  type Moment,
  type Resolved,
} from './finder.ts';
import {
  isAhead,
  lastMonth,
  nearestMonth,
  placeMonth,
  placeMonthDay,
  placeSeason,
  placeWeekday,
  placeWeekend,
  quarterOf,
  shift,
} from './place.ts';

const DEICTIC_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
};

/** today, tomorrow night, yesterday. */
const deictic: Finder = {
  name: 'deictic',
  needs: NEEDS.deictic,
  pattern: pattern(
    String.raw`(?<!\b(?:USA|Russia|India|Psychology|Britain|Turkey) )(?<!-)\b(?<word>today|tonight|tomorrow|yesterday)\b(?! show\b)(?: (?<part>${DAY_PART}))?`,
    'giu',
  ),
  read(match) {
    const word = (match.groups?.['word'] ?? '').toLowerCase();
    const part = word === 'tonight' ? 'night' : match.groups?.['part'];
    const offset = DEICTIC_DAYS[word] ?? 0;
    const relative = offset < 0 ? `${offset}d` : `+${offset}d`;
    return whole(match, 'day', (moment) =>
      hung(moment, relative, (anchor) => withPart(addDays(anchor, offset), part)),
    );
  },
};

/** this morning, last night, this evening. */
const dayPart: Finder = {
  name: 'day-part',
  needs: NEEDS.unit,
  pattern: pattern(String.raw`\b(?<which>this|last) (?<part>${DAY_PART})\b`, 'giu'),
  read(match) {
    const part = match.groups?.['part'];
    const offset = match.groups?.['which']?.toLowerCase() === 'last' ? -1 : 0;
    return whole(match, 'day', (moment) =>
      hung(moment, offset < 0 ? '-1d' : '+0d', (anchor) => withPart(addDays(anchor, offset), part)),
    );
  },
};

const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  'this past': -1,
  next: 1,
  coming: 1,
  'this coming': 1,
};
const WHICH = 'last|this(?: past| coming)?|next|previous|current|coming';

function offsetOf(which: string | undefined): number {
  return OFFSETS[which?.toLowerCase().replace(/\s+/u, ' ') ?? 'this'] ?? 0;
}

/** last week, this year, early next month, the previous quarter. */
const calendarUnit: Finder = {
  name: 'calendar-unit',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:the )?(?:(?:early|late|mid)(?: |-))?(?<which>${WHICH}) (?:(?:fiscal|school|calendar|academic|financial) )?(?<unit>week|month|year|quarter|decade|century)\b`,
    'giu',
  ),
  read(match, line) {
    const unit = (match.groups?.['unit'] ?? '').toLowerCase();
    const offset = offsetOf(match.groups?.['which']);
    const before = line.slice(Math.max(0, match.index - 3), match.index);
    // "over the last decade" is a length; ABC's "This Week" is a programme.
    if (/^the\slast\s(?:decade|century)$/i.test(match[0])) return [];
    if (/^This\sWeek$/u.test(match[0]) && /(?:"|'s\s)$/u.test(before)) return [];
    return whole(match, 'other', (moment) => unitAt(moment, unit, offset));
  },
};

function unitAt(moment: Moment, unit: string, offset: number): Resolved {
  const letter = unit.charAt(0) === 'd' ? 'dec' : unit.charAt(0);
  const relative = `${offset < 0 ? '' : '+'}${offset}${letter}`;
  return hung(moment, relative, (anchor) => {
    const year = yearOf(anchor);
    if (unit === 'week') return isoWeek(addDays(anchor, offset * 7));
    if (unit === 'month') return addMonths(anchor, offset);
    if (unit === 'quarter') return quarterOf(addMonths(anchor, offset * 3));
    if (unit === 'decade') return String(Math.floor(year / 10) + offset);
    if (unit === 'century') return String(Math.floor(year / 100) + offset);
    return String(year + offset);
  });
}

/** last fall, next April, this spring. */
const namedUnit: Finder = {
  name: 'named-unit',
  needs: NEEDS.month | NEEDS.season,
  pattern: pattern(
    String.raw`\b(?:the )?(?:(?:early|late|mid)(?: |-))?(?<which>[Ll]ast|[Tt]his(?: past| coming)?|[Nn]ext|[Pp]revious|[Cc]oming)(?: (?:early|late))? (?:(?<season>${SEASON})\b|(?<month>${LONE_MONTH}|${MONTH})(?: (?<day>\d{1,2})(?!\d))?)`,
  ),
  read(match) {
    const { season, month, day } = match.groups ?? {};
    const offset = offsetOf(match.groups?.['which']);
    const way = offset < 0 ? 'last' : offset > 0 ? 'next' : 'this';
    const name = (season ?? month ?? '').toLowerCase().replace('.', '');
    if (season) {
      const code = SEASONS.get(name) ?? 'SP';
      return whole(match, 'other', (moment) =>
        hung(moment, `${way}-${name}`, (anchor) => placeSeason(anchor, code, way)),
      );
    }
    const number = monthNumber(month ?? '');
    if (day) {
      return whole(match, 'date', (moment) =>
        hung(moment, `${way}-${name}-${day}`, (anchor) =>
          placeMonthDay(anchor, number, Number(day), offset < 0 ? 'past' : 'future'),
        ),
      );
    }
    return whole(match, 'other', (moment) =>
      hung(moment, `${way}-${name}`, (anchor) => {
        if (offset === 0) return addMonths(`${anchor.slice(0, 4)}-01`, number - 1);
        const distance = (monthOf(anchor) - number + 12) % 12 || 12;
        return addMonths(anchor, offset < 0 ? -distance : 12 - (distance % 12));
      }),
    );
  },
};

/** over the weekend, last weekend, this weekend. */
const weekend: Finder = {
  name: 'weekend',
  needs: NEEDS.unit,
  pattern: pattern(String.raw`\b(?:the )?(?<which>${WHICH}|the|that) weekend\b`, 'giu'),
  read(match) {
    const which = (match.groups?.['which'] ?? '').toLowerCase();
    if (which === 'that') return [];
    return whole(match, 'other', (moment) => {
      const offset = offsetOf(which);
      const tense = offset > 0 ? 'future' : offset < 0 || which === 'the' ? 'past' : moment.tense();
      const ahead = tense === 'future' || (which === 'the' && moment.tense() === 'future');
      return hung(moment, `${ahead ? 'next' : 'last'}-weekend`, (anchor) => {
        const began = weekdayOf(anchor) >= 6;
        const skips = began && (which === 'last' || which === 'next');
        return placeWeekend(anchor, ahead ? 'future' : 'past', skips && !ahead ? -1 : 0);
      });
    });
  },
};

/** the week of March 6. */
const weekOf: Finder = {
  name: 'week-of',
  needs: NEEDS.month,
  pattern: pattern(String.raw`\b(?:the )?week of (?<month>${MONTH}) (?<day>\d{1,2})(?!\d)`),
  read(match) {
    const month = monthNumber(match.groups?.['month'] ?? '');
    const day = Number(match.groups?.['day']);
    return whole(match, 'other', (moment) =>
      hung(moment, `week-of-${month}-${day}`, (anchor) => {
        const placed = placeMonthDay(anchor, month, day, moment.tense());
        return placed && isoWeek(placed);
      }),
    );
  },
};

/** "Tuesday's vote" may lie ahead where the clause does; "Wednesday's ruling" has been made. */
const COMING_EVENT =
  /^'s (?:\p{L}+[\s-]){0,2}(?:vote|election|primary|caucus|debate|hearing|meeting|summit|game|match|final|deadline|talks|session|trial|ceremony|inauguration|launch|contest|race|runoff|poll|polls|ballot|event|rally|march)s?\b/u;

/** Monday; Thursday night; last Friday; Mondays. */
const weekday: Finder = {
  name: 'weekday',
  needs: NEEDS.weekday,
  pattern: pattern(
    String.raw`\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Cc]oming|[Ee]very|[Ee]ach) )?(?<name>${WEEKDAY})(?<many>s)?(?![\p{L}])(?:(?: |-)(?<part>${DAY_PART})\b(?!s))?`,
  ),
  read(match, line) {
    const { which, name, many, part } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (AFTER_WEEKDAY_NAME.test(line.slice(end, end + 16))) return [];
    if (BEFORE_WEEKDAY_NAME.test(line.slice(Math.max(0, match.index - 10), match.index))) return [];
    const number = WEEKDAYS.get(name?.toLowerCase() ?? '') ?? 1;
    if (many || /^e/i.test(which ?? '')) {
      const code = DAY_PARTS.get(part?.toLowerCase() ?? '');
      return whole(match, 'other', () => words(`XXXX-WXX-${number}${code ? `T${code}` : ''}`));
    }
    const looksBack = line.startsWith("'s", end) && !COMING_EVENT.test(line.slice(end, end + 40));
    return whole(match, 'weekday', (moment) =>
      weekdayAt(
        looksBack ? { ...moment, tense: () => 'past' } : moment,
        number,
        which?.toLowerCase(),
        name ?? '',
        part,
      ),
    );
  },
};

function weekdayAt(
  moment: Moment,
  number: number,
  which: string | undefined,
  name: string,
  part: string | undefined,
): Resolved {
  const offset = which ? offsetOf(which) : 0;
  const tense = offset < 0 ? 'past' : offset > 0 ? 'future' : moment.tense();
  const { anchor: today } = moment;
  const ahead = today === undefined ? tense === 'future' : isAhead(today, number, tense);
  return hung(moment, `${ahead ? 'next' : 'last'}-${name.toLowerCase()}`, (anchor) => {
    const skip = offset !== 0 && weekdayOf(anchor) === number ? offset * 7 : 0;
    const day =
      which === 'this'
        ? thisWeekday(anchor, number, tense === 'future')
        : placeWeekday(anchor, number, tense);
    return withPart(addDays(day, skip), part);
  });
}

/** "this Friday": the coming one, unless the clause looks back. */
function thisWeekday(anchor: string, number: number, future: boolean): string {
  return future ? weekdayOnOrAfter(anchor, number) : addDays(anchor, number - weekdayOf(anchor));
}

/** Mon., Aug. 6: a shortened weekday only in front of a date. */
const shortWeekday: Finder = {
  name: 'short-weekday',
  needs: NEEDS.weekday,
  pattern: pattern(String.raw`\b${SHORT_WEEKDAY}(?=,? (?:${MONTH} \d|\d{1,2} ${MONTH}))`),
  read: (match) =>
    whole(match, 'weekday', (moment) =>
      weekdayAt(
        moment,
        WEEKDAYS.get(match[0].toLowerCase().replace('.', '')) ?? 1,
        undefined,
        match[0],
        undefined,
      ),
    ),
};

const ASKS_FOR_MONTH =
  /\b(?:in|since|by|until|till|of|from|through|during|between|and|to|or|before|after|for|this|back in|early|late|mid|around|through|starting|beginning|ending|month of|the|its|last)(?:\s|-)$/i;
const PERSON_AFTER = /^\s(?:\p{Lu}\p{Ll}|[A-Z]\.)/u;
const SINCE = /\b(?:since|after)\s$/i;
/** Elections and the like lie ahead, or beside a past verb in the nearest month by that name. */
const VOTE_AFTER =
  /^\s(?:\p{L}+\s)?(?:elections?|primary|primaries|runoff|midterms?|vote|ballot|referendum|polls|caucus|caucuses)\b/u;
const VOTE_BEFORE =
  /\b(?:re-?election|elections?|midterms?|runoff|referendum|primary)\s(?:in|this|for)\s$/u;
const VERB_AFTER =
  /^\s(?:not|be|have|also|never|well|still|seem|look|say|help|want|need|go|get|take|make|become)\b/u;

/** July; early December. Months that are also names or verbs need a word that asks for one. */
const bareMonth: Finder = {
  name: 'bare-month',
  needs: NEEDS.month,
  pattern: pattern(
    String.raw`\b(?:[Tt]he month of )?(?:(?:early|late|mid|Early|Late|Mid)(?: |-))?(?<month>${LONE_MONTH})(?! \d{1,2}(?:\b|st|nd|rd|th)(?! ))`,
  ),
  read(match, line) {
    const month = match.groups?.['month'] ?? '';
    const at = match.index + match[0].length - month.length;
    const name = month.toLowerCase().replace('.', '');
    const end = match.index + match[0].length;
    if (AMBIGUOUS_MONTHS.has(name) && !isMonth(line, at, end)) return [];
    const number = monthNumber(month);
    const vote =
      VOTE_AFTER.test(line.slice(end, end + 40)) ||
      VOTE_BEFORE.test(line.slice(Math.max(0, at - 24), at));
    return whole(match, 'other', (moment) => {
      if (vote) {
        const past = moment.tense() === 'past';
        return hung(moment, `next-${name}`, (anchor) =>
          past ? nearestMonth(anchor, number) : placeMonth(anchor, number, 'future'),
        );
      }
      const isSince = SINCE.test(line.slice(Math.max(0, match.index - 8), match.index));
      const tense = isSince ? 'past' : moment.tense();
      return hung(moment, `${tense === 'future' ? 'next' : 'last'}-${name}`, (anchor) =>
        isSince ? lastMonth(anchor, number) : placeMonth(anchor, number, tense),
      );
    });
  },
};

function isMonth(line: string, at: number, end: number): boolean {
  const before = line.slice(Math.max(0, at - 24), at);
  const after = line.slice(end, end + 16);
  if (!ASKS_FOR_MONTH.test(before) || VERB_AFTER.test(after) || BEFORE_NAME.test(before))
    return false;
  return !PERSON_AFTER.test(after);
}

/** that day; the following week; the same year: what the time named before hangs on. */
const sameUnit: Finder = {
  name: 'same-unit',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:(?:later|earlier) )?(?<which>that(?: very)?(?: same)?|the(?: very)? same|the (?:next|following|previous|preceding)) (?<unit>day|week|month|year|morning|afternoon|evening|night|season)\b`,
    'giu',
  ),
  read(match) {
    const which = (match.groups?.['which'] ?? '').toLowerCase();
    const unit = (match.groups?.['unit'] ?? '').toLowerCase();
    const offset = /next|following/u.test(which) ? 1 : /previous|preceding/u.test(which) ? -1 : 0;
    return whole(match, 'other', (moment) => fromPrevious(moment, offset, unit));
  },
};

function fromPrevious(moment: Moment, offset: number, unit: string): Resolved | undefined {
  const { previous } = moment;
  const range = previous === undefined ? undefined : rangeOf(previous);
  if (unit === 'season') return undefined;
  const code = DAY_PARTS.get(unit);
  const letter = code ? 'D' : unit.charAt(0).toUpperCase();
  const moved = previous !== undefined && range ? shift(previous, offset, letter) : undefined;
  const relative = `${offset < 0 ? '' : '+'}${offset}${letter.toLowerCase()}`;
  return {
    value: moved !== undefined && code ? `${moved}T${code}` : moved,
    relative,
    basis: 'previous',
  };
}

/** Deictic days, calendar units, weekdays and months that need an anchor. */
export const RELATIVE: readonly Finder[] = [
  deictic,
  dayPart,
  calendarUnit,
  namedUnit,
  weekend,
  weekOf,
  weekday,
  shortWeekday,
  bareMonth,
  sameUnit,
];

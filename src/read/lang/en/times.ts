/** English words for times. Keys are lower case, without the full stop of an abbreviation. */

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** 1–12 by name or abbreviation. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i): [string, number] => [name, i + 1]),
  ...MONTH_SHORT.map((name, i): [string, number] => [name, i + 1]),
  ['sept', 9],
]);

/** Months whose names are also words or people's names. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'march',
  'april',
  'may',
  'june',
  'august',
]);

const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAY_SHORT = 'mon tue wed thu fri sat sun'.split(' ');

/** ISO weekday by name or abbreviation: Monday 1 … Sunday 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, i): [string, number] => [name, i + 1]),
  ...WEEKDAY_SHORT.map((name, i): [string, number] => [name, i + 1]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** Source of a regular expression for a month written out or shortened, capitalised or in capitals. */
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sep(?:tember|t?\.|t)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN\.?|FEB\.?|AUG\.?|SEPT?\.?|OCT\.?|NOV\.?|DEC\.?)(?![A-Za-z])`;

/** Months that may stand alone: written out, or shortened with their full stop. */
export const LONE_MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)(?![A-Za-z])`;

export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)';
export const SHORT_WEEKDAY = String.raw`(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?`;

/** TIMEX3 codes for the parts of a day. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['midday', 'MI'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['overnight', 'NI'],
]);
export const DAY_PART = '(?:morning|afternoon|evening|night|midday|lunchtime)';

/** TIMEX3 codes for the seasons. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
]);
/** The month a season begins in, northern hemisphere. */
export const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
export const SEASON = '(?:spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)';

/** Letters that TIMEX3 durations use; hours, minutes and seconds come after a `T`. */
export const UNIT_LETTERS: ReadonlyMap<string, string> = new Map([
  ['second', 'TS'],
  ['minute', 'TM'],
  ['hour', 'TH'],
  ['day', 'D'],
  ['night', 'D'],
  ['week', 'W'],
  ['fortnight', 'W'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year', 'Y'],
  ['decade', 'Y'],
  ['century', 'Y'],
  ['centurie', 'Y'],
]);
/** How many of the letter's unit one of the word is. */
export const UNIT_FACTORS: ReadonlyMap<string, number> = new Map([
  ['fortnight', 2],
  ['decade', 10],
  ['century', 100],
  ['centurie', 100],
]);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

/** Where a holiday falls: a fixed day, the nth weekday of a month, or days from Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | {
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus?: number;
    }
  | { readonly easter: number };

/** Holidays by their lower-case name; American civil ones as most English-language news means them. */
export const HOLIDAYS: ReadonlyMap<string, HolidayRule> = new Map<string, HolidayRule>([
  ["new year's day", { month: 1, day: 1 }],
  ["new year's eve", { month: 12, day: 31 }],
  ["new year's", { month: 1, day: 1 }],
  ['martin luther king jr. day', { month: 1, weekday: 1, nth: 3 }],
  ['martin luther king day', { month: 1, weekday: 1, nth: 3 }],
  ['mlk day', { month: 1, weekday: 1, nth: 3 }],
  ['inauguration day', { month: 1, day: 20 }],
  ['groundhog day', { month: 2, day: 2 }],
  ["valentine's day", { month: 2, day: 14 }],
  ["presidents' day", { month: 2, weekday: 1, nth: 3 }],
  ['presidents day', { month: 2, weekday: 1, nth: 3 }],
  ["president's day", { month: 2, weekday: 1, nth: 3 }],
  ["st. patrick's day", { month: 3, day: 17 }],
  ['ash wednesday', { easter: -46 }],
  ['palm sunday', { easter: -7 }],
  ['maundy thursday', { easter: -3 }],
  ['good friday', { easter: -2 }],
  ['easter sunday', { easter: 0 }],
  ['easter monday', { easter: 1 }],
  ['easter', { easter: 0 }],
  ['earth day', { month: 4, day: 22 }],
  ['may day', { month: 5, day: 1 }],
  ["mother's day", { month: 5, weekday: 7, nth: 2 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ["father's day", { month: 6, weekday: 7, nth: 3 }],
  ['juneteenth', { month: 6, day: 19 }],
  ['canada day', { month: 7, day: 1 }],
  ['independence day', { month: 7, day: 4 }],
  ['fourth of july', { month: 7, day: 4 }],
  ['4th of july', { month: 7, day: 4 }],
  ['july fourth', { month: 7, day: 4 }],
  ['bastille day', { month: 7, day: 14 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['columbus day', { month: 10, weekday: 1, nth: 2 }],
  ['halloween', { month: 10, day: 31 }],
  ["all saints' day", { month: 11, day: 1 }],
  ['guy fawkes night', { month: 11, day: 5 }],
  ['election day', { month: 11, weekday: 1, nth: 1, plus: 1 }],
  ['veterans day', { month: 11, day: 11 }],
  ["veterans' day", { month: 11, day: 11 }],
  ['armistice day', { month: 11, day: 11 }],
  ['remembrance day', { month: 11, day: 11 }],
  ['thanksgiving day', { month: 11, weekday: 4, nth: 4 }],
  ['thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['black friday', { month: 11, weekday: 4, nth: 4, plus: 1 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['christmas day', { month: 12, day: 25 }],
  ['christmas', { month: 12, day: 25 }],
  ['boxing day', { month: 12, day: 26 }],
]);

/** Words that put what follows, or their own clause, into the future. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  (
    "will 'll won't shall would going plan plans planned planning scheduled schedule slated expected expects expect " +
    'upcoming due intend intends hopes hope hoping aims aim ' +
    'tomorrow awaits awaiting ready prepares preparing could may might should must starting ' +
    'deadline postponed delayed'
  ).split(' '),
);

/** Past forms that do not end in -ed. */
export const PAST_WORDS: ReadonlySet<string> = new Set(
  (
    'was were had did been said told met went came took made gave got saw knew thought found left held kept began ' +
    'brought wrote ran led spoke stood heard felt meant sent paid lost won fell rose grew drew broke chose drove flew ' +
    'rode sold spent built bought caught taught fought sought sat set shot hit struck threw wore became beat bit blew ' +
    'dealt fed fled forgot forgave froze hung hid laid lay lent lit rang sang sank shook slept stole stuck swore swept ' +
    "swam tore woke withdrew understood undertook overcame quit since wasn't weren't hadn't didn't dating ago " +
    'died killed'
  ).split(' '),
);

/** Words in -ed that are no past forms. */
export const NOT_PAST: ReadonlySet<string> = new Set(
  'need indeed hundred red bed speed feed seed breed exceed proceed succeed united armed sacred so-called naked'.split(
    ' ',
  ),
);

/** What makes a four-digit number a count or a name instead of a year, standing right behind it. */
export const COUNTED =
  'people|men|women|children|persons|residents|workers|employees|troops|soldiers|students|voters|votes|members|jobs|' +
  'homes|houses|cases|deaths|dead|miles?|kilometers?|kilometres?|km|meters?|metres?|feet|foot|ft|yards?|acres|hectares|tons|' +
  'tonnes|pounds|dollars|euros|yen|yuan|rubles|roubles|rupees|francs|marks|barrels|gallons|litres|liters|degrees|points|' +
  'percent|per cent|times|hours|GMT|UTC|EST|EDT|local time|km2|sq|square|kg|grams|calories|copies|units|pages|seats|cars|vehicles|' +
  'million|billion|trillion|thousand|hundred|years|months|weeks|days|Avenue|Street|Road|Boulevard|Ave\\.|St\\.|Blvd';

/** What stands right before a four-digit number that is no year. */
export const NOT_YEAR_BEFORE =
  /(?:[$€£¥#]\s?|\b(?:no\.|number|nos\.|room|page|pages|p\.|pp\.|flight|route|highway|section|article|resolution|bill|channel|some|nearly|almost|about|than|least|most|only|another|extra|over|under|around|approximately|roughly|top|h\.r\.|s\.)\s)$/i;

/** Papers, programmes and events whose names begin with a weekday. */
export const AFTER_WEEKDAY_NAME =
  /^(?:\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Post|Mercury|People|World|Night Live|Night Football|Night Lights|Agreement|Club))/u;
export const BEFORE_WEEKDAY_NAME =
  /(?:\b(?:Black|Bloody|Super|Ruby|Cyber|Giving|Fat|Shrove|Casual|Man)\s)$/u;

/** Titles and first names that make the word behind them a name ("Ms. April"). */
export const BEFORE_NAME =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Lady|Theresa|President|Senator|Prime Minister|Secretary|Minister)\.?\s)$/u;

/** Words of ball games, whose quarters are no part of a year. */
export const SPORT =
  /\b(?:touchdowns?|yards?|quarterback|coach|goals?|scored?|fumbled?|rebounds?|playoffs?|kickoff|halftime)\b/i;

import { addDays, rangeOf } from '../../text/calendar.ts';
import { NUMBER_WORDS, numberOf } from '../../text/numbers.ts';
import { UNIT_FACTORS, UNIT_LETTERS } from '../lang/en/times.ts';
import { hung, NEEDS, pattern, whole, words, type Finder, type Resolved } from './finder.ts';
import { shift } from './place.ts';

const VAGUE = 'several|a few|few|some|many|a number of|recent|a couple of|couple of|a couple';
const COUNT = String.raw`(?:(?<![\d.,$€£])(?:\d{1,4}(?:,\d{3})?(?:\.\d)?(?: 1/2| 1/4| 3/4)?)|half an?|(?:an?(?: half)?|half|${NUMBER_WORDS}|two dozen|a dozen|a hundred)(?: and a half)?|${VAGUE})`;
const UNIT =
  '(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century|quarter)';
const ABOUT =
  '(?:(?:about|almost|nearly|more than|less than|over|under|just|just over|just under|at least|at most|some|roughly|around|approximately|up to|as many as|only) )?';

interface Length {
  /** Undefined for "several". */
  readonly count: number | undefined;
  readonly letter: string;
}

function lengthOf(count: string, unit: string): Length | undefined {
  const key = unit.toLowerCase().replace(/s$/u, '');
  const letter = UNIT_LETTERS.get(key);
  if (!letter) return undefined;
  const text = count.toLowerCase().replace(/\s+/gu, ' ').trim();
  const half = text.endsWith(' and a half') ? 0.5 : 0;
  const base = /^(?:half(?: an?)?|an? half)$/u.test(text)
    ? 0.5
    : numberOf(text.replace(/ and a half$/u, ''));
  const vague = new RegExp(`^(?:${VAGUE})$`, 'u').test(text);
  if (base === undefined && !vague) return undefined;
  const factor = UNIT_FACTORS.get(key) ?? 1;
  return { count: base === undefined ? undefined : (base + half) * factor, letter };
}

/** TIMEX3 duration: P3D, PT16H, PXY where the count is vague; halves of hours and years in the next unit. */
function duration({ count, letter }: Length): string {
  const time = letter.startsWith('T');
  const unit = letter.replace('T', '');
  const head = time ? 'PT' : 'P';
  if (count === undefined) return `${head}X${unit}`;
  if (Number.isInteger(count)) return `${head}${count}${unit}`;
  const wholeUnits = Math.floor(count);
  const rest = count - wholeUnits;
  const lead = wholeUnits > 0 ? `${wholeUnits}${unit}` : '';
  if (letter === 'TH') return `PT${lead}${Math.round(rest * 60)}M`;
  if (letter === 'Y') return `P${lead}${Math.round(rest * 12)}M`;
  return `${head}${count}${unit}`;
}

const NOT_A_LENGTH_AFTER = /^(?:-olds?\b|\s(?:old|of age)\b)/u;

/** for three days; the 16-hour flight; the past two months; two more weeks. */
const lasting: Finder = {
  name: 'duration',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:(?:the )?(?<span>past|last|next|coming|first) )?${ABOUT}(?<count>${COUNT})(?: |-)(?:(?:more|full|straight|long|consecutive|additional|whole|solid|short|other) )?(?<unit>${UNIT}s?)\b(?:-long\b)?(?!-|')`,
    'giu',
  ),
  read(match, line) {
    const { count, unit, span } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (NOT_A_LENGTH_AFTER.test(line.slice(end, end + 8))) return [];
    // Programmes, not lengths.
    if (/^(?:60 Minutes|48 Hours)$/u.test(match[0])) return [];
    const article = /^an?$/i.test(count ?? '');
    const name = (unit ?? '').toLowerCase();
    if (article && /^(?:second|minute|day|night|quarter)s?$/u.test(name)) return [];
    if (/^(?:half|a half|a quarter|some|few)$/i.test(count ?? '') && name.startsWith('quarter'))
      return [];
    const length = lengthOf(count ?? '', name);
    // "half the year", "the first year" and "a years" are no lengths.
    if (!length || (article && name.endsWith('s'))) return [];
    const start = span === 'first' ? match.index + match[0].indexOf(count ?? '') : match.index;
    return whole(match, 'other', () => words(duration(length)), start);
  },
};

/** the past year, the last decade, recent weeks; for years; decades-long. */
const vagueLength: Finder = {
  name: 'vague-duration',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:(?<which>the past|the coming|the last|past|recent|coming|the next few|the last few|the past few) (?<unit>${UNIT}s|week|month|year|decade|century)\b|(?<=\b(?:for|in|over|within|after|took|take) )(?<bare>minutes|hours|days|weeks|months|years|decades|centuries)\b(?! (?:of age|old|later|earlier|ago|before|after))|(?<long>minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long\b)`,
    'giu',
  ),
  read(match) {
    const { which, unit, bare, long } = match.groups ?? {};
    const name = (unit ?? bare ?? long ?? '').toLowerCase();
    const many = name.endsWith('s');
    if (which && !many && !/past|coming/i.test(which) && !/decade|century/u.test(name)) return [];
    const key = name.replace(/s$/u, '');
    const length = lengthOf(many ? 'several' : 'one', key);
    return length ? whole(match, 'other', () => words(duration(length))) : [];
  },
};

/** Hours and less in `relative`, where `m` is a month. */
const OFFSET_UNITS: Readonly<Record<string, string>> = { TH: 'h', TM: 'min', TS: 's' };

/** three days ago; several weeks ago; a year earlier; two years later; in three days' time. */
const away: Finder = {
  name: 'away',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b${ABOUT}(?:(?<count>${COUNT}) (?:more )?)?(?<unit>${UNIT}s?)(?:' time\b| (?<way>ago|earlier|later|from now|hence|afterward|afterwards|previously|and a half ago|prior)\b)`,
    'giu',
  ),
  read(match) {
    const { count, unit, way } = match.groups ?? {};
    const half = way === 'and a half ago' ? ' and a half' : '';
    const length = lengthOf(`${count ?? 'several'}${half}`, unit ?? '');
    if (!length || (!count && !unit?.endsWith('s'))) return [];
    const word = (way ?? 'from now').toLowerCase();
    const sign = /ago|earlier|previously|prior/u.test(word) ? -1 : 1;
    const relative = `${sign < 0 ? '-' : '+'}${length.count ?? 'X'}${OFFSET_UNITS[length.letter] ?? length.letter.toLowerCase()}`;
    return whole(match, 'other', (moment) => {
      const own = /ago$|from now|hence/u.test(word);
      const base = own ? moment.anchor : (moment.previous ?? moment.anchor);
      const value = moved(base, sign, length);
      return {
        value,
        relative,
        basis: own || moment.previous === undefined ? 'anchor' : 'previous',
      };
    });
  },
};

function moved(base: string | undefined, sign: number, length: Length): string | undefined {
  const { count, letter } = length;
  if (count === undefined) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (base === undefined || letter.startsWith('T')) return undefined;
  const wholeUnits = sign * Math.trunc(count);
  if (letter === 'Y' && count % 1 === 0.5) return shift(base, sign * Math.trunc(count * 12), 'M');
  // From a coarser time the step keeps what can be kept: two years after July 1997 is 1999.
  return shift(base, wholeUnits, letter) ?? coarse(base, wholeUnits, letter);
}

function coarse(base: string, count: number, letter: string): string | undefined {
  const range = rangeOf(base);
  if (!range || letter !== 'W') return undefined;
  return addDays(range.from, count * 7).slice(0, 7);
}

const EVERY: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  night: 'XXXX-XX-XXTNI',
  morning: 'XXXX-XX-XXTMO',
  week: 'P1W',
  weekend: 'XXXX-WXX-WE',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  hourly: 'PT1H',
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
  quarterly: 'P1Q',
  nightly: 'XXXX-XX-XXTNI',
};

/** every day; daily; each year; $1 billion a year. */
const repeated: Finder = {
  name: 'set',
  needs: NEEDS.unit,
  pattern: pattern(
    String.raw`\b(?:(?:every|each|per) (?:single )?(?<unit>hour|day|night|morning|week|weekend|month|quarter|year)|(?<word>daily|weekly|monthly|annually|yearly|nightly|hourly)|(?<=\b(?:\d[\d.,]*|million|billion|thousand|hundred|once|twice|times|hours|interviews|[a-z]+s) )an? (?<rate>day|week|month|year))\b(?! (?:ago|earlier|later|before|after))`,
    'giu',
  ),
  read(match, line) {
    const { unit, word, rate } = match.groups ?? {};
    const key = (unit ?? word ?? rate ?? '').toLowerCase();
    // Capitalised in the middle of a name: the Daily Mail, USA Weekly.
    const end = match.index + match[0].length;
    if (
      word &&
      /^[A-Z]/u.test(word) &&
      (match.index > 0 || /^\s[A-Z]/u.test(line.slice(end, end + 2)))
    )
      return [];
    return whole(match, 'other', () => words(EVERY[key]));
  },
};

const REFERENCES: Readonly<Record<string, Resolved['value']>> = {
  now: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'the past': 'PAST_REF',
  'the future': 'FUTURE_REF',
  future: 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
};

/** now, currently, the future: a reference to the present, past or future without a date. */
const reference: Finder = {
  name: 'reference',
  needs: NEEDS.deictic,
  pattern: pattern(
    String.raw`(?<!-)\b(?:right now|now|currently|nowadays|at present|these days|(?<=\bin )the (?:recent |distant )?past(?! (?:\w+ )?(?:${UNIT}|${NUMBER_WORDS}|few|several))|the (?:near )?future|(?<='s )future(?= ?[,.;!?"]))\b(?!-| that\b)`,
    'giu',
  ),
  read(match, line) {
    const text = match[0].toLowerCase().replace(/\s+/gu, ' ');
    // "by now", "until now" and "for now" are the present; "Now" with a capital inside a line is a name.
    if (
      match[0].startsWith('N') &&
      match.index > 2 &&
      !/[."]\s?$/u.test(line.slice(match.index - 3, match.index))
    )
      return [];
    const value = REFERENCES[text] ?? (text.includes('past') ? 'PAST_REF' : undefined);
    return value ? whole(match, 'other', () => words(value)) : [];
  },
};

/** fortnight and week counted from a day: "a week from Monday" stays with its weekday. */
const inTime: Finder = {
  name: 'in-time',
  needs: NEEDS.unit,
  pattern: pattern(String.raw`\b(?:the day after tomorrow|the day before yesterday)\b`, 'giu'),
  read(match) {
    const offset = match[0].toLowerCase().endsWith('tomorrow') ? 2 : -2;
    return whole(match, 'day', (moment) =>
      hung(moment, offset < 0 ? '-2d' : '+2d', (anchor) => addDays(anchor, offset)),
    );
  },
};

/** Lengths of time, steps away from another time, repetitions and undated references. */
export const LENGTHS: readonly Finder[] = [inTime, away, lasting, vagueLength, repeated, reference];

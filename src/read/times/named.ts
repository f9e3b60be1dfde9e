import { addDays, dayAt, easterSunday, isoWeek, nthWeekday } from '../../text/calendar.ts';
import {
  HOLIDAYS,
  ORDINAL_WORDS,
  SEASON,
  SEASONS,
  SPORT,
  type HolidayRule,
} from '../lang/en/times.ts';
import { hung, NEEDS, pattern, whole, words, type Finder } from './finder.ts';
import { nearest, placeQuarter, placeSeason } from './place.ts';

function holidayIn(year: number, rule: HolidayRule): string | undefined {
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  if ('day' in rule) return dayAt(year, rule.month, rule.day);
  return addDays(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.plus ?? 0);
}

const NAMES = [...HOLIDAYS.keys()]
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) => name.replaceAll('.', String.raw`\.?`))
  .join('|');

/** Thanksgiving Day; Christmas 2017; last Easter. */
const holiday: Finder = {
  name: 'holiday',
  needs: NEEDS.holiday,
  pattern: pattern(
    String.raw`\b(?:(?<which>last|next|this) )?(?<name>${NAMES})(?!\p{L})(?<week> week\b(?!end))?(?:(?:,| of)? (?<year>(?:19|20)\d{2})(?!\d))?`,
    'giu',
  ),
  read(match) {
    const { which, name, year, week } = match.groups ?? {};
    const key = (name ?? '').toLowerCase().replace(/\s+/gu, ' ');
    const rule =
      HOLIDAYS.get(key) ?? HOLIDAYS.get(key.replace(' jr ', ' jr. ').replace(/^st /u, 'st. '));
    // Names are capitalised; "easter" or "christmas" in small letters is something else.
    if (!rule || !/^[A-Z\d]/u.test(name ?? '')) return [];
    const at = (each: number): string | undefined => holidayIn(each, rule);
    const inWeek = (day: string | undefined): string | undefined =>
      day && week ? isoWeek(day) : day;
    if (year) return whole(match, 'date', () => words(inWeek(at(Number(year)))));
    return whole(match, week ? 'other' : 'day', (moment) => {
      const word = which?.toLowerCase();
      const tense = word === 'last' ? 'past' : word === 'next' ? 'future' : moment.tense();
      const way = tense === 'future' ? 'next' : 'last';
      return hung(moment, `${way}-${key.replaceAll(/[^a-z\d]+/gu, '-')}`, (anchor) =>
        inWeek(nearest(anchor, tense, at)),
      );
    });
  },
};

/** spring 2018; the fall of 2017; in the summer; since winter. */
const season: Finder = {
  name: 'season',
  needs: NEEDS.season,
  pattern: pattern(
    String.raw`\b(?:the )?(?:(?:early|late|mid)(?: |-))?(?:(?<dated>${SEASON})(?: of|,)? (?<year>(?:19|20)\d{2})(?!\d)|(?<=\b(?:in|during|over|by|since|until|for|through|of) (?:the )?(?:(?:early|late|mid)(?: |-))?)(?<name>spring|summer|autumn|winter|fall(?=[,.;]| (?:of|and|elections?|campaign|session|semester))))\b`,
    'gu',
  ),
  read(match) {
    const { dated, year, name } = match.groups ?? {};
    const word = (dated ?? name ?? '').toLowerCase();
    const code = SEASONS.get(word) ?? 'SP';
    if (year) return whole(match, 'other', () => words(`${year}-${code}`));
    return whole(match, 'other', (moment) => {
      const tense = moment.tense();
      return hung(moment, `${tense === 'future' ? 'next' : 'last'}-${word}`, (anchor) =>
        placeSeason(anchor, code, tense),
      );
    });
  },
};

/** the third quarter; fourth-quarter; the first half of 2018; Q3 2018. */
const quarter: Finder = {
  name: 'quarter',
  needs: NEEDS.unit | NEEDS.digits,
  pattern: pattern(
    String.raw`\b(?:the )?(?:fiscal )?(?:(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)(?: |-)(?<unit>quarter|half)|Q(?<number>[1-4]))\b(?:(?: of|,)?(?: fiscal)? (?<year>(?:19|20)\d{2})(?!\d)| of (?<which>last|this|next) year)?`,
    'giu',
  ),
  read(match, line) {
    const { ordinal, unit, number, year, which } = match.groups ?? {};
    const count = number ? Number(number) : (ORDINAL_WORDS.get(ordinal?.toLowerCase() ?? '') ?? 1);
    const half = unit?.toLowerCase() === 'half';
    const letter = half ? 'H' : 'Q';
    if (half && (count > 2 || (!year && !which))) return [];
    if (year) return whole(match, 'other', () => words(`${year}-${letter}${count}`));
    if (number || SPORT.test(line.slice(Math.max(0, match.index - 200), match.index + 200)))
      return [];
    return whole(match, 'other', (moment) => {
      const tense = moment.tense();
      const offset = which ? { last: -1, this: 0, next: 1 }[which.toLowerCase()] : undefined;
      return hung(
        moment,
        `${which ?? (tense === 'future' ? 'next' : 'last')}-${letter.toLowerCase()}${count}`,
        (anchor) =>
          offset === undefined
            ? placeQuarter(anchor, count, tense)
            : `${Number(anchor.slice(0, 4)) + offset}-${letter}${count}`,
      );
    });
  },
};

/** Holidays, seasons and quarters. */
export const NAMED: readonly Finder[] = [holiday, season, quarter];

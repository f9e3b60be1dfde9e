import { byPosition, mentionAt, overlaps } from '../../model/span.ts';
import { dayOf, rangeOf } from '../../text/calendar.ts';
import { firstAt } from '../sorted.ts';
import { ABSOLUTE } from './absolute.ts';
import { CLOCK } from './clock.ts';
import { NEEDS, type Draft, type Finder, type Resolved } from './finder.ts';
import { LENGTHS } from './lengths.ts';
import { NAMED } from './named.ts';
import { REFINERS } from './refine.ts';
import { RELATIVE } from './relative.ts';
import { tenseAt } from './tense.ts';
import type { Range } from '../../model/span.ts';
import type { Time } from '../../model/reading.ts';
import type { Page } from '../page.ts';

/** What relative times are worked out from: a publication day (or date-time), the article's own or lent by its story. */
export interface Anchor {
  readonly value: string;
  readonly borrowed: boolean;
}

/** Every way of writing a time, in order of trust: of equally long finds the first stays. */
const FINDERS: readonly Finder[] = [...ABSOLUTE, ...NAMED, ...RELATIVE, ...CLOCK, ...LENGTHS];

/** One pass over a line tells which finders can match at all; most lines call up none or a few. */
const TRIGGER =
  /\d+|\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur|half|morning|afternoon|evening|lunchtime|every|each|daily|weekly|monthly|annually|yearly|nightly|hourly)[a-z]{0,4}|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|(?:to(?:day|night|morrow)|yesterday|now|currently|nowadays|present|these|past|future|noon|mid(?:day|night))|(?:spring|summer|fall|autumn|winter)|(?:eve|good|ash|palm|maundy|black|easter|fourth|guy|halloween|juneteenth|thanksgiving|christmas))\b/gi;

const STEMS: readonly (readonly [number, string])[] = [
  [NEEDS.month, 'jan feb mar apr may jun jul aug sep oct nov dec'],
  [NEEDS.weekday, 'mon tue wed thu fri sat sun'],
  [
    NEEDS.unit,
    'sec min hou day nig wee for mon qua yea dec cen hal mor aft eve lun eac dai ann twe thi fif six sev eig nin',
  ],
  [NEEDS.deictic, 'tod ton tom yes now cur pre the pas fut noo mid'],
  [NEEDS.season, 'spr sum fal aut win'],
  [NEEDS.holiday, 'day yea eve goo ash pal mau bla eas fou guy hal jun tha chr'],
];

/** Families by the first three letters of a trigger word. */
const FAMILIES: ReadonlyMap<string, number> = familiesByStem();

function familiesByStem(): Map<string, number> {
  const families = new Map<string, number>();
  for (const [bit, stems] of STEMS) {
    for (const stem of stems.split(' ')) families.set(stem, (families.get(stem) ?? 0) | bit);
  }
  return families;
}

/**
 * The times an article names, in reading order: body and title, and its date line. A time that the
 * words give in full is `stated`, one worked out from the article's own day `implied`, from a
 * borrowed day `inferred`; without a day such times have no value, only their `relative` offset.
 */
export function findTimes(page: Page, anchor?: Anchor): Time[] {
  const day = anchor && dayOf(anchor.value);
  const times: Time[] = [];
  let previous: Time | undefined;
  for (const segment of segmentsOf(page)) {
    const line = page.shadow.slice(segment.start, segment.end);
    for (const draft of draftsOf(line)) {
      const moment = {
        anchor: day,
        previous: previous?.value,
        tense: () => tenseAt(line, draft.start, draft.end),
      };
      const resolved = draft.resolve(moment);
      if (!resolved) continue;
      const { value, relative } = resolved;
      const certainty = certaintyOf(resolved, anchor?.borrowed ?? false, previous);
      const range = mentionAt(
        page.article.text,
        segment.start + draft.start,
        segment.start + draft.end,
      );
      const time: Time = { ...range, value, relative, certainty };
      times.push(time);
      if (value !== undefined && rangeOf(value)) previous = time;
    }
  }
  return times;
}

function certaintyOf(
  { basis }: Resolved,
  borrowed: boolean,
  previous: Time | undefined,
): Time['certainty'] {
  if (basis === 'words') return 'stated';
  if (basis === 'previous') return previous?.certainty === 'inferred' ? 'inferred' : 'implied';
  return borrowed ? 'inferred' : 'implied';
}

/** The lines and the date lines above them, in reading order. */
function segmentsOf(page: Page): Range[] {
  const lines = page.lines.toSorted(byPosition);
  const dates = page.article.zones.filter((zone) => {
    const line = lines[firstAt(lines, ({ end }) => end > zone.start)];
    return zone.kind === 'date' && !(line && overlaps(line, zone));
  });
  return [...lines, ...dates].toSorted(byPosition);
}

/** Everything one line may name, refined: no two overlap. */
function draftsOf(line: string): readonly Draft[] {
  const called = familiesIn(line);
  if (called === 0) return [];
  const drafts: Draft[] = [];
  for (const finder of FINDERS) {
    if ((finder.needs & called) === 0) continue;
    for (const match of line.matchAll(finder.pattern)) {
      for (const found of finder.read(match, line)) drafts.push({ ...found, finder: finder.name });
    }
  }
  if (drafts.length === 0) return drafts;
  return REFINERS.reduce<readonly Draft[]>((kept, refiner) => refiner.refine(kept, line), drafts);
}

function familiesIn(line: string): number {
  let bits = 0;
  for (const [word] of line.matchAll(TRIGGER)) {
    bits |= word < ':' ? NEEDS.digits : (FAMILIES.get(word.slice(0, 3).toLowerCase()) ?? 0);
  }
  return bits;
}

import { byPosition, mentionAt, overlaps } from '../../model/span.ts';
import { dayOf, rangeOf } from '../../text/calendar.ts';
import { firstAt } from '../sorted.ts';
import { ABSOLUTE } from './absolute.ts';
import { CLOCK } from './clock.ts';

import { LENGTHS } from './lengths.ts';
import { NAMED } from './named.ts';
import { REFINERS } from './refine.ts';
import { RELATIVE } from './relative.ts';
import { tenseAt } from './tense.ts';
import { familiesIn } from './triggers.ts';
import type { Draft, Finder, Resolved } from './finder.ts';
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
    const { name, pattern } = finder;
    // Not `matchAll`: it makes the pattern anew for every line.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      for (const found of finder.read(match, line)) drafts.push({ ...found, finder: name });
      if (match[0] === '') pattern.lastIndex += 1;
    }
  }
  if (drafts.length === 0) return drafts;
  return REFINERS.reduce<readonly Draft[]>((kept, refiner) => refiner.refine(kept, line), drafts);
}

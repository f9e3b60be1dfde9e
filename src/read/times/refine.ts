import { dayOf } from '../../text/calendar.ts';
import { hung, type Draft } from './finder.ts';

/** One correction of a line's drafts; offsets are into `line`. */
export interface Refiner {
  readonly name: string;
  readonly refine: (drafts: readonly Draft[], line: string) => readonly Draft[];
}

/** Of overlapping drafts the longer stays, of equal ones the finder that is listed first. */
const keepLongest: Refiner = {
  name: 'keep-longest',
  refine(drafts, line) {
    const byLength = drafts
      .map((draft, order) => ({ draft, order }))
      .toSorted(
        (a, b) => b.draft.end - b.draft.start - (a.draft.end - a.draft.start) || a.order - b.order,
      );
    const taken = new Uint8Array(line.length);
    const kept: Draft[] = [];
    for (const { draft } of byLength) {
      // What is kept is no shorter, so an overlap must reach one of the draft's ends.
      if (taken[draft.start] === 1 || taken[draft.end - 1] === 1) continue;
      taken.fill(1, draft.start, draft.end);
      kept.push(draft);
    }
    return kept.toSorted((a, b) => a.start - b.start);
  },
};

/** "Friday, Oct. 23" is one day: the date says which. */
const joinWeekdayAndDate: Refiner = {
  name: 'join-weekday-and-date',
  refine: (drafts, line) =>
    joinNeighbours(drafts, line, (left, right, between) => {
      if (
        left.kind !== 'weekday' ||
        right.kind !== 'date' ||
        !/^(?:,?\s+(?:the\s+)?)$/u.test(between)
      )
        return undefined;
      return { ...right, start: left.start };
    }),
};

/** "9 a.m. EST Tuesday", "Friday at 10:35 a.m.": the clock's time on that day. */
const joinClockAndDay: Refiner = {
  name: 'join-clock-and-day',
  refine: (drafts, line) =>
    joinNeighbours(drafts, line, (left, right, between) => {
      const [clock, day] = left.kind === 'clock' ? [left, right] : [right, left];
      if (clock.kind !== 'clock' || !isDay(day)) return undefined;
      const link = left === clock ? /^,?\s+(?:on\s+)?$/u : /^,?\s+(?:at\s+|around\s+|about\s+)?$/u;
      return link.test(between)
        ? { ...onDay(clock, day), start: left.start, end: right.end }
        : undefined;
    }),
};

/** A time of day that stands alone belongs to the nearest day its sentence names, else to the anchor's. */
const placeClocks: Refiner = {
  name: 'place-clocks',
  refine(drafts) {
    if (!drafts.some((draft) => draft.kind === 'clock')) return drafts;
    const after: (Draft | undefined)[] = [];
    let day: Draft | undefined;
    for (let i = drafts.length - 1; i >= 0; i -= 1) {
      after[i] = day;
      const draft = drafts[i];
      if (draft && isDay(draft)) day = draft;
    }
    let before: Draft | undefined;
    return drafts.map((draft, i) => {
      if (isDay(draft)) before = draft;
      if (draft.kind !== 'clock') return draft;
      const next = after[i];
      const isNextNearer = next && (!before || next.start - draft.end < draft.start - before.end);
      const nearest = isNextNearer ? next : before;
      return nearest ? onDay(draft, nearest) : onAnchor(draft);
    });
  },
};

/** Corrections in the order they are made: later ones count on what earlier ones joined. */
export const REFINERS: readonly Refiner[] = [
  keepLongest,
  joinWeekdayAndDate,
  joinClockAndDay,
  placeClocks,
];

function isDay(draft: Draft): boolean {
  return draft.kind === 'date' || draft.kind === 'weekday' || draft.kind === 'day';
}

function onDay(clock: Draft, day: Draft): Draft {
  return {
    ...clock,
    kind: 'day',
    resolve(moment) {
      const resolved = day.resolve(moment);
      const value = resolved?.value === undefined ? undefined : dayOf(resolved.value);
      return resolved && { ...resolved, value: value && `${value}T${clock.clock ?? ''}` };
    },
  };
}

function onAnchor(clock: Draft): Draft {
  const time = clock.clock ?? '';
  return {
    ...clock,
    kind: 'day',
    resolve: (moment) => hung(moment, `+0dT${time}`, (anchor) => `${anchor}T${time}`),
  };
}

/** Joins neighbouring drafts from left to right wherever `join` gives their union. */
function joinNeighbours(
  drafts: readonly Draft[],
  line: string,
  join: (left: Draft, right: Draft, between: string) => Draft | undefined,
): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const left = joined.at(-1);
    const union =
      left && draft.start - left.end < 12
        ? join(left, draft, line.slice(left.end, draft.start))
        : undefined;
    if (union) joined[joined.length - 1] = union;
    else joined.push(draft);
  }
  return joined;
}

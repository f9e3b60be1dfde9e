import { byCodeUnit, groupBy } from '../model/multimap.ts';
import type { Time } from '../model/reading.ts';
import type { TimelineEntry } from '../model/story.ts';
import type { Member } from './member.ts';

/** Values that stand on a calendar; durations and "now" do not. */
const ON_CALENDAR = /^\d{3,4}(?:$|-|\/)/u;

const SUREST = ['inferred', 'implied', 'stated'] as const;

/** The times that the texts of a story name, in calendar order, with every mention of each. */
export function buildTimeline(members: readonly Member[]): TimelineEntry[] {
  const mentions = members.flatMap((member) =>
    member.reading.times.flatMap((time) =>
      time.value !== undefined && ON_CALENDAR.test(time.value)
        ? [{ member, time, value: time.value }]
        : [],
    ),
  );
  return [...groupBy(mentions, ({ value }) => value)]
    .map(([value, group]) => ({
      value,
      certainty: surest(group.map(({ time }) => time)),
      tellings: group.map(({ member, time: { start, end, text } }) => ({
        article: member.article.id,
        start,
        end,
        text,
      })),
    }))
    .toSorted((a, b) => byCodeUnit(a.value, b.value));
}

function surest(times: readonly Time[]): Time['certainty'] {
  const rank = Math.max(...times.map(({ certainty }) => SUREST.indexOf(certainty)));
  return SUREST[rank] ?? 'inferred';
}

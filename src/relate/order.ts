import { once } from '../model/once.ts';
import { tellsOfCorrection } from '../text/correction-note.ts';
import type { Article } from '../model/article.ts';
import type { Relation } from '../model/lineage.ts';

export type Order = Pick<Relation, 'order' | 'orderCertainty' | 'orderReason'>;

/** Milliseconds since 1970, first and last that a stated day or time can mean. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** No zone is stated: against a time with a zone it may lie up to 14 hours off. */
  readonly zoneless: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A day or time without a zone may lie this much earlier or later than in UTC. */
const ZONES = 14 * 3_600_000;

/** The time an ISO 8601 day or date-time can mean; undefined where it is none. */
export function intervalOf(value: string | undefined): Interval | undefined {
  if (value === undefined) return undefined;
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/u.exec(
      value,
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(start)) return undefined;
  if (hour === undefined) return { from: start, to: start + DAY, zoneless: true };
  const time =
    start + Number(hour) * 3_600_000 + Number(minute) * MINUTE + Number(second ?? 0) * 1000;
  if (zone === undefined) return { from: time, to: time + MINUTE, zoneless: true };
  const at = time - offsetOf(zone);
  return { from: at, to: at + (second === undefined ? MINUTE : 1000), zoneless: false };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/gu, '');
  return sign * (Number(digits.slice(0, 2)) * 3_600_000 + Number(digits.slice(2)) * MINUTE);
}

/** Whether all of `a` lies before `b`, whatever zone a zoneless one was meant in. */
export function isBefore(a: Interval, b: Interval): boolean {
  const slack = a.zoneless === b.zoneless ? 0 : ZONES;
  return a.to + slack <= b.from;
}

/** The newest time an article states of itself: when it was updated, else when it was published. */
export function timeOf(article: Article): Interval | undefined {
  return intervalOf(article.updated?.value) ?? intervalOf(article.published?.value);
}

/** The day of that time as it is written, in whatever zone it was meant. */
export function dayOf(article: Article): string | undefined {
  const value = [article.updated?.value, article.published?.value].find(
    (one) => intervalOf(one) !== undefined,
  );
  return value?.slice(0, 10);
}

/** Whether a text says of itself that it was changed; all of it is searched, and asked about beside every text that it is related to. */
export const hasChangeNote = once(
  (article: Article): boolean =>
    article.zones.some((zone) => zone.kind === 'correction') || tellsOfCorrection(article.text),
);

/** Which of two related texts came first, with what says so. `whole` names the text that holds all of the other, where one does. */
export function orderOf(a: Article, b: Article, whole: 'a' | 'b' | undefined): Order {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (timeA && timeB) {
    if (isBefore(timeA, timeB)) return stated('a-then-b', 'the stated times do not overlap');
    if (isBefore(timeB, timeA)) return stated('b-then-a', 'the stated times do not overlap');
  }
  const notes = [hasChangeNote(a), hasChangeNote(b)];
  if (notes[0] !== notes[1]) {
    const order = notes[1] ? 'a-then-b' : 'b-then-a';
    return stated(order, 'only the later text says that it was updated or corrected');
  }
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== undefined && dayB !== undefined && dayA !== dayB) {
    return {
      order: dayA < dayB ? 'a-then-b' : 'b-then-a',
      orderCertainty: 'inferred',
      orderReason: `the stated days differ (${dayA}, ${dayB}), though not both say in which zone`,
    };
  }
  if (whole !== undefined && (!timeA || !timeB)) {
    return {
      order: whole === 'b' ? 'a-then-b' : 'b-then-a',
      orderCertainty: 'inferred',
      orderReason:
        'the one text holds all of the other and more; texts grow more often than they shrink',
    };
  }
  return { order: 'unknown', orderCertainty: 'unknown', orderReason: whyUnknown(timeA, timeB) };
}

function stated(order: 'a-then-b' | 'b-then-a', orderReason: string): Order {
  return { order, orderCertainty: 'stated', orderReason };
}

function whyUnknown(a: Interval | undefined, b: Interval | undefined): string {
  if (!a && !b) return 'neither text has a date';
  if (!a || !b) return 'one text has no date';
  return 'the stated times are too close or too coarse to tell';
}

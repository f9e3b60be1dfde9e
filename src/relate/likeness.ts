import type { Pool, Profile } from './profiles.ts';

/**
 * Fitted on the development sets of stories together, one set for all (see PROFILE); what weekdays
 * make was fitted on samples of those sets, a fifth of the texts or stories left out of each.
 */
export const LIKENESS = {
  /** Days within which the time of publishing says nothing against one story … */
  freeDays: 2,
  /** … what each day more leaves of a score, and the least that is left. */
  perDay: 0.85,
  leastByTime: 0.5,
  /** News says in its first words on which weekday it happened: what is left where both do and name no common one … */
  otherWeekday: 0.9,
  /** … and what a common one adds, unless the texts are a week or more apart. */
  sameWeekday: 1.2,
} as const;

const DAY = 86_400_000;

/** How alike two profiles are by themselves, and what lowered it. */
export interface Likeness {
  /** Cosine of the two, by time and weekday; 0 where they count instances that conflict. */
  readonly score: number;
  readonly cosine: number;
  readonly daysApart: number | undefined;
  readonly otherInstance: boolean;
  /** Whether both name weekdays at their beginning and share none. */
  readonly otherWeekday: boolean;
  /** Shared terms, heaviest first. */
  readonly shared: readonly string[];
}

/** Measures two profiles of one pool, with what they share. */
export function likenessOf(pool: Pool, one: number, two: number): Likeness {
  const [a, b] = [pool.profiles[one], pool.profiles[two]];
  if (!a || !b) throw new Error(`no such profile: ${one} or ${two}`);
  const shared: { readonly term: number; readonly product: number }[] = [];
  forEachShared(a, b, (term, product) => void shared.push({ term, product }));
  shared.sort((x, y) => y.product - x.product || x.term - y.term);
  const cosine = shared.reduce((sum, { product }) => sum + product, 0);
  return {
    score: weighed(a, b, cosine),
    cosine,
    daysApart: daysBetween(a, b),
    otherInstance: countOtherwise(a, b),
    otherWeekday: weekdayFactor(a.weekdays, b.weekdays, 0) < 1,
    shared: [...new Set(shared.map(({ term }) => pool.term(term).replace(/^\w+ /u, '')))],
  };
}

/** The cosine of two profiles. */
export function cosineOf(a: Profile, b: Profile): number {
  let sum = 0;
  forEachShared(a, b, (_, product) => (sum += product));
  return sum;
}

function forEachShared(
  a: Profile,
  b: Profile,
  visit: (term: number, product: number) => void,
): void {
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const [one, two] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (one === two) visit(one, (a.weights[i] ?? 0) * (b.weights[j] ?? 0));
    if (one <= two) i += 1;
    if (two <= one) j += 1;
  }
}

/** A cosine as far as times let it stand; nothing is left where the texts count different instances. */
function weighed(a: Profile, b: Profile, cosine: number): number {
  if (countOtherwise(a, b)) return 0;
  const days = Math.abs(dayOf(a) - dayOf(b));
  return cosine * timeFactor(days) * weekdayFactor(a.weekdays, b.weekdays, days);
}

function daysBetween(a: Profile, b: Profile): number | undefined {
  const days = Math.abs(dayOf(a) - dayOf(b));
  return Number.isNaN(days) ? undefined : days;
}

/** The middle of the time of publishing, in days; not a number where it is not known. */
export function dayOf({ published }: Profile): number {
  return published ? (published.from + published.to) / 2 / DAY : Number.NaN;
}

/** What is left of a likeness at so many days between; everything where they are not known. */
export function timeFactor(days: number): number {
  if (!(days > LIKENESS.freeDays)) return 1;
  return Math.max(LIKENESS.leastByTime, LIKENESS.perDay ** (days - LIKENESS.freeDays));
}

const WEEK = 7;

/** What two texts' weekdays (bits) make of their likeness; `days` between them, not a number where not known. */
export function weekdayFactor(one: number, two: number, days: number): number {
  if (one === 0 || two === 0) return 1;
  if ((one & two) === 0) return LIKENESS.otherWeekday;
  return days >= WEEK ? 1 : LIKENESS.sameWeekday;
}

/** Whether both count the same thing and come to different numbers: "day 2" and "day 21". */
export function countOtherwise(a: Profile, b: Profile): boolean {
  if (a.instances.size === 0 || b.instances.size === 0) return false;
  const counted = new Set([...a.instances].map((instance) => instance.split(' ')[0]));
  let [same, other] = [false, false];
  for (const instance of b.instances) {
    if (a.instances.has(instance)) same = true;
    else if (counted.has(instance.split(' ')[0])) other = true;
  }
  return other && !same;
}

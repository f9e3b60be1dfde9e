import { componentsOf } from './components.ts';
import { cosineOf, countOtherwise, dayOf, timeFactor, weekdayFactor } from './likeness.ts';
import type { Edge } from './linkage.ts';
import type { Pool, Profile } from './profiles.ts';

/** Fitted on the development sets of stories together, one set for all (see PROFILE). */
const CROWDING = {
  /** How crowded it is around a text is the mean likeness of so many that are most like it. */
  nearest: 5,
  /** Crowding that every text is taken to have; it decides where the pool is too small to tell. */
  given: 0.1,
  /** What likeness over crowding is multiplied by, so that scores lie between 0 and about 1. */
  scale: 0.25,
  /**
   * Headlines alone share few words about the same thing: scores are raised by the square of this
   * over the terms of the pool's middle profile. By the pool and not by the pair, because within one
   * pool a short text is no better evidence than a long one.
   */
  shortness: 16,
  shortest: 6,
  /** Lower scores are noise and count as none: well below the lowest bar; counting lower ones changes nothing but the time. */
  noise: 0.04,
} as const;

/**
 * Most places of the index that are looked at for one text, rarest terms first: beyond it the
 * common terms nominate nobody, so that a large pool costs as its members and not as their pairs.
 */
const MAX_VISITED = 1_000_000;
/** Of more nominated texts than this only those with the best first impression are measured. */
const MAX_MEASURED = 600;
/** Edges that are kept in all, so many per text but not fewer than a story of everyday size has. */
const EDGES_IN_ALL = 4_000_000;
const FEWEST_EDGES = 48;

/** Whether two members are known to tell different things. */
export type Apart = (one: number, two: number) => boolean;

/** The edges of a pool that count, and how to say what two of its members score. */
export interface Neighbourhood {
  readonly edges: readonly Edge[];
  /** The score of two members, given how alike they are by themselves. */
  readonly scoreOf: (one: number, two: number, likeness: number) => number;
}

/**
 * Finds whom each text of a pool is most like, by an index of terms, and weighs every likeness by
 * how crowded it is around both: where a hundred texts are about one trial, a likeness that would
 * single out two texts elsewhere is chance (local scaling; Zelnik-Manor and Perona 2004).
 * Edges between parts of the pool that no score of `lowest` connects are left out.
 */
export function neighboursOf(
  pool: Pool,
  apart: Apart = () => false,
  lowest: number = CROWDING.noise,
): Neighbourhood {
  const raise = CROWDING.scale * raiseOf(pool);
  // However lonely a text is, what lies below this scores as noise.
  const meeting = held(meetingOf(pool, apart, (CROWDING.noise * CROWDING.given) / raise));
  // Twice over all.
  const crowding = Float64Array.from(pool.profiles, (_, member) => crowdingOf(meeting(member)));
  const scoreOf: Neighbourhood['scoreOf'] = (one, two, likeness) => {
    const around = Math.sqrt((crowding[one] ?? 0) * (crowding[two] ?? 0));
    return (raise * likeness) / (CROWDING.given + around);
  };
  const kept = Math.max(FEWEST_EDGES, Math.floor(EDGES_IN_ALL / pool.profiles.length));
  const found = pool.profiles.map((_, member) => nearestOf(member, meeting(member), scoreOf, kept));
  return { edges: edgesOf(found, lowest), scoreOf };
}

/** Whom one text is like; the columns hold the next text's once that is asked for. */
interface Met {
  readonly size: number;
  readonly others: Uint32Array;
  readonly likeness: Float64Array;
}

/** What the first round found is held for the second up to so many pairs: 12 bytes each, and all of a large pool would be its square. */
const MAX_HELD = 6_000_000;

/** The same, and does not look again for the first members' as long as there is room. */
function held(meeting: (member: number) => Met): (member: number) => Met {
  const known = new Map<number, Met>();
  let room = MAX_HELD;
  return (member) => {
    const before = known.get(member);
    if (before) return before;
    const met = meeting(member);
    room -= met.size;
    if (room < 0) return met;
    const { size } = met;
    const others = met.others.slice(0, size);
    const likeness = met.likeness.slice(0, size);
    const kept = { size, others, likeness };
    known.set(member, kept);
    return kept;
  };
}

/** Mean likeness of those that are most like a text. */
function crowdingOf({ size, likeness }: Met): number {
  const top = new Float64Array(CROWDING.nearest);
  for (let i = 0; i < size; i += 1) {
    const one = likeness[i] ?? 0;
    if (one <= (top[0] ?? 0)) continue;
    top[0] = one;
    top.sort();
  }
  let sum = 0;
  for (let i = top.length - 1; i >= 0; i -= 1) sum += top[i] ?? 0;
  return sum / CROWDING.nearest;
}

/** Whom a member scores above noise with, ascending. */
interface Nearest {
  readonly others: Uint32Array;
  readonly scores: Float64Array;
}

/** The best so many of those a member met; of equals at the border the lower ones. */
function nearestOf(
  member: number,
  { size, others, likeness }: Met,
  scoreOf: Neighbourhood['scoreOf'],
  kept: number,
): Nearest {
  const scored: number[] = [];
  const scores = new Map<number, number>();
  for (let i = 0; i < size; i += 1) {
    const other = others[i] ?? 0;
    const score = scoreOf(Math.min(member, other), Math.max(member, other), likeness[i] ?? 0);
    if (score < CROWDING.noise) continue;
    scored.push(other);
    scores.set(other, score);
  }
  let best = Uint32Array.from(scored).sort();
  if (best.length > kept) {
    const least = Float64Array.from(scores.values()).sort().at(-kept) ?? 0;
    let spare = kept - best.reduce((sum, one) => sum + Number((scores.get(one) ?? 0) > least), 0);
    best = best.filter((one) => {
      const score = scores.get(one) ?? 0;
      if (score === least) spare -= 1;
      return score > least || (score === least && spare >= 0);
    });
  }
  return { others: best, scores: Float64Array.from(best, (other) => scores.get(other) ?? 0) };
}

/**
 * The edges that can count, each once. An average reaches the lowest bar only if one pair does, so
 * groups never grow beyond what such pairs connect, and what lies between those parts is left out.
 */
function edgesOf(found: readonly Nearest[], lowest: number): Edge[] {
  const parts = componentsOf(found.length);
  forEachPair(found, (one, two, score) => {
    if (score >= lowest) parts.join(one, two);
  });
  const edges: Edge[] = [];
  forEachPair(found, (one, two, score) => {
    if (parts.find(one) === parts.find(two)) edges.push({ one, two, score });
  });
  return edges;
}

/** Calls back with every pair of which one has the other among its nearest, once. */
function forEachPair(
  found: readonly Nearest[],
  visit: (one: number, two: number, score: number) => void,
): void {
  for (const [member, { others, scores }] of found.entries()) {
    for (let i = 0; i < others.length; i += 1) {
      const other = others[i] ?? 0;
      // The lower one of two lists both, unless its list was cut short of the other.
      if (other < member && holds(found[other]?.others, member)) continue;
      visit(Math.min(member, other), Math.max(member, other), scores[i] ?? 0);
    }
  }
}

function holds(ascending: Uint32Array | undefined, member: number): boolean {
  let [low, high] = [0, ascending?.length ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending?.[middle] ?? 0) < member) low = middle + 1;
    else high = middle;
  }
  return ascending?.[low] === member;
}

/** What the scores of a pool are raised by for the shortness of its texts. */
function raiseOf(pool: Pool): number {
  const sizes = Uint32Array.from(pool.profiles, ({ terms }) => terms.length).sort();
  const median = sizes[sizes.length >> 1] ?? 0;
  return 1 + (CROWDING.shortness / Math.max(CROWDING.shortest, median)) ** 2;
}

/** Says of a member whom it is like by `least`. */
function meetingOf(pool: Pool, apart: Apart, least: number): (member: number) => Met {
  const places = placesOf(pool);
  const size = pool.profiles.length;
  const impression = new Float64Array(size);
  const [others, likeness] = [new Uint32Array(size), new Float64Array(size)];
  const weigh = weighingOf(pool);
  return (member) => {
    const profile = pool.profiles[member];
    if (!profile) return { size: 0, others, likeness };
    const met = meet(pool, profile, places, impression);
    if (!met.complete) measureBest(pool, profile, met.all, impression);
    let count = 0;
    for (const other of met.all) {
      const cosine = impression[other] ?? 0;
      impression[other] = 0;
      if (cosine < least || other === member || apart(member, other)) continue;
      const left = weigh(member, other, cosine);
      if (left < least) continue;
      others[count] = other;
      likeness[count] = left;
      count += 1;
    }
    return { size: count, others, likeness };
  };
}

/** Where common terms were passed over: those with the best first impression are measured, the others count as unlike. */
function measureBest(
  pool: Pool,
  profile: Profile,
  met: readonly number[],
  impression: Float64Array,
): void {
  const best = met.toSorted((x, y) => (impression[y] ?? 0) - (impression[x] ?? 0) || x - y);
  for (const [rank, other] of best.entries()) {
    const beside = pool.profiles[other];
    impression[other] = rank <= MAX_MEASURED && beside ? cosineOf(profile, beside) : 0;
  }
}

/** The same as `weighed`, from columns: a look at every profile of a large pool would cost more than the sum. */
function weighingOf({ profiles }: Pool): (one: number, two: number, cosine: number) => number {
  const days = Float64Array.from(profiles, dayOf);
  const weekdays = Uint8Array.from(profiles, (profile) => profile.weekdays);
  const counting = Uint8Array.from(profiles, ({ instances }) => Number(instances.size > 0));
  return (one, two, cosine) => {
    if (counting[one] === 1 && counting[two] === 1) {
      const [a, b] = [profiles[one], profiles[two]];
      if (a && b && countOtherwise(a, b)) return 0;
    }
    const apart = Math.abs((days[one] ?? 0) - (days[two] ?? 0));
    const byWeekday = weekdayFactor(weekdays[one] ?? 0, weekdays[two] ?? 0, apart);
    return cosine * timeFactor(apart) * byWeekday;
  };
}

/** An index of terms: the members that have each, ascending, and the weights they give it. */
interface Places {
  readonly from: Uint32Array;
  readonly members: Uint32Array;
  readonly weights: Float64Array;
}

function placesOf({ profiles, spread }: Pool): Places {
  const from = new Uint32Array(spread.length + 1);
  for (const { terms } of profiles)
    for (const term of terms) from[term + 1] = (from[term + 1] ?? 0) + 1;
  for (let term = 0; term < spread.length; term += 1) {
    from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0);
  }
  const next = from.slice();
  const members = new Uint32Array(from.at(-1) ?? 0);
  const weights = new Float64Array(members.length);
  for (const [member, profile] of profiles.entries()) {
    for (const [i, term] of profile.terms.entries()) {
      const place = next[term] ?? 0;
      members[place] = member;
      weights[place] = profile.weights[i] ?? 0;
      next[term] = place + 1;
    }
  }
  return { from, members, weights };
}

/** Places of the terms, by the number of texts that have them where not all can be looked at. */
function rarestFirst({ spread }: Pool, terms: Uint32Array): Iterable<number> {
  let all = 0;
  for (const term of terms) all += spread[term] ?? 0;
  if (all <= MAX_VISITED) return terms.keys();
  return Array.from(terms.keys()).sort(
    (x, y) => (spread[terms[x] ?? 0] ?? 0) - (spread[terms[y] ?? 0] ?? 0) || x - y,
  );
}

/** Whom a profile meets, the sum of products so far left in `impression`; complete where no term was passed over. */
function meet(
  pool: Pool,
  { terms, weights }: Profile,
  places: Places,
  impression: Float64Array,
): { readonly all: number[]; readonly complete: boolean } {
  const all: number[] = [];
  let visited = 0;
  for (const at of rarestFirst(pool, terms)) {
    const term = terms[at] ?? 0;
    const weight = weights[at] ?? 0;
    const [first, last] = [places.from[term] ?? 0, places.from[term + 1] ?? 0];
    visited += last - first;
    if (visited > MAX_VISITED) return { all, complete: false };
    for (let place = first; place < last; place += 1) {
      const other = places.members[place] ?? 0;
      if (impression[other] === 0) all.push(other);
      impression[other] = (impression[other] ?? 0) + weight * (places.weights[place] ?? 0);
    }
  }
  return { all, complete: true };
}

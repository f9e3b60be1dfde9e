import { cosineOf, lowered } from './likeness.ts';
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
  /** Lower scores are noise and count as none. */
  noise: 0.02,
} as const;

/**
 * Most places of the index that are looked at for one text, rarest terms first: beyond it the
 * common terms nominate nobody, so that a large pool costs as its members and not as their pairs.
 */
const MAX_VISITED = 20_000;
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
 */
export function neighboursOf(pool: Pool, apart: Apart = () => false): Neighbourhood {
  const found = nearestOf(pool, apart);
  const crowding = Float64Array.from(found, (list) => {
    let sum = 0;
    for (const { likeness } of list.slice(0, CROWDING.nearest)) sum += likeness;
    return sum / CROWDING.nearest;
  });
  const raise = CROWDING.scale * raiseOf(pool);
  const scoreOf: Neighbourhood['scoreOf'] = (one, two, likeness) => {
    const around = Math.sqrt((crowding[one] ?? 0) * (crowding[two] ?? 0));
    return (raise * likeness) / (CROWDING.given + around);
  };
  const edges: Edge[] = [];
  const known = new Set<number>();
  for (const [member, list] of found.entries()) {
    for (const { other, likeness } of list) {
      const [one, two] = member < other ? [member, other] : [other, member];
      const score = scoreOf(one, two, likeness);
      const key = one * found.length + two;
      if (score < CROWDING.noise || known.has(key)) continue;
      known.add(key);
      edges.push({ one, two, score });
    }
  }
  return { edges, scoreOf };
}

/** What the scores of a pool are raised by for the shortness of its texts. */
function raiseOf(pool: Pool): number {
  const sizes = Uint32Array.from(pool.profiles, ({ terms }) => terms.length).sort();
  const median = sizes[sizes.length >> 1] ?? 0;
  return 1 + (CROWDING.shortness / Math.max(CROWDING.shortest, median)) ** 2;
}

interface Neighbour {
  readonly other: number;
  readonly likeness: number;
}

/** Per member those it is most like, best first. */
function nearestOf(pool: Pool, apart: Apart): readonly (readonly Neighbour[])[] {
  const places = placesOf(pool);
  const impression = new Float64Array(pool.profiles.length);
  const kept = Math.max(FEWEST_EDGES, Math.floor(EDGES_IN_ALL / pool.profiles.length));
  return pool.profiles.map((profile, member) => {
    const met = meet(pool, profile, places, impression);
    const measured = met.all.filter((other) => other !== member && !apart(member, other));
    if (!met.complete && measured.length > MAX_MEASURED) {
      measured.sort((x, y) => (impression[y] ?? 0) - (impression[x] ?? 0) || x - y);
      measured.length = MAX_MEASURED;
    }
    const list = measured.flatMap((other): Neighbour[] => {
      const beside = pool.profiles[other];
      if (!beside) return [];
      const cosine = met.complete ? (impression[other] ?? 0) : cosineOf(profile, beside);
      return [{ other, likeness: lowered(profile, beside, cosine) }];
    });
    for (const other of met.all) impression[other] = 0;
    return list.sort((x, y) => y.likeness - x.likeness || x.other - y.other).slice(0, kept);
  });
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

/** Whom a profile meets, the sum of products so far left in `impression`; complete where no term was passed over. */
function meet(
  pool: Pool,
  { terms, weights }: Profile,
  places: Places,
  impression: Float64Array,
): { readonly all: number[]; readonly complete: boolean } {
  const all: number[] = [];
  // By the number of texts that have them, so that what is passed over says least.
  const order = Array.from(terms.keys()).sort(
    (x, y) => (pool.spread[terms[x] ?? 0] ?? 0) - (pool.spread[terms[y] ?? 0] ?? 0) || x - y,
  );
  let visited = 0;
  for (const at of order) {
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

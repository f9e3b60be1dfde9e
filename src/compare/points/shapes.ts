import { once } from '../../model/once.ts';
import { pairKey, pairOf } from '../../model/pair-key.ts';
import type { Line } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Limits of aligning, fitted on the development stories, not on the seeds. */
const LIMITS = {
  /** What an unmatched feature inside a passage costs, of what it would earn if it were matched. */
  gap: 0.15,
  /** What going on from one clause to the next costs. */
  clause: 0.1,
  /** Different features that two passages must have in common. */
  features: 2,
  /** What is matched must weigh this much above the everyday … */
  everyday: 0.3,
  least: 0.3,
  /** … and be this share of what the passages tell. */
  dense: 0.3,
  /** Pairs of passages that are looked for in one pair of lines. */
  rounds: 2,
  /** Turns of fitting one side to the other until neither moves; few pairs need a third. */
  turns: 4,
};

/** What aligning needs of a line: many accounts have one in the same words, and share it. */
export interface Shape {
  /** The same number for lines of the same features in the same clauses. */
  readonly kind: number;
  /** For each mark the index of its clause. */
  readonly clauseOf: readonly number[];
  /** For each mark the number of its feature. */
  readonly features: readonly number[];
  readonly weights: readonly number[];
  /** What each mark costs where nothing matches it. */
  readonly costs: readonly number[];
  /** Its features and keys of kinship, once each, in the order of its marks. */
  readonly keys: readonly number[];
  /** For each of the keys its marks, and how much each counts. */
  readonly standings: readonly (readonly Standing[])[];
}

interface Standing {
  readonly mark: number;
  /** Of the mark's weight; 1 for the feature itself. */
  readonly share: number;
}

/** A stretch of marks, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The shapes of a story's lines. */
export interface Shapes {
  readonly shapeOf: (line: Line) => Shape;
  /** The keys that two shapes have in common, as pairs of places in their lists, in the order of the first's. */
  readonly sharedKeys: (a: Shape, b: Shape) => readonly number[];
}

/** Lays the lines of a story out; what many accounts have in the same words is laid out once. */
export const shapesOf = once((vocabulary: Vocabulary): Shapes => {
  const kinds = new Map<string, Shape>();
  const keys = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, keys.size);
    return keys.size - 1;
  };
  const shapeOf = once((line: Line): Shape => {
    const words = line.marks.map(({ feature }, at) => `${line.clauseOf[at]} ${feature}`).join('\n');
    const known = kinds.get(words);
    if (known) return known;
    const shape = layOut(line, vocabulary, { kind: kinds.size, numberOf });
    kinds.set(words, shape);
    return shape;
  });
  return { shapeOf, sharedKeys: keySharer(() => keys.size) };
});

function layOut(
  { marks, clauseOf }: Line,
  { weightOf, kinOf }: Vocabulary,
  { kind, numberOf }: { readonly kind: number; readonly numberOf: (key: string) => number },
): Shape {
  const places = new Map<number, Standing[]>();
  const stand = (key: number, mark: number, share: number): void => {
    const there = places.get(key);
    if (there) there.push({ mark, share });
    else places.set(key, [{ mark, share }]);
  };
  const features = marks.map(({ feature }) => numberOf(feature));
  for (const [mark, { feature }] of marks.entries()) {
    stand(features[mark] ?? 0, mark, 1);
    for (const { key, share } of kinOf(feature)) stand(numberOf(key), mark, share);
  }
  const weights = marks.map(({ feature }) => weightOf(feature));
  const costs = weights.map((weight) => LIMITS.gap * weight ** 2);
  const [keys, standings] = [[...places.keys()], [...places.values()]];
  return { kind, clauseOf, features, weights, costs, keys, standings };
}

/** Pairs of stretches that have much in common and little besides. */
type Aligned = readonly (readonly [Stretch, Stretch])[];

const NOTHING: Aligned = [];

/** Aligns shapes, any two of them once; it is quick where the first stays the same for a while. */
export function aligner({ sharedKeys }: Shapes): (a: Shape, b: Shape) => Aligned {
  const known = new Map<number, Map<number, Aligned>>();
  let first: Shape | undefined;
  let ofFirst = new Map<number, Aligned>();
  return (a, b) => {
    if (first !== a) {
      ofFirst = known.get(a.kind) ?? new Map<number, Aligned>();
      known.set(a.kind, ofFirst);
      first = a;
    }
    const before = ofFirst.get(b.kind);
    if (before) return before;
    const shared = sharedKeys(a, b);
    // Most pairs end here, and are not worth remembering.
    if (shared.length < LIMITS.features) return NOTHING;
    const found = alignShapes(a, b, shared);
    ofFirst.set(b.kind, found);
    return found;
  };
}

/** Which keys the first shape has is written down once, for all that are held against it. */
function keySharer(keyCount: () => number): Shapes['sharedKeys'] {
  let placeInFirst = new Int32Array(0);
  let first: Shape | undefined;
  return (a, b) => {
    if (first !== a || placeInFirst.length < keyCount()) {
      placeInFirst =
        placeInFirst.length < keyCount() ? new Int32Array(2 * keyCount()) : placeInFirst;
      for (const key of first?.keys ?? []) placeInFirst[key] = 0;
      for (const [at, key] of a.keys.entries()) placeInFirst[key] = at + 1;
      first = a;
    }
    const { keys } = b;
    const shared: number[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const place = placeInFirst[keys[at] ?? 0] ?? 0;
      if (place > 0) shared.push(pairKey(place - 1, at));
    }
    return shared.length < LIMITS.features ? shared : shared.sort((x, y) => x - y);
  };
}

/** The stretch of the second shape that fits a stretch of the first one best. */
export function stretchLike(
  { sharedKeys }: Shapes,
  a: Shape,
  b: Shape,
  stretch: Stretch,
): Stretch | undefined {
  findCells(a, b, sharedKeys(a, b));
  clear(b.weights.length);
  return bestStretch(b, gainsOfB(b, stretch), room.usedB);
}

const numbers = (): number[] => [];

/**
 * Room that is used again for every pair: marks that count for each other (of mark `i` of the first
 * shape and mark `j` of the second), and what is worked out of them. A pair's own would cost more
 * than what is put into it.
 */
const room = {
  cells: 0,
  i: numbers(),
  j: numbers(),
  /** Of 1. */
  share: numbers(),
  /** What the pair of marks earns. */
  gain: numbers(),
  /** Marks that earlier rounds used up. */
  usedA: new Uint8Array(256),
  usedB: new Uint8Array(256),
  gains: new Float64Array(256),
  /** For each mark the largest share of a pair of two stretches; 0 where none. */
  sharesA: new Float64Array(256),
  sharesB: new Float64Array(256),
  /** Where in the list a pair of marks stands, plus one; full of zeros between two uses. */
  places: new Int32Array(4096),
};

/** A table of more pairs of marks than this would cost more than the few that a map holds. */
const MOST_DENSE = 2 ** 20;

/** A table of zeros for so many pairs of marks, if they are not too many for one. */
function denseFor(pairs: number): Int32Array | undefined {
  if (pairs > MOST_DENSE) return undefined;
  if (room.places.length < pairs) room.places = new Int32Array(2 * pairs);
  return room.places;
}

/** Makes room for so many marks, none of them used. */
function clear(marks: number): void {
  if (room.gains.length < marks) {
    room.usedA = new Uint8Array(2 * marks);
    room.usedB = new Uint8Array(2 * marks);
    room.gains = new Float64Array(2 * marks);
    room.sharesA = new Float64Array(2 * marks);
    room.sharesB = new Float64Array(2 * marks);
  }
  room.usedA.fill(0, 0, marks);
  room.usedB.fill(0, 0, marks);
}

function alignShapes(a: Shape, b: Shape, shared: readonly number[]): Aligned {
  findCells(a, b, shared);
  clear(Math.max(a.weights.length, b.weights.length));
  const found: (readonly [Stretch, Stretch])[] = [];
  for (let round = 0; round < LIMITS.rounds; round += 1) {
    if (round > 0) dropUsed();
    if (!reaches(LIMITS.features)) break;
    const pair = bestPair(a, b);
    if (!pair) break;
    if (isDense(a, b, pair)) found.push(pair);
    room.usedA.fill(1, pair[0].from, pair[0].to + 1);
    room.usedB.fill(1, pair[1].from, pair[1].to + 1);
  }
  return found.length === 0 ? NOTHING : found;
}

/** Finds the marks that are the same feature or akin, each pair once with its largest share. */
function findCells(a: Shape, b: Shape, shared: readonly number[]): void {
  const width = b.weights.length;
  const { i, j, share: shares } = room;
  const dense = denseFor(a.weights.length * width);
  const sparse = new Map<number, number>();
  let count = 0;
  for (const pair of shared) {
    const [atA, atB] = pairOf(pair);
    for (const theirs of b.standings[atB] ?? []) {
      for (const own of a.standings[atA] ?? []) {
        const cell = own.mark * width + theirs.mark;
        const share = Math.min(own.share, theirs.share);
        const known = (dense ? dense[cell] : sparse.get(cell)) ?? 0;
        if (known > 0) {
          if (share > (shares[known - 1] ?? 0)) shares[known - 1] = share;
          continue;
        }
        i[count] = own.mark;
        j[count] = theirs.mark;
        shares[count] = share;
        count += 1;
        if (dense) dense[cell] = count;
        else sparse.set(cell, count);
      }
    }
  }
  room.cells = count;
  for (let at = 0; at < count; at += 1) {
    const [markA, markB] = [i[at] ?? 0, j[at] ?? 0];
    if (dense) dense[markA * width + markB] = 0;
    const weight = Math.min(a.weights[markA] ?? 0, b.weights[markB] ?? 0);
    room.gain[at] = (shares[at] ?? 0) * weight ** 2;
  }
}

/** Leaves out the pairs of which a mark is used up. */
function dropUsed(): void {
  const { i, j, share, gain, usedA, usedB } = room;
  let kept = 0;
  for (let at = 0; at < room.cells; at += 1) {
    const [markA, markB] = [i[at] ?? 0, j[at] ?? 0];
    if (usedA[markA] === 1 || usedB[markB] === 1) continue;
    i[kept] = markA;
    j[kept] = markB;
    share[kept] = share[at] ?? 0;
    gain[kept] = gain[at] ?? 0;
    kept += 1;
  }
  room.cells = kept;
}

/** Whether so many marks of the first shape are in pairs. */
function reaches(least: number): boolean {
  const marks = new Set<number>();
  for (let at = 0; at < room.cells && marks.size < least; at += 1) marks.add(room.i[at] ?? 0);
  return marks.size >= least;
}

/** Fits a stretch of one line to the other's and back, from the whole lines on, until neither moves. */
function bestPair(a: Shape, b: Shape): [Stretch, Stretch] | undefined {
  let first: Stretch = { from: 0, to: a.weights.length - 1 };
  let second: Stretch = { from: 0, to: b.weights.length - 1 };
  for (let turn = 0; turn < LIMITS.turns; turn += 1) {
    const nextA = bestStretch(a, gainsOfA(a, second), room.usedA);
    const nextB = nextA && bestStretch(b, gainsOfB(b, nextA), room.usedB);
    if (!nextA || !nextB) return undefined;
    const settled = same(first, nextA) && same(second, nextB);
    [first, second] = [nextA, nextB];
    if (settled) break;
  }
  return [first, second];
}

/** What each mark of the first line earns with the marks of a stretch of the second; 0 where nothing. */
function gainsOfA({ weights }: Shape, { from, to }: Stretch): Float64Array {
  const { i, j, gain, gains } = room;
  gains.fill(0, 0, weights.length);
  for (let at = 0; at < room.cells; at += 1) {
    const mark = i[at] ?? 0;
    const other = j[at] ?? 0;
    const earned = gain[at] ?? 0;
    if (other >= from && other <= to && earned > (gains[mark] ?? 0)) gains[mark] = earned;
  }
  return gains;
}

function gainsOfB({ weights }: Shape, { from, to }: Stretch): Float64Array {
  const { i, j, gain, gains } = room;
  gains.fill(0, 0, weights.length);
  for (let at = 0; at < room.cells; at += 1) {
    const other = i[at] ?? 0;
    const mark = j[at] ?? 0;
    const earned = gain[at] ?? 0;
    if (other >= from && other <= to && earned > (gains[mark] ?? 0)) gains[mark] = earned;
  }
  return gains;
}

function same(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The stretch whose matched marks earn most over what its unmatched ones and its clauses cost (Kadane's method). */
function bestStretch(
  { clauseOf, costs, weights }: Shape,
  gains: Float64Array,
  used: Uint8Array,
): Stretch | undefined {
  let from = 0;
  let sum = 0;
  let best = 0;
  let bestFrom = 0;
  let bestTo = -1;
  for (let at = 0; at < weights.length; at += 1) {
    if (at > 0 && clauseOf[at] !== clauseOf[at - 1]) sum -= LIMITS.clause;
    if (sum <= 0 || (at > 0 && used[at - 1] === 1)) {
      from = at;
      sum = 0;
    }
    if (used[at] === 1) continue;
    sum += gains[at] || -(costs[at] ?? 0);
    if (sum <= best) continue;
    best = sum;
    bestFrom = from;
    bestTo = at;
  }
  return bestTo < 0 ? undefined : { from: bestFrom, to: bestTo };
}

/** Whether what two stretches share is worth something, and enough of what they tell. */
function isDense(a: Shape, b: Shape, [first, second]: readonly [Stretch, Stretch]): boolean {
  const { i, j, share, sharesA, sharesB } = room;
  sharesA.fill(0, 0, a.weights.length);
  sharesB.fill(0, 0, b.weights.length);
  const marks: number[] = [];
  for (let at = 0; at < room.cells; at += 1) {
    const markA = i[at] ?? 0;
    const markB = j[at] ?? 0;
    const shared = share[at] ?? 0;
    if (markA < first.from || markA > first.to || markB < second.from || markB > second.to)
      continue;
    if (sharesA[markA] === 0) marks.push(markA);
    if (shared > (sharesA[markA] ?? 0)) sharesA[markA] = shared;
    if (shared > (sharesB[markB] ?? 0)) sharesB[markB] = shared;
  }
  const features = new Map<number, number>();
  for (const mark of marks) {
    const feature = a.features[mark] ?? 0;
    const rare = (sharesA[mark] ?? 0) * Math.max(0, (a.weights[mark] ?? 0) - LIMITS.everyday);
    features.set(feature, Math.max(rare, features.get(feature) ?? 0));
  }
  if (features.size < LIMITS.features) return false;
  let evidence = 0;
  for (const rare of features.values()) evidence += rare;
  const density = Math.sqrt(matchedPart(a, first, sharesA) * matchedPart(b, second, sharesB));
  return evidence >= LIMITS.least && density >= LIMITS.dense;
}

/** The matched share of a stretch's squared weight. */
function matchedPart({ weights }: Shape, { from, to }: Stretch, shares: Float64Array): number {
  let [matched, all] = [0, 0];
  for (let at = from; at <= to; at += 1) {
    const mass = (weights[at] ?? 0) ** 2;
    all += mass;
    matched += (shares[at] ?? 0) * mass;
  }
  return all === 0 ? 0 : matched / all;
}

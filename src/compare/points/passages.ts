import { addTo, type Multimap } from '../../model/multimap.ts';
import { pairKey } from '../../model/pair-key.ts';
import { once } from '../../model/once.ts';
import { passageOf, type Line, type Passage } from './lines.ts';
import type { Range } from '../../model/span.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two passages of different accounts that may tell one thing. */
export interface Match {
  readonly a: Passage;
  readonly b: Passage;
  /** From the first to the last matched word of each: what of it the pair is about. */
  readonly cores: readonly [Range, Range];
}

/** Limits of matching, fitted on the development stories, not on the seeds. */
const LIMITS = {
  /** A feature in more than this share of the lines nominates nobody. */
  tooCommon: 0.4,
  /** So many other lines are looked at for each line; up to `most` where the last feature has more. */
  candidates: 40,
  most: 60,
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

/** How a passage is made readable: words of its clauses that go with it. */
const KEPT = {
  /** A clause of so many words is never cut. */
  short: 16,
  /** … nor one of which this share is matched. */
  most: 0.5,
  /** Else so many words may come along before the first matched word, and after the last. */
  before: 6,
  after: 2,
};

/** What aligning needs of a line: many accounts have one in the same words, and share it. */
interface Shape {
  /** The same number for lines of the same features in the same clauses. */
  readonly kind: number;
  /** For each mark the index of its clause. */
  readonly clauseOf: readonly number[];
  readonly features: readonly string[];
  readonly weights: readonly number[];
  /** What each mark costs where nothing matches it. */
  readonly costs: readonly number[];
  /** For each feature and key of kinship its marks, and how much each counts. */
  readonly places: ReadonlyMap<string, readonly Standing[]>;
}

/** A line with its shape, and the places of it that were found. */
interface Laid {
  readonly line: Line;
  readonly shape: Shape;
  readonly placeAt: (stretch: Stretch) => Place;
}

interface Standing {
  readonly mark: number;
  /** Of the mark's weight; 1 for the feature itself. */
  readonly share: number;
}

/** Two marks that count for each other. */
interface Cell {
  readonly i: number;
  readonly j: number;
  /** Of 1. */
  readonly share: number;
  /** What the pair earns. */
  readonly gain: number;
}

/** A stretch of marks, both ends included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs of passages, one of each of two lines of different accounts, that have much in common and
 * little besides: a local alignment of two bags of marks, found by fitting the best stretch of one
 * line to the other's in turns (largest sum of a stretch, Kadane's method). Lines are nominated by
 * the features that they share, the rarest first, so that a story of any size costs what its lines cost.
 */
export function matchPassages(lines: readonly Line[], vocabulary: Vocabulary): Match[] {
  const shapeOf = shaper(vocabulary);
  const laid = lines.map((line): Laid => ({
    line,
    shape: shapeOf(line),
    placeAt: placeFinder(line),
  }));
  const partnersOf = nominator(laid);
  const align = aligner();
  const matches: Match[] = [];
  for (const a of laid)
    for (const b of partnersOf(a)) {
      const pairs = align(a.shape, b.shape).map(([first, second]): Match => {
        const [own, theirs] = [a.placeAt(first), b.placeAt(second)];
        return { a: own.passage, b: theirs.passage, cores: [own.core, theirs.core] };
      });
      const [one, two] = pairs;
      const twice = one && two && one.a === two.a && one.b === two.b;
      matches.push(...(twice ? [one] : pairs));
    }
  return matches;
}

/** Lays lines out; what many accounts have in the same words is laid out once. */
function shaper(vocabulary: Vocabulary): (line: Line) => Shape {
  const known = new Map<string, Shape>();
  return (line) => {
    const words = line.marks.map(({ feature }, at) => `${line.clauseOf[at]} ${feature}`).join('\n');
    const shape = known.get(words) ?? layOut(line, vocabulary, known.size);
    known.set(words, shape);
    return shape;
  };
}

/** Aligns shapes, any two of them once. */
function aligner(): (a: Shape, b: Shape) => readonly [Stretch, Stretch][] {
  const known = new Map<number, readonly [Stretch, Stretch][]>();
  return (a, b) => {
    const key = pairKey(a.kind, b.kind);
    const before = known.get(key);
    if (before) return before;
    const found = alignShapes(a, b);
    known.set(key, found);
    return found;
  };
}

/** What a stretch of a line's marks stands for. */
interface Place {
  readonly passage: Passage;
  readonly core: Range;
}

/** Works each stretch out once, and makes each passage once, so that two pairs of one place share it. */
function placeFinder(line: Line): Laid['placeAt'] {
  const byStretch = new Map<number, Place>();
  const passages: Passage[] = [];
  return (stretch) => {
    const at = stretch.from * line.marks.length + stretch.to;
    const known = byStretch.get(at);
    if (known) return known;
    const range = rangeOf(line, stretch);
    let passage = passages.find(({ start, end }) => start === range.start && end === range.end);
    if (!passage) passages.push((passage = passageOf(line, range)));
    const place = { passage, core: coreOf(line, stretch) };
    byStretch.set(at, place);
    return place;
  };
}

/** The passage of another text's line that says most of what a passage says: where versions say the same. */
export function passageLike(
  passage: Passage,
  line: Line,
  vocabulary: Vocabulary,
): Passage | undefined {
  const [a, b] = [layOut(passage.line, vocabulary, 0), layOut(line, vocabulary, 1)];
  const own = passage.line.marks.flatMap((mark, at) => (passage.marks.includes(mark) ? [at] : []));
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const cells = cellsOf(a, b);
  const stretch = bestStretch(b, gainsOfB(b, cells, { from, to }), NONE);
  return stretch && passageOf(line, rangeOf(line, stretch));
}

const NONE: ReadonlySet<number> = new Set();

function layOut({ marks, clauseOf }: Line, { weightOf, kinOf }: Vocabulary, kind: number): Shape {
  const features = marks.map(({ feature }) => feature);
  const places: Multimap<string, Standing> = new Map();
  for (const [mark, feature] of features.entries()) {
    addTo(places, feature, { mark, share: 1 });
    for (const { key, share } of kinOf(feature)) addTo(places, key, { mark, share });
  }
  const weights = features.map(weightOf);
  const costs = weights.map((weight) => LIMITS.gap * weight ** 2);
  return { kind, clauseOf, features, weights, costs, places };
}

/** Finds the lines of other accounts, behind a line, that it is worth aligning with; the lines in the order of their index. */
function nominator(lines: readonly Laid[]): (a: Laid) => ReadonlySet<Laid> {
  const postings: Multimap<string, Laid> = new Map();
  for (const laid of lines) for (const key of laid.shape.places.keys()) addTo(postings, key, laid);
  const most = Math.max(8, lines.length * LIMITS.tooCommon);
  const listsOf = once(({ places }: Shape) =>
    [...places.keys()]
      .map((key) => postings.get(key) ?? [])
      .filter((list) => list.length <= most)
      .toSorted((x, y) => x.length - y.length),
  );
  return (a) => {
    const others = new Set<Laid>();
    for (const list of listsOf(a.shape)) {
      if (others.size >= LIMITS.candidates) break;
      for (let at = firstBehind(list, a); at < list.length; at += 1) {
        if (others.size >= LIMITS.most) break;
        const b = list[at];
        if (b && b.line.member.account !== a.line.member.account) others.add(b);
      }
    }
    return others;
  };
}

/** Where in a list the first line behind a line stands. */
function firstBehind(list: readonly Laid[], { line }: Laid): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.line.index ?? 0) <= line.index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alignShapes(a: Shape, b: Shape): [Stretch, Stretch][] {
  if (!shareKeys(a, b, LIMITS.features)) return [];
  const cells = cellsOf(a, b);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const found: [Stretch, Stretch][] = [];
  for (let round = 0; round < LIMITS.rounds; round += 1) {
    const free = cells.filter(({ i, j }) => !usedA.has(i) && !usedB.has(j));
    if (new Set(free.map(({ i }) => i)).size < LIMITS.features) break;
    const pair = bestPair(a, b, free, { usedA, usedB });
    if (!pair) break;
    if (isDense(a, b, free, pair)) found.push(pair);
    use(usedA, pair[0]);
    use(usedB, pair[1]);
  }
  return found;
}

/** Whether two lines have so many features or keys of kinship in common: most pairs end here. */
function shareKeys(a: Shape, b: Shape, least: number): boolean {
  let shared = 0;
  for (const key of a.places.keys()) {
    if (b.places.has(key)) shared += 1;
    if (shared >= least) return true;
  }
  return false;
}

function use(used: Set<number>, { from, to }: Stretch): void {
  for (let at = from; at <= to; at += 1) used.add(at);
}

/** Marks that are the same feature or akin, each pair once with its largest share. */
function cellsOf(a: Shape, b: Shape): Cell[] {
  const shares = new Map<number, number>();
  for (const [key, own] of a.places) {
    for (const theirs of b.places.get(key) ?? []) {
      for (const place of own) {
        const cell = place.mark * b.weights.length + theirs.mark;
        const share = Math.min(place.share, theirs.share);
        if (share > (shares.get(cell) ?? 0)) shares.set(cell, share);
      }
    }
  }
  return [...shares].map(([cell, share]): Cell => {
    const i = Math.floor(cell / b.weights.length);
    const j = cell % b.weights.length;
    return { i, j, share, gain: share * Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0) ** 2 };
  });
}

/** Fits a stretch of one line to the other's and back, from the whole lines on, until neither moves. */
function bestPair(
  a: Shape,
  b: Shape,
  cells: readonly Cell[],
  { usedA, usedB }: { readonly usedA: ReadonlySet<number>; readonly usedB: ReadonlySet<number> },
): [Stretch, Stretch] | undefined {
  let first: Stretch = { from: 0, to: a.weights.length - 1 };
  let second: Stretch = { from: 0, to: b.weights.length - 1 };
  for (let turn = 0; turn < LIMITS.turns; turn += 1) {
    const nextA = bestStretch(a, gainsOfA(a, cells, second), usedA);
    const nextB = nextA && bestStretch(b, gainsOfB(b, cells, nextA), usedB);
    if (!nextA || !nextB) return undefined;
    const settled = same(first, nextA) && same(second, nextB);
    [first, second] = [nextA, nextB];
    if (settled) break;
  }
  return [first, second];
}

/** What each mark of the first line earns with the marks of a stretch of the second; 0 where nothing. */
function gainsOfA({ weights }: Shape, cells: readonly Cell[], second: Stretch): Float64Array {
  const gains = new Float64Array(weights.length);
  for (const { i, j, gain } of cells)
    if (gain > (gains[i] ?? 0) && within(second, j)) gains[i] = gain;
  return gains;
}

function gainsOfB({ weights }: Shape, cells: readonly Cell[], first: Stretch): Float64Array {
  const gains = new Float64Array(weights.length);
  for (const { i, j, gain } of cells)
    if (gain > (gains[j] ?? 0) && within(first, i)) gains[j] = gain;
  return gains;
}

function within({ from, to }: Stretch, at: number): boolean {
  return at >= from && at <= to;
}

function same(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The stretch whose matched marks earn most over what its unmatched ones and its clauses cost. */
function bestStretch(
  { clauseOf, costs }: Shape,
  gains: Float64Array,
  used: ReadonlySet<number>,
): Stretch | undefined {
  let [from, sum, best] = [0, 0, 0];
  let stretch: Stretch | undefined;
  for (let at = 0; at < gains.length; at += 1) {
    if (at > 0 && clauseOf[at] !== clauseOf[at - 1]) sum -= LIMITS.clause;
    if (sum <= 0 || used.has(at - 1)) [from, sum] = [at, 0];
    if (used.has(at)) continue;
    sum += gains[at] || -(costs[at] ?? 0);
    if (sum <= best) continue;
    best = sum;
    stretch = { from, to: at };
  }
  return stretch;
}

/** Whether what two stretches share is worth something, and enough of what they tell. */
function isDense(
  a: Shape,
  b: Shape,
  cells: readonly Cell[],
  [first, second]: [Stretch, Stretch],
): boolean {
  const [sharesA, sharesB] = [new Map<number, number>(), new Map<number, number>()];
  for (const { i, j, share } of cells) {
    if (!within(first, i) || !within(second, j)) continue;
    sharesA.set(i, Math.max(share, sharesA.get(i) ?? 0));
    sharesB.set(j, Math.max(share, sharesB.get(j) ?? 0));
  }
  const features = new Map<string, number>();
  for (const [i, share] of sharesA) {
    const feature = a.features[i] ?? '';
    const rare = share * Math.max(0, (a.weights[i] ?? 0) - LIMITS.everyday);
    features.set(feature, Math.max(rare, features.get(feature) ?? 0));
  }
  if (features.size < LIMITS.features) return false;
  const evidence = [...features.values()].reduce((sum, rare) => sum + rare, 0);
  const density = Math.sqrt(matchedPart(a, first, sharesA) * matchedPart(b, second, sharesB));
  return evidence >= LIMITS.least && density >= LIMITS.dense;
}

/** The matched share of a stretch's squared weight. */
function matchedPart(
  { weights }: Shape,
  { from, to }: Stretch,
  shares: ReadonlyMap<number, number>,
): number {
  let [matched, all] = [0, 0];
  for (let at = from; at <= to; at += 1) {
    const mass = (weights[at] ?? 0) ** 2;
    all += mass;
    matched += (shares.get(at) ?? 0) * mass;
  }
  return all === 0 ? 0 : matched / all;
}

function coreOf({ marks }: Line, { from, to }: Stretch): Range {
  return { start: marks[from]?.start ?? 0, end: marks[to]?.end ?? 0 };
}

/** The words of a stretch of marks with what of their clauses makes them readable. */
function rangeOf(line: Line, { from, to }: Stretch): Range {
  const { start: first, end: last } = coreOf(line, { from, to });
  const head = line.clauses[line.clauseOf[from] ?? 0];
  const tail = line.clauses[line.clauseOf[to] ?? 0];
  const whole = (clause: Line['clauses'][number]): boolean => {
    const own = clause.words.filter((word) => word >= first && word < last).length;
    return clause.words.length <= KEPT.short || own >= KEPT.most * clause.words.length;
  };
  if (!head || !tail) return { start: first, end: last };
  const before = head.words.filter((word) => word < first).length;
  const after = tail.words.filter((word) => word >= last).length;
  // Cut between words of content: what stands loose before the first goes with it.
  const opening = head.words.find((word) => word >= (line.marks[from - 1]?.end ?? 0)) ?? first;
  const possessive = line.member.shadow.startsWith("'s", last) ? last + 2 : last;
  return {
    start: before <= KEPT.before || whole(head) ? head.start : Math.min(first, opening),
    end: after <= KEPT.after || whole(tail) ? tail.end : possessive,
  };
}

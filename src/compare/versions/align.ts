import { diffTokens, longestRising } from '../../text/diff.ts';
import type { Range } from '../../model/span.ts';
import type { AlignableSentence } from './side.ts';

/**
 * Sentences that belong together, as index ranges into both lists. `same`: word for word;
 * `changed`: reworded, split or merged; `moved`: same or nearly so, in another order; `deleted` and
 * `added`: on one side only (the other range is the empty place where they would stand).
 */
export interface Pairing {
  readonly kind: 'same' | 'changed' | 'moved' | 'deleted' | 'added';
  readonly a: Range;
  readonly b: Range;
}

/** Sentences this alike are one sentence reworded, if order agrees; below it they are two. */
const REWORDED = 0.5;
/** Alone between two matched sentences, less will do: position speaks too. */
const ALONE = 0.15;
/** Alone beside a rewording, with a figure on both sides, the place says less than between two sentences that stayed. */
const BETWEEN = 0.25;
/** Out of order only near-copies are the same sentence. */
const MOVED = 0.65;
/** Two sentences that begin with the same word of content are likelier one sentence written anew, by so much. */
const SAME_SUBJECT = 0.15;
/** What a second sentence must bring for a split or merge to be believed. */
const SPLIT_GAIN = 0.06;
/** What either part must share with the sentence it was split from. */
const PART = 0.1;
/** Cells of sentence × sentence that are compared exhaustively; larger gaps are cut at rare shared words first. */
const GAP_CELLS = 4000;

/** Lines up two lists of sentences: exact matches first, then rewordings in order, splits and merges, then moves. Near-linear. */
export function alignSentences(
  a: readonly AlignableSentence[],
  b: readonly AlignableSentence[],
): Pairing[] {
  const bagsA = a.map(bagOf);
  const bagsB = b.map(bagOf);
  const keysA = a.map((sentence) => sentence.key);
  const keysB = b.map((sentence) => sentence.key);
  const found: Pairing[] = [];
  let [atA, atB] = [0, 0];
  const same = (toA: number): void => {
    for (; atA < toA; atA += 1, atB += 1) found.push({ kind: 'same', a: one(atA), b: one(atB) });
  };
  for (const edit of diffTokens(keysA, keysB, wordsIn)) {
    same(edit.a.start);
    for (const pairing of alignGap(bagsA, bagsB, edit.a, edit.b)) found.push(pairing);
    [atA, atB] = [edit.a.end, edit.b.end];
  }
  same(a.length);
  const moved = findMoves(found, keysA, keysB, bagsA, bagsB);
  return withSingles(absorb([...found, ...moved], a, b, bagsA, bagsB), a.length, b.length);
}

const one = (index: number): Range => ({ start: index, end: index + 1 });

/** A sentence matched whole is worth its words, so that long ones are kept in place and short ones move. */
function wordsIn(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Words with how often they stand in a sentence, by root. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
  /** The root of its first word of content, mostly who the sentence is about. */
  readonly about: string;
}

const FUNCTION_WEIGHT = 0.15;
/** That a figure stands there is worth so much, whatever its value: figures are what is brought up to date. */
const FIGURE_WEIGHT = 0.5;
const FIGURE = '#';
/** Letters of a stem that must agree: brings "Russia" and "Russian", "denial" and "denied" near each other. */
const ROOT = 6;

function bagOf(sentence: AlignableSentence): Bag {
  const counts = new Map<string, number>();
  let weight = 0;
  const add = (root: string, worth: number): void => {
    counts.set(root, (counts.get(root) ?? 0) + worth);
    weight += worth;
  };
  for (const word of sentence.words) {
    const worth = word.content || word.number !== undefined ? 1 : FUNCTION_WEIGHT;
    const root = word.stem.slice(0, ROOT);
    add(root, worth);
    if (word.number !== undefined) add(FIGURE, FIGURE_WEIGHT);
  }
  const about = sentence.words.find((word) => word.content)?.stem.slice(0, ROOT) ?? '';
  return { counts, weight, about };
}

function joinBags(first: Bag, second: Bag): Bag {
  const counts = new Map(first.counts);
  for (const [root, worth] of second.counts) counts.set(root, (counts.get(root) ?? 0) + worth);
  return { counts, weight: first.weight + second.weight, about: first.about };
}

/** Shared words over all words (Dice), 0–1, content words counting most. */
function similarity(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [root, worth] of small.counts) shared += Math.min(worth, large.counts.get(root) ?? 0);
  const total = a.weight + b.weight;
  return total === 0 ? 0 : (2 * shared) / total;
}

function alignGap(bagsA: readonly Bag[], bagsB: readonly Bag[], a: Range, b: Range): Pairing[] {
  const [rows, columns] = [a.end - a.start, b.end - b.start];
  if (rows === 0 || columns === 0) return [];
  if (rows * columns <= GAP_CELLS) return filled(bagsA, bagsB, a, b);
  const pairings: Pairing[] = [];
  let [fromA, fromB] = [a.start, b.start];
  const solve = (toA: number, toB: number): void => {
    const [partA, partB] = [
      { start: fromA, end: toA },
      { start: fromB, end: toB },
    ];
    if ((toA - fromA) * (toB - fromB) <= GAP_CELLS)
      pairings.push(...filled(bagsA, bagsB, partA, partB));
  };
  for (const [atA, atB] of rareAnchors(bagsA, bagsB, a, b)) {
    solve(atA, atB);
    pairings.push({ kind: 'changed', a: one(atA), b: one(atB) });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  solve(a.end, b.end);
  return pairings;
}

const hasFigure = (bag: Bag | undefined): boolean => bag?.counts.has(FIGURE) ?? false;

/** A gap solved, and then two sentences with a figure each that are left alone beside its rewordings: one of them brought up to date. */
function filled(bagsA: readonly Bag[], bagsB: readonly Bag[], a: Range, b: Range): Pairing[] {
  const solved = solveGap(bagsA, bagsB, a, b);
  const edge: Pairing = {
    kind: 'same',
    a: { start: a.end, end: a.end },
    b: { start: b.end, end: b.end },
  };
  let [fromA, fromB] = [a.start, b.start];
  return [...solved, edge].flatMap((pairing) => {
    const [left, right] = [
      { start: fromA, end: pairing.a.start },
      { start: fromB, end: pairing.b.start },
    ];
    [fromA, fromB] = [pairing.a.end, pairing.b.end];
    const isAlone =
      solved.length > 0 &&
      size(left) === 1 &&
      size(right) === 1 &&
      hasFigure(bagsA[left.start]) &&
      hasFigure(bagsB[right.start]);
    const between = isAlone ? solveGap(bagsA, bagsB, left, right, BETWEEN) : [];
    return pairing === edge ? between : [...between, pairing];
  });
}

/** Sentence pairs that share a word found in no other sentence of the gap and are alike, as the longest chain in order. */
function rareAnchors(
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
  a: Range,
  b: Range,
): [number, number][] {
  const [onlyA, onlyB] = [soleOwners(bagsA, a), soleOwners(bagsB, b)];
  const best = new Map<number, { readonly other: number; readonly alike: number }>();
  for (const [root, at] of onlyA) {
    const other = onlyB.get(root);
    const [bagA, bagB] = [bagsA[at], bagsB[other ?? -1]];
    if (other === undefined || other < 0 || !bagA || !bagB) continue;
    const alike = similarity(bagA, bagB);
    const known = best.get(at);
    if (alike >= REWORDED && (!known || alike > known.alike)) best.set(at, { other, alike });
  }
  const pairs = [...best].map(([at, { other }]): [number, number] => [at, other]);
  return longestRising(
    pairs.toSorted((x, y) => x[0] - y[0]),
    ([, other]) => other,
  );
}

function soleOwners(bags: readonly Bag[], { start, end }: Range): Map<string, number> {
  const owners = new Map<string, number>();
  for (let at = start; at < end; at += 1) {
    for (const root of bags[at]?.counts.keys() ?? []) owners.set(root, owners.has(root) ? -1 : at);
  }
  return owners;
}

/** Steps of the gap table: sentences taken from either side at once. */
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

function solveGap(
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
  a: Range,
  b: Range,
  alone = ALONE,
): Pairing[] {
  const [rows, columns] = [a.end - a.start, b.end - b.start];
  const floor = rows === 1 && columns === 1 ? alone : REWORDED;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Int8Array((rows + 1) * width).fill(-1);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      best[here] = Math.max(best[here + width] ?? 0, best[here + 1] ?? 0);
      for (const [kind, [takeA, takeB]] of STEPS.entries()) {
        if (i + takeA > rows || j + takeB > columns) continue;
        const alike = likeness(bagsA, bagsB, a.start + i, takeA, b.start + j, takeB);
        const gain = alike - floor + (best[(i + takeA) * width + j + takeB] ?? 0);
        if (alike >= floor && gain > (best[here] ?? 0)) {
          best[here] = gain;
          step[here] = kind;
        }
      }
    }
  }
  return readSteps(a, b, best, step);
}

function readSteps(a: Range, b: Range, best: Float64Array, step: Int8Array): Pairing[] {
  const [rows, columns] = [a.end - a.start, b.end - b.start];
  const pairings: Pairing[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const here = i * (columns + 1) + j;
    const taken = STEPS[step[here] ?? -1];
    if (taken) {
      const [startA, startB] = [a.start + i, b.start + j];
      const [takeA, takeB] = taken;
      pairings.push({
        kind: 'changed',
        a: { start: startA, end: startA + takeA },
        b: { start: startB, end: startB + takeB },
      });
      i += takeA;
      j += takeB;
    } else if ((best[here + columns + 1] ?? 0) >= (best[here + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairings;
}

/** Likeness of one sentence to one, or to two that follow each other: these must be likelier together than alone. */
function likeness(
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
  atA: number,
  takeA: number,
  atB: number,
  takeB: number,
): number {
  const [bagA, bagB] = [bagsA[atA], bagsB[atB]];
  if (!bagA || !bagB) return 0;
  if (takeA === 1 && takeB === 1)
    return similarity(bagA, bagB) + (bagA.about === bagB.about ? SAME_SUBJECT : 0);
  const [nextA, nextB] = [bagsA[atA + 1], bagsB[atB + 1]];
  const single = takeA === 2 ? bagB : bagA;
  const [first, second] = takeA === 2 ? [bagA, nextA] : [bagB, nextB];
  if (!second) return 0;
  const [with1, with2] = [similarity(single, first), similarity(single, second)];
  const alone = Math.max(with1, with2);
  // Both parts must have something of the whole, and neither may be the whole by itself.
  if (Math.min(with1, with2) < PART || alone > 1 - PART) return 0;
  const joint = similarity(single, joinBags(first, second));
  return joint >= alone + SPLIT_GAIN ? joint : 0;
}

/** What is left on both sides and the same or nearly so: it changed its place. */
function findMoves(
  found: readonly Pairing[],
  keysA: readonly string[],
  keysB: readonly string[],
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
): Pairing[] {
  const freeA = free(
    found.map((pairing) => pairing.a),
    keysA.length,
  );
  const freeB = free(
    found.map((pairing) => pairing.b),
    keysB.length,
  );
  const byRoot = postings(freeB, bagsB);
  const candidates: { readonly a: number; readonly b: number; readonly alike: number }[] = [];
  for (const at of freeA) {
    const bag = bagsA[at];
    for (const other of bag ? nominees(bag, byRoot) : []) {
      const otherBag = bagsB[other];
      if (!bag || !otherBag) continue;
      const alike =
        keysA[at] === keysB[other]
          ? 1
          : Math.min(bag.weight, otherBag.weight) >= 4
            ? similarity(bag, otherBag)
            : 0;
      if (alike >= MOVED) candidates.push({ a: at, b: other, alike });
    }
  }
  candidates.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const moves: Pairing[] = [];
  for (const { a, b } of candidates) {
    if (usedA.has(a) || usedB.has(b)) continue;
    usedA.add(a);
    usedB.add(b);
    moves.push({ kind: 'moved', a: one(a), b: one(b) });
  }
  return moves;
}

function free(taken: readonly Range[], length: number): number[] {
  const used = new Uint8Array(length);
  for (const { start, end } of taken) used.fill(1, start, end);
  return Array.from(used.keys()).filter((index) => used[index] === 0);
}

/** A root that stands in more sentences than this nominates nobody. */
const COMMON = 24;

function postings(indexes: readonly number[], bags: readonly Bag[]): Map<string, number[]> {
  const byRoot = new Map<string, number[]>();
  for (const index of indexes) {
    for (const root of bags[index]?.counts.keys() ?? []) {
      const list = byRoot.get(root);
      if (list) list.push(index);
      else byRoot.set(root, [index]);
    }
  }
  return byRoot;
}

function nominees(bag: Bag, byRoot: ReadonlyMap<string, readonly number[]>): Set<number> {
  const found = new Set<number>();
  for (const root of bag.counts.keys()) {
    const list = byRoot.get(root) ?? [];
    if (list.length <= COMMON) for (const index of list) found.add(index);
  }
  return found;
}

/**
 * A sentence left over right beside a reworded one, in the same paragraph, that takes up a name or
 * two words which the rewording dropped, is the rest of that rewording: one sentence made into two.
 */
function absorb(
  pairings: readonly Pairing[],
  a: readonly AlignableSentence[],
  b: readonly AlignableSentence[],
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
): Pairing[] {
  const leftA = new Set(
    free(
      pairings.map((pairing) => pairing.a),
      a.length,
    ),
  );
  const leftB = new Set(
    free(
      pairings.map((pairing) => pairing.b),
      b.length,
    ),
  );
  return pairings.map((pairing) => {
    if (pairing.kind !== 'changed') return pairing;
    const [bagA, bagB] = [bagsA[pairing.a.start], bagsB[pairing.b.start]];
    if (!bagA || !bagB || size(pairing.a) !== 1 || size(pairing.b) !== 1) return pairing;
    if (similarity(bagA, bagB) > 0.6) return pairing;
    const nextB = besides(b, bagsB, pairing.b, leftB, a[pairing.a.start], bagB);
    if (nextB) return { ...pairing, b: nextB };
    const nextA = besides(a, bagsA, pairing.a, leftA, b[pairing.b.start], bagA);
    return nextA ? { ...pairing, a: nextA } : pairing;
  });
}

const size = (range: Range): number => range.end - range.start;

/** The range widened by the free neighbour that continues `whole`, where there is one; marks it as taken. */
function besides(
  sentences: readonly AlignableSentence[],
  bags: readonly Bag[],
  range: Range,
  left: Set<number>,
  whole: AlignableSentence | undefined,
  part: Bag,
): Range | undefined {
  for (const index of [range.end, range.start - 1]) {
    const [sentence, bag] = [sentences[index], bags[index]];
    if (!left.has(index) || !sentence || !bag || !whole) continue;
    if (sentence.paragraph !== sentences[range.start]?.paragraph) continue;
    const dropped = whole.words.filter(
      (word) => word.content && !part.counts.has(word.stem.slice(0, ROOT)),
    );
    const resumed = dropped.filter((word) => bag.counts.has(word.stem.slice(0, ROOT)));
    if (resumed.length < 2 && !resumed.some((word) => word.name)) continue;
    left.delete(index);
    return index < range.start
      ? { start: index, end: range.end }
      : { start: range.start, end: index + 1 };
  }
  return undefined;
}

/** Adds what stands alone, and puts all in order of the newer side. */
function withSingles(pairings: readonly Pairing[], lengthA: number, lengthB: number): Pairing[] {
  const all = [...pairings];
  const inOrder = pairings
    .filter((pairing) => pairing.kind !== 'moved')
    .toSorted((x, y) => x.a.start - y.a.start);
  const placeIn = (at: number, side: 'a' | 'b'): number => {
    const other = side === 'a' ? 'b' : 'a';
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.[side].start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return inOrder[low - 1]?.[other].end ?? 0;
  };
  for (const at of free(
    pairings.map((pairing) => pairing.a),
    lengthA,
  )) {
    const place = placeIn(at, 'a');
    all.push({ kind: 'deleted', a: one(at), b: { start: place, end: place } });
  }
  for (const at of free(
    pairings.map((pairing) => pairing.b),
    lengthB,
  )) {
    const place = placeIn(at, 'b');
    all.push({ kind: 'added', a: { start: place, end: place }, b: one(at) });
  }
  return all.toSorted(
    (x, y) => x.b.start - y.b.start || x.a.start - y.a.start || x.b.end - y.b.end,
  );
}

import { SHINGLE, shinglesOf } from './fingerprints.ts';
import type { Words } from './words.ts';

/** The same words in both texts: `length` words from word `a` of the one and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words of the one text that stand where other words (or none) stand in the other; half-open word indices. */
export interface Gap {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** How the words of two texts lie beside each other. */
export interface Alignment {
  /** The heaviest chain of runs that is in order in both texts. */
  readonly chain: readonly Run[];
  /** What lies before, between and behind the runs of the chain, empty ones left out. */
  readonly gaps: readonly Gap[];
  /** Runs out of the chain's order, longest first; none shares a word with the chain or another. */
  readonly moved: readonly Run[];
}

export interface AlignOptions {
  /** Also match single words inside the gaps (for showing what changed); off for measuring overlap. */
  readonly refine?: boolean;
}

/** A shingle that stands more often than this in one text seeds nothing beyond its first places. */
const MAX_PLACES = 8;
/** Chaining is quadratic in runs: of more runs than this only the longest are chained. */
const MAX_CHAINED = 2000;
/** Cells of the table by which the words of one gap are matched; larger gaps stay whole. */
const MAX_CELLS = 250_000;

/** Lines up two texts word by word: runs of at least five words seed it, chance function words do not. */
export function align(a: Words, b: Words, options: AlignOptions = {}): Alignment {
  const runs = sharedRuns(a, b);
  let chain = chainOf(runs);
  const moved = movedRuns(runs, chain, a.count, b.count);
  if (options.refine) chain = refined(a, b, chain);
  return { chain, gaps: gapsOf(chain, a.count, b.count), moved };
}

/** All longest runs of five words or more that stand in both texts. */
function sharedRuns(a: Words, b: Words): Run[] {
  const shingles = shinglesOf(a);
  const { keys, first, next } = placesOf(b);
  const mask = keys.length - 1;
  const { seeded, coveredTo } = roomFor(keys.length, a.count + b.count);
  const slots: number[] = [];
  const runs: Run[] = [];
  try {
    for (let at = 0; at < shingles.length; at += 1) {
      const shingle = shingles[at] ?? 0;
      let slot = shingle & mask;
      while (first[slot] !== 0 && keys[slot] !== shingle) slot = (slot + 1) & mask;
      // One word over and over would start a run of its own at every place.
      if (first[slot] === 0 || seeded[slot] === MAX_PLACES) continue;
      if (seeded[slot] === 0) slots.push(slot);
      seeded[slot] = (seeded[slot] ?? 0) + 1;
      for (let link = first[slot] ?? 0; link > 0; link = next[link - 1] ?? 0) {
        const place = link - 1;
        const diagonal = place - at + a.count;
        if ((coveredTo[diagonal] ?? 0) > at) continue;
        const length = runLength(a, b, at, place);
        if (length < SHINGLE) continue;
        runs.push({ a: at, b: place, length });
        coveredTo[diagonal] = at + length;
      }
    }
  } finally {
    // Also where it breaks: the next pair would lack what this one left.
    for (const slot of slots) seeded[slot] = 0;
    for (const run of runs) coveredTo[run.b - run.a + a.count] = 0;
  }
  return runs;
}

/** Room that is used again for every pair, and left full of zeros: a pair's own would cost more than what is put into it. */
const room = {
  /** How often the shingle of each slot was met. */
  seeded: new Uint8Array(4096),
  /** How far the runs of each diagonal reach in the first text. */
  coveredTo: new Int32Array(4096),
};

function roomFor(slots: number, diagonals: number): typeof room {
  if (room.seeded.length < slots) room.seeded = new Uint8Array(slots);
  if (room.coveredTo.length < diagonals) room.coveredTo = new Int32Array(2 * diagonals);
  return room;
}

/** The first places of every shingle of a text. Links are places plus one; 0 is the end. */
interface ShinglePlaces {
  /** The shingle of each slot that has a first place (open addressing, at most half full). */
  readonly keys: Uint32Array;
  readonly first: Uint32Array;
  readonly next: Uint32Array;
}

/** Whoever lines one text up with many gives it as the second again and again. */
let latest: { readonly of: Words; readonly places: ShinglePlaces } | undefined;

function placesOf(words: Words): ShinglePlaces {
  if (latest?.of !== words) latest = { of: words, places: placesIn(shinglesOf(words)) };
  return latest.places;
}

/** Columns and no map of lists: lining up a pair takes most of its time here. */
function placesIn(shingles: Uint32Array): ShinglePlaces {
  const size = 2 ** Math.ceil(Math.log2(2 * shingles.length + 2));
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const first = new Uint32Array(size);
  const last = new Uint32Array(size);
  const times = new Uint8Array(size);
  const next = new Uint32Array(shingles.length);
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    let slot = shingle & mask;
    while (first[slot] !== 0 && keys[slot] !== shingle) slot = (slot + 1) & mask;
    const often = times[slot] ?? 0;
    if (often === MAX_PLACES) continue;
    if (often === 0) {
      keys[slot] = shingle;
      first[slot] = at + 1;
    } else next[(last[slot] ?? 0) - 1] = at + 1;
    last[slot] = at + 1;
    times[slot] = often + 1;
  }
  return { keys, first, next };
}

function runLength(a: Words, b: Words, fromA: number, fromB: number): number {
  const limit = Math.min(a.count - fromA, b.count - fromB);
  let length = 0;
  while (length < limit && a.hash[fromA + length] === b.hash[fromB + length]) length += 1;
  return length;
}

/** The heaviest chain in order in both texts; where two runs overlap the later one is trimmed. */
function chainOf(runs: readonly Run[]): Run[] {
  const kept = [...runs]
    .sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
    .slice(0, MAX_CHAINED)
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const weight: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [i, run] of kept.entries()) {
    weight[i] = run.length;
    before[i] = -1;
    for (let j = 0; j < i; j += 1) {
      const earlier = kept[j];
      if (!earlier || earlier.b >= run.b) continue;
      // Most could not win if they took all of it.
      if ((weight[j] ?? 0) + run.length <= (weight[i] ?? 0)) continue;
      const rest = run.length - overlapOf(earlier, run);
      if (rest <= 0) continue;
      const sum = (weight[j] ?? 0) + rest;
      if (sum > (weight[i] ?? 0)) {
        weight[i] = sum;
        before[i] = j;
      }
    }
    if (best < 0 || (weight[i] ?? 0) > (weight[best] ?? 0)) best = i;
  }
  const chain: Run[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) {
    const run = kept[i];
    if (run) chain.unshift(run);
  }
  return trimmed(chain);
}

function overlapOf(earlier: Run, later: Run): number {
  return Math.max(0, earlier.a + earlier.length - later.a, earlier.b + earlier.length - later.b);
}

function trimmed(chain: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of chain) {
    const last = result.at(-1);
    const cut = last ? overlapOf(last, run) : 0;
    if (run.length > cut) result.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
  }
  return result;
}

function movedRuns(
  runs: readonly Run[],
  chain: readonly Run[],
  countA: number,
  countB: number,
): Run[] {
  // All of it is in the chain.
  if (runs.length < 2) return [];
  const takenA = new Uint8Array(countA);
  const takenB = new Uint8Array(countB);
  const take = (run: Run): void => {
    takenA.fill(1, run.a, run.a + run.length);
    takenB.fill(1, run.b, run.b + run.length);
  };
  chain.forEach(take);
  const moved: Run[] = [];
  const longestFirst = [...runs].sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  for (const run of longestFirst) {
    const free = longestFree(run, takenA, takenB);
    if (free.length < SHINGLE) continue;
    moved.push(free);
    take(free);
  }
  return moved;
}

/** The longest stretch of a run of which neither side is taken. */
function longestFree(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run {
  let best: Run = { a: run.a, b: run.b, length: 0 };
  let from = 0;
  for (let i = 0; i <= run.length; i += 1) {
    const free = i < run.length && !takenA[run.a + i] && !takenB[run.b + i];
    if (free) continue;
    if (i - from > best.length) best = { a: run.a + from, b: run.b + from, length: i - from };
    from = i + 1;
  }
  return best;
}

function gapsOf(chain: readonly Run[], countA: number, countB: number): Gap[] {
  const gaps: Gap[] = [];
  let [a, b] = [0, 0];
  for (const run of [...chain, { a: countA, b: countB, length: 0 }]) {
    if (run.a > a || run.b > b) gaps.push({ aStart: a, aEnd: run.a, bStart: b, bEnd: run.b });
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return gaps;
}

/** The chain with the single words that match inside its gaps. */
function refined(a: Words, b: Words, chain: readonly Run[]): Run[] {
  const all = [...chain];
  for (const gap of gapsOf(chain, a.count, b.count)) all.push(...commonWords(a, b, gap));
  all.sort((x, y) => x.a - y.a);
  const joined: Run[] = [];
  for (const run of all) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** A longest common subsequence of the words of one gap, as runs. */
function commonWords(a: Words, b: Words, gap: Gap): Run[] {
  const rows = gap.aEnd - gap.aStart;
  const columns = gap.bEnd - gap.bStart;
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return [];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  const same = (i: number, j: number): boolean => a.hash[gap.aStart + i] === b.hash[gap.bStart + j];
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const below = table[(i + 1) * width + j] ?? 0;
      const right = table[i * width + j + 1] ?? 0;
      const diagonal = table[(i + 1) * width + j + 1] ?? 0;
      table[i * width + j] = same(i, j) ? diagonal + 1 : Math.max(below, right);
    }
  }
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (same(i, j)) {
      runs.push({ a: gap.aStart + i, b: gap.bStart + j, length: 1 });
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return runs;
}

import { randomFrom } from './random.ts';
import type { Forest } from '../../src/ingest/page/forest.ts';

/** Rows to learn from: numbers, what each row is (0 to 1), and how much it counts. */
export interface Examples {
  readonly rows: readonly Float32Array[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of the columns that a tree may ask. */
  readonly columnShare: number;
  /** Share of the rows that a tree sees. */
  readonly rowShare: number;
  /** Least weight (second derivative) on each side of a split. */
  readonly leastWeight: number;
  /** Keeps leaves small. */
  readonly ridge: number;
  readonly seed: number;
}

const BINS = 64;

/** Columns cut at up to 64 limits each, and every row's bin. */
interface Binned {
  readonly limits: readonly Float32Array[];
  /** By column, then by row. */
  readonly bins: readonly Uint8Array[];
}

/**
 * Gradient boosting of decision trees on log loss (Friedman 2001), by histograms, in second order as
 * XGBoost has it (Chen and Guestrin 2016). The same examples give the same forest.
 */
export function boost({ rows, targets, weights }: Examples, options: BoostOptions): Forest {
  const { trees, depth, rate } = options;
  const binned = binsOf(rows);
  const random = randomFrom(options.seed);
  const nodes = 2 ** depth - 1;
  const columns = new Uint16Array(trees * nodes);
  const limits = new Float32Array(trees * nodes);
  const leaves = new Float32Array(trees * (nodes + 1));
  const bias = logOdds(targets, weights);
  const scores = new Float64Array(rows.length).fill(bias);
  const [slopes, bends] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let tree = 0; tree < trees; tree += 1) {
    for (let i = 0; i < rows.length; i += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      slopes[i] = weight * ((targets[i] ?? 0) - chance);
      bends[i] = weight * Math.max(chance * (1 - chance), 1e-6);
    }
    const used = Uint32Array.from(
      targets.flatMap((_, i) => (random() < options.rowShare ? [i] : [])),
    );
    const asked = binned.limits.flatMap((list, column) =>
      list.length > 0 && random() < options.columnShare ? [column] : [],
    );
    const grown = grow(binned, slopes, bends, { used, asked }, options);
    columns.set(grown.columns, tree * nodes);
    limits.set(grown.limits, tree * nodes);
    const own = grown.leaves.map((leaf) => leaf * rate);
    leaves.set(own, tree * (nodes + 1));
    for (let i = 0; i < rows.length; i += 1)
      scores[i] = (scores[i] ?? 0) + (own[(grown.where[i] ?? nodes) - nodes] ?? 0);
  }
  return { depth, bias, columns, limits, leaves };
}

/** The rows and columns that one tree sees. */
interface Sample {
  readonly used: Uint32Array;
  readonly asked: readonly number[];
}

interface Grown {
  readonly columns: Uint16Array;
  readonly limits: Float32Array;
  readonly leaves: Float32Array;
  /** The node that each row ended in. */
  readonly where: Uint16Array;
}

function grow(
  { limits, bins }: Binned,
  slopes: Float64Array,
  bends: Float64Array,
  { used, asked }: Sample,
  options: BoostOptions,
): Grown {
  const nodes = 2 ** options.depth - 1;
  const grown = {
    columns: new Uint16Array(nodes),
    limits: new Float32Array(nodes).fill(Infinity),
    leaves: new Float32Array(nodes + 1),
    where: new Uint16Array(slopes.length),
  };
  for (let level = 0; level < options.depth; level += 1) {
    const first = 2 ** level - 1;
    const best = bestSplits(bins, slopes, bends, { used, asked }, grown.where, first, options);
    for (const [at, split] of best.entries()) {
      if (split.column < 0) continue;
      grown.columns[first + at] = split.column;
      grown.limits[first + at] = limits[split.column]?.[split.bin] ?? Infinity;
    }
    for (let i = 0; i < slopes.length; i += 1) {
      const node = grown.where[i] ?? 0;
      const split = best[node - first];
      const left = !split || split.column < 0 || (bins[split.column]?.[i] ?? 0) <= split.bin;
      grown.where[i] = 2 * node + (left ? 1 : 2);
    }
  }
  const [slope, bend] = [new Float64Array(nodes + 1), new Float64Array(nodes + 1)];
  for (const i of used) {
    const leaf = (grown.where[i] ?? nodes) - nodes;
    slope[leaf] = (slope[leaf] ?? 0) + (slopes[i] ?? 0);
    bend[leaf] = (bend[leaf] ?? 0) + (bends[i] ?? 0);
  }
  for (let leaf = 0; leaf <= nodes; leaf += 1)
    grown.leaves[leaf] = (slope[leaf] ?? 0) / ((bend[leaf] ?? 0) + options.ridge);
  return grown;
}

interface Split {
  column: number;
  bin: number;
  gain: number;
}

/** The best split of every node of a level. */
function bestSplits(
  bins: readonly Uint8Array[],
  slopes: Float64Array,
  bends: Float64Array,
  { used, asked }: Sample,
  where: Uint16Array,
  first: number,
  options: BoostOptions,
): Split[] {
  const width = first + 1;
  const best = Array.from({ length: width }, (): Split => ({ column: -1, bin: 0, gain: 1e-6 }));
  const [slope, bend] = [new Float64Array(width * BINS), new Float64Array(width * BINS)];
  for (const column of asked) {
    slope.fill(0);
    bend.fill(0);
    const own = bins[column];
    if (!own) continue;
    for (const i of used) {
      const at = ((where[i] ?? 0) - first) * BINS + (own[i] ?? 0);
      slope[at] = (slope[at] ?? 0) + (slopes[i] ?? 0);
      bend[at] = (bend[at] ?? 0) + (bends[i] ?? 0);
    }
    for (let node = 0; node < width; node += 1)
      improve(
        best[node],
        column,
        slope.subarray(node * BINS, (node + 1) * BINS),
        bend.subarray(node * BINS, (node + 1) * BINS),
        options,
      );
  }
  return best;
}

function improve(
  best: Split | undefined,
  column: number,
  slope: Float64Array,
  bend: Float64Array,
  { ridge, leastWeight }: BoostOptions,
): void {
  if (!best) return;
  let [allSlope, allBend] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    allSlope += slope[bin] ?? 0;
    allBend += bend[bin] ?? 0;
  }
  const whole = allSlope ** 2 / (allBend + ridge);
  let [leftSlope, leftBend] = [0, 0];
  for (let bin = 0; bin + 1 < BINS; bin += 1) {
    leftSlope += slope[bin] ?? 0;
    leftBend += bend[bin] ?? 0;
    const rightBend = allBend - leftBend;
    if (leftBend < leastWeight) continue;
    if (rightBend < leastWeight) break;
    const gain =
      leftSlope ** 2 / (leftBend + ridge) +
      (allSlope - leftSlope) ** 2 / (rightBend + ridge) -
      whole;
    if (gain > best.gain) Object.assign(best, { column, bin, gain });
  }
}

function logOdds(targets: readonly number[], weights: readonly number[]): number {
  let [yes, all] = [0, 0];
  for (const [i, target] of targets.entries()) {
    yes += target * (weights[i] ?? 0);
    all += weights[i] ?? 0;
  }
  return Math.log(Math.max(yes, 1e-6) / Math.max(all - yes, 1e-6));
}

/** Limits at even shares of each column's different values. */
function binsOf(rows: readonly Float32Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const limits: Float32Array[] = [];
  const bins: Uint8Array[] = [];
  for (let column = 0; column < width; column += 1) {
    const values = Float32Array.from(rows, (row) => row[column] ?? 0);
    const own = limitsOf(values);
    limits.push(own);
    bins.push(Uint8Array.from(values, (value) => binOf(own, value)));
  }
  return { limits, bins };
}

function limitsOf(values: Float32Array): Float32Array {
  const sorted = values.toSorted();
  const cuts = new Set<number>();
  for (let i = 1; i < BINS; i += 1) {
    const at = Math.floor((i * sorted.length) / BINS);
    cuts.add(sorted[at] ?? 0);
  }
  // Nothing lies beyond the greatest value: a limit there splits nothing.
  cuts.delete(sorted.at(-1) ?? 0);
  // A rare value never reaches an even share; the least one must be told from the rest all the same.
  if (cuts.size < BINS - 2 && sorted[0] !== sorted.at(-1)) cuts.add(sorted[0] ?? 0);
  return Float32Array.from([...cuts].toSorted((a, b) => a - b).slice(0, BINS - 1));
}

function binOf(limits: Float32Array, value: number): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

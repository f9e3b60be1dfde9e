import { checkOf } from '../../src/read/tagging/decode.ts';

/** A linear model in training: one row of weights per kept feature, with what averaging needs. */
export interface Perceptron {
  readonly labels: number;
  readonly rows: number;
  readonly owners: Uint8Array;
  readonly weights: Float32Array;
  /** Sums of update × time, so that averages need no pass over all weights at every step (Daumé 2006). */
  readonly sums: Float64Array;
  time: number;
}

/** Gives the rows of a table to the features seen at least `least` times, the commonest first. */
export function perceptronFor(
  counts: ReadonlyMap<number, number>,
  options: { readonly rows: number; readonly labels: number; readonly least: number },
): Perceptron {
  const { rows, labels, least } = options;
  const owners = new Uint8Array(rows);
  const shift = 32 - Math.log2(rows);
  const kept = [...counts].filter(([, count]) => count >= least);
  kept.sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  let lost = 0;
  for (const [feature] of kept) {
    const row = feature >>> shift;
    const check = checkOf(feature);
    if (owners[row] === check || owners[row ^ 1] === check) continue;
    if (owners[row] === 0) owners[row] = check;
    else if (owners[row ^ 1] === 0) owners[row ^ 1] = check;
    else lost += 1;
  }
  console.error(
    `  ${counts.size} features, ${kept.length} seen ${least} times, ${lost} without a row`,
  );
  const size = rows * labels;
  return {
    labels,
    rows,
    owners,
    weights: new Float32Array(size),
    sums: new Float64Array(size),
    time: 0,
  };
}

/** Adds `by` to the weight of a label in a row. */
export function update(model: Perceptron, row: number, label: number, by: number): void {
  const at = row + label;
  model.weights[at] = (model.weights[at] ?? 0) + by;
  model.sums[at] = (model.sums[at] ?? 0) + by * model.time;
}

/** The mean of each weight over all of training. */
export function averaged(model: Perceptron): Float32Array {
  return model.weights.map(
    (weight, at) => weight - (model.sums[at] ?? 0) / Math.max(1, model.time),
  );
}

/**
 * Weights as bytes and the scale they stand in: `byte × scale`. The few heaviest weights are clipped,
 * so that the many light ones keep their differences.
 */
export function quantised(
  weights: Float32Array,
  clip = 0.9995,
): { bytes: Int8Array; scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * clip)] ?? 1;
  const scale = top / 127;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { bytes, scale };
}

/** Boosted decision trees of one depth, as trained by `models/training/boost.ts`. */
export interface Forest {
  readonly depth: number;
  readonly bias: number;
  /** Per tree `2 ** depth - 1` nodes, level by level: the column asked and the most a value may be to go left. */
  readonly columns: Uint16Array;
  readonly limits: Float32Array;
  /** Per tree `2 ** depth` leaves. */
  readonly leaves: Float32Array;
}

/** The sum over all trees: log odds. */
export function scoreOf(forest: Forest, row: Float32Array): number {
  const { depth, columns, limits, leaves } = forest;
  const nodes = 2 ** depth - 1;
  let sum = forest.bias;
  for (let root = 0, leaf = 0; root < columns.length; root += nodes, leaf += nodes + 1) {
    let node = 0;
    while (node < nodes) {
      const goesLeft = (row[columns[root + node] ?? 0] ?? 0) <= (limits[root + node] ?? 0);
      node = 2 * node + (goesLeft ? 1 : 2);
    }
    sum += leaves[leaf + node - nodes] ?? 0;
  }
  return sum;
}

/** Log odds as a share between 0 and 1. */
export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/**
 * Reads a forest back from its bytes: depth and number of trees (16 bit), bias and the unit of the
 * leaves (32-bit floats), limits (32-bit floats), columns (16 bit), leaves (16 bit, times the unit); little-endian.
 */
export function decodeForest(bytes: Uint8Array): Forest {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const depth = view.getUint16(0, true);
  const trees = view.getUint16(2, true);
  const [nodes, leaves] = [trees * (2 ** depth - 1), trees * 2 ** depth];
  const unit = view.getFloat32(8, true);
  let at = 12;
  const next = (size: number): number => (at += size) - size;
  return {
    depth,
    bias: view.getFloat32(4, true),
    limits: Float32Array.from({ length: nodes }, () => view.getFloat32(next(4), true)),
    columns: Uint16Array.from({ length: nodes }, () => view.getUint16(next(2), true)),
    leaves: Float32Array.from({ length: leaves }, () => view.getInt16(next(2), true) * unit),
  };
}

import type { Forest } from '../../src/ingest/page/forest.ts';

/** A forest as the bytes that `decodeForest` reads; its leaves are rounded to 16 bits. */
export function encodeForest({ depth, bias, columns, limits, leaves }: Forest): Uint8Array {
  const trees = columns.length / (2 ** depth - 1);
  const unit = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 1e-9) / 32_767;
  const bytes = new Uint8Array(12 + limits.length * 4 + columns.length * 2 + leaves.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, depth, true);
  view.setUint16(2, trees, true);
  view.setFloat32(4, bias, true);
  view.setFloat32(8, unit, true);
  let at = 12;
  for (const limit of limits) {
    view.setFloat32(at, limit, true);
    at += 4;
  }
  for (const column of columns) {
    view.setUint16(at, column, true);
    at += 2;
  }
  for (const leaf of leaves) {
    view.setInt16(at, Math.round(leaf / unit), true);
    at += 2;
  }
  return bytes;
}

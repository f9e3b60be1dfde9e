import { MAGIC, type ModelHeader } from '../../src/read/tagging/decode.ts';

/** The file of a model, as `decodeModel` reads it. */
export function encodeModel(
  header: ModelHeader,
  blocks: {
    readonly owners: Uint8Array;
    readonly weights: Int8Array;
    readonly transitions: Int8Array;
    readonly dictionary: ReadonlyMap<number, number>;
  },
): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const words = [...blocks.dictionary].sort(([a], [b]) => a - b);
  const size =
    8 + json.length + blocks.owners.length + blocks.weights.length + blocks.transitions.length;
  const bytes = new Uint8Array(size + words.length * 8);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint32(4, json.length, true);
  let at = 8;
  for (const block of [json, blocks.owners, blocks.weights, blocks.transitions]) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at);
    at += block.byteLength;
  }
  for (const [index, [hash, value]] of words.entries()) {
    view.setInt32(size + index * 8, hash, true);
    view.setInt32(size + index * 8 + 4, value, true);
  }
  return bytes;
}

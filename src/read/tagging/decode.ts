/**
 * The weights of a linear model as they stand in a file: a four-letter mark, the length of a header,
 * the header as JSON in plain ASCII, then the blocks it announces, little-endian.
 */

/** What a file of weights says about itself. */
export interface ModelHeader {
  readonly version: number;
  readonly kind: 'tagger' | 'names';
  readonly labels: readonly string[];
  /** A power of two. */
  readonly rows: number;
  /** A stored byte times this is a weight. */
  readonly scale: number;
  /** Words in the dictionary. */
  readonly words: number;
}

/** A linear model over hashed features: a row of one weight per label for each feature it knows. */
export interface Model extends ModelHeader {
  /** How far to shift a feature's hash to get its row. */
  readonly shift: number;
  /** Per row the check byte of the feature that owns it; 0 is an empty row. */
  readonly owners: Uint8Array;
  /** `rows × labels`. */
  readonly weights: Int8Array;
  /** The same rows for adding up: two labels in one number, so that one addition serves both. */
  readonly pairs: Int32Array;
  /** Weight of a label (column) after a label (row), `labels × labels`; zeros in a greedy model. */
  readonly transitions: Int8Array;
  /** Hash of a word in small letters → what the dictionary says about it. */
  readonly dictionary: ReadonlyMap<number, number>;
}

export const MAGIC = 'RSHM';
export const VERSION = 1;

/** Reads a file of weights; throws where the bytes are none or of another version. */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ascii(bytes, 0, 4) !== MAGIC)
    throw new Error(`not a file of weights: it begins with “${ascii(bytes, 0, 4)}”, not ${MAGIC}`);
  const length = view.getUint32(4, true);
  const header = readHeader(ascii(bytes, 8, 8 + length));
  const count = header.labels.length;
  let at = 8 + length;
  const take = (size: number): number => {
    const start = at;
    at += size;
    if (at > bytes.byteLength)
      throw new Error(
        `the file of weights ends after ${bytes.byteLength} bytes, before byte ${at}`,
      );
    return bytes.byteOffset + start;
  };
  const owners = new Uint8Array(bytes.buffer, take(header.rows), header.rows);
  const weights = new Int8Array(bytes.buffer, take(header.rows * count), header.rows * count);
  const transitions = new Int8Array(bytes.buffer, take(count * count), count * count);
  const from = take(header.words * 8) - bytes.byteOffset;
  const dictionary = new Map<number, number>();
  for (let word = 0; word < header.words; word += 1)
    dictionary.set(view.getInt32(from + word * 8, true), view.getInt32(from + word * 8 + 4, true));
  return {
    ...header,
    shift: 32 - Math.log2(header.rows),
    owners,
    weights,
    pairs: pairsOf(weights, header.rows, count),
    transitions,
    dictionary,
  };
}

/** Numbers of a row of pairs: room for twice as many labels. */
const PAIRS = 9;

/** Two weights in one number: the first in the upper half, the second added to it. */
function pairsOf(weights: Int8Array, rows: number, count: number): Int32Array {
  if (count > 2 * PAIRS) throw new Error(`${count} labels; this program has room for ${2 * PAIRS}`);
  const pairs = new Int32Array(rows * PAIRS);
  for (let row = 0; row < rows; row += 1) {
    for (let label = 0; label < count; label += 1) {
      const weight = weights[row * count + label] ?? 0;
      if (weight === 0) continue;
      const at = row * PAIRS + (label >> 1);
      pairs[at] = (pairs[at] ?? 0) + (label % 2 === 0 ? weight * 65_536 : weight);
    }
  }
  return pairs;
}

/** Where the feature's weights begin in `weights`, or -1 where the model does not know it. */
export function rowOf(model: Pick<Model, 'shift' | 'owners' | 'labels'>, feature: number): number {
  const check = checkOf(feature);
  const row = feature >>> model.shift;
  if (model.owners[row] === check) return row * model.labels.length;
  return model.owners[row ^ 1] === check ? (row ^ 1) * model.labels.length : -1;
}

/**
 * Sets `sums`, from `base` on, to the added-up weights of the first `n` features, one sum per label;
 * `n` stays under 256, so that no half of a pair runs over.
 */
export function sumWeights(
  model: Model,
  features: Int32Array,
  n: number,
  sums: Float32Array,
  base: number,
): void {
  // The loop that reading spends most of its time in: nothing is looked up twice, nothing is stored.
  const { owners, pairs, shift } = model;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  for (let at = 0; at < n; at += 1) {
    const hash = features[at] ?? 0;
    const check = hash & 0xff || 1;
    let row = hash >>> shift;
    if (owners[row] !== check) {
      row ^= 1;
      if (owners[row] !== check) continue;
    }
    const from = row * PAIRS;
    a = (a + (pairs[from] ?? 0)) | 0;
    b = (b + (pairs[from + 1] ?? 0)) | 0;
    c = (c + (pairs[from + 2] ?? 0)) | 0;
    d = (d + (pairs[from + 3] ?? 0)) | 0;
    e = (e + (pairs[from + 4] ?? 0)) | 0;
    f = (f + (pairs[from + 5] ?? 0)) | 0;
    g = (g + (pairs[from + 6] ?? 0)) | 0;
    h = (h + (pairs[from + 7] ?? 0)) | 0;
    i = (i + (pairs[from + 8] ?? 0)) | 0;
  }
  const count = model.labels.length;
  put(sums, base, count, 0, a);
  put(sums, base, count, 2, b);
  put(sums, base, count, 4, c);
  put(sums, base, count, 6, d);
  put(sums, base, count, 8, e);
  put(sums, base, count, 10, f);
  put(sums, base, count, 12, g);
  put(sums, base, count, 14, h);
  put(sums, base, count, 16, i);
}

/** Takes a pair of sums apart. */
function put(sums: Float32Array, base: number, count: number, label: number, pair: number): void {
  if (label >= count) return;
  const second = (pair << 16) >> 16;
  sums[base + label] = (pair - second) >> 16;
  if (label + 1 < count) sums[base + label + 1] = second;
}

/** The check byte of a feature; never 0. */
export function checkOf(feature: number): number {
  return feature & 0xff || 1;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}

function readHeader(json: string): ModelHeader {
  const value: unknown = JSON.parse(json);
  if (!isHeader(value)) throw new Error(`the header of the weights is not understood: ${json}`);
  if (value.version !== VERSION)
    throw new Error(`weights of version ${value.version}; this program reads version ${VERSION}`);
  if (value.rows < 2 || !Number.isInteger(Math.log2(value.rows)))
    throw new Error(`the weights have ${value.rows} rows, which is no power of two`);
  return value;
}

function isHeader(value: unknown): value is ModelHeader {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = ['version', 'rows', 'scale', 'words'] as const;
  return (
    numbers.every((key) => key in value && typeof Reflect.get(value, key) === 'number') &&
    'kind' in value &&
    (value.kind === 'tagger' || value.kind === 'names') &&
    'labels' in value &&
    Array.isArray(value.labels) &&
    value.labels.every((label) => typeof label === 'string')
  );
}

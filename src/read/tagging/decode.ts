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
    transitions,
    dictionary,
  };
}

/** Where the feature's weights begin in `weights`, or -1 where the model does not know it. */
export function rowOf(model: Pick<Model, 'shift' | 'owners' | 'labels'>, feature: number): number {
  const check = checkOf(feature);
  const row = feature >>> model.shift;
  if (model.owners[row] === check) return row * model.labels.length;
  return model.owners[row ^ 1] === check ? (row ^ 1) * model.labels.length : -1;
}

/** Adds up the weights of the first `n` features into `sums` from `base` on, one sum per label. */
export function addWeights(
  model: Model,
  features: Int32Array,
  n: number,
  sums: Float32Array,
  base: number,
): void {
  // The loop that reading spends most of its time in: nothing is looked up twice.
  const { owners, weights, shift } = model;
  const count = model.labels.length;
  for (let i = 0; i < n; i += 1) {
    const hash = features[i] ?? 0;
    const check = hash & 0xff || 1;
    let row = hash >>> shift;
    if (owners[row] !== check) {
      row ^= 1;
      if (owners[row] !== check) continue;
    }
    const from = row * count;
    for (let label = 0; label < count; label += 1)
      sums[base + label] = (sums[base + label] ?? 0) + (weights[from + label] ?? 0);
  }
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

/** Texts by their fingerprints: two columns sorted by fingerprint, then text. Cloneable, and bytes on disk as they stand. */
export interface Postings {
  readonly prints: Uint32Array;
  readonly texts: Uint32Array;
}

/** No postings yet. */
export const NO_POSTINGS: Postings = { prints: new Uint32Array(), texts: new Uint32Array() };

const DIGIT = 11;
const BUCKETS = 2 ** DIGIT;

/** Sorts columns that came in the order of their texts (radix sort, three digits of eleven bits; it is stable). */
export function sortPostings(columns: Postings): Postings {
  let [from, to] = [columns, blank(columns.prints.length)];
  for (let shift = 0; shift < 32; shift += DIGIT) {
    scatter(from, to, shift);
    [from, to] = [to, shift === 0 ? blank(columns.prints.length) : from];
  }
  return from;
}

function blank(length: number): Postings {
  return { prints: new Uint32Array(length), texts: new Uint32Array(length) };
}

function scatter(from: Postings, to: Postings, shift: number): void {
  const places = new Uint32Array(BUCKETS + 1);
  const { prints, texts } = from;
  for (const print of prints) {
    const bucket = ((print >>> shift) & (BUCKETS - 1)) + 1;
    places[bucket] = (places[bucket] ?? 0) + 1;
  }
  for (let i = 1; i <= BUCKETS; i += 1) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  for (let i = 0; i < prints.length; i += 1) {
    const print = prints[i] ?? 0;
    const bucket = (print >>> shift) & (BUCKETS - 1);
    const place = places[bucket] ?? 0;
    to.prints[place] = print;
    to.texts[place] = texts[i] ?? 0;
    places[bucket] = place + 1;
  }
}

/** One from two; where both have a fingerprint, the texts of `a` go first, so give it the lower ones. */
export function mergePostings(a: Postings, b: Postings): Postings {
  const merged = blank(a.prints.length + b.prints.length);
  const { prints, texts } = merged;
  let [i, j] = [0, 0];
  for (let at = 0; at < prints.length; at += 1) {
    const first =
      j >= b.prints.length || (i < a.prints.length && (a.prints[i] ?? 0) <= (b.prints[j] ?? 0));
    if (first) {
      prints[at] = a.prints[i] ?? 0;
      texts[at] = a.texts[i++] ?? 0;
    } else {
      prints[at] = b.prints[j] ?? 0;
      texts[at] = b.texts[j++] ?? 0;
    }
  }
  return merged;
}

/** Calls back with the range of every fingerprint that more than one text has. */
export function forEachShared(
  { prints }: Postings,
  visit: (from: number, to: number) => void,
): void {
  for (let from = 0; from < prints.length;) {
    let to = from + 1;
    while (to < prints.length && prints[to] === prints[from]) to += 1;
    if (to - from > 1) visit(from, to);
    from = to;
  }
}

/** Where the places of each sixteen leading bits begin, so that a look-up searches hundreds and not millions. */
export function directoryOf({ prints }: Postings): Uint32Array {
  const starts = new Uint32Array(2 ** 16 + 1);
  for (const print of prints) {
    const at = (print >>> 16) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}

/** The first place of a fingerprint, or where it would stand. */
export function placeOf({ prints }: Postings, directory: Uint32Array, print: number): number {
  let low = directory[print >>> 16] ?? 0;
  let high = directory[(print >>> 16) + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return low;
}

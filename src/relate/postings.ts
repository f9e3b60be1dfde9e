/** Texts by their fingerprints: two columns sorted by fingerprint, then text. Cloneable, and bytes on disk as they stand. */
export interface Postings {
  readonly prints: Uint32Array;
  readonly texts: Uint32Array;
}

const DIGIT = 8;
const BUCKETS = 2 ** DIGIT;
const LOW = BUCKETS - 1;

/** Postings for which room is kept between two sorts: as many as an index gathers before it sorts them. */
const KEPT = 2 ** 20;

/** Room that is used again: as much would be thrown away with every sort, which calls the collector. */
let room: readonly [Int32Array, Int32Array] | undefined;

function roomFor(size: number): readonly [Int32Array, Int32Array] {
  if (size <= KEPT) return (room ??= [new Int32Array(2 * KEPT), new Int32Array(2 * KEPT)]);
  return [new Int32Array(2 * size), new Int32Array(2 * size)];
}

/**
 * Sorts columns that came in the order of their texts (radix sort, four digits of eight bits, which
 * write to few enough places at a time; it is stable). Between the passes a fingerprint and its text
 * stand side by side: one place to write to where two columns are two. Signed throughout: numbers
 * above 31 bits would be kept as floating point.
 */
export function sortPostings({ prints, texts }: Postings): Postings {
  const size = prints.length;
  const [first, second, third, fourth] = placesOf(prints);
  const [one, two] = roomFor(size);
  for (let i = 0; i < size; i += 1) {
    const print = (prints[i] ?? 0) | 0;
    const at = taken(first, print & LOW);
    one[2 * at] = print;
    one[2 * at + 1] = texts[i] ?? 0;
  }
  arrange(one, two, size, second, DIGIT);
  arrange(two, one, size, third, 2 * DIGIT);
  const sorted = blank(size);
  for (let i = 0; i < 2 * size; i += 2) {
    const print = one[i] ?? 0;
    const at = taken(fourth, print >>> (3 * DIGIT));
    sorted.prints[at] = print;
    sorted.texts[at] = one[i + 1] ?? 0;
  }
  return sorted;
}

/** One pass over pairs of fingerprint and text, by one digit. */
function arrange(
  from: Int32Array,
  to: Int32Array,
  size: number,
  places: Uint32Array,
  shift: number,
): void {
  for (let i = 0; i < 2 * size; i += 2) {
    const print = from[i] ?? 0;
    const at = taken(places, (print >>> shift) & LOW);
    to[2 * at] = print;
    to[2 * at + 1] = from[i + 1] ?? 0;
  }
}

function blank(length: number): Postings {
  return { prints: new Uint32Array(length), texts: new Uint32Array(length) };
}

/** Per digit, lowest first, where what has each of its values begins. */
function placesOf(
  prints: Uint32Array,
): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(BUCKETS);
  const second = new Uint32Array(BUCKETS);
  const third = new Uint32Array(BUCKETS);
  const fourth = new Uint32Array(BUCKETS);
  for (let i = 0; i < prints.length; i += 1) {
    const print = (prints[i] ?? 0) | 0;
    count(first, print & LOW);
    count(second, (print >>> DIGIT) & LOW);
    count(third, (print >>> (2 * DIGIT)) & LOW);
    count(fourth, print >>> (3 * DIGIT));
  }
  for (const places of [first, second, third, fourth]) {
    let before = 0;
    for (let i = 0; i < BUCKETS; i += 1) {
      const times = places[i] ?? 0;
      places[i] = before;
      before += times;
    }
  }
  return [first, second, third, fourth];
}

function count(times: Uint32Array, bucket: number): void {
  times[bucket] = (times[bucket] ?? 0) + 1;
}

/** The next free place of a bucket, which is then taken. */
function taken(places: Uint32Array, bucket: number): number {
  const at = places[bucket] ?? 0;
  places[bucket] = at + 1;
  return at;
}

/**
 * One from two; where both have a fingerprint, the texts of `a` go first, so give it the lower ones.
 * Which comes next is what a processor cannot guess, so nothing branches on it: a mask takes the one
 * or the other.
 */
export function mergePostings(a: Postings, b: Postings): Postings {
  const merged = blank(a.prints.length + b.prints.length);
  const { prints, texts } = merged;
  let [i, j] = [0, 0];
  while (i < a.prints.length && j < b.prints.length) {
    const one = (a.prints[i] ?? 0) | 0;
    const two = (b.prints[j] ?? 0) | 0;
    // All bits where `two < one`, both without a sign (Warren, Hacker's Delight, 2-12), else none.
    const second = ((~two & one) | ((~two | one) & (two - one))) >> 31;
    prints[i + j] = (one & ~second) | (two & second);
    texts[i + j] = ((a.texts[i] ?? 0) & ~second) | ((b.texts[j] ?? 0) & second);
    i += 1 + second;
    j -= second;
  }
  prints.set(a.prints.subarray(i), i + j);
  texts.set(a.texts.subarray(i), i + j);
  prints.set(b.prints.subarray(j), a.prints.length + j);
  texts.set(b.texts.subarray(j), a.texts.length + j);
  return merged;
}

/** One from several, the one with the lowest texts first. */
export function mergeAll(parts: readonly Postings[]): Postings {
  return parts.length === 0 ? blank(0) : parts.reduce(mergePostings);
}

/** Calls back with the range of every fingerprint that more than one text has. */
export function forEachShared(
  { prints }: Postings,
  visit: (from: number, to: number) => void,
): void {
  let from = 0;
  let of = prints[0] ?? 0;
  for (let to = 1; to <= prints.length; to += 1) {
    const print = prints[to] ?? -1;
    if (print === of) continue;
    if (to - from > 1) visit(from, to);
    from = to;
    of = print;
  }
}

/**
 * Where the places of each sixteen leading bits begin, so that a look-up searches hundreds and not
 * millions. They are sorted: to leap from one to the next costs a thousandth of looking at them all.
 */
export function directoryOf({ prints }: Postings): Uint32Array {
  const starts = new Uint32Array(2 ** 16 + 1).fill(prints.length);
  let known = 0;
  for (let at = 0; at < prints.length; at = behindAlike(prints, at)) {
    const leading = (prints[at] ?? 0) >>> 16;
    starts.fill(at, known, leading + 1);
    known = leading + 1;
  }
  return starts;
}

/** The first place behind one that has other leading bits: by steps twice as long each time, then by halves. */
function behindAlike(prints: Uint32Array, at: number): number {
  const leading = (prints[at] ?? 0) >>> 16;
  let step = 1;
  while (at + step < prints.length && (prints[at + step] ?? 0) >>> 16 === leading) step *= 2;
  let low = at + (step >> 1) + 1;
  let high = Math.min(at + step, prints.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) >>> 16 === leading) low = middle + 1;
    else high = middle;
  }
  return low;
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

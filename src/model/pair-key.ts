/** Numbers below this can stand in a pair's key: two of 26 bits are what a number holds exactly. */
export const PAIR_LIMIT = 2 ** 26;

/** One number for two whole ones below `PAIR_LIMIT`, in their order: a key that costs less than a text. */
export function pairKey(a: number, b: number): number {
  return a * PAIR_LIMIT + b;
}

/** The two numbers of a key. */
export function pairOf(key: number): readonly [number, number] {
  return [Math.floor(key / PAIR_LIMIT), key % PAIR_LIMIT];
}

/**
 * Hashing of words and features to 32 bits. Trained weights stand on these very functions: a change
 * here needs the models trained anew.
 */

/** Folds `value` into `hash`; order matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** What `hashWord` begins with. */
export const SEED = 0x811c9dc5;

/** The code of a letter for hashing: all digits are one, small letters stay. */
export function plainCode(code: number): number {
  return code >= 48 && code <= 57 ? 48 : code;
}

/** Hash of a word that is in small letters. */
export function hashWord(lower: string): number {
  let hash = SEED;
  for (let at = 0; at < lower.length; at += 1) hash = mix(hash, plainCode(lower.charCodeAt(at)));
  return hash | 0;
}

/** The feature `slot` with the value `value`, spread over all 32 bits: its top bits pick a row. */
export function feature(slot: number, value: number): number {
  let mixed = Math.imul(value ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

import type { Range } from '../contract.ts';
import type { Word } from '../text.ts';

/** How many words the range touches. */
export function wordsIn(words: readonly Word[], range: Range): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  let touched = 0;
  for (let at = low; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.start >= range.end) break;
    touched += 1;
  }
  return touched;
}

/** How many words both ranges touch. */
export function wordsInBoth(words: readonly Word[], a: Range, b: Range): number {
  const both = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
  return both.start < both.end ? wordsIn(words, both) : 0;
}

/** Contents match where more than half of the shorter one overlaps. */
export function contentMatches(words: readonly Word[], gold: Range, found: Range): boolean {
  const shorter = Math.min(wordsIn(words, gold), wordsIn(words, found));
  return shorter > 0 && 2 * wordsInBoth(words, gold, found) > shorter;
}

/** A telling matches where it holds half of the gold's words and is at most three times as long. */
export function tellingMatches(words: readonly Word[], gold: Range, found: Range): boolean {
  const length = wordsIn(words, gold);
  return (
    length > 0 &&
    2 * wordsInBoth(words, gold, found) >= length &&
    wordsIn(words, found) <= 3 * length
  );
}

/** Shared words over the mean length: for choosing the best of several matches. */
export function dice(words: readonly Word[], a: Range, b: Range): number {
  const total = wordsIn(words, a) + wordsIn(words, b);
  return total === 0 ? 0 : (2 * wordsInBoth(words, a, b)) / total;
}

/** The same rule as for tellings where the gold's words stand in a sister version: by words alone. */
export function tellingMatchesByWords(gold: readonly string[], found: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of gold) {
    const there = left.get(word) ?? 0;
    if (there === 0) continue;
    left.set(word, there - 1);
    shared += 1;
  }
  return gold.length > 0 && 2 * shared >= gold.length && found.length <= 3 * gold.length;
}

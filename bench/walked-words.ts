import { readFileSync } from 'node:fs';
import type { WordSource } from './made-articles.ts';

/**
 * Words as they follow one another in the `text` of the records of some `.jsonl` files: behind each
 * stands one that stood behind it there (a walk over pairs of words), so that words are as long, as
 * common and as often side by side as in real text, and no article is one that exists.
 */
export function walkedWords(paths: readonly string[]): WordSource {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const walk: number[] = [];
  for (const word of paths.flatMap(wordsIn)) {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.length;
      numbers.set(word, number);
      words.push(word);
    }
    walk.push(number);
  }
  if (walk.length === 0)
    throw new Error(`no texts in ${paths.join(', ')}: give .jsonl with "text"`);
  const { starts, next } = followersOf(walk, words.length);
  return (draw) => {
    let current = 0;
    return () => {
      const from = starts[current] ?? 0;
      const many = (starts[current + 1] ?? 0) - from;
      current = next[from + Math.floor(draw() * many)] ?? 0;
      return words[current] ?? 'the';
    };
  };
}

/** What stands behind each word, one word's list after another's: lists of lists would be most of the bench's time. */
function followersOf(
  walk: readonly number[],
  words: number,
): { readonly starts: Uint32Array; readonly next: Uint32Array } {
  const starts = new Uint32Array(words + 1);
  for (const word of walk) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let i = 1; i <= words; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const free = starts.slice();
  const next = new Uint32Array(walk.length);
  for (const [place, word] of walk.entries()) {
    const at = free[word] ?? 0;
    free[word] = at + 1;
    next[at] = walk[(place + 1) % walk.length] ?? 0;
  }
  return { starts, next };
}

function wordsIn(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const record: unknown = line.trim() === '' ? undefined : JSON.parse(line);
    if (typeof record !== 'object' || record === null || !('text' in record)) return [];
    // Plain letters: a string of bytes is what most texts are held as.
    return typeof record.text === 'string' ? (record.text.match(/[a-z0-9']+/giu) ?? []) : [];
  });
}

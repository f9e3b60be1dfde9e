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
  const places: number[][] = words.map(() => []);
  for (const [place, number] of walk.entries()) places[number]?.push(place);
  return (draw) => {
    let current = 0;
    return () => {
      const known = places[current] ?? [];
      const place = known[Math.floor(draw() * known.length)] ?? 0;
      current = walk[(place + 1) % walk.length] ?? 0;
      return words[current] ?? 'the';
    };
  };
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

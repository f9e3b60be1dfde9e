import { stemmer } from 'stemmer';

/** So many words are remembered, as many as some thousand texts have; then it begins anew. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** The stem of a word (Porter's algorithm). News repeats its words: most are looked up. */
export function stemWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, made);
  return made;
}

import { foldWord } from '../../text/fold.ts';

/**
 * Whether words name somebody, by their last one: "the committee chairman" and "Israeli officials" describe
 * anybody, and so may a single word that opens a sentence ("Prosecutors").
 */
export function isNamed(words: string): boolean {
  const bare = words.replace(/^(?:the|an?|its|his|her|their)\s/iu, '');
  if (bare === words && !words.includes(' ')) return false;
  return /(?:^|\s)\p{Lu}\S*$/u.test(bare);
}

/**
 * How many different ones some names at least are: a name whose words all stand in another ("Quill", "Ada
 * Quill", "Minister Ada Quill") may be the same one.
 */
export function fewestOf(names: Iterable<string>): number {
  const spelled = new Map([...names].map((name) => [wordsOf(name).join(' '), wordsOf(name)]));
  const parties = [...spelled.values()];
  return parties.filter((own) => !parties.some((other) => isWithin(own, other))).length;
}

function isWithin(own: readonly string[], other: readonly string[]): boolean {
  return own.length < other.length && own.every((word) => other.includes(word));
}

function wordsOf(name: string): string[] {
  const words = name
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => foldWord(word).replace(/'s?$/u, ''))
    .filter((word) => word !== '' && word !== 'the');
  return [...new Set(words)].toSorted();
}

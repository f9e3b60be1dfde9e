import { diffTokens } from '../../text/diff.ts';
import type { Range } from '../../model/span.ts';
import type { Word } from './side.ts';

/** Two stretches with the same words in other characters. */
export interface Lookalike {
  readonly a: Range;
  readonly b: Range;
}

/**
 * Where the words of lined-up sentences are the same but the characters are not: quotation marks, spaces,
 * dashes, capitals, tags. One find for each kept run of words, from its first difference to its last.
 */
export function typographyOf(
  textA: string,
  wordsA: readonly Word[],
  textB: string,
  wordsB: readonly Word[],
): Lookalike[] {
  const found: Lookalike[] = [];
  let [atA, atB] = [0, 0];
  const edits = diffTokens(
    wordsA.map((word) => word.key),
    wordsB.map((word) => word.key),
  );
  const end = {
    a: { start: wordsA.length, end: wordsA.length },
    b: { start: wordsB.length, end: wordsB.length },
  };
  for (const edit of [...edits, end]) {
    const run = differingRun(
      textA,
      wordsA.slice(atA, edit.a.start),
      textB,
      wordsB.slice(atB, edit.b.start),
    );
    if (run) found.push(run);
    [atA, atB] = [edit.a.end, edit.b.end];
  }
  return found;
}

function differingRun(
  textA: string,
  wordsA: readonly Word[],
  textB: string,
  wordsB: readonly Word[],
): Lookalike | undefined {
  const differs = (index: number): boolean =>
    written(textA, wordsA, index) !== written(textB, wordsB, index);
  const places = wordsA.map((_, index) => index).filter(differs);
  const [first, last] = [places[0], places[places.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { a: around(wordsA, first, last), b: around(wordsB, first, last) };
}

/** A word with the characters between it and the word before it. */
function written(text: string, words: readonly Word[], index: number): string {
  const [before, word] = [words[index - 1], words[index]];
  return word ? text.slice(before?.end ?? word.start, word.end) : '';
}

function around(words: readonly Word[], first: number, last: number): Range {
  return { start: words[Math.max(0, first - 1)]?.start ?? 0, end: words[last]?.end ?? 0 };
}

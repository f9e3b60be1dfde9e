import type { Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { withSpeakerOfRun } from './continued.ts';
import { withDescriptions } from './descriptions.ts';
import { termsOf, type ReadText, type Term } from './terms.ts';
import type { Word } from './near-copy.ts';
import type { Sentence, Statement } from '../../model/reading.ts';

/** A sentence of a text with what a claim is held against. */
export interface Line extends Sentence {
  readonly index: number;
  readonly terms: readonly Term[];
  /** Every word, small words too. */
  readonly words: readonly Word[];
  readonly statements: readonly Statement[];
}

/** Lays out the sentences of a text. */
export function linesOf(text: ReadText): Line[] {
  const { reading, shadow } = text;
  const lines: Line[] = [];
  const all = withSpeakerOfRun(reading.statements, shadow);
  for (const [index, sentence] of reading.sentences.entries()) {
    const words = wordsOf(shadow, sentence);
    const terms = termsOf(text, sentence, true);
    const statements = all.filter((statement) => touches(sentence, statement));
    lines.push({ ...sentence, index, terms, words, statements });
  }
  const persons = reading.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  return withDescriptions(lines, new Set(persons));
}

/** Every word in a range, small words too. */
export function wordsOf(shadow: string, { start, end }: Range): Word[] {
  return tokenize(shadow, start, end)
    .filter((token) => token.kind !== 'sign' && token.text !== "'s")
    .map((token) => ({ start: token.start, end: token.end, key: foldWord(token.text) }));
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

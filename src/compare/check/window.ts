import type { Range } from '../../model/span.ts';
import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { termsOf, type ReadText, type Term } from './terms.ts';
import type { Word } from './near-copy.ts';
import type { Sentence, Statement } from '../../model/reading.ts';

/** A sentence of a text with what a claim is held against. */
export interface Line extends Sentence {
  readonly index: number;
  readonly terms: readonly Term[];
  /** Every word, small words too. */
  readonly words: readonly Word[];
  /** "he", "she", "they": somebody of the lines before. */
  readonly pronoun: boolean;
  /** Persons and bodies that such a word can mean: the first named of the nearest line before that names any. */
  readonly meant: string | undefined;
  readonly statements: readonly Statement[];
}

const PRONOUN = /^(?:he|she|him|her|his|hers|himself|herself|they|their|them|it|its|who)$/u;

/** Lays out the sentences of a text. */
export function linesOf(text: ReadText): Line[] {
  const { reading, shadow } = text;
  const lines: Line[] = [];
  let meant: string | undefined;
  for (const [index, sentence] of reading.sentences.entries()) {
    const words = wordsOf(shadow, sentence);
    const terms = termsOf(text, sentence);
    const statements = reading.statements.filter((statement) => touches(sentence, statement));
    lines.push({
      ...sentence,
      index,
      terms,
      words,
      pronoun: words.some(({ key }) => PRONOUN.test(key)),
      meant,
      statements,
    });
    meant = firstNamed(text, terms) ?? speakerOf(statements) ?? meant;
  }
  return lines;
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

function firstNamed({ reading }: ReadText, terms: readonly Term[]): string | undefined {
  const kinds = new Map(reading.entities.map(({ id, kind }) => [id, kind]));
  return terms.find((term) => term.kind === 'name' && kinds.get(term.entity ?? '') !== 'place')
    ?.entity;
}

function speakerOf(statements: readonly Statement[]): string | undefined {
  return statements.find(({ speaker }) => speaker?.entity !== undefined)?.speaker?.entity;
}

import { keysOf, plain } from '../text.ts';
import type { Input } from '../contract.ts';
import type { Source } from './sentences.ts';

/** Two accounts of one story: the text that tells a sentence, and another that tells it in its own way. */
export interface TwoAccounts {
  readonly told: Input;
  readonly retold: Input;
}

/** Of another account's text so many paragraphs are kept around what it retells … */
const MOST_PARAGRAPHS = 6;
/** … none of which has so many words of five letters and more in common with the sentence. */
const NEAR_WORDS = 4;
const LONG = 5;

/**
 * The pile in which `doc` tells a sentence and another account of its story tells `retold`: that
 * account keeps its title and what it has that is far from the sentence. Undefined where the story
 * has no second account.
 */
export function twoAccounts(
  { inputs }: Source,
  { doc, text }: { readonly doc: string; readonly text: string },
  retold: string,
): TwoAccounts | undefined {
  const told = inputs.find(({ source }) => source === doc);
  const other = inputs.find(({ source }) => source !== doc);
  if (!told || !other) return undefined;
  const near = longWords(text);
  const paragraphs = other.text.split(/\n\s*\n/u);
  // A file begins with its title, outlet and day.
  const head = other.as === 'file' ? paragraphs.slice(0, 3) : [];
  const far = paragraphs
    .slice(head.length)
    .filter((one) => [...longWords(one)].filter((word) => near.has(word)).length < NEAR_WORDS)
    .slice(0, MOST_PARAGRAPHS);
  const body = [...far.slice(0, 1), retold, ...far.slice(1)];
  return { told, retold: { ...other, text: [...head, ...body].join('\n\n') } };
}

function longWords(text: string): Set<string> {
  return new Set(keysOf(plain(text)).filter((word) => word.length >= LONG));
}

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
  if (!told) return undefined;
  const near = longWords(text);
  const others = inputs.filter(({ source }) => source !== doc).map((other) => layOut(other, near));
  // The account that has most to tell besides is surest to be told of one happening.
  const [best] = others.toSorted((a, b) => b.far.length - a.far.length);
  if (!best) return undefined;
  const { input, head, far } = best;
  const body = [...far.slice(0, 2), retold, ...far.slice(2, MOST_PARAGRAPHS)];
  return {
    told,
    retold: { ...input, ...dayOf(told), text: [...head(told), ...body].join('\n\n') },
  };
}

interface LaidOut {
  readonly input: Input;
  /** The head of a file: its title and outlet, and the day of the other account. */
  readonly head: (told: Input) => readonly string[];
  readonly far: readonly string[];
}

function layOut(input: Input, near: ReadonlySet<string>): LaidOut {
  const paragraphs = input.text.split(/\n\s*\n/u);
  const lines = input.as === 'file' ? HEAD_LINES : 0;
  const [title = '', outlet = ''] = paragraphs;
  const far = paragraphs
    .slice(lines)
    .filter((one) => [...longWords(one)].filter((word) => near.has(word)).length < NEAR_WORDS);
  const head = (told: Input): string[] =>
    lines === 0 ? [] : [title, outlet, told.text.split(/\n\s*\n/u)[2] ?? ''];
  return { input, head, far };
}

/** "On Friday" is the same Friday in both. */
function dayOf({ published }: Input): Pick<Input, 'published'> {
  return published === undefined ? {} : { published };
}

/** A file begins with its title, outlet and day. */
const HEAD_LINES = 3;

function longWords(text: string): Set<string> {
  return new Set(keysOf(plain(text)).filter((word) => word.length >= LONG));
}

import { mix, plainCode, SEED } from './hash.ts';
import { markLists } from './word-lists.ts';

/** What the features say about the words of one line, one entry per word. */
export interface WordFacts {
  size: number;
  /** Hash of the word in small letters, all digits being one. */
  readonly lower: Int32Array;
  /** The last one to four letters, then the first two and three. */
  readonly tail1: Int32Array;
  readonly tail2: Int32Array;
  readonly tail3: Int32Array;
  readonly tail4: Int32Array;
  readonly head2: Int32Array;
  readonly head3: Int32Array;
  /** Capitals, digits and signs: a `SHAPE` in the lowest three bits, marks above. */
  readonly shape: Int32Array;
  /** Which of our word lists have the word, and phrases it belongs to, as bits. */
  readonly lists: Int32Array;
}

export const SHAPE = {
  small: 0,
  capital: 1,
  capitals: 2,
  letter: 3,
  mixed: 4,
  number: 5,
  sign: 6,
} as const;
const [HYPHEN, APOSTROPHE, STOP, DIGIT] = [8, 16, 32, 64];

/** Room for the facts of lines of up to `capacity` words. */
export function roomFor(capacity: number): WordFacts {
  const column = (): Int32Array => new Int32Array(capacity);
  return {
    size: 0,
    lower: column(),
    tail1: column(),
    tail2: column(),
    tail3: column(),
    tail4: column(),
    head2: column(),
    head3: column(),
    shape: column(),
    lists: column(),
  };
}

/** Fills in the facts of the words of one line. */
export function describe(words: readonly { readonly text: string }[], facts: WordFacts): void {
  facts.size = words.length;
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    facts.shape[at] = shapeOf(text);
    hashLetters(text, at, facts);
  }
  markLists(facts);
}

function hashLetters(text: string, at: number, facts: WordFacts): void {
  const lower = isAscii(text) ? text : text.toLowerCase();
  let hash = SEED;
  let [a, b, c, d] = [0, 0, 0, 0];
  let head = 0;
  for (let i = 0; i < lower.length; i += 1) {
    const code = smallCode(lower.charCodeAt(i));
    hash = mix(hash, code);
    d = c;
    c = b;
    b = a;
    a = code;
    if (i > 2) continue;
    head = mix(head, code);
    if (i < 2) facts.head2[at] = head;
  }
  facts.head3[at] = head;
  facts.lower[at] = hash;
  facts.tail1[at] = a;
  facts.tail2[at] = (b << 16) | a;
  facts.tail3[at] = mix(c, (b << 16) | a);
  facts.tail4[at] = mix((d << 16) | c, (b << 16) | a);
}

function smallCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : plainCode(code);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const LETTER = /\p{L}/u;

/** The shape of a word: how it is capitalised and what besides letters it has. */
export function shapeOf(text: string): number {
  let [large, small, digits, marks] = [0, 0, 0, 0];
  let heads = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) {
      large += 1;
      if (opensPart(text, i)) heads += 1;
    } else if (code >= 48 && code <= 57) digits += 1;
    else if (code === 45) marks |= HYPHEN;
    else if (code === 39) marks |= APOSTROPHE;
    else if (code === 46) marks |= STOP;
    else if (code > 127) {
      const sign = text.charAt(i);
      if (!LETTER.test(sign)) continue;
      if (sign === sign.toLowerCase()) small += 1;
      else {
        large += 1;
        if (opensPart(text, i)) heads += 1;
      }
    }
  }
  if (large + small === 0) return (digits > 0 ? SHAPE.number : SHAPE.sign) | marks;
  if (digits > 0) marks |= DIGIT;
  if (large === 0) return SHAPE.small | marks;
  if (small === 0) return (large === 1 ? SHAPE.letter : SHAPE.capitals) | marks;
  return (large === heads ? SHAPE.capital : SHAPE.mixed) | marks;
}

/** Whether the letter is the first of the word or of a part behind a hyphen or apostrophe. */
function opensPart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === 45 || before === 39;
}

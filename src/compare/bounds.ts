/** What the words before a figure make of it: more than it, at least, less, at most, nearly, about. */
export type BoundSign = '>' | '>=' | '<' | '<=' | '<~' | '~';

/** Words that make a figure a bound or a rough one, under one sign for all that mean it. */
const BOUNDS: readonly (readonly [sign: BoundSign, words: string])[] = [
  ['>', 'more than|over|above|in excess of|upwards of|exceed(?:s|ed|ing)?|greater than'],
  ['>=', 'at least|no fewer than|not fewer than|no less than|not less than|a minimum of'],
  ['<', 'fewer than|less than|under|below'],
  ['<=', 'at most|within|up to|no more than|not more than|as many as|as much as|a maximum of'],
  ['<~', 'nearly|almost|close to|just under|just short of'],
  ['~', 'around|about|roughly|approximately|some|an estimated|estimated|circa'],
];
// Read from the left: "no more than" and "just under" are found before the words that end them.
const BOUND = new RegExp(
  `\\b(?:${BOUNDS.map(([, words]) => `(${words})`).join('|')})\\s+[$€£]?$`,
  'iu',
);
/** How far before a figure the words that bound it may begin. */
const REACH = 24;

/** A bound with the length of its words and of what is between them and the figure. */
export interface Bound {
  readonly sign: BoundSign;
  readonly length: number;
}

/** The bound in front of a figure that starts at an offset, in the words from `floor` on. */
export function boundBefore(shadow: string, start: number, floor = 0): Bound | undefined {
  const match = BOUND.exec(shadow.slice(Math.max(floor, start - REACH), start));
  const at = match ? match.slice(1).findIndex((group) => group !== undefined) : -1;
  const sign = BOUNDS[at]?.[0];
  return match && sign ? { sign, length: match[0].length } : undefined;
}

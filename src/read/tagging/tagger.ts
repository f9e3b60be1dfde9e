import { sumWeights, type Model } from './decode.ts';
import { feature, mix } from './hash.ts';
import type { WordFacts } from './word-facts.ts';

/** The parts of speech of Universal Dependencies, in the order of the numbers used for them. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** More features than any word has. */
export const MOST_FEATURES = 64;
/** What stands for the words before the first and after the last. */
const [BEFORE, AFTER] = [0x51ed270b, 0x2545f491];
/** No tag: before the line. */
const NONE = 31;

/** What the dictionary knows of each word of a line: the tags it can have, as bits; 0 is unknown. */
export function lookUp(
  model: Pick<Model, 'dictionary'>,
  facts: WordFacts,
  known: Int32Array,
): void {
  for (let at = 0; at < facts.size; at += 1)
    known[at] = model.dictionary.get(facts.lower[at] ?? 0) ?? 0;
}

/** Features that need no tag of another word; returns how many were written to `into`. */
export function plainFeatures(
  facts: WordFacts,
  known: Int32Array,
  at: number,
  into: Int32Array,
): number {
  const { lower, size } = facts;
  const word = lower[at] ?? 0;
  const one = at > 0 ? (lower[at - 1] ?? 0) : BEFORE;
  const two = at > 1 ? (lower[at - 2] ?? 0) : BEFORE;
  const next = at + 1 < size ? (lower[at + 1] ?? 0) : AFTER;
  const later = at + 2 < size ? (lower[at + 2] ?? 0) : AFTER;
  const own = known[at] ?? 0;
  const nextKnown = at + 1 < size ? (known[at + 1] ?? 0) : -1;
  const laterKnown = at + 2 < size ? (known[at + 2] ?? 0) : -1;
  const oneKnown = at > 0 ? (known[at - 1] ?? 0) : -1;
  const shape = facts.shape[at] ?? 0;
  const lists = facts.lists[at] ?? 0;
  const [tail3, nextTail] = [facts.tail3[at] ?? 0, at + 1 < size ? (facts.tail3[at + 1] ?? 0) : 0];
  const nextShape = at + 1 < size ? (facts.shape[at + 1] ?? 0) : 127;
  const oneShape = at > 0 ? (facts.shape[at - 1] ?? 0) : 127;
  let n = 0;
  into[n++] = feature(0, 0);
  into[n++] = feature(1, word);
  into[n++] = feature(2, mix(word, shape & 7));
  into[n++] = feature(3, facts.tail1[at] ?? 0);
  into[n++] = feature(4, facts.tail2[at] ?? 0);
  into[n++] = feature(5, tail3);
  into[n++] = feature(6, facts.tail4[at] ?? 0);
  into[n++] = feature(7, facts.head2[at] ?? 0);
  into[n++] = feature(8, facts.head3[at] ?? 0);
  into[n++] = feature(9, mix(shape, at === 0 ? 1 : 0));
  into[n++] = feature(10, mix(tail3, shape & 7));
  into[n++] = feature(11, one);
  into[n++] = feature(12, two);
  into[n++] = feature(13, next);
  into[n++] = feature(14, later);
  into[n++] = feature(15, mix(one, word));
  into[n++] = feature(16, mix(word, next));
  into[n++] = feature(17, mix(one, next));
  into[n++] = feature(18, own);
  into[n++] = feature(19, mix(own, nextKnown));
  into[n++] = feature(20, mix(oneKnown, mix(own, nextKnown)));
  into[n++] = feature(21, mix(nextKnown, laterKnown));
  into[n++] = feature(22, mix(own, mix(nextKnown, laterKnown)));
  into[n++] = feature(23, nextTail);
  into[n++] = feature(24, mix(mix(shape & 7, oneShape & 7), nextShape & 7));
  into[n++] = feature(25, mix(lists, shape & 7));
  into[n++] = feature(26, mix(word, nextKnown));
  into[n++] = feature(27, mix(tail3, nextKnown));
  into[n++] = feature(28, mix(mix(one, word), next));
  into[n++] = feature(29, mix(mix(word, next), later));
  return n;
}

/** Features that need the tags of the two words before; appended to `into` from `n`. */
export function tagFeatures(
  facts: WordFacts,
  known: Int32Array,
  at: number,
  tags: Uint8Array,
  into: Int32Array,
  from: number,
): number {
  const one = at > 0 ? (tags[at - 1] ?? NONE) : NONE;
  const two = at > 1 ? (tags[at - 2] ?? NONE) : NONE;
  const both = (one << 5) | two;
  const { size } = facts;
  const word = facts.lower[at] ?? 0;
  const nextKnown = at + 1 < size ? (known[at + 1] ?? 0) : -1;
  const next = at + 1 < size ? (facts.lower[at + 1] ?? 0) : AFTER;
  let n = from;
  into[n++] = feature(40, one);
  into[n++] = feature(41, both);
  into[n++] = feature(42, mix(one, word));
  into[n++] = feature(43, mix(both, word));
  into[n++] = feature(44, mix(one, facts.tail3[at] ?? 0));
  into[n++] = feature(45, mix(one, next));
  into[n++] = feature(46, mix(mix(one, known[at] ?? 0), nextKnown));
  into[n++] = feature(47, mix(both, known[at] ?? 0));
  into[n++] = feature(48, mix(mix(one, facts.shape[at] ?? 0), nextKnown));
  into[n++] = feature(49, mix(one, at > 0 ? (facts.lower[at - 1] ?? 0) : BEFORE));
  into[n++] = feature(50, mix(mix(one, facts.tail2[at] ?? 0), next));
  return n;
}

/** The tag of a word that the dictionary is sure of (its entry is negative), or -1. */
export function sureTag(known: number): number {
  return known < 0 ? 31 - Math.clz32(known & 0x7fffffff) : -1;
}

/**
 * Tags the words of a line from left to right into `tags`, as numbers of `PARTS_OF_SPEECH`. Where
 * `wanted` is given only its words are weighed; the others get what the dictionary is sure of.
 */
export function tagLine(
  model: Model,
  facts: WordFacts,
  room: TaggingRoom,
  wanted?: Uint8Array,
): void {
  const { known, tags, features, scores } = room;
  lookUp(model, facts, known);
  const count = model.labels.length;
  for (let at = 0; at < facts.size; at += 1) {
    const sure = sureTag(known[at] ?? 0);
    if (sure < 0 && wanted?.[at] === 0) {
      tags[at] = likely(known[at] ?? 0);
      continue;
    }
    if (sure >= 0) {
      tags[at] = sure;
      continue;
    }
    const n = tagFeatures(
      facts,
      known,
      at,
      tags,
      features,
      plainFeatures(facts, known, at, features),
    );
    sumWeights(model, features, n, scores, 0);
    tags[at] = best(scores, count);
  }
}

/** A tag the dictionary allows, for words that are not weighed; nouns are what it has most of. */
function likely(known: number): number {
  if (known === 0 || (known & (1 << NOUN)) !== 0) return NOUN;
  return 31 - Math.clz32(known);
}

const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');

function best(scores: Float32Array, count: number): number {
  let top = 0;
  for (let label = 1; label < count; label += 1)
    if ((scores[label] ?? 0) > (scores[top] ?? 0)) top = label;
  return top;
}

/** Working space for lines of up to a number of words. */
export interface TaggingRoom {
  readonly known: Int32Array;
  readonly tags: Uint8Array;
  readonly features: Int32Array;
  readonly scores: Float32Array;
}

export function taggingRoom(capacity: number): TaggingRoom {
  return {
    known: new Int32Array(capacity),
    tags: new Uint8Array(capacity),
    features: new Int32Array(MOST_FEATURES),
    scores: new Float32Array(PARTS_OF_SPEECH.length),
  };
}

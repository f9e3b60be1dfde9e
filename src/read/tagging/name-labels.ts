import { feature, mix } from './hash.ts';
import { PARTS_OF_SPEECH } from './tagger.ts';
import { LIST } from './word-lists.ts';
import { SHAPE, type WordFacts } from './word-facts.ts';
import type { NameKind } from '../../model/reading.ts';

/** Begin, inside, last, unit of each kind, and outside (0). */
export const NAME_LABELS = [
  'O',
  'B-person',
  'I-person',
  'L-person',
  'U-person',
  'B-organisation',
  'I-organisation',
  'L-organisation',
  'U-organisation',
  'B-place',
  'I-place',
  'L-place',
  'U-place',
] as const;

export const NAME_LABEL_COUNT = NAME_LABELS.length;
/** The kinds in the order of the labels: kind `k` has the labels `1 + 4k` to `4 + 4k`. */
export const LABEL_KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];
/** More features than any word has. */
export const MOST_NAME_FEATURES = 80;

/** What the features say about a line besides its words. */
export interface LineFacts extends WordFacts {
  /** Numbers of `PARTS_OF_SPEECH`. */
  readonly tags: Uint8Array;
  /** How the document writes the word elsewhere: bit 1 small, bit 2 large inside a sentence. */
  readonly use: Uint8Array;
  /** What the rules make of the word: a `NAME_LABELS` number, plus 16 where they are sure. */
  readonly rules: Uint8Array;
  /** 0 plain, 1 titled, 2 shouted. */
  style: number;
}

/** Whether label `b` may follow label `a`. */
export function mayFollow(a: number, b: number): boolean {
  const open = a > 0 && (a % 4 === 1 || a % 4 === 2);
  const goesOn = b > 0 && (b % 4 === 2 || b % 4 === 3);
  if (!open) return !goesOn;
  return goesOn && Math.floor((a - 1) / 4) === Math.floor((b - 1) / 4);
}

/** Whether a word can belong to a name at all: the others are outside without being scored. */
export function mayBeName(facts: LineFacts, at: number): boolean {
  if (at < 0 || at >= facts.size) return false;
  if (isLarge(facts, at) || facts.tags[at] === PROPER_NOUN) return true;
  const shape = (facts.shape[at] ?? 0) & 7;
  if (shape === SHAPE.sign || shape === SHAPE.small || shape === SHAPE.number)
    return (
      isLarge(facts, at - 1) ||
      ((facts.rules[at] ?? 0) & 15) > 0 ||
      (isLarge(facts, at - 2) && isLarge(facts, at + 1)) ||
      (shape === SHAPE.number && isLarge(facts, at + 1))
    );
  return false;
}

function isLarge(facts: LineFacts, at: number): boolean {
  if (at < 0 || at >= facts.size) return false;
  const shape = (facts.shape[at] ?? 0) & 7;
  return shape >= SHAPE.capital && shape <= SHAPE.mixed;
}

/** Its number among `PARTS_OF_SPEECH`. */
const PROPER_NOUN = PARTS_OF_SPEECH.indexOf('PROPN');
const EDGE = 0x3c6ef372;
const GAZETTEER =
  LIST.given |
  LIST.figure |
  LIST.body |
  LIST.place |
  LIST.bodyPhrase |
  LIST.placePhrase |
  LIST.demonym;

/** The features of a word, written to `into`; returns how many. */
export function nameFeatures(facts: LineFacts, at: number, into: Int32Array): number {
  const { lower, size, shape, lists, tags, use } = facts;
  const word = lower[at] ?? 0;
  const has1 = at > 0;
  const has2 = at > 1;
  const hasNext = at + 1 < size;
  const hasLater = at + 2 < size;
  const one = has1 ? (lower[at - 1] ?? 0) : EDGE;
  const two = has2 ? (lower[at - 2] ?? 0) : EDGE;
  const next = hasNext ? (lower[at + 1] ?? 0) : EDGE;
  const later = hasLater ? (lower[at + 2] ?? 0) : EDGE;
  const own = shape[at] ?? 0;
  const shape1 = has1 ? (shape[at - 1] ?? 0) : 127;
  const shapeNext = hasNext ? (shape[at + 1] ?? 0) : 127;
  const shape2 = has2 ? (shape[at - 2] ?? 0) : 127;
  const shapeLater = hasLater ? (shape[at + 2] ?? 0) : 127;
  const list = lists[at] ?? 0;
  const list1 = has1 ? (lists[at - 1] ?? 0) : -1;
  const listNext = hasNext ? (lists[at + 1] ?? 0) : -1;
  const tag = tags[at] ?? 0;
  const tag1 = has1 ? (tags[at - 1] ?? 0) : 31;
  const tagNext = hasNext ? (tags[at + 1] ?? 0) : 31;
  const first = at === 0 ? 1 : 0;
  const { style } = facts;
  const known = use[at] ?? 0;
  let n = 0;
  into[n++] = feature(100, style);
  into[n++] = feature(101, word);
  into[n++] = feature(102, mix(word, own & 7));
  into[n++] = feature(103, facts.tail2[at] ?? 0);
  into[n++] = feature(104, facts.tail3[at] ?? 0);
  into[n++] = feature(105, facts.tail4[at] ?? 0);
  into[n++] = feature(106, facts.head2[at] ?? 0);
  into[n++] = feature(107, facts.head3[at] ?? 0);
  into[n++] = feature(108, mix(own, first | (style << 1)));
  into[n++] = feature(109, one);
  into[n++] = feature(110, two);
  into[n++] = feature(111, next);
  into[n++] = feature(112, later);
  into[n++] = feature(113, mix(one, own & 7));
  into[n++] = feature(114, mix(own & 7, next));
  into[n++] = feature(115, mix(mix(shape1 & 7, own & 7), shapeNext & 7));
  into[n++] = feature(116, mix(mix(shape2 & 7, shape1 & 7), own & 7));
  into[n++] = feature(117, mix(mix(own & 7, shapeNext & 7), shapeLater & 7));
  into[n++] = feature(118, mix(one, word));
  into[n++] = feature(119, mix(word, next));
  into[n++] = feature(120, tag);
  into[n++] = feature(121, mix(tag1, tag));
  into[n++] = feature(122, mix(tag, tagNext));
  into[n++] = feature(123, mix(mix(tag1, tag), tagNext));
  into[n++] = feature(124, mix(tag, mix(known, first)));
  into[n++] = feature(125, mix(own & 7, mix(known, first)));
  into[n++] = feature(126, list);
  into[n++] = feature(127, mix(list1, list));
  into[n++] = feature(128, mix(list, listNext));
  into[n++] = feature(129, mix(list & GAZETTEER, own & 7));
  into[n++] = feature(130, list1);
  into[n++] = feature(131, listNext);
  into[n++] = feature(143, mix(one, next));
  into[n++] = feature(144, mix(two, one));
  into[n++] = feature(145, mix(next, later));
  into[n++] = feature(146, has1 ? (facts.tail3[at - 1] ?? 0) : EDGE);
  into[n++] = feature(147, hasNext ? (facts.tail3[at + 1] ?? 0) : EDGE);
  return ruleFeatures(facts, at, into, n);
}

/** What the rules make of the word and its neighbours, alone and with what else is known of it. */
function ruleFeatures(facts: LineFacts, at: number, into: Int32Array, from: number): number {
  const { size, lower, rules } = facts;
  const rule = rules[at] ?? 0;
  const one = at > 0 ? (rules[at - 1] ?? 0) : 0;
  const next = at + 1 < size ? (rules[at + 1] ?? 0) : 0;
  let n = from;
  into[n++] = feature(132, rule);
  into[n++] = feature(133, mix(one, rule));
  into[n++] = feature(134, mix(rule, next));
  into[n++] = feature(135, mix(rule, (facts.shape[at] ?? 0) & 7));
  into[n++] = feature(136, mix(rule, facts.style));
  into[n++] = feature(137, mix(rule, facts.tags[at] ?? 0));
  into[n++] = feature(138, mix(rule, facts.lists[at] ?? 0));
  into[n++] = feature(139, mix(rule, at > 0 ? (lower[at - 1] ?? 0) : EDGE));
  into[n++] = feature(140, mix(rule, at + 1 < size ? (lower[at + 1] ?? 0) : EDGE));
  into[n++] = feature(141, mix(mix(one, rule), next));
  into[n++] = feature(142, mix(rule, facts.use[at] ?? 0));
  return n;
}

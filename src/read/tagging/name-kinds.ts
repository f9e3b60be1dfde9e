import { rowOf, type Model } from './decode.ts';
import { feature, mix } from './hash.ts';
import { LABEL_KINDS, type LineFacts } from './name-labels.ts';
import type { NameKind } from '../../model/reading.ts';

/** The columns that a span's kinds use in the rows of weights: none, then the kinds in order. */
export const KIND_COLUMNS = [0, 4, 8, 12] as const;
/** More features than any span has. */
export const MOST_KIND_FEATURES = 160;
/** Words at the front of a long name that count. */
const MOST_WORDS = 12;
const EDGE = 0x1b56c4e9;

/** The features of the words `[first, last]` taken as one name, written to `into`; returns how many. */
export function kindFeatures(
  facts: LineFacts,
  first: number,
  last: number,
  into: Int32Array,
): number {
  const { lower, size, lists, tags, use, rules, shape, tail2, tail3, tail4 } = facts;
  const one = first > 0 ? (lower[first - 1] ?? 0) : EDGE;
  const two = first > 1 ? (lower[first - 2] ?? 0) : EDGE;
  const next = last + 1 < size ? (lower[last + 1] ?? 0) : EDGE;
  const later = last + 2 < size ? (lower[last + 2] ?? 0) : EDGE;
  const list1 = first > 0 ? (lists[first - 1] ?? 0) : -1;
  const listNext = last + 1 < size ? (lists[last + 1] ?? 0) : -1;
  const tag1 = first > 0 ? (tags[first - 1] ?? 0) : 31;
  const tagNext = last + 1 < size ? (tags[last + 1] ?? 0) : 31;
  const length = Math.min(last - first, 4);
  const rule = mix(rules[first] ?? 0, rules[last] ?? 0);
  const [head, end] = [lower[first] ?? 0, lower[last] ?? 0];
  let n = 0;
  let [whole, all, any] = [0, -1, 0];
  for (let at = first; at <= Math.min(last, first + MOST_WORDS); at += 1) {
    const word = lower[at] ?? 0;
    whole = mix(whole, word);
    all &= lists[at] ?? 0;
    any |= lists[at] ?? 0;
    into[n++] = feature(200, word);
    into[n++] = feature(201, tail3[at] ?? 0);
    into[n++] = feature(202, mix(lists[at] ?? 0, at === first ? 1 : at === last ? 2 : 0));
    into[n++] = feature(203, mix(shape[at] ?? 0, length));
  }
  into[n++] = feature(204, length);
  into[n++] = feature(205, whole);
  into[n++] = feature(206, head);
  into[n++] = feature(207, end);
  into[n++] = feature(208, mix(tail2[last] ?? 0, length));
  into[n++] = feature(209, mix(tail3[last] ?? 0, length));
  into[n++] = feature(210, tail4[last] ?? 0);
  into[n++] = feature(211, facts.head3[first] ?? 0);
  into[n++] = feature(212, mix(lists[first] ?? 0, length));
  into[n++] = feature(213, mix(lists[last] ?? 0, length));
  into[n++] = feature(214, mix(lists[first] ?? 0, lists[last] ?? 0));
  into[n++] = feature(215, any);
  into[n++] = feature(216, all);
  into[n++] = feature(217, one);
  into[n++] = feature(218, mix(two, one));
  into[n++] = feature(219, next);
  into[n++] = feature(220, mix(next, later));
  into[n++] = feature(221, mix(one, next));
  into[n++] = feature(222, mix(tag1, tagNext));
  into[n++] = feature(223, rule);
  into[n++] = feature(224, mix(rule, length));
  into[n++] = feature(225, mix(rule, lists[last] ?? 0));
  into[n++] = feature(226, mix(rule, one));
  into[n++] = feature(227, mix(rule, next));
  into[n++] = feature(228, list1);
  into[n++] = feature(229, listNext);
  into[n++] = feature(230, mix(one, length));
  into[n++] = feature(231, mix(next, length));
  into[n++] = feature(232, mix(mix(shape[first] ?? 0, shape[last] ?? 0), length));
  into[n++] = feature(233, mix(use[first] ?? 0, mix(length, first === 0 ? 1 : 0)));
  into[n++] = feature(234, mix(tags[last] ?? 0, length));
  into[n++] = feature(235, facts.style);
  into[n++] = feature(236, two);
  into[n++] = feature(237, later);
  return n;
}

/** Working space for `kindScores`. */
export interface KindRoom {
  readonly features: Int32Array;
  readonly sums: Int32Array;
}

export function kindRoom(): KindRoom {
  return { features: new Int32Array(MOST_KIND_FEATURES), sums: new Int32Array(4) };
}

/** How much more the words look like a name of each kind than like none, in weights. */
export function kindScores(
  model: Model,
  facts: LineFacts,
  range: { readonly first: number; readonly last: number },
  { features, sums }: KindRoom,
): Record<NameKind, number> {
  const { weights } = model;
  sums.fill(0);
  const n = kindFeatures(facts, range.first, range.last, features);
  for (let i = 0; i < n; i += 1) {
    const row = rowOf(model, features[i] ?? 0);
    if (row < 0) continue;
    for (let at = 0; at < KIND_COLUMNS.length; at += 1)
      sums[at] = (sums[at] ?? 0) + (weights[row + (KIND_COLUMNS[at] ?? 0)] ?? 0);
  }
  const none = sums[0] ?? 0;
  const scores: Record<NameKind, number> = { person: 0, organisation: 0, place: 0 };
  for (let at = 0; at < LABEL_KINDS.length; at += 1) {
    const kind = LABEL_KINDS[at];
    if (kind) scores[kind] = ((sums[at + 1] ?? 0) - none) * model.scale;
  }
  return scores;
}

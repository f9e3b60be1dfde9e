import { type Model, sumWeights } from './decode.ts';
import {
  mayBeName,
  mayFollow,
  MOST_NAME_FEATURES,
  NAME_LABEL_COUNT,
  nameFeatures,
  type LineFacts,
} from './name-labels.ts';

const N = NAME_LABEL_COUNT;
const NEVER = -1e9;

/** For every label the labels that may stand before it. */
const BEFORE: readonly Int32Array[] = Array.from({ length: N }, (_, label) =>
  Int32Array.from(Array.from({ length: N }, (__, at) => at).filter((at) => mayFollow(at, label))),
);
const ENDS = Array.from({ length: N }, (_, label) => mayFollow(label, 0));

/** Words; a longer stretch is cut, so that a text of capitals only needs no more room than any other. */
const LONGEST_STRETCH = 256;

/** Working space for one stretch of words. */
export interface NameRoom {
  /** Score of each label for each word, from its features alone. */
  readonly scores: Float32Array;
  readonly features: Int32Array;
  readonly best: Float32Array;
  readonly from: Uint8Array;
  /** The best labels found last. */
  readonly labels: Uint8Array;
}

export function nameRoom(): NameRoom {
  return {
    scores: new Float32Array(LONGEST_STRETCH * N),
    features: new Int32Array(MOST_NAME_FEATURES),
    best: new Float32Array(LONGEST_STRETCH * N),
    from: new Uint8Array(LONGEST_STRETCH * N),
    labels: new Uint8Array(LONGEST_STRETCH),
  };
}

/** Where the stretch of words ends that begins at `at` and may hold names. */
export function stretchEnd(facts: LineFacts, at: number): number {
  let end = at;
  while (end - at < LONGEST_STRETCH && mayBeName(facts, end)) end += 1;
  return end;
}

/** Labels the words of a line. */
export function labelLine(model: Model, facts: LineFacts, room: NameRoom): Uint8Array {
  const labels = new Uint8Array(facts.size);
  for (let at = 0; at < facts.size;) {
    const end = stretchEnd(facts, at);
    for (let word = at; word < end; word += 1) scoreWord(model, facts, word, (word - at) * N, room);
    if (end > at) {
      bestPath(model.transitions, end - at, room);
      labels.set(room.labels.subarray(0, end - at), at);
    }
    at = Math.max(end, at + 1);
  }
  return labels;
}

function scoreWord(
  model: Model,
  facts: LineFacts,
  at: number,
  base: number,
  { scores, features }: NameRoom,
): void {
  sumWeights(model, features, nameFeatures(facts, at, features), scores, base);
}

/** The best lawful labels for the first words of the room, with nothing but outside around them (Viterbi). */
export function bestPath(transitions: ArrayLike<number>, size: number, room: NameRoom): void {
  const { scores, best, from, labels } = room;
  for (let label = 0; label < N; label += 1)
    best[label] = mayFollow(0, label) ? (scores[label] ?? 0) + (transitions[label] ?? 0) : NEVER;
  for (let at = 1; at < size; at += 1) {
    for (let label = 0; label < N; label += 1) {
      let [top, where] = [NEVER, 0];
      for (const before of BEFORE[label] ?? []) {
        const sum = (best[(at - 1) * N + before] ?? 0) + (transitions[before * N + label] ?? 0);
        if (sum > top) {
          top = sum;
          where = before;
        }
      }
      best[at * N + label] = top + (scores[at * N + label] ?? 0);
      from[at * N + label] = where;
    }
  }
  let last = 0;
  for (let label = 1; label < N; label += 1)
    if (ENDS[label] && (best[(size - 1) * N + label] ?? 0) > (best[(size - 1) * N + last] ?? 0))
      last = label;
  for (let at = size - 1; at >= 0; at -= 1) {
    labels[at] = last;
    last = from[at * N + last] ?? 0;
  }
}

/** Words of a line, both ends included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The names that labels spell, as ranges of words. */
export function spansOf(labels: Uint8Array): WordRange[] {
  const spans: WordRange[] = [];
  let first = -1;
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const part = (label - 1) % 4;
    if (part === 0 || part === 3) first = at;
    if (part >= 2 && first >= 0) spans.push({ first, last: at });
  }
  return spans;
}

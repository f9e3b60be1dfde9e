import { rowOf, VERSION } from '../../src/read/tagging/decode.ts';
import {
  lookUp,
  plainFeatures,
  MOST_FEATURES,
  PARTS_OF_SPEECH,
  sureTag,
  tagFeatures,
} from '../../src/read/tagging/tagger.ts';
import { describe, roomFor } from '../../src/read/tagging/word-facts.ts';
import { encodeModel } from './encode.ts';
import { averaged, perceptronFor, quantised, update, type Perceptron } from './perceptron.ts';
import { randomFrom, shuffled } from './random.ts';
import type { TaggedWord } from './treebanks.ts';

const ROWS = 2 ** 17;
const WIDE_ROWS = 2 ** 20;
const LABELS = PARTS_OF_SPEECH.length;
const WIDE_ROUNDS = 3;
const ROUNDS = 11;
/** A feature seen less often is not kept. */
const LEAST = 2;
/** The right tag must lead by this much in training. */
const MARGIN = 6;
/**
 * Share of the features hidden at each step, so that no single word carries a decision: it gave
 * 0.8 points on both development sets.
 */
const HIDDEN = 0.25;

export type TaggedSentence = readonly TaggedWord[];

/** Trains the tagger: an averaged perceptron (Collins 2002), greedy from left to right. */
export function trainTagger(sentences: readonly TaggedSentence[]): Uint8Array {
  const random = randomFrom(20021);
  const all = [...sentences, ...sentences.flatMap((sentence) => recased(sentence, random))];
  const dictionary = dictionaryOf(all);
  const longest = Math.max(...all.map((sentence) => sentence.length));
  const facts = roomFor(longest);
  const known = new Int32Array(longest);
  const features = new Int32Array(MOST_FEATURES);
  const counts = new Map<number, number>();
  const prepared = all.map((sentence) => {
    describe(sentence, facts);
    lookUp({ dictionary }, facts, known);
    const gold = Uint8Array.from(sentence, ({ tag }) => tag);
    for (let at = 0; at < gold.length; at += 1) {
      if (sureTag(known[at] ?? 0) >= 0) continue;
      const plain = plainFeatures(facts, known, at, features);
      const n = tagFeatures(facts, known, at, gold, features, plain);
      for (let i = 0; i < n; i += 1)
        counts.set(features[i] ?? 0, (counts.get(features[i] ?? 0) ?? 0) + 1);
    }
    return { sentence, gold };
  });
  // Which features matter shows only in training: a first, wide model chooses the rows of the second.
  const wide = perceptronFor(counts, { rows: WIDE_ROWS, labels: LABELS, least: LEAST });
  train(wide, prepared, dictionary, { rounds: WIDE_ROUNDS, random });
  const model = perceptronFor(importance(wide, counts), { rows: ROWS, labels: LABELS, least: 0.1 });
  counts.clear();
  train(model, prepared, dictionary, { rounds: ROUNDS, random });
  const { bytes, scale } = quantised(averaged(model));
  return encodeModel(
    {
      version: VERSION,
      kind: 'tagger',
      labels: PARTS_OF_SPEECH,
      rows: ROWS,
      scale,
      words: dictionary.size,
    },
    {
      owners: model.owners,
      weights: bytes,
      transitions: new Int8Array(LABELS * LABELS),
      dictionary,
    },
  );
}

interface Prepared {
  readonly sentence: TaggedSentence;
  readonly gold: Uint8Array;
}

/** Trains `model` in place over all sentences, each in every round. */
function train(
  model: Perceptron,
  prepared: readonly Prepared[],
  dictionary: ReadonlyMap<number, number>,
  { rounds, random }: { readonly rounds: number; readonly random: () => number },
): void {
  const longest = Math.max(...prepared.map(({ gold }) => gold.length));
  const facts = roomFor(longest);
  const known = new Int32Array(longest);
  const tags = new Uint8Array(longest);
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Float32Array(LABELS);
  for (let round = 1; round <= rounds; round += 1) {
    let [right, total] = [0, 0];
    for (const { sentence, gold } of shuffled(prepared, random)) {
      describe(sentence, facts);
      lookUp({ dictionary }, facts, known);
      for (let at = 0; at < gold.length; at += 1) {
        const sure = sureTag(known[at] ?? 0);
        if (sure >= 0) {
          tags[at] = sure;
          continue;
        }
        const plain = plainFeatures(facts, known, at, features);
        const n = tagFeatures(facts, known, at, tags, features, plain);
        hideSome(features, n, model, random);
        const want = gold[at] ?? 0;
        const got = step(model, features, n, scores, want);
        tags[at] = got;
        total += 1;
        if (got === want) right += 1;
      }
    }
    console.error(`  tagger, round ${round}: ${((100 * right) / total).toFixed(2)} % in training`);
  }
}

/** Puts the rows of the features in their place, -1 for those unknown and the share that is hidden. */
function hideSome(features: Int32Array, n: number, model: Perceptron, random: () => number): void {
  const table = {
    owners: model.owners,
    labels: PARTS_OF_SPEECH,
    shift: 32 - Math.log2(model.rows),
  };
  for (let i = 0; i < n; i += 1)
    features[i] = random() < HIDDEN ? -1 : rowOf(table, features[i] ?? 0);
}

/** How much weight a trained model gives each feature in all. */
function importance(model: Perceptron, counts: ReadonlyMap<number, number>): Map<number, number> {
  const weights = averaged(model);
  const table = {
    owners: model.owners,
    labels: PARTS_OF_SPEECH,
    shift: 32 - Math.log2(model.rows),
  };
  const sums = new Map<number, number>();
  for (const [feature, count] of counts) {
    const row = count < LEAST ? -1 : rowOf(table, feature);
    if (row < 0) continue;
    let sum = 0;
    for (let label = 0; label < LABELS; label += 1) sum += Math.abs(weights[row + label] ?? 0);
    sums.set(feature, sum);
  }
  return sums;
}

/** One word: scores its labels, and learns where the right one does not lead clearly. */
function step(
  model: Perceptron,
  rows: Int32Array,
  n: number,
  scores: Float32Array,
  want: number,
): number {
  model.time += 1;
  scores.fill(0);
  for (let i = 0; i < n; i += 1) {
    const row = rows[i] ?? -1;
    if (row < 0) continue;
    for (let label = 0; label < LABELS; label += 1)
      scores[label] = (scores[label] ?? 0) + (model.weights[row + label] ?? 0);
  }
  let got = want === 0 ? 1 : 0;
  for (let label = 0; label < LABELS; label += 1)
    if (label !== want && (scores[label] ?? 0) > (scores[got] ?? 0)) got = label;
  const lead = (scores[want] ?? 0) - (scores[got] ?? 0);
  if (lead > MARGIN) return want;
  for (let i = 0; i < n; i += 1) {
    const row = rows[i] ?? -1;
    if (row < 0) continue;
    update(model, row, want, 1);
    update(model, row, got, -1);
  }
  return lead > 0 ? want : got;
}

/**
 * Which tags each word of the training text has, for words seen often enough that a new text will
 * hardly show another; a word with one tag practically always is marked sure (negative).
 */
function dictionaryOf(sentences: readonly TaggedSentence[]): Map<number, number> {
  const tallies = new Map<number, Int32Array>();
  const facts = roomFor(Math.max(...sentences.map((sentence) => sentence.length)));
  for (const sentence of sentences) {
    describe(sentence, facts);
    for (const [at, { tag }] of sentence.entries()) {
      const hash = facts.lower[at] ?? 0;
      const tally = tallies.get(hash) ?? new Int32Array(LABELS);
      tally[tag] = (tally[tag] ?? 0) + 1;
      tallies.set(hash, tally);
    }
  }
  const dictionary = new Map<number, number>();
  for (const [hash, tally] of tallies) {
    const total = tally.reduce((sum, times) => sum + times, 0);
    if (total < 5) continue;
    let mask = 0;
    for (const [tag, times] of tally.entries()) if (times >= total * 0.01) mask |= 1 << tag;
    const most = Math.max(...tally);
    const sure = total >= 50 && most >= total * 0.998 && (mask & (mask - 1)) === 0;
    dictionary.set(hash, sure ? mask | 0x80000000 : mask);
  }
  return dictionary;
}

/** One sentence in eleven again in other capitals: headlines are shouted or titled, chats are all small. */
function recased(sentence: TaggedSentence, random: () => number): TaggedSentence[] {
  const draw = random();
  if (sentence.length < 3 || draw > 0.09) return [];
  if (draw < 0.03) return [sentence.map(({ text, tag }) => ({ text: text.toUpperCase(), tag }))];
  if (draw < 0.045) return [sentence.map(({ text, tag }) => ({ text: text.toLowerCase(), tag }))];
  return [
    sentence.map(({ text, tag }, at) => {
      const small = at > 0 && text.length < 4 && /^[a-z]+$/u.test(text);
      return { text: small ? text : text.charAt(0).toUpperCase() + text.slice(1), tag };
    }),
  ];
}

import { rowOf, VERSION, type Model } from '../../src/read/tagging/decode.ts';
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

const ROWS = 2 ** (Number(process.env['RB'] ?? 17));
const LABELS = PARTS_OF_SPEECH.length;
const EPOCHS = Number(process.env['EP'] ?? 8);
/** A feature seen less often is not kept. */
const MARGIN = Number(process.env['MA'] ?? 0);
const DROPPED = Number(process.env['DR'] ?? 0);
const drop = randomFrom(7);
const LEAST = Number(process.env['LE'] ?? 2);

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
  const model = perceptronFor(counts, { rows: ROWS, labels: LABELS, least: LEAST });
  counts.clear();
  const tags = new Uint8Array(longest);
  const scores = new Float32Array(LABELS);
  const table = { owners: model.owners, labels: PARTS_OF_SPEECH, shift: 32 - Math.log2(ROWS) };
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
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
        const want = gold[at] ?? 0;
        const got = step(model, table, features, n, scores, want);
        tags[at] = got;
        total += 1;
        if (got === want) right += 1;
      }
    }
    console.error(`  tagger, round ${epoch}: ${((100 * right) / total).toFixed(2)} % in training`);
  }
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

/** One word: scores its labels, and learns where the best is the wrong one. */
function step(
  model: Perceptron,
  table: Pick<Model, 'owners' | 'labels' | 'shift'>,
  features: Int32Array,
  n: number,
  scores: Float32Array,
  want: number,
): number {
  model.time += 1;
  scores.fill(0);
  const rows = features;
  for (let i = 0; i < n; i += 1) {
    const row = drop() < DROPPED ? -1 : rowOf(table, features[i] ?? 0);
    rows[i] = row;
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

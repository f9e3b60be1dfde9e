import { rowOf, VERSION, type Model } from '../../src/read/tagging/decode.ts';
import { bestPath, nameRoom, type NameRoom } from '../../src/read/tagging/name-decoder.ts';
import {
  LABEL_KINDS,
  mayBeName,
  MOST_NAME_FEATURES,
  NAME_LABEL_COUNT,
  NAME_LABELS,
  nameFeatures,
  type LineFacts,
} from '../../src/read/tagging/name-labels.ts';
import { nameLines, partOf, wordsOf } from '../../src/read/tagging/name-lines.ts';
import { rulesRecogniser } from '../../src/read/names/rules.ts';
import { encodeModel } from './encode.ts';
import { averaged, perceptronFor, quantised, update, type Perceptron } from './perceptron.ts';
import { pageOf, type NamedDocument } from './names-data.ts';
import { randomFrom, shuffled } from './random.ts';

const ROWS = 2 ** 17;
const N = NAME_LABEL_COUNT;
const EPOCHS = Number(process.env['NEP'] ?? 8);
const LEAST = 2;
/** The right labels must lead by this much for every word that others get wrong. */
const MARGIN = Number(process.env['NMA'] ?? 4);
/** Share of the features hidden at each step, so that no single word carries a decision. */
const DROPPED = Number(process.env['NDR'] ?? 0.2);

/** Words that may belong to a name, in one stretch, with the features of each and the right labels. */
interface Stretch {
  readonly size: number;
  /** Where in `features` the features of each word begin; one entry more than words. */
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

/** Trains the recogniser: a structured averaged perceptron (Collins 2002) over begin-inside-last-unit labels. */
export function trainNames(documents: readonly NamedDocument[], tagger: Model): Uint8Array {
  const random = randomFrom(2002);
  const stretches = documents.flatMap((document) => stretchesOf(recased(document, random), tagger));
  const counts = new Map<number, number>();
  for (const { features } of stretches)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const model = perceptronFor(counts, { rows: ROWS, labels: N, least: LEAST });
  const table = { owners: model.owners, labels: NAME_LABELS, shift: 32 - Math.log2(ROWS) };
  const rows = stretches.map(({ features }) => features.map((feature) => rowOf(table, feature)));
  const moves: Perceptron = {
    ...model,
    rows: N,
    weights: new Float32Array(N * N),
    sums: new Float64Array(N * N),
  };
  const room = nameRoom(Math.max(...stretches.map(({ size }) => size)));
  const order = stretches.map((stretch, at) => ({ stretch, rows: rows[at] ?? new Int32Array(0) }));
  const seen = new Uint8Array(Math.max(...rows.map(({ length }) => length)));
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    let wrong = 0;
    for (const one of shuffled(order, random)) {
      for (let i = 0; i < one.rows.length; i += 1) seen[i] = random() < DROPPED ? 0 : 1;
      if (!learn(model, moves, one.stretch, one.rows, seen, room)) wrong += 1;
    }
    console.error(`  names, round ${epoch}: ${wrong} of ${order.length} stretches wrong`);
  }
  const weights = averaged(model);
  const { bytes, scale } = quantised(weights);
  const transitions = averaged(moves).map((weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return encodeModel(
    { version: VERSION, kind: 'names', labels: NAME_LABELS, rows: ROWS, scale, words: 0 },
    {
      owners: model.owners,
      weights: bytes,
      transitions: Int8Array.from(transitions),
      dictionary: new Map(),
    },
  );
}

/** One stretch: finds the best labels, and learns from each that is wrong. Returns whether none was. */
function learn(
  model: Perceptron,
  moves: Perceptron,
  { size, starts, gold }: Stretch,
  rows: Int32Array,
  seen: Uint8Array,
  room: NameRoom,
): boolean {
  model.time += 1;
  moves.time = model.time;
  for (let at = 0; at < size; at += 1) {
    const base = at * N;
    for (let label = 0; label < N; label += 1)
      room.scores[base + label] = label === gold[at] ? 0 : MARGIN;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) {
      const row = rows[i] ?? -1;
      if (row < 0 || seen[i] === 0) continue;
      for (let label = 0; label < N; label += 1)
        room.scores[base + label] =
          (room.scores[base + label] ?? 0) + (model.weights[row + label] ?? 0);
    }
  }
  bestPath(moves.weights, 0, size, room);
  let right = true;
  let [wanted, got] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const [want, label] = [gold[at] ?? 0, room.labels[at] ?? 0];
    if (want !== wanted || label !== got || want !== label) {
      if (wanted * N + want !== got * N + label) {
        update(moves, wanted * N, want, 1);
        update(moves, got * N, label, -1);
      }
    }
    [wanted, got] = [want, label];
    if (want === label) continue;
    right = false;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) {
      const row = rows[i] ?? -1;
      if (row < 0 || seen[i] === 0) continue;
      update(model, row, want, 1);
      update(model, row, label, -1);
    }
  }
  return right;
}

function stretchesOf(document: NamedDocument, tagger: Model): Stretch[] {
  const page = pageOf(document);
  const lines = nameLines(page, tagger, rulesRecogniser.recognise(page));
  const stretches: Stretch[] = [];
  for (const [index, facts] of lines.entries()) {
    const line = page.lines[index];
    if (!line) continue;
    const gold = new Uint8Array(facts.size);
    for (const { start, end, kind } of document.spans) {
      if (start < line.start || end > line.end) continue;
      const [first, last] = wordsOf(line, start, end);
      if (first < 0) continue;
      let whole = true;
      for (let at = first; at <= last; at += 1) whole &&= mayBeName(facts, at);
      if (!whole) continue;
      for (let at = first; at <= last; at += 1)
        gold[at] = 1 + 4 * LABEL_KINDS.indexOf(kind) + partOf(at, first, last);
    }
    for (let at = 0; at < facts.size; at += 1) {
      if (!mayBeName(facts, at)) continue;
      let end = at;
      while (mayBeName(facts, end)) end += 1;
      stretches.push(stretchOf(facts, at, end, gold));
      at = end;
    }
  }
  return stretches;
}

const room = new Int32Array(MOST_NAME_FEATURES);

function stretchOf(facts: LineFacts, from: number, to: number, gold: Uint8Array): Stretch {
  const starts = new Int32Array(to - from + 1);
  const features: number[] = [];
  for (let at = from; at < to; at += 1) {
    starts[at - from] = features.length;
    features.push(...room.subarray(0, nameFeatures(facts, at, room)));
  }
  starts[to - from] = features.length;
  return {
    size: to - from,
    starts,
    features: Int32Array.from(features),
    gold: gold.slice(from, to),
  };
}

/** One line in sixteen in other capitals, as headlines are: shouted, or every word large. */
function recased(document: NamedDocument, random: () => number): NamedDocument {
  let { text } = document;
  for (const { start, end } of pageOf(document).lines) {
    const draw = random();
    if (draw > 0.06) continue;
    const old = text.slice(start, end);
    const large =
      draw < 0.025
        ? old.toUpperCase()
        : old.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
    if (large.length === old.length) text = text.slice(0, start) + large + text.slice(end);
  }
  return { ...document, text };
}

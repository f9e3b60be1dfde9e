import { decodeModel, rowOf, VERSION, type Model } from '../../src/read/tagging/decode.ts';
import {
  bestPath,
  labelLine,
  nameRoom,
  spansOf,
  stretchEnd,
  type NameRoom,
} from '../../src/read/tagging/name-decoder.ts';
import {
  LABEL_KINDS,
  mayBeName,
  MOST_NAME_FEATURES,
  NAME_LABEL_COUNT,
  NAME_LABELS,
  nameFeatures,
  type LineFacts,
} from '../../src/read/tagging/name-labels.ts';
import {
  KIND_COLUMNS,
  kindFeatures,
  MOST_KIND_FEATURES,
} from '../../src/read/tagging/name-kinds.ts';
import { nameLines, partOf, wordsOf } from '../../src/read/tagging/name-lines.ts';
import { rulesRecogniser } from '../../src/read/names/rules.ts';
import { encodeModel } from './encode.ts';
import { averaged, perceptronFor, quantised, update, type Perceptron } from './perceptron.ts';
import { pageOf, type NamedDocument } from './names-data.ts';
import type { Line } from '../../src/read/page.ts';
import { randomFrom, shuffled } from './random.ts';

const ROWS = 2 ** 17;
const N = NAME_LABEL_COUNT;
const EPOCHS = 12;
const LEAST = 2;
/** The right labels must lead by this much for every word that others get wrong. */
const MARGIN = 4;
/** Share of the features hidden at each step, so that no single word carries a decision. */
const DROPPED = 0.4;
const KIND_EPOCHS = 14;
const KIND_MARGIN = 6;
const KIND_DROPPED = 0.4;

/** Words that may belong to a name, in one stretch, with the features of each and the right labels. */
interface Stretch {
  readonly size: number;
  /** Where in `features` the features of each word begin; one entry more than words. */
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

/** A document laid out for training. */
interface Prepared {
  readonly stretches: readonly Stretch[];
  readonly lines: readonly LineFacts[];
  /** Per line the right names. */
  readonly names: readonly (readonly Named[])[];
  readonly byRules: readonly (readonly Named[])[];
}

/** Words of a line that are a name, or look like one; `column` is 0 where they are none. */
interface Named {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/**
 * Trains the recogniser in two steps: a structured averaged perceptron (Collins 2002) finds the names
 * by begin-inside-last-unit labels; another weighs each of them whole, for its kind.
 */
export function trainNames(documents: readonly NamedDocument[], tagger: Model): Uint8Array {
  const random = randomFrom(2002);
  const prepared = documents.map((document) => prepare(recased(document, random), tagger));
  const counts = new Map<number, number>();
  const tally = (feature: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const document of prepared) {
    for (const { features } of document.stretches) features.forEach(tally);
    for (const { features } of examplesOf(document, [])) features.forEach(tally);
  }
  const { owners } = perceptronFor(counts, { rows: ROWS, labels: N, least: LEAST });
  counts.clear();
  const labels = trainLabels(prepared, owners, EPOCHS, random);
  const halves = [0, 1].map((half) => prepared.filter((_, at) => at % 2 === half));
  const examples = [0, 1].flatMap((half) => {
    const model = decodeModel(
      written(owners, trainLabels(halves[1 - half] ?? [], owners, 4, random)),
    );
    return (halves[half] ?? []).flatMap((document) =>
      examplesOf(document, foundBy(model, document)),
    );
  });
  const kinds = trainKinds(examples, owners, random);
  return written(owners, {
    transitions: labels.transitions,
    weights: labels.weights.map((weight, at) => weight + (kinds[at] ?? 0)),
  });
}

interface Trained {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

function written(owners: Uint8Array, { weights, transitions }: Trained): Uint8Array {
  const { bytes, scale } = quantised(weights);
  const moves = transitions.map((weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return encodeModel(
    { version: VERSION, kind: 'names', labels: NAME_LABELS, rows: ROWS, scale, words: 0 },
    { owners, weights: bytes, transitions: Int8Array.from(moves), dictionary: new Map() },
  );
}

function emptyModel(owners: Uint8Array, rows: number): Perceptron {
  const size = rows * N;
  const [weights, sums] = [new Float32Array(size), new Float64Array(size)];
  return { labels: N, rows, owners, weights, sums, time: 0 };
}

function rowsIn(owners: Uint8Array, features: Int32Array): Int32Array {
  const table = { owners, labels: NAME_LABELS, shift: 32 - Math.log2(ROWS) };
  return features.map((feature) => rowOf(table, feature));
}

/** The first step: which words are names. */
function trainLabels(
  documents: readonly Prepared[],
  owners: Uint8Array,
  epochs: number,
  random: () => number,
): Trained {
  const [model, moves] = [emptyModel(owners, ROWS), emptyModel(owners, N)];
  const order = documents.flatMap(({ stretches }) =>
    stretches.map((stretch) => ({ stretch, rows: rowsIn(owners, stretch.features) })),
  );
  const room = nameRoom();
  const seen = new Uint8Array(Math.max(...order.map(({ rows }) => rows.length)));
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let wrong = 0;
    for (const one of shuffled(order, random)) {
      for (let i = 0; i < one.rows.length; i += 1) seen[i] = random() < DROPPED ? 0 : 1;
      if (!learn(model, moves, one.stretch, one.rows, seen, room)) wrong += 1;
    }
    console.error(`  names, round ${epoch}: ${wrong} of ${order.length} stretches wrong`);
  }
  return { weights: averaged(model), transitions: averaged(moves) };
}

/** A name, or what only looks like one, as the second step sees it. */
interface Example {
  readonly features: Int32Array;
  readonly column: number;
}

/** The second step: what kind of name a span is, if any. */
function trainKinds(
  examples: readonly Example[],
  owners: Uint8Array,
  random: () => number,
): Float32Array {
  const model = emptyModel(owners, ROWS);
  const order = examples.map(({ features, column }) => ({
    rows: rowsIn(owners, features),
    column,
  }));
  const shown = new Int32Array(MOST_KIND_FEATURES);
  const sums = new Float32Array(N);
  for (let epoch = 1; epoch <= KIND_EPOCHS; epoch += 1) {
    let wrong = 0;
    for (const { rows, column } of shuffled(order, random)) {
      model.time += 1;
      sums.fill(0);
      let n = 0;
      for (const row of rows) {
        if (row < 0 || random() < KIND_DROPPED) continue;
        shown[n] = row;
        n += 1;
        for (const other of KIND_COLUMNS)
          sums[other] = (sums[other] ?? 0) + (model.weights[row + other] ?? 0);
      }
      const rivals = KIND_COLUMNS.filter((other) => other !== column);
      const rival = rivals.reduce((a, b) => ((sums[b] ?? 0) > (sums[a] ?? 0) ? b : a));
      const lead = (sums[column] ?? 0) - (sums[rival] ?? 0);
      if (lead <= 0) wrong += 1;
      if (lead > KIND_MARGIN) continue;
      for (const row of shown.subarray(0, n)) {
        update(model, row, column, 1);
        update(model, row, rival, -1);
      }
    }
    console.error(`  kinds, round ${epoch}: ${wrong} of ${order.length} wrong`);
  }
  return averaged(model);
}

/** The right names of a document, and what the rules or `found` take for names where there are none. */
function examplesOf(
  { lines, names, byRules }: Prepared,
  found: readonly (readonly Named[])[],
): Example[] {
  return lines.flatMap((facts, index) => {
    const right = names[index] ?? [];
    const others = [...(byRules[index] ?? []), ...(found[index] ?? [])].filter(
      (one, at, all) =>
        !right.some((name) => meets(name, one)) &&
        all.findIndex((other) => other.first === one.first && other.last === one.last) === at,
    );
    return [...right, ...others].map(({ first, last, column }) => {
      const n = kindFeatures(facts, first, last, room);
      return { features: room.slice(0, n), column };
    });
  });
}

function meets(a: Named, b: Named): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function foundBy(model: Model, { lines }: Prepared): Named[][] {
  const room = nameRoom();
  return lines.map((facts) =>
    spansOf(labelLine(model, facts, room)).map((span) => ({ ...span, column: 0 })),
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
  bestPath(moves.weights, size, room);
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

function prepare(document: NamedDocument, tagger: Model): Prepared {
  const page = pageOf(document);
  const candidates = rulesRecogniser.recognise(page);
  const lines = nameLines(page, tagger, candidates);
  const stretches: Stretch[] = [];
  const names = lines.map((facts, index) => {
    const line = page.lines[index];
    return line ? rightNames(document, line, facts) : [];
  });
  const byRules = lines.map((_, index) =>
    candidates.flatMap(({ line, start, end }): Named[] => {
      const at = page.lines[line];
      if (line !== index || !at) return [];
      const [first, last] = wordsOf(at, start, end);
      return first < 0 ? [] : [{ first, last, column: 0 }];
    }),
  );
  for (const [index, facts] of lines.entries()) {
    const gold = new Uint8Array(facts.size);
    for (const { first, last, column } of names[index] ?? [])
      for (let at = first; at <= last; at += 1) gold[at] = column - 3 + partOf(at, first, last);
    for (let at = 0; at < facts.size;) {
      const end = stretchEnd(facts, at);
      if (end > at) stretches.push(stretchOf(facts, at, end, gold));
      at = Math.max(end, at + 1);
    }
  }
  return { stretches, lines, names, byRules };
}

function rightNames(document: NamedDocument, line: Line, facts: LineFacts): Named[] {
  return document.spans.flatMap(({ start, end, kind }): Named[] => {
    if (start < line.start || end > line.end) return [];
    const [first, last] = wordsOf(line, start, end);
    if (first < 0) return [];
    for (let at = first; at <= last; at += 1) if (!mayBeName(facts, at)) return [];
    return [{ first, last, column: 4 + 4 * LABEL_KINDS.indexOf(kind) }];
  });
}

const room = new Int32Array(Math.max(MOST_NAME_FEATURES, MOST_KIND_FEATURES));

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
    if (draw > 0.09) continue;
    const old = text.slice(start, end);
    const large =
      draw < 0.025
        ? old.toUpperCase()
        : draw < 0.05
          ? old.toLowerCase()
          : old.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}(?=\p{L}{3})/gu, (letter) =>
              letter.toUpperCase(),
            );
    if (large.length === old.length) text = text.slice(0, start) + large + text.slice(end);
  }
  return { ...document, text };
}

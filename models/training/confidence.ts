import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installedEngine } from '../../src/index.ts';
import { z } from 'zod';
import { ingest } from '../../src/ingest/ingest.ts';
import { matchPeople } from '../../src/compare/people.ts';
import { measuresOf, type Measures } from '../../src/compare/points/confidence.ts';
import { passageOf, type Line, type Passage } from '../../src/compare/points/lines.ts';
import { layOutStory } from '../../src/compare/points/points.ts';
import { readTogether } from '../../src/pipeline.ts';
import { relate } from '../../src/relate/relate.ts';
import { shadowOf } from '../../src/text/fold.ts';
import type { Member } from '../../src/compare/member.ts';

const USAGE = `npx tsx models/training/confidence.ts

Fits how likely two passages are to tell one thing, on the pairs of eval/gold/alignments.json in the
texts of ../shared/data/stories (or RASHOMON_DATA/data/stories), and prints the weights of
src/compare/points/confidence.ts with what they are worth on stories left out of the fit.
`;

/** An article and its first and last offset. */
const place = z.tuple([z.string(), z.number(), z.number()]);
const alignments = z.object({
  pairs: z.array(z.object({ story: z.string(), a: place, b: place, same: z.boolean() })),
});
const record = z.object({ story: z.string() });

interface Row {
  readonly story: string;
  readonly same: boolean;
  readonly measures: Measures;
}

const NAMES = [
  'borneOut',
  'strength',
  'ordered',
  'beside',
  'bothQuoted',
  'oneQuoted',
] as const satisfies readonly (keyof Measures)[];

/** Weight of the squares of the weights: ridge regression, on measures of unit variance. */
const RIDGE = 3;
const ROUNDS = 400;
const STEP = 2;
/** Edges of the bands in which a confidence is held against how often it is right. */
const BANDS = [0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const shared =
  process.env['RASHOMON_DATA'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const stories = `${shared}/data/stories/basil-dev.jsonl`;

if (process.argv.length > 2) console.log(USAGE);
else if (existsSync(stories)) report(rowsOf());
else {
  console.error(`no texts to fit on: ${stories} is not there`);
  process.exitCode = 2;
}

function report(rows: readonly Row[]): void {
  const { bias, weights } = fit(rows);
  console.log(`bias ${bias.toFixed(2)}`);
  for (const [at, name] of NAMES.entries()) console.log(`${name} ${weights[at]?.toFixed(2)}`);
  const given = [...new Set(rows.map(({ story }) => story))].flatMap((story) => {
    const model = fit(rows.filter((row) => row.story !== story));
    return rows
      .filter((row) => row.story === story)
      .map((row) => ({ same: row.same, confidence: applied(model, row) }));
  });
  console.log(`${rows.length} pairs; ranked rightly ${rankedRightly(given).toFixed(3)}`);
  for (const [at, from] of BANDS.slice(0, -1).entries()) {
    const band = given.filter(
      ({ confidence }) => confidence >= from && confidence < (BANDS[at + 1] ?? 1),
    );
    const right = band.filter(({ same }) => same).length;
    console.log(`given ${from} and more: ${right} of ${band.length} tell one thing`);
  }
}

function rowsOf(): Row[] {
  const gold = readFileSync(new URL('../../eval/gold/alignments.json', import.meta.url), 'utf8');
  const { pairs } = alignments.parse(JSON.parse(gold));
  const records = readFileSync(stories, 'utf8').trim().split('\n');
  return [...new Set(pairs.map(({ story }) => story))].flatMap((story) => {
    const own = records.filter((line) => record.parse(JSON.parse(line)).story === story);
    const { lines, likeness } = layOut(own.join('\n'));
    const measure = measuresOf(lines, likeness);
    return pairs
      .filter((pair) => pair.story === story)
      .map(({ a, b, same }): Row => {
        const [one, two] = [passageAt(lines, a), passageAt(lines, b)];
        if (!one || !two) throw new Error(`a passage of ${story} is not there: other texts?`);
        return { story, same, measures: measure(one, two) };
      });
  });
}

/** A story as `compare` lays it out, each text an account of its own. */
function layOut(records: string) {
  const bytes = new TextEncoder().encode(records);
  const { articles } = ingest([{ source: 'r.jsonl', name: 'r.jsonl', bytes }], {
    given: new Map(),
  });
  const readings = readTogether(articles, relate(articles), installedEngine());
  const members = articles.flatMap((article): Member[] => {
    const reading = readings.get(article.id);
    const account = article.outlet?.value ?? article.source;
    return reading
      ? [
          {
            account,
            article,
            reading,
            shadow: shadowOf(article),
            lead: true,
            state: 'current',
          },
        ]
      : [];
  });
  return layOutStory(members, matchPeople(members));
}

function passageAt(
  lines: readonly Line[],
  [article, start, end]: z.infer<typeof place>,
): Passage | undefined {
  const line = lines.find(
    ({ member, sentence }) =>
      member.article.id === article && sentence.start <= start && start < sentence.end,
  );
  return line && passageOf(line, { start, end: Math.min(end, line.sentence.end) });
}

interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Logistic regression by gradient descent, on measures brought to mean 0 and variance 1. */
function fit(rows: readonly Row[]): Model {
  const columns = NAMES.map((name) => rows.map(({ measures }) => measures[name]));
  const means = columns.map(mean);
  const spreads = columns.map(
    (column, at) => Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1,
  );
  const inputs = rows.map(({ measures }) =>
    NAMES.map((name, at) => (measures[name] - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  let bias = 0;
  let weights = NAMES.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    let down = 0;
    const slopes = weights.map((weight) => RIDGE * weight);
    for (const [at, input] of inputs.entries()) {
      const error = logistic(bias + dot(weights, input)) - Number(rows[at]?.same);
      down += error;
      for (const [i, value] of input.entries()) slopes[i] = (slopes[i] ?? 0) + error * value;
    }
    const rate = STEP / rows.length;
    bias -= rate * down;
    weights = weights.map((weight, i) => weight - rate * (slopes[i] ?? 0));
  }
  const plain = weights.map((weight, at) => weight / (spreads[at] ?? 1));
  return { bias: bias - dot(plain, means), weights: plain };
}

function applied({ bias, weights }: Model, { measures }: Row): number {
  return logistic(
    bias +
      dot(
        weights,
        NAMES.map((name) => measures[name]),
      ),
  );
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of all pairs of a right and a wrong one, the share in which the right one was given more: the area under the ROC curve. */
function rankedRightly(
  given: readonly { readonly same: boolean; readonly confidence: number }[],
): number {
  const [right, wrong] = [given.filter(({ same }) => same), given.filter(({ same }) => !same)];
  let won = 0;
  for (const one of right)
    for (const other of wrong)
      won += one.confidence > other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0;
  return won / (right.length * wrong.length);
}

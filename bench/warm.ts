import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { trainedEngine } from '../src/app/engine.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { modelFiles } from '../src/io/models.ts';
import { compareArticles } from '../src/pipeline.ts';

/**
 * A whole comparison inside a running program, weights loaded and code warm, as a server does it: from
 * the bytes of the texts to the compared story. CPU time, because the clock depends on what else runs.
 * Usage: npx tsx bench/warm.ts [FOLDER]   (default: the seeds beside the checkout, else the example)
 */
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const pile = fileURLToPath(new URL('../examples/pile', import.meta.url));
const folder = process.argv[2] ?? (existsSync(seeds) ? seeds : pile);
const documents = readdirSync(folder)
  .toSorted()
  .map((name) => ({ source: name, name, bytes: readFileSync(`${folder}/${name}`) }));
/** The first passes warm the code up; the rest are counted. */
const PASSES = { warmUp: 30, counted: 40 };

const weights = modelFiles();
if (!weights) throw new Error('models/*.bin are missing; npm run train makes them');
const engine = trainedEngine(weights);

/** Milliseconds of computing that one pass takes. */
function pass(): number {
  const started = process.cpuUsage();
  const { articles } = ingest(documents);
  compareArticles(articles, engine);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

for (let at = 0; at < PASSES.warmUp; at += 1) pass();
const times = Array.from({ length: PASSES.counted }, pass).toSorted((a, b) => a - b);
const [best = 0, median = 0] = [times[0], times[PASSES.counted / 2]];
console.log(
  `${documents.length} texts, ${PASSES.counted} passes: best ${best.toFixed(0)} ms, median ${median.toFixed(0)} ms of computing`,
);

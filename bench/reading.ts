import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { trainedEngine } from '../src/app/engine.ts';
import { modelFiles } from '../src/io/models.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { read } from '../src/read/read.ts';

/**
 * Characters read per CPU-second, names, statements and times together, with trained names and with
 * rules, in turn: the best and the median of ten passes after two to warm up. On news where it stands
 * at ../shared/data, else on the bundled example. Usage: npx tsx bench/reading.ts
 */
const shared = fileURLToPath(new URL('../../shared/data/stories/basil-dev.jsonl', import.meta.url));
const pile = fileURLToPath(new URL('../examples/pile/', import.meta.url));
const files = existsSync(shared) ? [shared] : readdirSync(pile).map((name) => pile + name);
const documents = files.map((file) => ({ source: file, name: file, bytes: readFileSync(file) }));
const { articles } = ingest(documents);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const PASSES = 10;
const WARM = 2;

const weights = modelFiles();
if (!weights) throw new Error('models/*.bin are missing; npm run train makes them');
const { recogniser } = trainedEngine(weights);
const engines = { trained: { recogniser }, rules: {} };
const rates: Record<keyof typeof engines, number[]> = { trained: [], rules: [] };
for (let pass = 0; pass < PASSES + WARM; pass += 1) {
  for (const name of ['trained', 'rules'] as const) {
    const start = process.cpuUsage();
    for (const article of articles) read(article, engines[name]);
    const { user, system } = process.cpuUsage(start);
    if (pass >= WARM) rates[name].push(characters / ((user + system) / 1e6));
  }
}
for (const name of ['trained', 'rules'] as const) {
  const sorted = rates[name].toSorted((a, b) => b - a);
  const [best = 0, median = 0] = [sorted[0], sorted[PASSES / 2]];
  console.log(
    `${name.padEnd(8)} best ${Math.round(best / 1000)} k, median ${Math.round(median / 1000)} k characters per CPU-second`,
  );
}
console.log(
  `${articles.length} texts, ${characters} characters; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

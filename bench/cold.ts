import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Cold start: a whole `rashomon compare`, from nothing to the last byte, beside `node -e 0` in turn,
 * so that the ratio holds when the machine's speed drifts. Prints medians and the peak memory.
 *
 * Usage: npm run bench [-- INPUT…]   (default: the bundled example)
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = process.argv.slice(2);
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
if (inputs.length === 0) inputs.push(existsSync(seeds) ? seeds : `${root}examples/pile`);

const RUNS = 11;

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Peak resident memory in MB of one run, read by the run itself as it ends. */
function peakMemory(args: readonly string[]): number {
  const hook =
    "process.on('exit', () => require('fs').writeFileSync(3, String(process.resourceUsage().maxRSS)))";
  const { output } = spawnSync(
    process.execPath,
    ['--require', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    },
  );
  return Number(output[3]) / 1024;
}

const compare = [`${root}dist/cli/main.js`, 'compare', ...inputs];
const empty: number[] = [];
const ours: number[] = [];
milliseconds(compare);
for (let run = 0; run < RUNS; run += 1) {
  empty.push(milliseconds(['-e', '0']));
  ours.push(milliseconds(compare));
}
const ratios = ours.map((time, run) => time / (empty[run] ?? Number.NaN));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
console.log(`rashomon ${version}, node ${process.version}, ${RUNS} runs each in turn, medians`);
console.log(`node -e 0          ${median(empty).toFixed(0)} ms`);
console.log(
  `rashomon compare   ${median(ours).toFixed(0)} ms   ${median(ratios).toFixed(1)} times node -e 0`,
);
console.log(`peak memory        ${peakMemory(compare).toFixed(0)} MB`);

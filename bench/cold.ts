import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Cold start: a whole `rashomon compare`, from nothing to the last byte, beside `node -e 0` in turn,
 * so that the ratio holds when the machine's speed drifts. Prints medians and the peak memory, and
 * fails above the limits where it runs on the five seeds.
 *
 * Usage: npm run bench [-- INPUT…]   (default: the seeds beside the checkout, else the bundled example)
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const stated = process.argv.slice(2);
const limited = stated.length === 0 && existsSync(seeds);
const inputs = stated.length > 0 ? stated : [limited ? seeds : `${root}examples/pile`];

const RUNS = 15;
/** What is promised for the seeds: times `node -e 0`, and megabytes. */
const LIMITS = { ratio: 14, megabytes: 150 };

/** Written by the child itself as it ends: wall time is measured outside, memory only it knows. */
const REPORT_MEMORY = `
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(3, String(process.resourceUsage().maxRSS)));`;

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number((process.hrtime.bigint() - start) / 1000n) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Peak resident memory of one run, in MB. */
function peakMemory(args: readonly string[]): number {
  const hook = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`;
  const { output } = spawnSync(process.execPath, ['--import', hook, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[3]) / 1024;
}

const compare = [`${root}dist/bin/rashomon.js`, 'compare', ...inputs];
const runs = Array.from({ length: RUNS + 1 }, () => ({
  empty: milliseconds(['-e', '0']),
  ours: milliseconds(compare),
})).slice(1);
const ratio = median(runs.map(({ empty, ours }) => ours / empty));
const megabytes = peakMemory(compare);

console.log(`node ${process.version}, ${RUNS} runs each in turn, medians`);
console.log(`node -e 0         ${median(runs.map(({ empty }) => empty)).toFixed(0)} ms`);
console.log(`rashomon compare  ${median(runs.map(({ ours }) => ours)).toFixed(0)} ms`);
console.log(`ratio             ${ratio.toFixed(1)}${limited ? ` (limit ${LIMITS.ratio})` : ''}`);
console.log(
  `peak memory       ${megabytes.toFixed(0)} MB${limited ? ` (limit ${LIMITS.megabytes})` : ''}`,
);
if (limited && !(ratio <= LIMITS.ratio && megabytes <= LIMITS.megabytes)) process.exitCode = 1;

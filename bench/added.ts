import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { madeArticles } from './made-articles.ts';

/**
 * A pile that grows: `relate --jsonl --state` over made-up records, over the same and a thousand
 * more, and over nothing new. Prints the processor's time and the peak memory of each run of the
 * built program, and shows which part of the second run is that of the whole pile (the third).
 *
 * Usage: npm run build && npx tsx bench/added.ts [RECORDS] [ADDED]   (default: 100000 and 1000)
 * A hundred thousand take a quarter of an hour of one core; 10000 take a minute.
 */
const RECORDS = Number(process.argv[2] ?? 100_000);
const ADDED = Number(process.argv[3] ?? 1000);
/** Articles a day, of which six in ten tell one of the day's stories, ten each. */
const PER_DAY = 1500;
const STORIES_PER_DAY = 150;
const OUTLETS = 200;

const SYLLABLES = ['bra', 'kel', 'tor', 'min', 'sav', 'ver', 'lod', 'dun', 'pra', 'fes', 'gul'];

/** An invented name, another one for every number up to a million. */
function nameOf(number: number): string {
  const spread = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const picked = Array.from({ length: 3 }, (_, place) => {
    const at = Math.floor(spread / SYLLABLES.length ** place) % SYLLABLES.length;
    return SYLLABLES[at] ?? '';
  });
  const name = picked.join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Records day after day; every third sentence of one that tells a story names two of its four names. */
function* records(count: number): Generator<string> {
  let number = 0;
  for (const { text } of madeArticles(count)) {
    const day = Math.floor(number / PER_DAY);
    const alone = number % 10 >= 6;
    const story = alone ? 10_000_000 + number : day * STORIES_PER_DAY + (number % STORIES_PER_DAY);
    const names = [0, 1, 2, 3].map((which) => nameOf(story * 7 + which));
    const told = text
      .split('. ')
      .map((sentence, i) =>
        i % 3 === 0 ? `${sentence} ${names[i % 4]} ${names[(i + 1) % 4]}` : sentence,
      )
      .join('. ');
    yield JSON.stringify({
      id: `r${number}`,
      outlet: `The ${nameOf(9_000_000 + (number % OUTLETS))} Post`,
      published: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10),
      title: `${names[0]} and ${names[1]} ${text.split(' ').slice(3, 8).join(' ')}`,
      text: told,
    });
    number += 1;
  }
}

/** Written by the child itself as it ends. */
const REPORT = `
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
  });`;

const program = fileURLToPath(new URL('../dist/bin/rashomon.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rashomon-added-'));
const pile = join(folder, 'pile.jsonl');

function run(name: string): void {
  const hook = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const out = openSync(join(folder, 'out.jsonl'), 'w');
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', hook, program, 'relate', pile, '--jsonl', '--state', join(folder, 'state')],
    { stdio: ['ignore', out, 'inherit', 'pipe'], encoding: 'utf8' },
  );
  closeSync(out);
  if (status !== 0) throw new Error(`relate ended with ${status}; was the program built?`);
  const [seconds = 0, megabytes = 0]: number[] = JSON.parse(output[3] ?? '[]');
  console.log(`${name.padEnd(28)} ${seconds.toFixed(1)} CPU-s, ${megabytes.toFixed(0)} MB`);
}

try {
  writeFileSync(pile, '');
  const added: string[] = [];
  let number = 0;
  for (const record of records(RECORDS + ADDED)) {
    number += 1;
    if (number <= RECORDS) appendFileSync(pile, `${record}\n`);
    else added.push(record);
  }
  run(`${RECORDS} records`);
  appendFileSync(pile, `${added.join('\n')}\n`);
  run(`and ${ADDED} more`);
  run('and nothing new');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

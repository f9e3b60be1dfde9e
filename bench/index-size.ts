import process from 'node:process';
import { printIndex } from '../src/relate/print-index.ts';
import { fingerprintText } from '../src/text/fingerprints.ts';
import { madeArticles } from './made-articles.ts';

/**
 * A million made-up articles in the index of fingerprints, texts not held: peak memory, and what it
 * costs to add a thousand more, candidates looked up, before settling. Time is the processor's.
 *
 * Usage: npx tsx bench/index-size.ts [ARTICLES]   (default: 1000000)
 */
const COUNT = Number(process.argv[2] ?? 1_000_000);
const ADDED = 1000;
const LIMITS = { gigabytes: 4, seconds: 2 };

const index = printIndex();
let number = 0;
let added: { readonly text: string }[] = [];
let [cost, start] = [0, process.cpuUsage()];
for (const { text } of madeArticles(COUNT + ADDED)) {
  if (number < COUNT) {
    const begun = process.cpuUsage();
    index.add(number, fingerprintText(text, [{ start: 0, end: text.length }]));
    cost += spent(begun);
    if (number % 100_000 === 99_999) console.error(`${number + 1} articles`);
  } else added.push({ text });
  number += 1;
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

index.parts();
start = process.cpuUsage();
let met = 0;
const prints = added.map(({ text }) => fingerprintText(text, [{ start: 0, end: text.length }]));
for (const list of prints) {
  for (const shared of index.meet(list).values()) if (shared >= 2) met += 1;
}
for (const [i, list] of prints.entries()) index.add(COUNT + i, list);
const seconds = spent(start);
added = [];

const gigabytes = process.resourceUsage().maxRSS / 1024 ** 2;
console.log(
  `${COUNT} articles, ${index.postings()} fingerprints, node ${process.version}, one core`,
);
console.log(`indexed at          ${(COUNT / cost).toFixed(0)} articles/s`);
console.log(`peak memory         ${gigabytes.toFixed(2)} GB (limit ${LIMITS.gigabytes})`);
console.log(
  `adding ${ADDED}         ${seconds.toFixed(2)} s (limit ${LIMITS.seconds}), ${met} candidates met`,
);
if (!(gigabytes <= LIMITS.gigabytes && seconds <= LIMITS.seconds)) process.exitCode = 1;

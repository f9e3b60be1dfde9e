import process from 'node:process';
import { ingest } from '../src/ingest/ingest.ts';
import { printIndex } from '../src/relate/print-index.ts';
import { relateClosely } from '../src/relate/relate.ts';
import { fingerprintText } from '../src/text/fingerprints.ts';
import { madeArticles } from './made-articles.ts';
import { walkedWords } from './walked-words.ts';
import type { Article } from '../src/model/article.ts';

/**
 * A million made-up articles in the index of fingerprints, texts not held: peak memory; what it costs
 * to add a thousand more, candidates looked up; and what settling the window of time that they touch
 * costs, where it is as full as windows get. Time is the processor's.
 *
 * Usage: npx tsx bench/index-size.ts [ARTICLES] [TEXTS.jsonl …]   (default: 1000000)
 * Of the TEXTS the articles take their words, pair by pair; without them the words are invented.
 */
const COUNT = Number(process.argv[2] ?? 1_000_000);
const TEXTS = process.argv.slice(3);
const ADDED = 1000;
/** Articles of the same days that are settled again with those that are added. */
const BESIDE = 1000;
const LIMITS = { gigabytes: 4, seconds: 2 };
/** How often the run says how far it is, in articles. */
const STEP = 50_000;

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function printsOf(text: string): Uint32Array {
  return fingerprintText(text, [{ start: 0, end: text.length }]);
}

function articlesOf(texts: readonly string[]): readonly Article[] {
  const lines = texts.map((text, i) =>
    JSON.stringify({
      id: `r${i}`,
      outlet: `The ${'ABCDEFGHIJ'.charAt(i % 10)} Post`,
      published: '2031-04-01',
      title: text.split(' ').slice(0, 8).join(' '),
      text,
    }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return ingest([{ source: 'pile.jsonl', name: 'pile.jsonl', bytes }]).articles;
}

const index = printIndex();
const beside: string[] = [];
const added: string[] = [];
let [number, cost] = [0, 0];
const begun = Date.now();
const source = TEXTS.length > 0 ? walkedWords(TEXTS) : undefined;
for (const { text } of madeArticles(COUNT + ADDED, 7, source)) {
  number += 1;
  if (number > COUNT) {
    added.push(text);
    continue;
  }
  if (number > COUNT - BESIDE) beside.push(text);
  const start = process.cpuUsage();
  index.add(number - 1, printsOf(text));
  cost += spent(start);
  if (number % STEP > 0) continue;
  const rate = (1000 * number) / (Date.now() - begun);
  const left = Math.ceil((COUNT - number) / rate);
  const held = (process.memoryUsage().rss / 1024 ** 3).toFixed(2);
  console.error(
    `${number} of ${COUNT} · ${rate.toFixed(0)}/s made and indexed · ${held} GB · ${left} s left`,
  );
}
index.parts();
const gigabytes = process.resourceUsage().maxRSS / 1024 ** 2;

let start = process.cpuUsage();
let met = 0;
// All are put in before any is looked up: so those that come together meet too, and the index is put in order once.
const prints = added.map((text) => printsOf(text).slice());
for (const [i, list] of prints.entries()) index.add(COUNT + i, list);
for (const [i, list] of prints.entries()) {
  for (const [text, shared] of index.meet(list)) if (shared >= 2 && text !== COUNT + i) met += 1;
}
const adding = spent(start);

const touched = articlesOf([...beside, ...added]);
start = process.cpuUsage();
const { lineage } = relateClosely(touched);
const settling = spent(start);

console.log(
  `${COUNT} articles, ${index.postings()} fingerprints, node ${process.version}, one core; words ${source ? 'walked over real text' : 'invented'}`,
);
console.log(`indexed at          ${(COUNT / cost).toFixed(0)} articles/s`);
console.log(`peak memory         ${gigabytes.toFixed(2)} GB (limit ${LIMITS.gigabytes})`);
console.log(
  `adding ${ADDED}         ${adding.toFixed(2)} s (limit ${LIMITS.seconds}), ${met} candidates met`,
);
console.log(
  `settling            ${settling.toFixed(1)} s: the window that they touch, ${touched.length} articles, ${lineage.accounts.length} accounts, ${lineage.stories.length} stories`,
);
if (!(gigabytes <= LIMITS.gigabytes && adding <= LIMITS.seconds)) process.exitCode = 1;

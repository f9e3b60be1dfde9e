import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { bareArticle } from '../src/model/bare-article.ts';
import { bodyOf, type Body } from '../src/relate/body.ts';
import { judge } from '../src/relate/kind.ts';
import { overlapOf } from '../src/relate/overlap.ts';
import { pairsOf } from '../src/relate/nominate.ts';
import { printIndex } from '../src/relate/print-index.ts';
import { fingerprintText } from '../src/text/fingerprints.ts';
import { madeArticles, type MadeArticle } from './made-articles.ts';
import type { Article } from '../src/model/article.ts';

/**
 * Copies among made-up articles of six kilobytes, one core: fingerprints and index; then candidates
 * and verification by alignment as well. Beside it, in the same run, the npm package `minhash` and,
 * where Python has it, `datasketch`. Time is the processor's, so that a busy machine does not count.
 *
 * Usage: npx tsx bench/throughput.ts [ARTICLES]   (default: 40000)
 */
const COUNT = Number(process.argv[2] ?? 40_000);
/** The peers are slower by so much that a part of the pile must do. */
const PEER_COUNT = Math.min(COUNT, 400);
/** Articles that are read before the time is taken. */
const WARMING = 1000;
/** What was asked, in articles a second on one core. */
const LIMITS = { indexed: 20_000, verified: 8000 };

function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function articleOf({ text }: MadeArticle, number: number): Article {
  return bareArticle(String(number).padStart(8, '0'), text);
}

const made = [...madeArticles(COUNT)];
const articles = made.map(articleOf);
const megabytes = made.reduce((sum, { text }) => sum + text.length, 0) / 1e6;

// How fast this machine is at the moment: the least that any pass over the characters costs.
let seen = 0;
const looking = seconds(() => {
  for (const { text } of articles)
    for (let at = 0; at < text.length; at += 1) seen = (seen + text.charCodeAt(at)) | 0;
});

// A run over a pile lasts minutes: the moment in which the program is still being compiled is left out.
for (const { text, paragraphs } of articles.slice(0, WARMING)) fingerprintText(text, paragraphs);

const index = printIndex();
const counts = new Uint32Array(COUNT);
const indexing = seconds(() => {
  for (const [number, { text, paragraphs }] of articles.entries()) {
    const prints = fingerprintText(text, paragraphs);
    counts[number] = prints.length;
    index.add(number, prints);
  }
  index.parts();
});

let pairs: readonly (readonly [number, number])[] = [];
const found = new Set<string>();
const verifying = seconds(() => {
  pairs = pairsOf(index.parts(), counts);
  const bodies = new Map<number, Body>();
  const body = (number: number): Body | undefined => {
    const known = bodies.get(number);
    const article = articles[number];
    if (known || !article) return known;
    const laidOut = bodyOf(article);
    bodies.set(number, laidOut);
    return laidOut;
  };
  for (const [one, two] of pairs) {
    const [a, b] = [body(one), body(two)];
    if (a && b && judge(a, b, overlapOf(a, b)).kind === 'copy') found.add(`${one} ${two}`);
  }
});

const copies = made.flatMap(({ copyOf }, number) =>
  copyOf === undefined ? [] : [`${copyOf} ${number}`],
);
const missed = copies.filter((copy) => !found.has(copy)).length;
const indexed = COUNT / indexing;
const verified = COUNT / (indexing + verifying);
console.log(`${COUNT} articles, ${megabytes.toFixed(0)} MB, node ${process.version}, one core`);
console.log(
  `each character looked at ${(COUNT / looking).toFixed(0)} articles/s; ${(megabytes / looking).toFixed(0)} MB/s (checksum ${seen}): what this machine gives at the moment`,
);
console.log(
  `fingerprints and index   ${indexed.toFixed(0)} articles/s (asked ${LIMITS.indexed}); ${(megabytes / indexing).toFixed(0)} MB/s`,
);
console.log(
  `with verification        ${verified.toFixed(0)} articles/s (asked ${LIMITS.verified}); ${pairs.length} pairs looked at`,
);
console.log(`copies found             ${copies.length - missed} of ${copies.length}`);
/** The shape of the package `minhash`, which brings no types. */
interface Sketches {
  readonly Minhash: new () => { readonly update: (shingle: string) => void };
  readonly LshIndex: new () => { readonly insert: (key: string, sketch: unknown) => void };
}

function isSketches(value: unknown): value is Sketches {
  return typeof value === 'object' && value !== null && 'Minhash' in value && 'LshIndex' in value;
}

/** Five-word shingles as strings, which is what the peers take. */
function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(4).map((_, i) => words.slice(i, i + 5).join(' '));
}

function peers(): void {
  const sketches: unknown = createRequire(import.meta.url)('minhash');
  if (!isSketches(sketches)) throw new Error('minhash has another shape than expected');
  const some = made.slice(0, PEER_COUNT);
  const time = seconds(() => {
    const lsh = new sketches.LshIndex();
    for (const [number, { text }] of some.entries()) {
      const sketch = new sketches.Minhash();
      for (const shingle of shinglesOf(text)) sketch.update(shingle);
      lsh.insert(String(number), sketch);
    }
  });
  console.log(
    `minhash (npm)            ${(some.length / time).toFixed(0)} articles/s, signatures and index`,
  );
  console.log(`datasketch (Python)      ${datasketch(some)}`);
}

const SCRIPT = `
import json, sys, time
from datasketch import MinHash, MinHashLSH
texts = json.load(sys.stdin)
start = time.process_time()
lsh = MinHashLSH(threshold=0.7, num_perm=128)
for number, shingles in enumerate(texts):
    sketch = MinHash(num_perm=128)
    sketch.update_batch([shingle.encode() for shingle in shingles])
    lsh.insert(str(number), sketch)
print(time.process_time() - start)`;

function datasketch(some: readonly MadeArticle[]): string {
  const input = JSON.stringify(some.map(({ text }) => shinglesOf(text)));
  const { status, stdout } = spawnSync('python3', ['-c', SCRIPT], { input, encoding: 'utf8' });
  if (status !== 0) {
    console.error('SKIPPED: datasketch is not installed here (pip install datasketch)');
    return 'skipped, not installed here';
  }
  return `${(some.length / Number(stdout)).toFixed(0)} articles/s, signatures and index (shingles made outside)`;
}

peers();
if (COUNT >= 40_000 && !(indexed >= LIMITS.indexed && verified >= LIMITS.verified)) {
  process.exitCode = 1;
}

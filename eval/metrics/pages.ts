/** Shares of shingles right, surplus and missing; they add up to 1. */
export interface Shingles {
  readonly right: number;
  readonly surplus: number;
  readonly missing: number;
}

const RUN = 4;

/** Words as the benchmarks cut them (Python's `\w+`). */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

function counts(items: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function shinglesOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs: string[] = [];
  for (let i = 0; i < Math.max(1, words.length - RUN + 1); i += 1) {
    const run = words.slice(i, i + RUN).join(' ');
    if (run !== '') runs.push(run);
  }
  return counts(runs);
}

/** Four-word shingles of two texts compared, as scrapinghub/article-extraction-benchmark does, upper case kept. */
export function compareShingles(gold: string, found: string): Shingles {
  const [truth, ours] = [shinglesOf(gold), shinglesOf(found)];
  let [right, surplus, missing] = [0, 0, 0];
  for (const key of new Set([...truth.keys(), ...ours.keys()])) {
    const [there, here] = [truth.get(key) ?? 0, ours.get(key) ?? 0];
    right += Math.min(there, here);
    surplus += Math.max(0, here - there);
    missing += Math.max(0, there - here);
  }
  const all = right + surplus + missing || 1;
  return { right: right / all, surplus: surplus / all, missing: missing / all };
}

/** The benchmark's figures over pages: means of precision and of recall, their F1, and the share with no mistake. */
export function poolShingles(pages: readonly Shingles[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exact: number;
} {
  const precision = mean(
    pages
      .filter((page) => page.right + page.surplus > 0)
      .map((page) => page.right / (page.right + page.surplus)),
  );
  const recall = mean(
    pages
      .filter((page) => page.right + page.missing > 0)
      .map((page) => page.right / (page.right + page.missing)),
  );
  const exact = mean(pages.map((page) => (page.surplus === 0 && page.missing === 0 ? 1 : 0)));
  return { precision, recall, f1: harmonic(precision, recall), exact };
}

/** F1 over words without their order, in small letters, as WCXB's `evaluate.py` has it. */
export function wordF1(gold: string, found: string): number {
  const [truth, ours] = [wordsOf(gold.toLowerCase()), wordsOf(found.toLowerCase())];
  if (truth.length === 0 || ours.length === 0) return truth.length === ours.length ? 1 : 0;
  const left = counts(truth);
  let both = 0;
  for (const word of ours) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) both += 1;
    left.set(word, rest - 1);
  }
  return harmonic(both / ours.length, both / truth.length);
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of a block's words that count as the body of the page (0 or 1), and how much that says. */
export interface Label {
  readonly target: number;
  readonly weight: number;
}

const RUN = 4;

/** Letters, digits and underscores in small letters, as the benchmarks cut words. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * Lines blocks up with the body that a reader marked. A long block is body if most of its runs of
 * four words stand there; a short one ("Sports") must also stand beside its neighbours or alone in a line.
 */
export function labelsOf(blocks: readonly string[], body: string): Label[] {
  const gold = wordsOf(body);
  const left = new Map<string, number>();
  for (let i = 0; i + RUN <= gold.length; i += 1) {
    const run = gold.slice(i, i + RUN).join(' ');
    left.set(run, (left.get(run) ?? 0) + 1);
  }
  const words = blocks.map(wordsOf);
  const long = words.map((own) => (own.length >= RUN ? coverage(own, left) : undefined));
  const joined = ` ${gold.join(' ')} `;
  const lines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  const targets = long.map((share, i) => {
    const own = words[i] ?? [];
    if (own.length === 0) return 0;
    if (share !== undefined && own.length >= 8) return share >= 0.5 ? 1 : 0;
    if (share !== undefined && share < 0.5) return 0;
    const text = own.join(' ');
    if (!joined.includes(` ${text} `)) return 0;
    const before = nearest(words, long, i, -1)?.slice(-3).join(' ');
    const after = nearest(words, long, i, 1)?.slice(0, 3).join(' ');
    const stands =
      (before !== undefined && joined.includes(` ${before} ${text} `)) ||
      (after !== undefined && joined.includes(` ${text} ${after} `));
    return stands || (lines.has(text) && before !== undefined && after !== undefined) ? 1 : 0;
  });
  const single = onceEach(words, targets);
  return single.map((target, i) => ({
    target,
    weight: Math.min(4, Math.max(0.15, ((words[i]?.length ?? 0) / Math.max(60, gold.length)) * 60)),
  }));
}

function coverage(own: readonly string[], runs: ReadonlyMap<string, number>): number {
  let found = 0;
  for (let i = 0; i + RUN <= own.length; i += 1)
    if (runs.has(own.slice(i, i + RUN).join(' '))) found += 1;
  return found / (own.length - RUN + 1);
}

/** The next block in a direction that is surely body or surely long; short ones are skipped. */
function nearest(
  words: readonly (readonly string[])[],
  shares: readonly (number | undefined)[],
  from: number,
  step: number,
): readonly string[] | undefined {
  for (let i = from + step; i >= 0 && i < words.length && Math.abs(i - from) <= 6; i += step) {
    const share = shares[i];
    if (share !== undefined && share >= 0.5) return words[i];
  }
  return undefined;
}

/** Of equal blocks only the one among the most body is taken. */
function onceEach(words: readonly (readonly string[])[], targets: readonly number[]): number[] {
  const places = new Map<string, number[]>();
  for (const [i, target] of targets.entries()) {
    const key = (words[i] ?? []).join(' ');
    if (target === 1 && (words[i]?.length ?? 0) >= RUN)
      places.set(key, [...(places.get(key) ?? []), i]);
  }
  const kept = [...targets];
  for (const same of places.values()) {
    if (same.length < 2) continue;
    const near = (at: number): number =>
      targets.slice(Math.max(0, at - 6), at + 7).reduce((sum, target) => sum + target, 0);
    const best = same.toSorted((a, b) => near(b) - near(a))[0];
    for (const at of same) if (at !== best) kept[at] = 0;
  }
  return kept;
}

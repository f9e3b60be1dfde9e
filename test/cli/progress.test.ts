import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { EXAMPLE } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

/** The lines shown for some states, each at its second. */
function shown(
  states: readonly (readonly [second: number, done: number])[],
  total?: number,
): string[] {
  const lines: string[] = [];
  let now = 0;
  const onProgress = progressLine({
    write: () => undefined,
    warn: () => undefined,
    progress: (line) => void lines.push(line),
    now: () => now,
    columns: 80,
    color: false,
  });
  for (const [second, done] of states) {
    now = second * 1000;
    onProgress?.({ stage: 'read', done, total });
  }
  return lines;
}

describe('the progress line', () => {
  it('says rate and time left once the rate says something', () => {
    const states = [
      [0, 0],
      [0.5, 10],
      [10, 200],
      [60, 210],
    ] as const;
    expect(shown(states, 1000)).toEqual([
      'reading articles: 0 of 1000',
      'reading articles: 10 of 1000',
      'reading articles: 200 of 1000 · 20/s · 40 s left',
      'reading articles: 210 of 1000 · 3.5/s · 4 min left',
    ]);
  });

  it('knows no time left where the end is not known', () => {
    expect(
      shown([
        [0, 0],
        [2, 50],
      ]).at(-1),
    ).toBe('reading articles: 50 · 25/s');
  });

  it('is not rewritten more often than an eye can follow', () => {
    const states = Array.from({ length: 1000 }, (_, at) => [at / 1000, at] as const);
    expect(shown(states, 1000)).toHaveLength(10);
  });

  it('goes through every stage of a run, and leaves the data alone', async () => {
    const lines: string[] = [];
    let now = 0;
    const watched = await rashomon(['compare', EXAMPLE], {
      progress: (line) => void lines.push(line),
      now: () => (now += 200),
    });
    for (const words of ['opening files: ', 'finding the', 'relating', 'reading', 'lining up'])
      expect(lines.some((line) => line.startsWith(words))).toBe(true);
    expect(watched).toEqual(await rashomon(['compare', EXAMPLE]));
  });
});

import { assert, float, integer, array, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeInLeftovers } from '../../src/relate/leftover.ts';
import { averageLinkage, type Edge } from '../../src/relate/linkage.ts';
import { relate } from '../../src/relate/relate.ts';
import { articleOf } from '../support/article.ts';

describe('what would cost its square', () => {
  test('one word over and over in two texts is lined up in a moment', () => {
    const text = 'harbour '.repeat(120_000);
    const start = performance.now();
    const { relations } = relate([
      articleOf({ id: 'a', text }),
      articleOf({ id: 'b', text: `${text} ferry` }),
    ]);
    expect(relations[0]?.kind).toBe('copy');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('texts left alone that are each a little like all of one large story', () => {
    const [told, leftovers] = [4000, 200];
    const story = Array.from({ length: told }, (_, i) => i);
    const alone = Array.from({ length: leftovers }, (_, i) => [told + i]);
    const edges = alone.flatMap(([two = 0]) => story.map((one) => ({ one, two, score: 0.05 })));
    const start = process.cpuUsage().user;
    expect(takeInLeftovers([story, ...alone], edges, 0.1)).toHaveLength(1 + leftovers);
    // Microseconds; a list begun anew for each edge took seven seconds, one that grows a quarter of one.
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
  });
});

/** The textbook way: every time all pairs of groups are measured anew. */
function linkedSlowly(size: number, edges: readonly Edge[], threshold: number): number[][] {
  const groups = Array.from({ length: size }, (_, i) => [i]);
  const scoreOf = (i: number, j: number): number =>
    edges.find(({ one, two }) => one === Math.min(i, j) && two === Math.max(i, j))?.score ?? 0;
  for (;;) {
    let best: { x: number; y: number; score: number } | undefined;
    for (let x = 0; x < groups.length; x += 1) {
      for (let y = x + 1; y < groups.length; y += 1) {
        const [a, b] = [groups[x] ?? [], groups[y] ?? []];
        const sum = a.flatMap((i) => b.map((j) => scoreOf(i, j))).reduce((s, v) => s + v, 0);
        const score = sum / (a.length * b.length);
        if (score >= threshold && (!best || score > best.score)) best = { x, y, score };
      }
    }
    if (!best) return groups.map((group) => group.toSorted((i, j) => i - j));
    groups[best.x]?.push(...(groups.splice(best.y, 1)[0] ?? []));
  }
}

test('average linkage is that of the textbook, though it leaves out what cannot count', () => {
  const size = 9;
  const edge = record({
    one: integer({ min: 0, max: size - 1 }),
    two: integer({ min: 0, max: size - 1 }),
    score: float({ min: Math.fround(0.05), max: 1, noNaN: true }),
  });
  assert(
    property(array(edge, { maxLength: 24 }), (drawn) => {
      const byPair = new Map(
        drawn.flatMap(({ one, two, score }, i): [string, Edge][] =>
          // A little more for each, so that no two are equal and ties decide nothing.
          one < two ? [[`${one} ${two}`, { one, two, score: score + i * 1e-7 }]] : [],
        ),
      );
      const edges = [...byPair.values()];
      const bar = { lowest: 0.3, at: () => 0.3 };
      expect(averageLinkage(size, edges, bar)).toEqual(linkedSlowly(size, edges, 0.3));
    }),
  );
});

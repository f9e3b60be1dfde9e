import { array, assert, integer, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { nominate, pairsOf } from '../../src/relate/nominate.ts';
import { mergePostings, sortPostings } from '../../src/relate/postings.ts';
import { printIndex } from '../../src/relate/print-index.ts';

const print = integer({ min: 0, max: 2 ** 32 - 1 }).map(
  (value) => (value % 3 === 0 ? value % 40 : value) >>> 0,
);
const pile = array(
  array(print, { maxLength: 12 }).map((prints) => Uint32Array.from(new Set(prints))),
  { maxLength: 14 },
);

/** Pairs the plain way: every text beside every other. */
function pairsSlowly(texts: readonly Uint32Array[]): [number, number][] {
  return texts.flatMap((one, i) =>
    texts.flatMap((two, j): [number, number][] => {
      const shared = one.filter((value) => two.includes(value)).length;
      const needed = Math.min(2, one.length, two.length);
      return j > i && shared > 0 && shared >= needed ? [[i, j]] : [];
    }),
  );
}

test('the pairs that share fingerprints are those of every text beside every other', () => {
  assert(
    property(pile, (texts) => {
      expect(nominate(texts)).toEqual(pairsSlowly(texts));
    }),
  );
});

test('an index written in parts and opened again meets what the whole one meets', () => {
  assert(
    property(pile, integer({ min: 0, max: 14 }), (texts, cut) => {
      const whole = printIndex();
      const first = printIndex();
      for (const [text, prints] of texts.entries()) {
        whole.add(text, prints);
        if (text < cut) first.add(text, prints);
      }
      const resumed = printIndex(structuredClone(first.parts()));
      for (const [text, prints] of texts.entries()) if (text >= cut) resumed.add(text, prints);
      for (const prints of texts) {
        const met = [...resumed.meet(prints)].toSorted(([a], [b]) => a - b);
        expect(met).toEqual([...whole.meet(prints)].toSorted(([a], [b]) => a - b));
      }
      expect(resumed.postings()).toBe(whole.postings());
    }),
  );
});

test('parts of two indexes merge into what one index would have', () => {
  assert(
    property(array(print, { maxLength: 60 }), integer({ min: 0, max: 60 }), (prints, cut) => {
      const columns = (list: readonly number[], text: number) => ({
        prints: Uint32Array.from(list),
        texts: new Uint32Array(list.length).fill(text),
      });
      const [one, two] = [columns(prints.slice(0, cut), 1), columns(prints.slice(cut), 2)];
      const together = {
        prints: Uint32Array.from([...one.prints, ...two.prints]),
        texts: Uint32Array.from([...one.texts, ...two.texts]),
      };
      expect(mergePostings(sortPostings(one), sortPostings(two))).toEqual(sortPostings(together));
    }),
  );
});

test('a passage that thousands of texts share costs as its texts, not as their pairs', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => Uint32Array.from([1, 2, 3, 1000 + i]));
  expect(nominate(texts).length).toBeLessThan(5000 * 9);
});

test('what stands for a crowd goes by the order that is given, not by the numbers of the texts', () => {
  // Two passages that a hundred texts and more have, most of them both: who is met hangs on who stands for them.
  const crowd = Array.from({ length: 150 }, (_, i) =>
    Uint32Array.from([...(i < 100 ? [1] : []), ...(i >= 2 ? [2] : []), 1000 + i]),
  );
  const every = crowd.map((_, text) => text);
  const pairsIn = (order: readonly number[]): string[] => {
    const index = printIndex();
    for (const [number, text] of order.entries())
      index.add(number, crowd[text] ?? new Uint32Array());
    const counts = Uint32Array.from(order, (text) => crowd[text]?.length ?? 0);
    const byText = Uint32Array.from(every, (text) => order.indexOf(text));
    return pairsOf(index.parts(), counts, byText)
      .map((pair) => String(pair.map((number) => order[number] ?? -1).sort((x, y) => x - y)))
      .sort();
  };
  const all = pairsIn(every);
  expect(all.length).toBeGreaterThan(0);
  assert(
    property(
      shuffledSubarray(every, { minLength: every.length, maxLength: every.length }),
      (order) => {
        expect(pairsIn(order)).toEqual(all);
      },
    ),
    { numRuns: 20 },
  );
});

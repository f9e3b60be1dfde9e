import { array, assert, boolean, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/text/alignment.ts';
import { wordsOf, type Words } from '../../src/text/words.ts';

const words = (text: string): Words => wordsOf(text, [{ start: 0, end: text.length }]);

const ONE = 'the harbour master closed the northern pier';
const TWO = 'after a crane had fallen into the water';
const THREE = 'nobody was hurt and the ferries sail again';

test('unchanged text is one run without gaps', () => {
  const text = `${ONE} ${TWO}`;
  expect(align(words(text), words(text))).toEqual({
    chain: [{ a: 0, b: 0, length: 15 }],
    gaps: [],
    moved: [],
  });
});

test('words put in and left out are gaps with one empty side', () => {
  const { chain, gaps } = align(words(`${ONE} ${TWO}`), words(`${ONE} early today ${TWO}`));
  expect(chain.map((run) => run.length)).toEqual([7, 8]);
  expect(gaps).toEqual([{ aStart: 7, aEnd: 7, bStart: 7, bEnd: 9 }]);
});

test('a passage that changed its place is moved, not replaced', () => {
  const { chain, moved } = align(words(`${ONE} ${TWO} ${THREE}`), words(`${TWO} ${THREE} ${ONE}`));
  expect(chain).toEqual([{ a: 7, b: 0, length: 16 }]);
  expect(moved).toEqual([{ a: 0, b: 16, length: 7 }]);
});

test('a pair that breaks leaves nothing behind for the next one', () => {
  const pair = () => [words(`${ONE} ${TWO} ${THREE}`), words(`${TWO} ${THREE} ${ONE}`)] as const;
  const [a, b] = pair();
  const whole = align(a, b);
  // The hashes are asked for again and again; the last time it breaks.
  const asking = (most: number): [Words, () => number] => {
    let asked = 0;
    const hash = (): Words['hash'] => {
      asked += 1;
      if (asked > most) throw new Error('broken');
      return a.hash;
    };
    return [Object.defineProperty({ ...a }, 'hash', { get: hash }), () => asked];
  };
  const [counting, asked] = asking(Infinity);
  align(counting, b);
  const [breaking] = asking(asked() - 1);
  expect(() => align(breaking, b)).toThrow('broken');
  expect(align(...pair())).toEqual(whole);
});

test('chance words align on request only', () => {
  const a = words('the mayor closed a pier on monday');
  const b = words('the council closed the pier on sunday');
  expect(align(a, b).chain).toEqual([]);
  const refined = align(a, b, { refine: true });
  expect(refined.chain.map((run) => run.length)).toEqual([1, 1, 2]);
});

test('whatever the texts: runs match word for word, in order, and gaps fill the rest', () => {
  const text = array(constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 }).map((list) =>
    list.join(' '),
  );
  assert(
    property(text, text, boolean(), (one, two, refine) => {
      const [a, b] = [words(one), words(two)];
      const { chain, gaps, moved } = align(a, b, { refine });
      for (const run of [...chain, ...moved]) {
        for (let i = 0; i < run.length; i += 1) expect(a.hash[run.a + i]).toBe(b.hash[run.b + i]);
      }
      let [atA, atB] = [0, 0];
      for (const run of chain) {
        expect(run.a).toBeGreaterThanOrEqual(atA);
        expect(run.b).toBeGreaterThanOrEqual(atB);
        [atA, atB] = [run.a + run.length, run.b + run.length];
      }
      const inRuns = chain.reduce((sum, run) => sum + run.length, 0);
      expect(inRuns + gaps.reduce((sum, gap) => sum + gap.aEnd - gap.aStart, 0)).toBe(a.count);
      expect(inRuns + gaps.reduce((sum, gap) => sum + gap.bEnd - gap.bStart, 0)).toBe(b.count);
    }),
  );
});

import { expect, test } from 'vitest';
import { onceForEach, onceForPair, onceForText } from '../../src/compare/kinds.ts';

test('what reads alike is one thing, with a number of its own', () => {
  const made: string[] = [];
  const wordOf = onceForText(
    (words: readonly string[]) => words.join(' '),
    (words, kind) => {
      made.push(words.join(' '));
      return { kind };
    },
  );
  const first = wordOf(['a', 'dam']);
  expect(wordOf(['a', 'dam'])).toBe(first);
  expect([first.kind, wordOf(['two', 'dams']).kind]).toEqual([0, 1]);
  expect(made).toEqual(['a dam', 'two dams']);
});

test('two kinds are held against each other once, in either order by itself', () => {
  let times = 0;
  const between = onceForPair((a: { kind: number }, b: { kind: number }) => {
    times += 1;
    return a.kind - b.kind;
  });
  const [one, two] = [{ kind: 1 }, { kind: 2 }];
  expect([between(one, two), between({ kind: 1 }, two), between(two, one)]).toEqual([-1, -1, 1]);
  expect(times).toBe(2);
});

test('an object is looked at once, however like another it is', () => {
  let times = 0;
  const lengthOf = onceForEach(({ length }: readonly string[]) => {
    times += 1;
    return length;
  });
  const words = ['a', 'dam'];
  expect([lengthOf(words), lengthOf(words), lengthOf([...words])]).toEqual([2, 2, 2]);
  expect(times).toBe(2);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compareVersions } from '../../src/compare/versions/versions.ts';
import { fold } from '../../src/text/fold.ts';
import { tokenize, type Token } from '../../src/text/tokens.ts';
import { hasShared, shared } from '../support/shared.ts';
import { sideOf } from './versions-sides.ts';
import type { Range } from '../../src/model/span.ts';
import type { Change } from '../../src/model/version.ts';

const Gold = z.object({ from: z.string(), to: z.string(), kind: z.string() });
type Gold = z.infer<typeof Gold>;
const Pair = z.object({
  label: z.string(),
  a: z.string(),
  b: z.string(),
  titleA: z.string(),
  titleB: z.string(),
  dateA: z.string(),
  dateB: z.string(),
  order: z.string(),
  changes: z.array(Gold).nullish(),
});

const words = (text: string, { start, end }: Range): Token[] =>
  tokenize(fold(text), start, end).filter((token) => token.kind !== 'sign');
const whole = (text: string): Range => ({ start: 0, end: text.length });
const plain = (token: Token | undefined): string =>
  (token?.text ?? '').toLowerCase().replace(/\.$/u, '');

/** All places where the words of the gold stand. */
function placesOf(text: string, gold: string): Range[] {
  const [all, wanted] = [words(text, whole(text)), words(gold, whole(gold))];
  return all.flatMap((token, at) => {
    const last = all[at + wanted.length - 1];
    return last && wanted.every((word, index) => plain(all[at + index]) === plain(word))
      ? [{ start: token.start, end: last.end }]
      : [];
  });
}

/** At least half of the gold's words, and at most three times as long. */
function matches(text: string, gold: string, ours: Range | undefined, atMost = 3): boolean {
  if (gold === '' || !ours) return gold === '' && !ours;
  return placesOf(text, gold).some((place) => {
    const inside = words(text, place);
    const hit = inside.filter((token) => ours.start < token.end && token.start < ours.end).length;
    return 2 * hit >= inside.length && words(text, ours).length <= atMost * inside.length;
  });
}

/** The change that a gold change came back as; an added or cut sentence may stand in a longer stretch. */
function found(
  gold: Gold,
  from: string,
  to: string,
  changes: readonly Change[],
): Change | undefined {
  const atMost = gold.from === '' || gold.to === '' ? Infinity : 3;
  const hits = changes.filter(
    (change) =>
      matches(from, gold.from, change.from, atMost) && matches(to, gold.to, change.to, atMost),
  );
  return hits.find((change) => change.kind === gold.kind) ?? hits[0];
}

const bodyOf = (text: string, headLines: number): string =>
  text
    .trim()
    .split(/\n\s*\n/u)
    .slice(headLines)
    .join('\n\n');

const read = (name: string): string => readFileSync(shared(`seeds/${name}`), 'utf8');

describe.skipIf(!hasShared('gold/moscow.json'))('versions of a real article', () => {
  const gold = hasShared('gold/moscow.json')
    ? z
        .object({ versionChanges: z.array(Gold) })
        .parse(JSON.parse(readFileSync(shared('gold/moscow.json'), 'utf8')))
    : { versionChanges: [] };

  test('all changes of the gold are found with their kind, the one of substance first', () => {
    const from = bodyOf(read('001_45883e71d61e1347.txt'), 3);
    const to = read('000_369f0b552c8511ad.txt');
    const changes = compareVersions(sideOf({ text: from }), sideOf({ text: to }));
    const missed = gold.versionChanges.filter(
      (change) => found(change, from, to, changes)?.kind !== change.kind,
    );
    expect(missed).toEqual([]);
    expect(changes.length).toBeLessThanOrEqual(gold.versionChanges.length + 3);
    expect(changes[0]?.kind).toBe('substance');
  });
});

describe.skipIf(!hasShared('data/copies/relations-dev.jsonl'))(
  'revisions labelled by reading',
  () => {
    test('operation and kind come back; the labels "correction" (an error put right) and the operations have no kind of ours', () => {
      let [all, operations, kinds] = [0, 0, 0];
      const lines = readFileSync(shared('data/copies/relations-dev.jsonl'), 'utf8')
        .trim()
        .split('\n');
      for (const line of lines) {
        const pair = Pair.loose().safeParse(JSON.parse(line));
        if (!pair.success || pair.data.label !== 'revision') continue;
        const { a, b, titleA, titleB, dateA, dateB, order } = pair.data;
        const side = (
          file: string,
          title: string,
          date: string,
        ): { text: string; title: string } => ({
          title: title.trim(),
          text: bodyOf(
            readFileSync(
              shared(`data/copies/relations-dev/${file.replace('.json', '.txt')}`),
              'utf8',
            ),
            date === '' ? 2 : 3,
          ),
        });
        const sides = [sideOf(side(a, titleA, dateA)), sideOf(side(b, titleB, dateB))];
        const [from, to] = order === 'b-then-a' ? sides.toReversed() : sides;
        if (!from || !to) continue;
        const changes = compareVersions(from, to);
        for (const gold of pair.data.changes ?? []) {
          const change = found(gold, from.article.text, to.article.text, changes);
          all += 1;
          if (!change) continue;
          operations += 1;
          if (['addition', 'deletion', 'correction', change.kind].includes(gold.kind)) kinds += 1;
        }
      }
      expect(all).toBeGreaterThan(40);
      // Measured: 42 and 39 of 47.
      expect(operations / all).toBeGreaterThan(0.85);
      expect(kinds / all).toBeGreaterThan(0.8);
    });
  },
);

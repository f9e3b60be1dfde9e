import { describe, expect, it } from 'vitest';
import { crowdedPile, type Crowd } from '../../bench/crowded-articles.ts';
import { readArticles, type ArticleLog, type LineInput } from '../../src/app/line-articles.ts';
import { relateLines, type Outside } from '../../src/app/relate-lines.ts';

function fileOf(lines: readonly string[]): LineInput {
  const bytes = lines.map((line) => new TextEncoder().encode(`${line}\n`));
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  return {
    source: 'made.jsonl',
    size,
    *from() {
      yield { first: 1, lines: bytes, next: { at: size, line: bytes.length + 1 } };
    },
  };
}

function inMemory(): { log: ArticleLog; spool: Outside['spool'] } {
  const [held, spooled]: [string[], string[]] = [[], []];
  return {
    log: {
      replay: () => undefined,
      append: (lines) => lines.map((line) => ({ at: held.push(line) - 1, length: line.length })),
      get: ({ at }) => held[at] ?? '',
    },
    spool: {
      put: (text) => ({ at: spooled.push(text) - 1, length: text.length }),
      get: ({ at }) => spooled[at] ?? '',
    },
  };
}

/** What a run over these lines prints when it holds a part of them at a time. */
function printed(lines: readonly string[], held: number): string {
  const { log, spool } = inMemory();
  const reading = readArticles([fileOf(lines)], log, {});
  for (let step = reading.next(); ; step = reading.next())
    if (step.done) return [...relateLines(step.value, { spool }, { held })].join('');
}

/** Some without a day, all with a line of their outlet too short to be met by fingerprints. */
function linesOf(crowd: Crowd): string[] {
  return crowdedPile(crowd).records.map((record, i) =>
    JSON.stringify({
      ...record,
      published: i % 9 === 0 ? undefined : record.published,
      text: `${record.text}\n\nReaders of ${record.outlet} may send word by post to our house on the quay.`,
    }),
  );
}

describe('more articles than are held at once', () => {
  it.each([
    // Crowds of which not all are met pair by pair; groups larger than what is held; many small parts.
    { crowd: { records: 150, outlets: 2, templates: 8 }, held: 145 },
    { crowd: { records: 120, outlets: 2, templates: 20 }, held: 50 },
    { crowd: { records: 150, outlets: 25, templates: 8 }, held: 40 },
  ])(
    'give the same bytes in any order: $crowd',
    ({ crowd, held }) => {
      const lines = linesOf(crowd);
      const first = printed(lines, held);
      for (const step of [7, 13, 29, 149]) {
        const shuffled = lines.map((_, i) => lines[(i * step + step) % lines.length] ?? '');
        if (new Set(shuffled).size < lines.length) continue;
        expect(printed(shuffled, held)).toBe(first);
      }
    },
    60_000,
  );
});

import { describe, expect, it } from 'vitest';
import { crowdedPile, type Crowd } from '../../bench/crowded-articles.ts';
import { loadWith, type Gather } from '../../src/app/load.ts';
import type { Article } from '../../src/model/article.ts';
import { printedLines } from '../support/lines.ts';

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
      const first = printedLines(lines, { held });
      for (const step of [7, 13, 29, 149]) {
        const shuffled = lines.map((_, i) => lines[(i * step + step) % lines.length] ?? '');
        if (new Set(shuffled).size < lines.length) continue;
        expect(printedLines(shuffled, { held })).toBe(first);
      }
    },
    60_000,
  );

  it('find the same standing lines where texts that share nothing else have them', () => {
    // Every text of one house is printed twice, and all end with a line too short to be met by.
    const lines = crowdedPile({ records: 60, outlets: 60, templates: 0 }).records.flatMap(
      ({ id, title, text, published }, i) =>
        ['first', 'second'].map((print) =>
          JSON.stringify({
            id: `${id} ${print}`,
            outlet: 'The Skerry Herald',
            title: `${title} ${print === 'first' ? '' : 'again'}`,
            published: i % 9 === 0 ? undefined : published,
            text: `${text}\n\n${print === 'first' ? '' : 'Printed once more.\n\n'}Readers may send word by post to our house on the quay.`,
          }),
        ),
    );
    const first = printedLines(lines, { held: 20 });
    expect(first).toMatch(/"furniture":\[\{/u);
    for (const step of [7, 13, 29]) {
      const shuffled = lines.map((_, i) => lines[(i * step + step) % lines.length] ?? '');
      expect(new Set(shuffled).size).toBe(lines.length);
      expect(printedLines(shuffled, { held: 20 })).toBe(first);
    }
  }, 60_000);
});

describe('records of one id that differ in nothing the id says', () => {
  const lines = ['09', '12', '11', '10'].map((hour) =>
    JSON.stringify({
      id: 'ferry',
      title: 'Ferry runs again',
      updated: `2031-04-02T${hour}:00:00Z`,
      text: 'The ferry ran again on Monday.',
    }),
  );

  it('are numbered alike in any order of the lines', () => {
    const first = printedLines(lines, {});
    expect(first).toContain('-4"');
    expect(printedLines(lines.toReversed(), {})).toBe(first);
  });

  it('are numbered alike whether they are held or handed over as they are read', async () => {
    const gather: Gather = async function* (inputs) {
      for (const source of inputs)
        yield {
          document: {
            source,
            name: 'made.jsonl',
            bytes: new TextEncoder().encode(lines[Number(source)] ?? ''),
          },
        };
    };
    const read: Article[] = [];
    const inputs = ['0', '1', '2', '3'];
    const held = await loadWith(gather, inputs);
    const handed = await loadWith(gather, inputs, {
      onArticles: (articles) => void read.push(...articles),
    });
    expect(new Set(held.ids).size).toBe(4);
    expect(handed.ids).toEqual(held.ids);
  });
});

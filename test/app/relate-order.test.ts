import { describe, expect, it } from 'vitest';
import { crowdedPile, type Crowd } from '../../bench/crowded-articles.ts';
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
});

import { expect, it } from 'vitest';
import { crowdedPile } from '../../bench/crowded-articles.ts';
import { printedLines } from '../support/lines.ts';

/** Articles in the order of their days, as a newsroom's files grow; every eighth is printed once more elsewhere. */
const lines = crowdedPile({ records: 200, outlets: 200, templates: 0 })
  .records.toSorted((x, y) => (x.published < y.published ? -1 : Number(x.published > y.published)))
  .flatMap((record, i) => [
    JSON.stringify(record),
    ...(i % 8 === 0
      ? [JSON.stringify({ ...record, id: `${record.id} again`, outlet: 'The Tarn Herald' })]
      : []),
  ]);

const options = { held: 30 };

/** A recollection that counts what it is given anew. */
function recollection() {
  const known = new Map<string, string>();
  const given: string[] = [];
  return {
    given,
    get: (key: string): string | undefined => known.get(key),
    put: (key: string, value: string): void => {
      known.set(key, value);
      given.push(key.split(' ')[0] ?? '');
    },
  };
}

it('what is added to a pile that was settled prints what the whole pile prints, and settles what it touches', () => {
  const settled = recollection();
  printedLines(lines.slice(0, -12), options, settled);
  const before = settled.given.splice(0);
  expect(printedLines(lines, options, settled)).toBe(printedLines(lines, options));
  const parts = (list: readonly string[]): number => list.filter((kind) => kind === 'part').length;
  expect(parts(before)).toBeGreaterThan(6);
  expect(parts(settled.given)).toBeGreaterThan(0);
  expect(parts(settled.given)).toBeLessThan(parts(before) / 2);
}, 60_000);

it('a pile to which nothing was added has nothing to settle', () => {
  const settled = recollection();
  const first = printedLines(lines, options, settled);
  settled.given.splice(0);
  expect(printedLines(lines, options, settled)).toBe(first);
  expect(settled.given).toEqual([]);
}, 60_000);

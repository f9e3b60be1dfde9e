import { describe, expect, it } from 'vitest';
import { canMeasure, measureSection, readFloors } from '../../eval/measure.ts';
import { rashomon } from '../../eval/program.ts';
import { SECTIONS } from '../../eval/sections/all.ts';
import { isLow, sayFigure } from '../../eval/table.ts';

const floors = readFloors();
/** Sections that take most of a minute or more: their floors are held by `npm run score` alone. */
const SLOW = new Set(['stories', 'contradictions']);
const floored = SECTIONS.filter(
  ({ name }) => !SLOW.has(name) && Object.keys(floors).some((key) => key.startsWith(`${name}/`)),
);

describe('floors', () => {
  it('stand for sections that there are', () => {
    const names = new Set(SECTIONS.map(({ name }) => name));
    const strange = Object.keys(floors).filter((key) => !names.has(key.split('/')[0] ?? ''));
    expect(strange).toEqual([]);
  });

  it('are the most that there may be where errors are counted, else the least', () => {
    const row = { metric: 'points found', ours: 4, floor: 5 };
    expect(isLow(row)).toBe(true);
    expect(isLow({ ...row, ours: 6 })).toBe(false);
    expect(isLow({ ...row, metric: 'merged falsely (0 is best)' })).toBe(false);
    expect(isLow({ ...row, metric: 'merged falsely (0 is best)', ours: 6 })).toBe(true);
    expect(isLow({ ...row, ours: null })).toBe(true);
    expect(isLow({ ...row, floor: null })).toBe(false);
  });

  for (const section of floored) {
    it.skipIf(!canMeasure(section))(
      `hold for ${section.name} (skipped without the development data)`,
      async () => {
        const rows = await measureSection(section, rashomon, floors, 'none');
        const pinned = Object.keys(floors).filter((key) => key.startsWith(`${section.name}/`));
        const measured = new Set(rows.map(({ set, metric }) => `${section.name}/${set}/${metric}`));
        expect(pinned.filter((key) => !measured.has(key))).toEqual([]);
        const low = rows
          .filter(isLow)
          .map(
            (row) =>
              `${row.metric}: ${row.note ?? sayFigure(row.ours, row)}, floor ${sayFigure(row.floor, row)}`,
          );
        expect(low).toEqual([]);
      },
      900_000,
    );
  }
});

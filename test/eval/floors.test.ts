import { describe, expect, it } from 'vitest';
import { canMeasure, measureSection, readFloors } from '../../eval/measure.ts';
import { rashomon } from '../../eval/program.ts';
import { SECTIONS } from '../../eval/sections/all.ts';
import { isLow, sayFigure } from '../../eval/table.ts';

const floors = readFloors();
const floored = SECTIONS.filter(({ name }) =>
  Object.keys(floors).some((key) => key.startsWith(`${name}/`)),
);

describe('floors', () => {
  it('stand for sections that there are', () => {
    const names = new Set(SECTIONS.map(({ name }) => name));
    const strange = Object.keys(floors).filter((key) => !names.has(key.split('/')[0] ?? ''));
    expect(strange).toEqual([]);
  });

  for (const section of floored) {
    it.skipIf(!canMeasure(section))(
      `hold for ${section.name} (skipped without the development data)`,
      async () => {
        const rows = await measureSection(section, rashomon, floors);
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
      240_000,
    );
  }
});

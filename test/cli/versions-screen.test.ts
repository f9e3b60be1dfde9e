import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/screen/paint.ts';
import { tableLines } from '../../src/cli/screen/collation.ts';
import { versionsScreen } from '../../src/cli/screen/versions.ts';
import { versionsOfInputs } from '../../src/app/versions.ts';
import { articleOf } from '../support/article.ts';

const FIRST = [
  'A fire at the old mill killed four workers, the fire chief said. The mill belongs to Ada Quill.',
  'Neighbours brought blankets and soup to the square of Andrala. The bell rang at noon.',
].join('\n\n');
const SECOND = FIRST.replace('four', 'six');
const THIRD = `${SECOND.replace('Ada Quill', 'Jonas Marr')}\n\nCorrection: An earlier version of this article misstated who owns the mill. It is Jonas Marr, not Ada Quill.`;

function screen(texts: readonly string[], columns: number, dated: boolean): string {
  const articles = texts.map((text, at) =>
    articleOf({
      id: `v${at}`,
      source: `v${at}.txt`,
      text,
      ...(dated && { published: `2023-03-0${at + 1}` }),
    }),
  );
  return versionsScreen(
    versionsOfInputs({ articles, failed: [] }),
    articles,
    paintFor(columns, false),
  );
}

describe('the screen of several versions', () => {
  it('tells each change of the facts once, and the note of correction with what it speaks of', () => {
    const shown = screen([FIRST, SECOND, THIRD], 80, true);
    expect(shown.match(/^ +\+ .*six workers/gmu)).toHaveLength(1);
    expect(shown.match(/Correction: An earlier/gu)).toHaveLength(2);
    expect(shown).toMatch(/note of correction in v2\.txt: “Correction:/u);
    expect(shown).toMatch(/it speaks of: name, .*Ada Quill.*Jonas Marr/u);
  });

  it('of two versions tells a note of correction once, and says so where nothing else changed', () => {
    const shown = screen([SECOND, THIRD], 80, true);
    expect(shown.match(/Correction: An earlier/gu)).toHaveLength(1);
    const noted = `${SECOND}\n\nCorrection: An earlier version of this article misspelled a surname.`;
    const only = screen([SECOND, noted], 80, true);
    expect(only.match(/Correction: An earlier/gu)).toHaveLength(1);
    expect(only).toContain('nothing else changed');
  });

  it('has a table of the passages that differ, readings by the letters of their versions', () => {
    const lines = screen([FIRST, SECOND, THIRD], 80, true).split('\n');
    expect(lines).toContain('  A  v0.txt');
    expect(lines.some((line) => line.startsWith('─ A    A fire at the old mill killed four'))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith('   BC  A fire at the old mill killed six'))).toBe(
      true,
    );
    expect(lines.some((line) => /^ {2}AB {3}not in these texts$/u.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('2 passages alike in all'))).toBe(true);
  });

  it.each([80, 120])('fits six versions into %d columns', (columns) => {
    const many = [
      FIRST,
      SECOND,
      THIRD,
      ...[7, 8, 9].map((dead) => THIRD.replace('six', `${dead}`)),
    ];
    for (const line of screen(many, columns, true).split('\n'))
      expect(line.length).toBeLessThanOrEqual(columns);
  });

  it.each([26, 27, 60])('marks each of %d versions with letters of its own', (count) => {
    const versions = Array.from({ length: count }, (_, at) => `v${at}`);
    const cells = versions.map((article, at) =>
      at === 1
        ? undefined
        : { article, start: 0, end: 4, text: at > 24 ? 'late' : 'soon', how: 'same' as const },
    );
    const lines = tableLines({ versions, rows: [{ cells }] }, (id) => id, paintFor(80, false))
      .join('\n')
      .split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    const late = lines.slice(0, lines.findIndex((line) => line.endsWith('  late')) + 1);
    if (count === 26) expect(late.at(-1)).toBe(`  ${' '.repeat(25)}Z  late`);
    if (count === 27) expect(late.slice(-2)).toEqual(['  Z AA', '    late']);
    if (count === 60) expect(late.join(' ')).toMatch(/  Z AA AB AC .* AZ +BA .* BH +late$/u);
    expect(lines.at(-1)).toMatch(/not in this text$/u);
  });

  it('draws an arrow only where the order is known', () => {
    expect(screen([FIRST, SECOND, FIRST.replace('four', 'nine')], 80, false)).not.toMatch(
      /^\S+ → /mu,
    );
    expect(screen([FIRST, SECOND, THIRD], 80, true)).toContain('v0.txt → v1.txt: ');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/compare/versions/collate.ts';
import { read } from '../../../src/read/read.ts';
import { articleOf } from '../../support/article.ts';

const NEWS = [
  'The harbour of Andrala was closed on Monday.',
  'Ada Quill slept in Halsgrave for nine hours.',
  'Police arrested twelve men near the old mill.',
  'A storm tore the roof off the school.',
  'Teodor Maslin sold the ferry to a brewer.',
];

function table(...texts: readonly string[]) {
  const sides = texts.map((text, at) => {
    const article = articleOf({ id: `v${at + 1}`, text, published: `2021-03-0${at + 1}` });
    return { article, reading: read(article) };
  });
  return { sides, collation: collate(sides) };
}

/** Rows as a person would draw them: how each version has the passage, a dot where it has not. */
function drawn({ collation }: ReturnType<typeof table>): string[] {
  return collation.rows.map(({ cells }) => cells.map((cell) => cell?.how ?? '.').join(' '));
}

const [A = '', B = '', C = '', D = ''] = NEWS;

describe('versions in one table', () => {
  it('has a row for what stays, changes, comes and goes', () => {
    const later = 'Police arrested fourteen men near the old mill.';
    expect(drawn(table(`${A} ${B} ${C}`, `${A} ${C} ${D}`, `${A} ${later} ${D}`))).toEqual([
      'new same same',
      'new . .',
      'new same changed',
      '. new same',
    ]);
  });

  it('tells a move as a move and a return as a return', () => {
    expect(drawn(table(`${A} ${B} ${C}`, `${C} ${A} ${B}`)).toSorted()).toEqual([
      'new moved',
      'new same',
      'new same',
    ]);
    expect(drawn(table(`${A} ${B}`, A, `${A} ${B}`))).toEqual(['new same same', 'new . back']);
  });

  it('shows the very words of each version', () => {
    const { sides, collation } = table(`${A} ${B}`, `${B} ${C}`, `${C} ${A}`);
    const texts = new Map(sides.map(({ article }) => [article.id, article.text]));
    for (const cell of collation.rows.flatMap(({ cells }) => cells))
      if (cell) expect(cell.text).toBe(texts.get(cell.article)?.slice(cell.start, cell.end));
  });

  it('keeps both halves of what one version split and the next one has as it is', () => {
    const whole =
      'Ada Quill closed the harbour of Andrala on Monday and Teodor Maslin sold the old ferry to a brewer.';
    const halves =
      'Ada Quill closed the harbour of Andrala on Monday. Teodor Maslin sold the old ferry to a brewer.';
    const { collation } = table(whole, halves, halves);
    const shown = [1, 2].map((at) => collation.rows.flatMap(({ cells }) => cells[at]?.text ?? []));
    expect(shown[0]).toEqual([halves]);
    expect(shown[1]).toEqual([halves]);
  });

  it('is the same in any order of the versions and loses no sentence', () => {
    const version = fc.shuffledSubarray(NEWS, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), (versions) => {
        const { sides, collation } = table(...versions.map((news) => news.join(' ')));
        expect(collate(sides.toReversed())).toEqual(collation);
        for (const [at, news] of versions.entries()) {
          const told = collation.rows.flatMap(({ cells }) => cells[at]?.text ?? []).join(' ');
          for (const sentence of news) expect(told).toContain(sentence);
        }
      }),
      { numRuns: 40 },
    );
  });
});

import { counted } from '../../text/listing.ts';
import { groupBy } from '../../model/multimap.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import type { CollatedCell, CollatedRow, Collation } from '../../model/version.ts';

/** What the table calls the versions, in their order. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The table of several versions for a terminal: the passages that differ, in the order of the texts, and
 * for each its readings with the letters of the versions that have them. A column for each version would
 * leave a text of six versions ten signs of width; one below another they can be read.
 */
export function tableLines(
  { versions, rows }: Collation,
  name: (id: string) => string,
  paint: Paint,
): string[] {
  const letters = versions.map((_, at) => LETTERS[at] ?? String(at + 1));
  const legend = versions.map((id, at) => `  ${paint.bold(letters[at] ?? '')}  ${name(id)}`);
  const lines: string[] = [];
  let alike = 0;
  const flush = (): void => {
    if (alike > 0) lines.push(paint.dim(`  · ${counted(alike, 'passage')} alike in all`));
    alike = 0;
  };
  for (const row of rows) {
    const readings = readingsOf(row, letters);
    if (readings.length === 1) {
      alike += 1;
      continue;
    }
    flush();
    lines.push(...rowLines(readings, letters.length, paint));
  }
  flush();
  return ['all versions side by side', ...legend, ...lines];
}

/** One wording of a passage, or its absence, with the versions that have it. */
interface ReadingOfRow {
  /** A letter or a blank for each version. */
  readonly marks: string;
  readonly text: string | undefined;
  readonly how: CollatedCell['how'] | undefined;
}

function readingsOf({ cells }: CollatedRow, letters: readonly string[]): ReadingOfRow[] {
  const all = letters.map((letter, at) => {
    const cell = cells[at] ?? undefined;
    return { letter, cell, text: cell && oneLine(cell.text) };
  });
  const groups = [...groupBy(all, ({ text }) => text ?? '').values()].toSorted(
    // What stands there before what does not.
    (a, b) => Number(a[0]?.text === undefined) - Number(b[0]?.text === undefined),
  );
  return groups.map((group) => ({
    marks: letters
      .map((letter) => (group.some((one) => one.letter === letter) ? letter : ' '))
      .join(''),
    text: group[0]?.text,
    how: group[0]?.cell?.how,
  }));
}

const HOW: Readonly<Partial<Record<CollatedCell['how'], string>>> = {
  moved: 'moved: ',
  back: 'back again: ',
};

function rowLines(readings: readonly ReadingOfRow[], versions: number, paint: Paint): string[] {
  const hang = ' '.repeat(versions + 4);
  return readings.map(({ marks, text, how }, at) => {
    const lead = `${at === 0 ? '─ ' : '  '}${marks}  `;
    if (text === undefined)
      return paint.dim(`${lead}not in ${marks.trim().length > 1 ? 'these texts' : 'this text'}`);
    const words = wrap(`${(how && HOW[how]) ?? ''}${text}`, paint.columns, lead, hang);
    return at === 0 ? words : paint.green(words);
  });
}

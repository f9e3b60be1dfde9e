import { counted } from '../../text/listing.ts';
import { groupBy } from '../../model/multimap.ts';
import { oneLine, wrap, type Paint } from './paint.ts';
import type { CollatedCell, CollatedRow, Collation } from '../../model/version.ts';

/** What the table calls the versions, in their order. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The table of several versions for a terminal: the passages that differ, in the order of the texts, and
 * for each its readings with the letters of the versions that have them. A column for each version would
 * leave a text of six versions ten characters of width; one below another they can be read.
 */
export function tableLines(
  { versions, rows }: Collation,
  name: (id: string) => string,
  paint: Paint,
): string[] {
  const letters = versions.map((_, at) => letterOf(at));
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

/** A to Z, then AA, AB and so on. */
function letterOf(at: number): string {
  const more = Math.floor(at / LETTERS.length);
  return (more > 0 ? letterOf(more - 1) : '') + (LETTERS[at % LETTERS.length] ?? '');
}

/** One wording of a passage, or its absence, with the versions that have it. */
interface ReadingOfRow {
  /** A letter or a blank for each version; of more versions than letters those that have it, with blanks between. */
  readonly marks: string;
  readonly versions: number;
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
    marks:
      letters.length > LETTERS.length
        ? group.map(({ letter }) => letter).join(' ')
        : letters
            .map((letter) => (group.some((one) => one.letter === letter) ? letter : ' '))
            .join(''),
    versions: group.length,
    text: group[0]?.text,
    how: group[0]?.cell?.how,
  }));
}

const HOW: Readonly<Partial<Record<CollatedCell['how'], string>>> = {
  moved: 'moved: ',
  back: 'back again: ',
};

function rowLines(readings: readonly ReadingOfRow[], versions: number, paint: Paint): string[] {
  const isWide = versions > LETTERS.length;
  const hang = ' '.repeat(isWide ? 4 : versions + 4);
  return readings.map((reading, at) => {
    const { text, how } = reading;
    const bar = at === 0 ? '─ ' : '  ';
    // Beside the marks of so many versions no text has room.
    const marks = isWide ? `${wrap(reading.marks, paint.columns, bar, '  ')}\n` : '';
    const lead = isWide ? hang : `${bar}${reading.marks}  `;
    if (text === undefined) {
      const none = `not in ${reading.versions > 1 ? 'these texts' : 'this text'}`;
      return paint.dim(`${marks}${lead}${none}`);
    }
    const words = wrap(`${(how && HOW[how]) ?? ''}${text}`, paint.columns, lead, hang);
    return at === 0 ? marks + words : paint.green(marks + words);
  });
}

import { createRequire } from 'node:module';
import { decode } from '../decode.ts';
import { extensionOf, joinParts, type Document, type Format, type Part } from '../document.ts';
import { fieldOf, LONG_VALUE } from './fields.ts';
import { recordParts, type PlacedRecord } from './records.ts';
import type { Failure } from '../../model/article.ts';

const require = createRequire(import.meta.url);

/** Signs that part columns, tried in this order. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** A table with a heading line that names a title or a text: what databases and spreadsheets export. */
export const csv: Format = {
  name: 'csv',
  extensions: ['.csv', '.tsv'],
  accepts: ({ name }) => ['.csv', '.tsv', '.tab'].includes(extensionOf(name)),
  parse: (document) => joinParts(partsOf(document)),
  parts: partsOf,
};

/** More columns than any export has. */
const MAX_COLUMNS = 2000;

function* partsOf(document: Document): Generator<Part> {
  const { source } = document;
  const { text, warning } = decode(document.bytes);
  const table = text.replace(/^\ufeff/u, '');
  const delimiter = delimiterOf(table);
  const headings = firstLine(table).split(delimiter).length;
  if (headings > MAX_COLUMNS)
    return yield failure(
      source,
      `a table of ${headings} columns, no list of articles; export the columns of title, text, outlet and day alone`,
    );
  const warnings = warning === undefined ? [] : [{ source, reason: warning }];
  const rows = rowsOf(table, delimiter, warnings, source);
  const head = rows.next().value?.row ?? [];
  const fields = head.map(fieldOf);
  const named = head.slice(0, 6).join(', ').slice(0, 120);
  if (fields.some((field) => field === 'title' || field === 'text' || field === 'html'))
    return yield* recordParts(source, placed(source, head, rows), warnings);
  return yield failure(
    source,
    `a table, not an article: no column is called title or text (found: ${named}); name one of them so, or export it as .jsonl`,
  );
}

function failure(source: string, reason: string): Part {
  return { articles: [], failed: [{ source, reason }], warnings: [], read: 0, next: source };
}

function* placed(
  source: string,
  head: readonly string[],
  rows: Iterable<Row>,
): Generator<PlacedRecord> {
  const columns = head
    .map((heading, column) => ({ heading, column, field: fieldOf(heading) }))
    // A column that is called as the contract calls it goes before others of its kind.
    .toSorted((a, b) => Number(b.heading === b.field) - Number(a.heading === a.field));
  // The heading is line 1, as a spreadsheet shows it.
  let line = 1;
  for (const { row, at } of rows) {
    const record = new Map<string, string>();
    let size = 0;
    for (const { heading, field, column } of columns) {
      const cell = row[column]?.trim() ?? '';
      if (field === undefined && cell.length < LONG_VALUE) continue;
      const key = field ?? heading;
      size += cell.length;
      // The first column of a kind counts: an export often has several dates.
      if (cell !== '' && !record.has(key)) record.set(key, cell);
    }
    line += 1;
    yield { value: Object.fromEntries(record), place: `${source}#${line}`, at, size };
  }
}

/** The sign that parts the heading into the most names. */
function delimiterOf(table: string): string {
  const head = firstLine(table);
  const counts = DELIMITERS.map((sign) => head.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function firstLine(table: string): string {
  const end = table.indexOf('\n');
  return end < 0 ? table : table.slice(0, end);
}

/** A row, and where in the table the piece begins that it was read out of. */
interface Row {
  readonly row: readonly string[];
  readonly at: number;
}

/** UTF-16 units that are parsed at once, so that a long table is never held as cells. */
const PIECE = 256 * 1024;

/** The rows up to what cannot be read: a quotation mark that is never closed takes the rest of the file. */
function* rowsOf(
  table: string,
  delimiter: string,
  warnings: Failure[],
  source: string,
): Generator<Row, undefined> {
  for (let at = 0; at < table.length;) {
    const end = endOfPiece(table, at, delimiter);
    const { records, flaw } = parseRows(table.slice(at, end), delimiter);
    if (flaw !== undefined)
      warnings.push({
        source,
        reason: `the table is broken off: ${flaw}; the rows before are read`,
      });
    for (const row of records) yield { row, at };
    at = end;
  }
  return undefined;
}

/** Behind the first end of a line that no quotation mark is open at, a piece further on. */
function endOfPiece(table: string, from: number, delimiter: string): number {
  let isOpen = false;
  let closed = -1;
  for (let at = from; at < table.length; at += 1) {
    const unit = table.charCodeAt(at);
    if (unit === 34 && isOpen) [isOpen, closed] = [false, at];
    // A mark inside a cell opens nothing ("a 5\" pipe"), unless it doubles the one before it.
    else if (unit === 34)
      isOpen = at === from || closed === at - 1 || `${delimiter}\n`.includes(table.charAt(at - 1));
    else if (unit === 10 && !isOpen && at - from >= PIECE) return at + 1;
  }
  return table.length;
}

function parseRows(
  piece: string,
  delimiter: string,
): { readonly records: readonly (readonly string[])[]; readonly flaw: string | undefined } {
  // Loaded here and not above: most runs read no table.
  const { parse: parseCsv }: typeof import('csv-parse/sync') = require('csv-parse/sync');
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return { records: parseCsv(piece, options), flaw: undefined };
  } catch {
    let flaw: string | undefined;
    const records = parseCsv(piece, {
      ...options,
      relax_quotes: true,
      skip_records_with_error: true,
      on_skip: (error) => void (flaw = error?.message),
    });
    return { records, flaw };
  }
}

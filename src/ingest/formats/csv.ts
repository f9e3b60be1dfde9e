import { createRequire } from 'node:module';
import { decode } from '../decode.ts';
import { extensionOf, type Document, type Format, type Parsed } from '../document.ts';
import { parseRecords, type PlacedRecord } from './records.ts';

const require = createRequire(import.meta.url);

/** What exports call the fields of a record, in small letters without signs. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'guid', 'articleid', 'storyid', 'recordid'],
  url: ['url', 'link', 'address', 'canonicalurl', 'articleurl'],
  outlet: [
    'outlet',
    'publication',
    'publisher',
    'source',
    'sourcename',
    'medianame',
    'site',
    'newspaper',
    'domain',
  ],
  published: [
    'published',
    'publishdate',
    'publisheddate',
    'publicationdate',
    'pubdate',
    'publishedat',
    'date',
    'datetime',
    'time',
  ],
  updated: ['updated', 'modified', 'lastmodified', 'updatedat', 'lastmod'],
  title: ['title', 'headline', 'articletitle'],
  byline: ['byline', 'author', 'authors', 'creator'],
  text: ['text', 'body', 'content', 'articletext', 'fulltext', 'articlebody', 'story'],
  html: ['html', 'bodyhtml', 'contenthtml'],
};

/** Signs that part columns, tried in this order. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** A table with a heading line that names a title or a text: what databases and spreadsheets export. */
export const csv: Format = {
  name: 'csv',
  extensions: ['.csv', '.tsv'],
  accepts: ({ name }) => ['.csv', '.tsv', '.tab'].includes(extensionOf(name)),
  parse,
};

function parse(document: Document): Parsed {
  const { source } = document;
  const { text, warning } = decode(document.bytes);
  const table = text.replace(/^\ufeff/u, '');
  const delimiter = delimiterOf(table);
  const { records, flaw } = rowsOf(table, delimiter);
  const [head = [], ...rows] = records;
  const fields = head.map(fieldOf);
  if (!fields.includes('title') && !fields.includes('text') && !fields.includes('html'))
    return refused(source, head);
  const warnings = [
    ...(warning === undefined ? [] : [warning]),
    ...(flaw === undefined ? [] : [`the table is broken off: ${flaw}; the rows before are read`]),
  ].map((reason) => ({ source, reason }));
  return parseRecords(source, placed(source, fields, rows), warnings);
}

function refused(source: string, head: readonly string[]): Parsed {
  const named = head.slice(0, 6).join(', ').slice(0, 120);
  const reason = `a table, not an article: no column is called title or text (found: ${named}); name one of them so, or export it as .jsonl`;
  return { articles: [], failed: [{ source, reason }], warnings: [] };
}

function* placed(
  source: string,
  fields: readonly (string | undefined)[],
  rows: readonly (readonly string[])[],
): Generator<PlacedRecord> {
  for (const [at, row] of rows.entries()) {
    const record = new Map<string, string>();
    for (const [column, field] of fields.entries()) {
      const cell = row[column]?.trim() ?? '';
      // The first column of a kind counts: an export often has several dates.
      if (field !== undefined && cell !== '' && !record.has(field)) record.set(field, cell);
    }
    // The heading is line 1, as a spreadsheet shows it.
    yield { value: Object.fromEntries(record), place: `${source}#${at + 2}` };
  }
}

function fieldOf(heading: string): string | undefined {
  const key = heading.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');
  return Object.keys(COLUMNS).find((field) => COLUMNS[field]?.includes(key));
}

/** The sign that parts the heading into the most names. */
function delimiterOf(table: string): string {
  const head = table.split('\n', 1)[0] ?? '';
  const counts = DELIMITERS.map((sign) => head.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows up to what cannot be read: a quotation mark that is never closed takes the rest of the file. */
function rowsOf(
  table: string,
  delimiter: string,
): { readonly records: readonly (readonly string[])[]; readonly flaw: string | undefined } {
  // Loaded here and not above: most runs read no table.
  const { parse: parseCsv }: typeof import('csv-parse/sync') = require('csv-parse/sync');
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return { records: parseCsv(table, options), flaw: undefined };
  } catch {
    const records: string[][] = [];
    let flaw: string | undefined;
    const read = parseCsv(table, {
      ...options,
      relax_quotes: true,
      skip_records_with_error: true,
      on_skip: (error) => void (flaw = error?.message),
    });
    records.push(...read);
    return { records, flaw };
  }
}

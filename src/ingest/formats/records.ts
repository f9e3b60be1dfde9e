import { decode } from '../decode.ts';
import { readMoment } from '../dates.ts';
import {
  extensionOf,
  joinParts,
  type Document,
  type Draft,
  type Format,
  type Part,
} from '../document.ts';
import { draftOf } from '../draft.ts';
import { fieldOf, LONG_VALUE, type RecordField } from './fields.ts';
import { splitByline } from '../front-matter.ts';
import { readPage } from '../page/page.ts';
import type { Failure, Field } from '../../model/article.ts';

/** One JSON object a line, or a JSON file with one record or a list of them. */
export const records: Format = {
  name: 'records',
  extensions: ['.jsonl', '.ndjson', '.json'],
  accepts: ({ name, bytes }) => {
    const extension = extensionOf(name);
    return records.extensions.includes(extension) || (extension === '' && opensLikeRecord(bytes));
  },
  parse: (document) => joinParts(partsOf(document)),
  parts: partsOf,
};

/** What comes without a usable name (through a pipe) is taken for records if it opens with a key of a JSON object. */
function opensLikeRecord(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString(
    'latin1',
  );
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,100}(?:\[\s{0,100})?\{\s{0,100}"[^"\n]{1,80}"\s{0,20}:/u.test(
    head,
  );
}

interface Collected {
  readonly source: string;
  readonly articles: Draft[];
  readonly failed: Failure[];
  readonly warnings: Failure[];
  readonly ids: Set<string>;
  /** Keys that were warned of. */
  readonly unknown: Set<string>;
}

function* partsOf(document: Document): Generator<Part> {
  const { source } = document;
  const { text, warning } = decode(document.bytes);
  const warnings = warning === undefined ? [] : [{ source, reason: warning }];
  // One record a line, unless the whole is one record (or a list) set over several lines.
  const lines = extensionOf(document.name) !== '.json' && firstLineIsJson(text);
  const whole = lines ? undefined : parseJson(text);
  const placed = whole ? listed(source, whole.value, text.length) : linesOf(source, text);
  yield* recordParts(source, placed, warnings);
}

/** A record that stands in a file: a row of a table, a line of JSON, an item of a list. */
export interface PlacedRecord {
  readonly value: unknown;
  /** What names it where it has no id: `file#line`. */
  readonly place: string;
  /** UTF-16 units of the file that stand before it. */
  readonly at: number;
  /** UTF-16 units of its own. */
  readonly size: number;
}

/** Stand for a line that is no record, and for one that nobody wrote as an article. */
const BROKEN: unique symbol = Symbol('broken');
const OVERLONG: unique symbol = Symbol('overlong');
/** UTF-16 units of one record; the limit of a page is of the same order. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** Records that are handed on together, and UTF-16 units of them; one that is larger is handed on alone. */
const TOGETHER = 64;
const LARGE = 64 * 1024;
/** Records that cannot be read, before and beyond this share of all of which a file is no list of records. */
const MOST_FAILED = 1000;
const FAILED_SHARE = 0.9;
/**
 * Records of one file that are read. All that a file holds is kept until the ids of the run are told
 * apart, at some 8 kB each; `relate --jsonl` takes lines one by one and knows no such limit.
 */
export const MOST_RECORDS = 50_000;

/** Records that any format read out of its file, part by part; what it warns of on the way is put into `warnings`. */
export function* recordParts(
  source: string,
  placed: Iterable<PlacedRecord>,
  warnings: Failure[],
): Generator<Part> {
  const ids = new Set<string>();
  const unknown = new Set<string>();
  const taken = (): Pick<Part, 'articles' | 'failed' | 'warnings'> => ({
    ...into,
    warnings: [...warnings.splice(0), ...into.warnings],
  });
  let [into, from] = [collected(source, ids, unknown), 0];
  let [tried, failed] = [0, 0];
  for (const { value, place, at, size } of placed) {
    if (into.count >= TOGETHER || at - from >= LARGE || (into.count > 0 && size >= LARGE)) {
      yield { ...taken(), read: at, next: place };
      [into, from] = [collected(source, ids, unknown), at];
    }
    if (tried >= MOST_RECORDS) {
      const most = MOST_RECORDS.toLocaleString('en');
      const reason = `the list is read up to here: it has more than ${most} records; split it, or give it as .jsonl to relate --jsonl, which has no such limit`;
      into.failed.push({ source: place, reason });
      break;
    }
    const before = into.failed.length;
    addRecord(into, value, place);
    into.count += 1;
    tried += 1;
    failed += into.failed.length - before;
    if (failed < MOST_FAILED || failed < tried * FAILED_SHARE) continue;
    const reason = `${failed} of its first ${tried} records cannot be read, and the rest is not tried; check that it holds one JSON object a line, or a heading line and rows`;
    into.failed.push({ source, reason });
    break;
  }
  if (tried === 0) {
    const reason = 'no record in it; give one JSON object a line, with a title or a text';
    into.failed.push({ source, reason });
  }
  yield { ...taken(), read: from, next: source };
}

function collected(
  source: string,
  ids: Set<string>,
  unknown: Set<string>,
): Collected & { count: number } {
  return { source, articles: [], failed: [], warnings: [], ids, unknown, count: 0 };
}

function* listed(source: string, value: unknown, length: number): Generator<PlacedRecord> {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const size = length / Math.max(1, list.length);
  for (const [index, item] of list.entries())
    yield {
      value: item,
      place: Array.isArray(value) ? `${source}#${index + 1}` : source,
      at: index * size,
      size,
    };
}

function firstLineIsJson(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (line.length > LONGEST_RECORD) return line.startsWith('{');
  const value = parseJson(line)?.value;
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* linesOf(source: string, text: string): Generator<PlacedRecord> {
  let number = 0;
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = text.slice(from, to).trim();
    number += 1;
    if (line !== '') {
      const isLong = line.length > LONGEST_RECORD;
      const parsed = isLong ? { value: OVERLONG } : parseJson(line);
      const value = parsed ? parsed.value : BROKEN;
      yield { value, place: `${source}#${number}`, at: from, size: to - from };
    }
    from = to + 1;
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const TEXT_FIELDS = [
  'id',
  'url',
  'outlet',
  'published',
  'updated',
  'title',
  'text',
  'html',
] as const satisfies readonly RecordField[];
type Checked = Partial<Record<(typeof TEXT_FIELDS)[number], string>> & {
  readonly byline: readonly string[];
  /** A key that nobody knows, with so much under it that it may be the text; where there is none. */
  readonly unknown?: string;
};

/**
 * A record with its fields checked, or what is wrong with it. Written by hand: a schema library
 * costs more than all the rest of reading a record, and there may be a million of them.
 */
function check(value: unknown): Checked | string {
  if (value === OVERLONG)
    return `a record of more than ${LONGEST_RECORD / 1024 / 1024} MB, no article; split it, or leave it out`;
  if (value === BROKEN) return 'not valid JSON; write one JSON object a line';
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not a JSON object; write {"title": "…", "text": "…"}';
  const { fields, unknown } = fieldsOf(value);
  const checked: { -readonly [key in Exclude<keyof Checked, 'byline'>]?: string } = {};
  for (const name of TEXT_FIELDS) {
    const field = fields.get(name) ?? undefined;
    if (field === undefined) continue;
    if (name === 'id' && typeof field === 'number') checked.id = String(field);
    else if (typeof field !== 'string')
      return `"${name}" is ${kindOf(field)}; it must be a text in quotation marks or null`;
    else if (field.trim() !== '') checked[name] = field;
  }
  if (unknown !== undefined && !fields.has('text') && !fields.has('html'))
    checked.unknown = unknown;
  const byline = bylineOf(fields.get('byline') ?? undefined);
  return byline ? { ...checked, byline } : '"byline" must be a text, a list of texts or null';
}

/** What a record holds by field: a key of the contract's goes before others for the same ("date"). */
function fieldsOf(record: object): {
  readonly fields: ReadonlyMap<RecordField, unknown>;
  readonly unknown: string | undefined;
} {
  const fields = new Map<RecordField, unknown>();
  let unknown: string | undefined;
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (value === null || value === undefined || value === '') continue;
    const field = fieldOf(key);
    if (field === undefined) {
      if (typeof value === 'string' && value.length >= LONG_VALUE) unknown ??= key;
    } else if (key === field || (!fields.has(field) && isPlain(value))) fields.set(field, value);
  }
  return { fields, unknown };
}

/** Under a key that is not the contract's other things may stand ("source": {…}): they are passed over. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return typeof value === 'string';
}

function bylineOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  if (typeof value === 'string') return splitByline(value);
  if (!Array.isArray(value)) return undefined;
  const list: readonly unknown[] = value;
  const names = list.filter((name) => typeof name === 'string');
  return names.length === list.length
    ? names.map((name) => name.trim()).filter((name) => name !== '')
    : undefined;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function addRecord(into: Collected, value: unknown, place: string): void {
  const record = check(value);
  if (typeof record === 'string') {
    into.failed.push({ source: place, reason: record });
    return;
  }
  const source = record.id ?? place;
  const { title, text } = record;
  const page =
    text === undefined && record.html !== undefined ? pageDraft(into, source, record) : undefined;
  if (title === undefined && text === undefined && !page) {
    if (record.html === undefined)
      into.failed.push({
        source,
        reason: `has neither a title nor a text; ${wayOut(record) ?? 'add one of them'}`,
      });
    return;
  }
  warnOfUnknown(into, place, record);
  if (record.id !== undefined) {
    if (into.ids.has(record.id))
      into.warnings.push({
        source: place,
        reason: `the id "${record.id}" stands in more than one record; all are kept`,
      });
    into.ids.add(record.id);
  }
  if (page) {
    into.articles.push(withStated(page, into, place, record));
    return;
  }
  into.articles.push(
    draftOf({
      source,
      title,
      text: [title, text].filter((part) => part !== undefined).join('\n\n'),
      titleInText: title !== undefined,
      url: record.url,
      outlet: record.outlet === undefined ? undefined : stated(record.outlet),
      byline: record.byline,
      published: dateOf(into, place, 'published', record.published),
      updated: dateOf(into, place, 'updated', record.updated),
    }),
  );
}

function wayOut({ unknown }: Checked): string | undefined {
  return unknown === undefined
    ? undefined
    : `its key "${unknown.slice(0, 60)}" is not known: if the text stands there, call it "text"`;
}

/** Said once for a key of a file: the next records will be like the first. */
function warnOfUnknown(into: Collected, place: string, record: Checked): void {
  const way = wayOut(record);
  if (way === undefined || into.unknown.has(record.unknown ?? '')) return;
  if (into.unknown.size < MOST_UNKNOWN) into.unknown.add(record.unknown ?? '');
  into.warnings.push({ source: place, reason: `has a title and no text; ${way}` });
}

/** Keys of one file that are warned of once each; no export has so many. */
const MOST_UNKNOWN = 1000;

/** The article in a record's `html`; why there is none is named, but a title alone is an article still. */
function pageDraft(into: Collected, source: string, record: Checked): Draft | undefined {
  const page = readPage(record.html ?? '', { source, url: record.url });
  if (typeof page !== 'string') {
    into.warnings.push(...page.warnings.map((reason) => ({ source, reason })));
    return page.draft;
  }
  const list = record.title === undefined ? into.failed : into.warnings;
  list.push({ source, reason: `html: ${page}` });
  return undefined;
}

/** What the record states beside its page wins over what the page says of itself. */
function withStated(page: Draft, into: Collected, place: string, record: Checked): Draft {
  return {
    ...page,
    url: record.url ?? page.url,
    title: record.title ?? page.title,
    outlet: record.outlet === undefined ? page.outlet : stated(record.outlet),
    byline: record.byline.length > 0 ? record.byline : page.byline,
    published: dateOf(into, place, 'published', record.published) ?? page.published,
    updated: dateOf(into, place, 'updated', record.updated) ?? page.updated,
  };
}

function stated(value: string): Field {
  return { value, certainty: 'stated', reason: 'field of the record' };
}

function dateOf(
  into: Collected,
  source: string,
  name: string,
  written: string | undefined,
): Field | undefined {
  if (written === undefined) return undefined;
  const value = readMoment(written);
  if (value !== undefined) return stated(value);
  into.warnings.push({
    source,
    reason: `"${name}" is no date that can be read: "${written.slice(0, 60)}"; write it as 2018-08-06 or 2018-08-06T14:03:00Z`,
  });
  return undefined;
}

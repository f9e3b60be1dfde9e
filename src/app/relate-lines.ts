import { ingestDocument } from '../ingest/ingest.ts';
import { byCodeUnit } from '../model/multimap.ts';
import { bodyOf } from '../relate/body.ts';
import { componentsOf } from '../relate/components.ts';
import { pairsOf } from '../relate/nominate.ts';
import { printIndex, type PrintIndex } from '../relate/print-index.ts';
import { relateClosely } from '../relate/relate.ts';
import { momentOf, storiesByWindows, type Dated } from '../relate/windows.ts';
import {
  allRecords,
  endRecord,
  failedRecord,
  KINDS,
  recordsOf,
  storyRecord,
  type Keyed,
} from './relate-records.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Account } from '../model/lineage.ts';
import type { Watched } from '../model/progress.ts';

/** A file of one record a line, as the shell hands it in. */
export interface LineInput {
  readonly source: string;
  readonly size: number;
  readonly from: (
    offset: number,
    line: number,
  ) => Iterable<{
    readonly first: number;
    readonly at: number;
    readonly lines: readonly Uint8Array[];
  }>;
  readonly read: (offset: number, length: number) => Uint8Array;
}

/** What a long run keeps outside its memory; the shell hands it in. */
export interface Outside {
  /** Where a run may be taken up again; absent where none is wanted. */
  readonly journal?: {
    readonly replay: (each: (line: string) => void) => string | undefined;
    readonly append: (lines: readonly string[], mark: string) => void;
  };
  readonly spool: {
    readonly put: (text: string) => Place;
    readonly get: (place: Place) => string;
  };
}

interface Place {
  readonly at: number;
  readonly length: number;
}

export interface LinesOptions extends Watched {
  /** Up to so many articles are held at once; the stories of more are worked out in windows of time. */
  readonly held?: number | undefined;
  /** Inputs that could not be opened; they are listed with what fails later. */
  readonly failed?: readonly Failure[] | undefined;
  /** Is told what the user should know. */
  readonly onWarning?: (reason: string) => void;
}

/** Articles whose stories are worked out as one pool, which costs as their pairs. */
const HELD = 5000;
/** Articles of one group that are held at once, with their texts: about 40 kB each. */
const HELD_GROUP = 20_000;
/** Articles of small groups that are related in one go. */
const TOGETHER = 2000;

/**
 * Relates files of records without holding their texts: a first pass takes fingerprints, a second
 * reads again what may belong together. Yields the lines of the output in their order. What takes the
 * time, the first pass, goes on where an earlier run was broken off if there is a journal.
 */
export function* relateLines(
  inputs: readonly LineInput[],
  outside: Outside,
  { held, failed = [], onProgress, onWarning }: LinesOptions = {},
): Generator<string, { readonly failed: number }> {
  const known = firstPass(inputs, outside, { onProgress });
  known.failed.push(...failed);
  const ids = distinctIds(known.seen);
  const load = (number: number): Article[] => {
    const seen = known.seen[number];
    const input = inputs[seen?.file ?? -1];
    if (!seen || !input) return [];
    const { articles } = articlesOf(input, seen.line, input.read(seen.at, seen.length));
    return articles.map((article) => ({ ...article, id: ids[number] ?? article.id }));
  };
  if (known.seen.length <= (held ?? HELD)) {
    onProgress?.({ stage: 'relate', done: 0, total: known.seen.length });
    const articles = known.seen.flatMap((_, number) => load(number));
    for (const { line } of allRecords(articles, relateClosely(articles), known.failed)) yield line;
  } else {
    onWarning?.(
      `${known.seen.length} articles: stories are worked out in windows of time, each with the days before it; one that nobody tells for longer begins anew`,
    );
    yield* inParts(known, ids, load, outside.spool, { held, onProgress, onWarning });
  }
  return { failed: known.failed.length };
}

/** Where an article stands and what tells it apart, without its text. */
interface Seen {
  readonly file: number;
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly id: string;
  readonly source: string;
  /** Number of its distinct text. */
  readonly text: number;
}

interface Known {
  readonly seen: Seen[];
  readonly failed: Failure[];
  readonly index: PrintIndex;
  /** Fingerprints per distinct text. */
  readonly counts: number[];
}

/** A line of the journal: an article with its fingerprints, or what failed. */
type Entry =
  | (Omit<Seen, 'text'> & { readonly key: string; readonly prints: string })
  | { readonly failed: Failure };

interface Mark {
  readonly file: number;
  readonly at: number;
  readonly line: number;
}

function firstPass(
  inputs: readonly LineInput[],
  { journal }: Outside,
  { onProgress }: Watched,
): Known {
  const known: Known = { seen: [], failed: [], index: printIndex(), counts: [] };
  const texts = new Map<string, number>();
  const take = (entry: Entry): void => takeIn(known, texts, entry);
  const mark = journal?.replay((line) => take(entryOf(line)));
  const start: Mark = mark === undefined ? { file: 0, at: 0, line: 1 } : markOf(mark);
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  let before = 0;
  for (const [file, input] of inputs.entries()) {
    const resumed = file === start.file;
    const begin = resumed ? start : { at: 0, line: 1 };
    for (const batch of file < start.file ? [] : input.from(begin.at, begin.line)) {
      const entries = entriesOf(input, file, batch);
      for (const entry of entries) take(entry);
      const at = batch.at + batch.lines.reduce((sum, { length }) => sum + length, 0);
      const next: Mark = { file, at, line: batch.first + batch.lines.length };
      journal?.append(
        entries.map((entry) => JSON.stringify(entry)),
        JSON.stringify(next),
      );
      const done = known.seen.length + known.failed.length;
      onProgress?.({ stage: 'ingest', done, total: Math.round((done * size) / (before + at)) });
    }
    before += input.size;
  }
  return known;
}

/** An entry that this program wrote itself, whole and for the same inputs (the journal sees to that). */
function entryOf(line: string): Entry {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(line) as Entry;
}

function markOf(line: string): Mark {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(line) as Mark;
}

function takeIn(known: Known, texts: Map<string, number>, entry: Entry): void {
  if ('failed' in entry) {
    known.failed.push(entry.failed);
    return;
  }
  const { key, prints, ...seen } = entry;
  let text = texts.get(key);
  if (text === undefined) {
    text = texts.size;
    texts.set(key, text);
    const list = unpacked(prints);
    known.index.add(text, list);
    known.counts.push(list.length);
  }
  known.seen.push({ ...seen, text });
}

function entriesOf(
  input: LineInput,
  file: number,
  {
    first,
    at,
    lines,
  }: { readonly first: number; readonly at: number; readonly lines: readonly Uint8Array[] },
): Entry[] {
  let offset = at;
  return lines.flatMap((bytes, i): Entry[] => {
    const [line, begin] = [first + i, offset];
    offset += bytes.length;
    const { articles, failed } = articlesOf(input, line, bytes);
    return [
      ...articles.map((article): Entry => {
        const { key, fingerprints } = bodyOf(article);
        const { id, source } = article;
        const prints = packed(fingerprints);
        return { file, line, at: begin, length: bytes.length, id, source, key, prints };
      }),
      ...failed.map((failure): Entry => ({ failed: failure })),
    ];
  });
}

/** The article of one line, named as it would be were the file read as a whole. */
function articlesOf(
  { source }: LineInput,
  line: number,
  bytes: Uint8Array,
): { readonly articles: readonly Article[]; readonly failed: readonly Failure[] } {
  if (bytes.every((byte) => byte <= SPACE)) return { articles: [], failed: [] };
  const { articles, failed } = ingestDocument({ source, name: 'lines.jsonl', bytes });
  const named = (name: string): string => (name === `${source}#1` ? `${source}#${line}` : name);
  return {
    articles: articles
      .slice(0, 1)
      .map((article) => ({ ...article, source: named(article.source) })),
    failed: failed.map((failure) => ({ ...failure, source: named(failure.source) })),
  };
}

const SPACE = 32;

function packed(prints: Uint32Array): string {
  return Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength).toString('base64');
}

function unpacked(text: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Uint32Array(bytes.buffer);
}

/** The ids, equal ones told apart as everywhere: `-2`, `-3` in code-unit order of `source`. */
function distinctIds(seen: readonly Seen[]): string[] {
  const ids = seen.map(({ id }) => id);
  const first = new Map<string, number>();
  const equal = new Map<string, number[]>();
  for (const [number, id] of ids.entries()) {
    const before = first.get(id);
    if (before === undefined) first.set(id, number);
    else equal.set(id, [...(equal.get(id) ?? [before]), number]);
  }
  for (const [id, numbers] of equal) {
    numbers.sort((x, y) => byCodeUnit(seen[x]?.source ?? '', seen[y]?.source ?? '') || x - y);
    for (const [i, number] of numbers.entries()) if (i > 0) ids[number] = `${id}-${i + 1}`;
  }
  return ids;
}

/** Relates group after group of what may belong together; the lines wait outside until all are there. */
function* inParts(
  known: Known,
  ids: readonly string[],
  load: (number: number) => Article[],
  spool: Outside['spool'],
  { held = HELD_GROUP, onProgress, onWarning }: LinesOptions,
): Generator<string> {
  const waiting = new Map(KINDS.map((kind) => [kind, [] as { key: string; place: Place }[]]));
  const put = ({ type, key, line }: Keyed): void =>
    void waiting.get(type)?.push({ key, place: spool.put(line) });
  const counts = {
    documents: known.seen.length,
    texts: known.counts.length,
    accounts: 0,
    stories: 0,
  };
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const dated: Dated[] = [];
  let done = 0;
  // Every account is looked at twice: beside what shares its wording, and beside what shares its days.
  const total = 2 * known.seen.length;
  for (const numbers of partsOf(known, held, onWarning)) {
    const articles = numbers.flatMap(load);
    const closely = relateClosely(articles, { stories: false });
    counts.accounts += closely.lineage.counts.accounts;
    for (const record of recordsOf(articles, closely)) put(record);
    dated.push(...datedOf(articles, closely.lineage.accounts));
    done += numbers.length;
    onProgress?.({ stage: 'relate', done, total });
  }
  const undated = dated.filter(({ time }) => time === undefined).length;
  if (undated > held)
    onWarning?.(
      `${undated} accounts have no date: their stories are looked for among some thousand at a time, in the order of their ids`,
    );
  const textOf = (account: Account): Article | undefined =>
    load(numberOf.get(account.texts[0] ?? '') ?? -1)[0];
  const settled = (accounts: number): void =>
    onProgress?.({
      stage: 'relate',
      done: done + Math.round((accounts * done) / dated.length),
      total,
    });
  for (const story of storiesByWindows(dated, textOf, settled)) {
    counts.stories += 1;
    put(storyRecord(story));
  }
  for (const failure of known.failed) put(failedRecord(failure));
  put(endRecord(counts));
  for (const list of waiting.values()) {
    list.sort((x, y) => byCodeUnit(x.key, y.key));
    for (const { place } of list) yield spool.get(place);
  }
}

/** The accounts of a part with the time and the id of their earliest articles. */
function datedOf(articles: readonly Article[], accounts: readonly Account[]): Dated[] {
  const times = new Map(articles.map((article) => [article.id, momentOf(article)]));
  return accounts.map((account) => {
    let [earliest, time] = [account.articles[0] ?? '', times.get(account.articles[0] ?? '')];
    for (const id of account.articles) {
      const own = times.get(id);
      if (own !== undefined && (time === undefined || own < time)) [earliest, time] = [id, own];
    }
    // Nothing of an account is kept but what its story needs: there may be a million.
    return { account: { ...account, own: [] }, time, earliest };
  });
}

/** Articles that share fingerprints, directly or through others, stay together; small groups share a part. */
function* partsOf(
  { seen, index, counts }: Known,
  held: number,
  onWarning: LinesOptions['onWarning'],
): Generator<number[]> {
  const together = componentsOf(counts.length);
  for (const [one, two] of pairsOf(index.parts(), Uint32Array.from(counts)))
    together.join(one, two);
  const members = new Map<number, number[]>();
  for (const [number, { text }] of seen.entries()) {
    const root = together.find(text);
    const list = members.get(root);
    if (list) list.push(number);
    else members.set(root, [number]);
  }
  let part: number[] = [];
  for (const group of members.values()) {
    if (group.length > held) {
      onWarning?.(
        `${group.length} articles share wording with one another; they are related ${held} at a time, and what lies in different parts is not joined`,
      );
      group.sort((x, y) => byCodeUnit(seen[x]?.id ?? '', seen[y]?.id ?? ''));
      for (let from = 0; from < group.length; from += held) yield group.slice(from, from + held);
      continue;
    }
    if (part.length + group.length > Math.min(held, TOGETHER) && part.length > 0) {
      yield part;
      part = [];
    }
    part.push(...group);
  }
  if (part.length > 0) yield part;
}

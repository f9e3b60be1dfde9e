import { ingestDocument, rankOf } from '../ingest/ingest.ts';
import { byCodeUnit } from '../model/multimap.ts';
import { imprintOf } from '../relate/body.ts';
import { printIndex, type PrintIndex } from '../relate/print-index.ts';
import { momentOf } from '../relate/windows.ts';
import type { Article, Failure } from '../model/article.ts';
import type { Watched } from '../model/progress.ts';

/** A file of one record a line, as the shell hands it in. */
export interface LineInput {
  readonly source: string;
  readonly size: number;
  readonly from: (offset: number, line: number) => Iterable<Batch>;
}

/** Some lines in a row; `first` is the number of the first, from 1 on. */
interface Batch {
  readonly first: number;
  readonly lines: readonly Uint8Array[];
  readonly next: Reached;
}

/** Where something stands in a file that is looked up by place. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * The articles as they were read, one a line, outside the memory: reading one again costs a tenth of
 * working it out of its record again. A log that outlives the run holds those of an earlier run.
 */
export interface ArticleLog {
  /** Hands over what an earlier run left, pausing now and then, and gives the mark it had come to. */
  readonly replay: (
    each: (line: string, place: Place) => void,
  ) => Generator<void, string | undefined>;
  readonly append: (lines: readonly string[], mark: string) => readonly Place[];
  readonly get: (place: Place) => string;
}

/** What is held of an article in memory. */
interface Seen {
  readonly id: string;
  readonly source: string;
  readonly place: Place;
  /** Number of its distinct text. */
  readonly text: number;
  readonly time: number | undefined;
}

/** What the first pass over the inputs found out. Articles go by their numbers, in the order they were read. */
export interface Known {
  readonly size: number;
  /** Ids, equal ones told apart. */
  readonly ids: readonly string[];
  /** Per article the number of its distinct text. */
  readonly texts: Uint32Array;
  /** Per article when it came out, in milliseconds; NaN where it does not say. */
  readonly times: Float64Array;
  readonly failed: readonly Failure[];
  readonly index: PrintIndex;
  /** Fingerprints per distinct text. */
  readonly counts: Uint32Array;
  readonly load: (number: number) => Article;
  /** Tells an article from all others that this state ever held. */
  readonly markOf: (number: number) => string;
}

/** What the log says of an article besides itself. */
interface Entry {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly prints: string;
  /** When it came out, in milliseconds. */
  readonly time?: number | undefined;
}

/** How far an input is read: the offset behind it, and the number of the line that begins there. */
interface Reached {
  readonly at: number;
  readonly line: number;
}

const BEGINNING: Reached = { at: 0, line: 1 };

/** Stands between what is said of an article and the article; JSON has none of it. */
const BETWEEN = '\t';

/**
 * Reads every record once, takes its fingerprints and lays it down; goes on where an earlier run was
 * broken off. After each batch, which the log then holds, it yields how many records are read; so it
 * does while it takes up what an earlier run left.
 */
export function* readArticles(
  inputs: readonly LineInput[],
  log: ArticleLog,
  { onProgress }: Watched,
): Generator<number, Known> {
  const taking = takingIn();
  const replay = log.replay(taking.take);
  let replayed = replay.next();
  for (; !replayed.done; replayed = replay.next()) yield taking.count();
  const mark = replayed.value;
  // Of every input, for lines may have been added behind any of them.
  const earlier = mark === undefined ? [] : markOf(mark);
  const reached = inputs.map((_, file) => earlier[file] ?? BEGINNING);
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  for (const [file, input] of inputs.entries()) {
    const { at, line } = reached[file] ?? BEGINNING;
    for (const batch of input.from(at, line)) {
      const lines = batch.lines.flatMap((bytes, i) => linesOf(input, batch.first + i, bytes));
      reached[file] = batch.next;
      const places = log.append(lines, JSON.stringify(reached));
      for (const [i, place] of places.entries()) taking.take(lines[i] ?? '', place);
      const done = taking.count();
      const read = reached.reduce((sum, one) => sum + one.at, 0);
      onProgress?.({ stage: 'ingest', done, total: Math.round((done * size) / read) });
      yield done;
    }
  }
  return taking.known(log);
}

function markOf(line: string): readonly Reached[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this program itself, whole and for the same inputs: the log sees to that
  return JSON.parse(line) as readonly Reached[];
}

function articleOf(line: string): Article {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(line.slice(line.indexOf(BETWEEN) + 1)) as Article;
}

/** Takes in the lines of the log, one after another. */
function takingIn() {
  const seen: Seen[] = [];
  const failed: Failure[] = [];
  const index = printIndex();
  const counts: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ key, prints }: Entry): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const list = unpacked(prints);
    index.add(numbers.size, list);
    counts.push(list.length);
    numbers.set(key, counts.length - 1);
    return counts.length - 1;
  };
  return {
    take: (line: string, place: Place): void => {
      const cut = line.indexOf(BETWEEN);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      const head = JSON.parse(cut < 0 ? line : line.slice(0, cut)) as
        | { readonly failed: Failure }
        | Entry;
      if ('failed' in head) failed.push(head.failed);
      else {
        const { id, source, time } = head;
        seen.push({ id, source, place, text: numberOf(head), time });
      }
    },
    count: (): number => seen.length + failed.length,
    known: (log: Pick<ArticleLog, 'get'>): Known => {
      const ids = distinctIds(seen, ({ place }) => rankOf(articleOf(log.get(place))));
      return {
        size: seen.length,
        ids,
        texts: Uint32Array.from(seen, ({ text }) => text),
        times: Float64Array.from(seen, ({ time }) => time ?? Number.NaN),
        failed,
        index,
        counts: Uint32Array.from(counts),
        markOf: (number) => `${ids[number] ?? ''}@${seen[number]?.place.at ?? ''}`,
        load: (number) => {
          const place = seen[number]?.place;
          if (!place) throw new Error(`no article ${number}`);
          const article = articleOf(log.get(place));
          return { ...article, id: ids[number] ?? article.id };
        },
      };
    },
  };
}

/** The lines of the log for one line of an input: its article, or why there is none. */
function linesOf(input: LineInput, line: number, bytes: Uint8Array): string[] {
  const { articles, failed } = articlesOf(input, line, bytes);
  return [
    ...articles.map((article) => {
      const { key, fingerprints } = imprintOf(article);
      const { id, source } = article;
      const time = momentOf(article);
      const entry: Entry = { id, source, key, prints: packed(fingerprints), time };
      return `${JSON.stringify(entry)}${BETWEEN}${JSON.stringify(article)}`;
    }),
    ...failed.map((failure) => JSON.stringify({ failed: failure })),
  ];
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

/** The ids, equal ones told apart as everywhere: `-2`, `-3` in the order of `rankOf`. */
function distinctIds(seen: readonly Seen[], rank: (article: Seen) => string): string[] {
  const ids = seen.map(({ id }) => id);
  const first = new Map<string, number>();
  const equal = new Map<string, number[]>();
  for (const [number, id] of ids.entries()) {
    const before = first.get(id);
    const others = equal.get(id);
    if (before === undefined) first.set(id, number);
    else if (others) others.push(number);
    else equal.set(id, [before, number]);
  }
  for (const [id, numbers] of equal) {
    const ranked = numbers
      .flatMap((number) => {
        const article = seen[number];
        return article ? [{ number, at: rank(article) }] : [];
      })
      .sort((x, y) => byCodeUnit(x.at, y.at));
    for (const [i, { number }] of ranked.entries()) if (i > 0) ids[number] = `${id}-${i + 1}`;
  }
  return ids;
}

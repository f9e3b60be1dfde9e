import { byCodeUnit } from '../model/multimap.ts';
import { relateClosely } from '../relate/relate.ts';
import { issuedOf, newlyIssued, underKnownId } from '../relate/story-ids.ts';
import { momentOf, storiesByWindows, type Dated, type Remembering } from '../relate/windows.ts';
import { partsOf } from './line-parts.ts';
import { recalled, type Recollection } from './recollection.ts';
import type { Known, Place } from './line-articles.ts';
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
import type { Account, Story } from '../model/lineage.ts';
import type { Watched } from '../model/progress.ts';

/** What a long run keeps outside its memory; the shell hands it in. */
export interface Outside {
  /** The story ids that earlier runs printed; absent where no state is kept. */
  readonly issued?:
    | { readonly known: readonly string[]; readonly add: (ids: readonly string[]) => void }
    | undefined;
  readonly shelf: {
    readonly put: (text: string) => Place;
    readonly get: (place: Place) => string;
  };
  /** What earlier runs worked out of parts and windows that are the same now; absent where no state is kept. */
  readonly settled?: Recollection | undefined;
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

/**
 * Relates the records of files without holding their texts: `readArticles` took fingerprints and laid
 * the articles down outside; what may belong together is taken up again from there. Yields the lines
 * of the output in their order.
 */
export function* relateLines(
  read: Known,
  outside: Outside,
  { held, failed = [], onProgress, onWarning }: LinesOptions = {},
): Generator<string, { readonly failed: number }> {
  const { issued } = outside;
  const known = { ...read, failed: [...read.failed, ...failed] };
  const before = issuedOf(issued?.known ?? []);
  const printed: string[] = [];
  const named = (story: Story): Story => {
    const under = underKnownId(story, before);
    printed.push(under.id);
    return under;
  };
  if (known.size <= (held ?? HELD)) {
    onProgress?.({ stage: 'relate', done: 0, total: known.size });
    const articles = known.ids.map((_, number) => known.load(number));
    const { lineage, furniture } = relateClosely(articles);
    const closely = { lineage: { ...lineage, stories: lineage.stories.map(named) }, furniture };
    for (const { line } of allRecords(articles, closely, known.failed)) yield line;
  } else {
    onWarning?.(
      `${known.size} articles: stories are worked out in windows of time, each with the days before it; one that nobody tells for longer begins anew`,
    );
    yield* inParts(known, outside, named, { held, onProgress, onWarning });
  }
  // Only what was printed to the end is given out: a run that breaks off is done again.
  issued?.add(newlyIssued(printed, before));
  return { failed: known.failed.length };
}

/** Relates group after group of what may belong together; the lines wait outside until all are there. */
function* inParts(
  known: Known,
  { shelf, settled: recollection }: Outside,
  named: (story: Story) => Story,
  { held = HELD_GROUP, onProgress, onWarning }: LinesOptions,
): Generator<string> {
  const waiting = new Map(KINDS.map((kind) => [kind, [] as { key: string; place: Place }[]]));
  const put = ({ type, key, line }: Keyed): void =>
    void waiting.get(type)?.push({ key, place: shelf.put(line) });
  const counts = {
    documents: known.size,
    texts: known.counts.length,
    accounts: 0,
    stories: 0,
  };
  const numberOf = new Map(known.ids.map((id, number) => [id, number]));
  const dated: Dated[] = [];
  let done = 0;
  const total = known.size;
  for (const numbers of partsOf(known, held, onWarning)) {
    const members = numbers.map(known.markOf).sort(byCodeUnit);
    const part = recalled(recollection, 'part', members.join(' '), () => partOf(known, numbers));
    counts.accounts += part.dated.length;
    for (const record of part.records) put(record);
    dated.push(...part.dated);
    done += numbers.length;
    onProgress?.({ stage: 'relate', done, total });
  }
  const undated = dated.filter(({ time }) => time === undefined).length;
  if (undated > held)
    onWarning?.(
      `${undated} accounts have no date: their stories are looked for among some thousand at a time, with the days of what they are most like or with one another`,
    );
  const textOf = (account: Account): Article | undefined => {
    const number = numberOf.get(account.texts[0] ?? '');
    return number === undefined ? undefined : known.load(number);
  };
  const settled = (accounts: number): void =>
    onProgress?.({ stage: 'stories', done: accounts, total: dated.length });
  settled(0);
  const remembering: Remembering = (pool, work) => recalled(recollection, 'window', pool, work);
  const markOf = (id: string): string => known.markOf(numberOf.get(id) ?? -1);
  for (const story of storiesByWindows(dated, textOf, settled, { remembering, markOf })) {
    counts.stories += 1;
    put(storyRecord(named(story)));
  }
  for (const failure of known.failed) put(failedRecord(failure));
  put(endRecord(counts));
  for (const list of waiting.values()) {
    list.sort((x, y) => byCodeUnit(x.key, y.key));
    for (const { place } of list) yield shelf.get(place);
  }
}

/** What is printed of a part, and what its stories are worked out from. */
interface Part {
  readonly records: readonly Keyed[];
  readonly dated: readonly Dated[];
}

function partOf(known: Known, numbers: readonly number[]): Part {
  const articles = numbers.map(known.load);
  const closely = relateClosely(articles, { stories: false });
  const records = [...recordsOf(articles, closely)];
  return { records, dated: datedOf(articles, closely.lineage.accounts) };
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

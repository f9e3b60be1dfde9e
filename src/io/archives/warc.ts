import { ByteReader } from './byte-reader.ts';
import { documentOf, NO_PAGE, type Outcome } from './pages.ts';
import { readRecords, type ArchiveRecord } from './records.ts';
import { gunzip, isGzip, UnpackError } from './unpack.ts';
import type { Document, Incoming } from '../../ingest/document.ts';

/** What an archive is read by. */
export interface ArchiveOptions {
  /** Most bytes that one document may have once it is unpacked. */
  readonly maxSize: number;
  /** The addresses that are pages, where the archive lists them; all, where it does not. */
  readonly pages?: ReadonlySet<string> | undefined;
  /** What was left out by the archive's index before it was read: how many records of each kind. */
  readonly leftOut?: ReadonlyMap<string, number> | undefined;
}

/** Whether a file opens like a web archive: WARC, or ARC of the nineties; packed ones are unpacked first. */
export function isWarc(head: Buffer): boolean {
  return /^(?:WARC\/\d|filedesc:\/\/)/u.test(head.toString('latin1', 0, 16));
}

/**
 * The pages of a web archive, one at a time. Where it breaks off, what came before is given and the
 * break is named; what is no page is counted in one warning.
 */
export async function* readArchive(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ArchiveOptions,
): AsyncGenerator<Incoming> {
  const tally = new Tally(source, options.leftOut);
  try {
    for await (const record of readRecords(new ByteReader(chunks), options.maxSize)) {
      const outcome = outcomeOf(source, record, options.maxSize);
      if (outcome === undefined) continue;
      const isRepeat = record.kind === 'revisit' && tally.hasSeen(record);
      if (record.kind === 'response') tally.see(record);
      if (isRepeat) tally.pass(NO_PAGE);
      else if ('passed' in outcome) tally.pass(outcome.passed);
      else if ('reason' in outcome) {
        tally.named += 1;
        const { url, reason } = outcome;
        yield { failed: { source: url === undefined ? source : `${source}#${url}`, reason } };
      } else if (options.pages && !options.pages.has(outcome.document.url ?? ''))
        tally.pass('what belongs to a page');
      else {
        const document = tally.name(outcome.document);
        yield { document };
        if (record.cut !== undefined)
          yield { warning: { source: document.source, reason: CUT_PAGE } };
      }
    }
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    yield { failed: { source, reason: `the archive is not read to its end: ${error.message}` } };
    tally.named += 1;
  }
  yield* tally.end();
}

const CUT_PAGE =
  'the archive breaks off or is damaged in this page; what is there of it is kept; fetch the page again';

/** What a record gives. Of one that is cut a page gives what is there of it; nothing else is worth having. */
function outcomeOf(source: string, record: ArchiveRecord, maxSize: number): Outcome | undefined {
  const { cut, url } = record;
  if (record.kind === 'lost')
    return { url, reason: 'a part of the archive is damaged and left out; fetch it again' };
  const outcome = documentOf(source, record, maxSize);
  if (cut === undefined) return outcome;
  if ('document' in outcome && /html/i.test(outcome.document.mediaType ?? '')) return outcome;
  // Where the archive ends in it, the end of the archive is named with its address.
  if (cut === 'broken off') return undefined;
  return 'passed' in outcome && outcome.passed === NO_PAGE
    ? outcome
    : { url, reason: 'the archive is damaged in it; fetch the page again' };
}

/** Unpacks an archive where it is packed, by its first bytes. */
export function unpacked(
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  return isGzip(head) ? gunzip(chunks) : chunks;
}

/** Counts what an archive holds, and tells two records of one address apart. */
class Tally {
  /** Documents and failures that were given by name. */
  named = 0;
  readonly #source: string;
  readonly #passed: Map<string, number>;
  readonly #seen = new Map<string, number>();
  readonly #digests = new Set<string>();

  constructor(source: string, leftOut: ReadonlyMap<string, number> = new Map()) {
    this.#source = source;
    this.#passed = new Map(leftOut);
  }

  pass(what: string): void {
    this.#passed.set(what, (this.#passed.get(what) ?? 0) + 1);
  }

  /** Remembers what an answer held, by its digest. */
  see({ digest }: ArchiveRecord): void {
    if (digest !== undefined) this.#digests.add(digest);
  }

  /** Whether a revisit is of an answer that was met in this archive: it was read, or counted as what it is. */
  hasSeen({ digest }: ArchiveRecord): boolean {
    return digest !== undefined && this.#digests.has(digest);
  }

  name(document: Document): Document {
    this.named += 1;
    const times = (this.#seen.get(document.source) ?? 0) + 1;
    this.#seen.set(document.source, times);
    return times === 1 ? document : { ...document, source: `${document.source}#${times}` };
  }

  *end(): Generator<Incoming> {
    const source = this.#source;
    if (this.named === 0) {
      const holds = this.#say([...this.#passed]) || 'nothing';
      yield {
        failed: { source, reason: `the archive holds no page (${holds}); give one that does` },
      };
      return;
    }
    const missed = this.#say([...this.#passed].filter(([what]) => what !== NO_PAGE));
    if (missed !== '')
      yield { warning: { source, reason: `passed over in the archive: ${missed}` } };
  }

  #say(passed: readonly (readonly [string, number])[]): string {
    return passed.map(([what, count]) => `${what}: ${count}`).join(', ');
  }
}

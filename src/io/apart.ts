import process from 'node:process';
import { FORMATS } from '../ingest/formats.ts';
import { ingestDocument, type IngestedDocument } from '../ingest/ingest.ts';
import type { Worker } from 'node:worker_threads';
import type { Task } from './apart-thread.ts';
import type { Document, IngestOptions } from '../ingest/document.ts';

/**
 * Documents from this many bytes on are read in a thread of their own. The limits of the formats
 * (depth, elements, blocks) do not bound all: a feed of 1 MB of tags that end nothing was measured to
 * take more than eight seconds, and that grows with the square of the size. The thread costs a tenth
 * of a second, once a run, and only a run that meets such a document.
 */
const APART_FROM = 256 * 1024;
/** Formats that are never read apart: a user's own table is read line by line, and may be long. */
const IN_PLACE: ReadonlySet<string> = new Set(['csv', 'records']);
/** Seconds of computing that one document may take: time on the clock depends on what else the machine does. */
const SECONDS = 4;
/** Milliseconds between two looks at what was computed. */
const LOOK = 100;

/** How documents are read apart. */
interface ApartOptions {
  /** Bytes from which a document is read in a thread. */
  readonly from?: number | undefined;
  /** Seconds of computing that one may take. */
  readonly seconds?: number | undefined;
}

/**
 * Reads documents, large ones in a thread that is ended where one takes too long or too much memory:
 * that one is named, and the run goes on. One thread serves them all until it has to be ended.
 */
class Apart {
  readonly #from: number;
  readonly #seconds: number;
  #thread: Worker | undefined;

  constructor({ from = APART_FROM, seconds = SECONDS }: ApartOptions = {}) {
    this.#from = from;
    this.#seconds = seconds;
  }

  /** Reads one document, as `ingestDocument` does; one at a time. */
  readonly ingest = async (
    document: Document,
    options: IngestOptions = {},
  ): Promise<IngestedDocument> => {
    if (document.bytes.length < this.#from || isTable(document))
      return ingestDocument(document, options);
    // Loaded here and not above: most runs read small files only.
    this.#thread ??= await (await import('./apart-thread.ts')).startThread();
    const result = await ask(this.#thread, { document: whole(document), options }, this.#seconds);
    if (typeof result !== 'string') return result;
    await this.close();
    const { source, name } = document;
    return { source, name, articles: [], failed: [{ source, reason: result }], warnings: [] };
  };

  /** Ends the thread, if there ever was one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

/** Runs `work` with a way of reading documents apart, and ends what that needed. */
export async function apart<T>(
  work: (ingest: Apart['ingest']) => Promise<T>,
  options?: ApartOptions,
): Promise<T> {
  const reader = new Apart(options);
  try {
    return await work(reader.ingest);
  } finally {
    await reader.close();
  }
}

function isTable(document: Document): boolean {
  return IN_PLACE.has(FORMATS.find((format) => format.accepts(document))?.name ?? '');
}

/** Bytes of their own: what is sent is copied with all of the memory that it is a part of. */
function whole(document: Document): Document {
  return { ...document, bytes: new Uint8Array(document.bytes) };
}

/** What a thread made of a document, or why it made nothing. */
function ask(thread: Worker, task: Task, seconds: number): Promise<IngestedDocument | string> {
  const before = process.cpuUsage();
  return new Promise((resolve) => {
    const look = setInterval(() => {
      // All of the process: nothing else computes while it waits for this.
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1e6 > seconds)
        done(
          `reading it takes more than ${seconds} s of computing, as no page or feed does; save the article alone, as text`,
        );
    }, LOOK);
    const done = (result: IngestedDocument | string): void => {
      clearInterval(look);
      thread.off('message', done).off('error', failed).off('exit', ended);
      resolve(result);
    };
    const failed = (error: Error): void => done(sayFault(error));
    const ended = (): void => done('the program broke on it; leave it out, and please report it');
    thread.on('message', done).on('error', failed).on('exit', ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(task);
  });
}

function sayFault(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'reading it takes more memory than any page or feed needs; save the article alone, as text'
    : `the program broke on it (${error.message}); leave it out, and please report it`;
}

import process from 'node:process';
import {
  ingestDocument,
  ofDocument,
  type IngestedDocument,
  type IngestedPart,
} from '../ingest/ingest.ts';
import type { Worker } from 'node:worker_threads';
import type { Answer, Task } from './apart-thread.ts';
import { tracePage, type PageTrace } from '../ingest/page/trace.ts';
import type { Document, IngestOptions } from '../ingest/document.ts';

export type { PageTrace };

/**
 * Documents from this many bytes on are read in a thread of their own. The limits of the formats
 * (depth, elements, blocks) do not bound all: a feed of 1 MB of tags that end nothing was measured to
 * take more than eight seconds, and that grows with the square of the size. The thread costs a tenth
 * of a second, once a run, and only a run that meets such a document.
 */
const APART_FROM = 256 * 1024;
/** Seconds of computing that one document may take: time on the clock depends on what else the machine does. */
const SECONDS = 3;
/** What of a long table is read earns it as much again: a second for every megabyte; usual ones need a third of it. */
const UNITS_A_SECOND = 1024 * 1024;
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
    if (document.bytes.length < this.#from) return ingestDocument(document, options);
    const parts: IngestedPart[] = [];
    const fault = await this.#ask({ kind: 'ingest', document, options }, (answer) => {
      if (answer.kind === 'part') parts.push(answer.part);
      return answer.kind === 'part' ? answer.part.read : 0;
    });
    if (fault === undefined) return ofDocument(document, parts);
    // What was read before stands, and what comes next is named.
    const source = parts.at(-1)?.next ?? document.source;
    const reason =
      source === document.source
        ? fault
        : 'the list is read up to here: this record, or one of the next, takes more computing than articles do; leave it out, or split the list';
    return ofDocument(document, [
      ...parts,
      { articles: [], failed: [{ source, reason }], warnings: [] },
    ]);
  };

  /** Everything that is seen on a page; undefined where the document is none, a text where it takes too long. */
  readonly trace = async (document: Document): Promise<PageTrace | string | undefined> => {
    if (document.bytes.length < this.#from) return tracePage(document);
    let trace: PageTrace | undefined;
    const fault = await this.#ask({ kind: 'trace', document }, (answer) => {
      if (answer.kind === 'trace') trace = answer.trace;
      return 0;
    });
    return fault ?? trace;
  };

  /** Asks the thread; a text is the reason why it was ended. `take` gives the UTF-16 units that are read. */
  async #ask(task: Task, take: (answer: Answer) => number): Promise<string | undefined> {
    // Loaded here and not above: most runs read small files only.
    this.#thread ??= await (await import('./apart-thread.ts')).startThread();
    const own = { ...task, document: whole(task.document) };
    const fault = await ask(this.#thread, own, this.#seconds, take);
    if (fault !== undefined) await this.close();
    return fault;
  }

  /** Ends the thread, if there ever was one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

/** Runs `work` with ways of reading and of explaining documents apart, and ends what that needed. */
export async function apart<T>(
  work: (ingest: Apart['ingest'], trace: Apart['trace']) => Promise<T>,
  options?: ApartOptions,
): Promise<T> {
  const reader = new Apart(options);
  try {
    return await work(reader.ingest, reader.trace);
  } finally {
    await reader.close();
  }
}

/** Bytes of their own: what is sent is copied with all of the memory that it is a part of. */
function whole(document: Document): Document {
  return { ...document, bytes: new Uint8Array(document.bytes) };
}

/** Asks a thread, and ends with the reason where it makes no end of its own. */
function ask(
  thread: Worker,
  task: Task,
  seconds: number,
  take: (answer: Answer) => number,
): Promise<string | undefined> {
  const before = process.cpuUsage();
  let allowed = seconds;
  return new Promise((resolve) => {
    const look = setInterval(() => {
      // All of the process: nothing else computes while it waits for this.
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1e6 > allowed) done(tooLong(seconds));
    }, LOOK);
    const done = (fault: string | undefined): void => {
      clearInterval(look);
      thread.off('message', taken).off('error', failed).off('exit', ended);
      resolve(fault);
    };
    const taken = (answer: Answer): void => {
      if (answer.kind === 'end') done(undefined);
      else allowed = seconds + take(answer) / UNITS_A_SECOND;
    };
    const failed = (error: Error): void => done(sayFault(error));
    const ended = (): void => done('the program broke on it; leave it out, and please report it');
    thread.on('message', taken).on('error', failed).on('exit', ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(task);
  });
}

function tooLong(seconds: number): string {
  return `reading it takes more than ${seconds} s of computing, as no page or feed does; save the article alone, as text`;
}

function sayFault(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'reading it takes more memory than any page or feed needs; save the article alone, as text'
    : `the program broke on it (${error.message}); leave it out, and please report it`;
}

import process from 'node:process';
import { peek } from './archives/peek.ts';
import { expand } from './files.ts';
import { openFile, openStream, sayError } from './open.ts';
import { isAddress, WebInputs } from './web/inputs.ts';
import type { WebOptions } from './web/web.ts';
import type { Document, Incoming } from '../ingest/document.ts';
import type { Failure } from '../model/article.ts';

/** Default limit for one input, in bytes (16 MB). */
export const DEFAULT_MAX_SIZE = 16 * 1024 * 1024;

export interface GatherOptions {
  /** Most bytes that one input may have; 16 MB where nothing is said. */
  readonly maxSize?: number | undefined;
  /** What `-` reads; the process's own input by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** How addresses are fetched; without it, politely and from the public web only, and nothing is kept. */
  readonly web?: WebOptions | undefined;
  /** Called after each document, with the number read so far. */
  readonly onProgress?: (done: number, source: string, total?: number) => void;
}

/**
 * Reads files, folders, patterns and `-` into documents, one at a time, in the order of the arguments
 * and sorted within a folder; archives give a document for each page in them. What cannot be read is
 * named with the reason and the way out; nothing throws for a bad input. A file that two arguments
 * reach under one name is read once.
 */
export async function* gatherEach(
  inputs: readonly string[],
  options: GatherOptions = {},
): AsyncGenerator<Incoming> {
  const seen = new Set<string>();
  const addresses = [...new Set(inputs.filter(isAddress))];
  const maxSize = options.maxSize ?? DEFAULT_MAX_SIZE;
  const web = addresses.length > 0 ? new WebInputs(addresses, maxSize, options.web) : undefined;
  // How many there will be is known where nothing has to be walked.
  const total = addresses.length === inputs.length ? inputs.length : undefined;
  let done = 0;
  try {
    for (const input of inputs) {
      for await (const incoming of web && isAddress(input)
        ? once(input, seen, () => web.open(input))
        : each(input, seen, options)) {
        if ('document' in incoming) done += 1;
        if (!('warning' in incoming)) options.onProgress?.(done, sourceOf(incoming), total);
        yield incoming;
      }
    }
  } finally {
    await web?.close();
  }
}

function sourceOf(incoming: Exclude<Incoming, { readonly warning: Failure }>): string {
  return 'document' in incoming ? incoming.document.source : incoming.failed.source;
}

/** What a second argument of the same name gives is nothing. */
async function* once(
  input: string,
  seen: Set<string>,
  read: () => AsyncIterable<Incoming>,
): AsyncGenerator<Incoming> {
  if (seen.has(input)) return;
  seen.add(input);
  yield* read();
}

async function* each(
  input: string,
  seen: Set<string>,
  options: GatherOptions,
): AsyncGenerator<Incoming> {
  if (input === '-') return yield* once(input, seen, () => openStdin(options));
  const failed: Failure[] = [];
  for await (const candidate of expand(input, failed)) {
    yield* takeFailures(failed);
    if (seen.has(candidate.source)) continue;
    seen.add(candidate.source);
    yield* openFile(candidate, options.maxSize ?? DEFAULT_MAX_SIZE);
  }
  yield* takeFailures(failed);
  return undefined;
}

function* takeFailures(failed: Failure[]): Generator<Incoming> {
  for (const failure of failed.splice(0)) yield { failed: failure };
}

async function* openStdin({
  stdin = process.stdin,
  maxSize = DEFAULT_MAX_SIZE,
}: GatherOptions): AsyncGenerator<Incoming> {
  try {
    const { head, rest } = await peek(asBytes(stdin), 512);
    const reason = 'nothing came through the pipe; write `rashomon … - < file`';
    if (head.length === 0) yield { failed: { source: '-', reason } };
    else yield* openStream({ source: '-', name: '-' }, head, rest, maxSize);
  } catch (error) {
    yield { failed: { source: '-', reason: sayError(error) } };
  }
}

async function* asBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** What `gatherEach` gives, all at once. */
export interface Gathered {
  readonly documents: readonly Document[];
  readonly failed: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/** Reads all inputs and holds them: for those who need every document's bytes. */
export async function gather(
  inputs: readonly string[],
  options: GatherOptions = {},
): Promise<Gathered> {
  const documents: Document[] = [];
  const failed: Failure[] = [];
  const warnings: Failure[] = [];
  for await (const incoming of gatherEach(inputs, options)) {
    if ('document' in incoming) documents.push(incoming.document);
    else if ('failed' in incoming) failed.push(incoming.failed);
    else warnings.push(incoming.warning);
  }
  return { documents, failed, warnings };
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { refusal } from '../ingest/sniff.ts';
import { peek } from './archives/peek.ts';
import { GAP, gunzip, isGzip, isZip, UnpackError } from './archives/unpack.ts';
import { isWarc, readArchive } from './archives/warc.ts';
import { codeOf, explain, statOf, tooLarge, type Candidate } from './files.ts';
import type { Document, Incoming } from '../ingest/document.ts';

/** How much of a stream is looked at to tell what it is. */
const LOOK = 512;

/** What is known of a stream besides its bytes. */
export type Origin = Pick<Document, 'source' | 'name' | 'url' | 'mediaType' | 'fetched'>;

/** Reads a file into documents: itself, or what it holds where it is an archive. Never throws for a bad file. */
export async function* openFile(
  { path, source }: Candidate,
  maxSize: number,
): AsyncGenerator<Incoming> {
  const failed = (reason: string): Incoming => ({ failed: { source, reason } });
  const found = await statOf(path);
  if (typeof found === 'string') return yield failed(explain(found));
  const stream = createReadStream(path);
  try {
    const { head, rest } = await peek(stream, LOOK);
    if (isZip(head)) {
      // Loaded here and not above: most runs open no ZIP archive.
      const { readWacz } = await import('./archives/wacz.ts');
      if (!(yield* readWacz(source, path, { maxSize })))
        yield failed(refusal(head) ?? 'a ZIP archive without pages; unpack it and give the files');
      return undefined;
    }
    // Looked at before reading: a huge file must not come into memory only to be refused.
    if (found.isFile() && found.size > maxSize && !isGzip(head) && !isWarc(head))
      return yield failed(tooLarge(found.size, maxSize));
    yield* openStream({ source, name: basename(path) }, head, rest, maxSize);
  } catch (error) {
    yield failed(sayError(error));
  } finally {
    stream.destroy();
  }
  return undefined;
}

/** Reads a stream into documents, unpacked where it is packed and one by one where it is an archive. */
export async function* openStream(
  origin: Origin,
  head: Buffer,
  chunks: AsyncIterable<Uint8Array>,
  maxSize: number,
): AsyncGenerator<Incoming> {
  const { source, name } = origin;
  if (isGzip(head)) {
    const inner = await peek(gunzip(chunks), LOOK);
    // One layer only: what is packed twice is no text that anybody meant to give.
    if (isWarc(inner.head)) yield* readArchive(source, inner.rest, { maxSize });
    else yield await whole({ ...origin, name: name.replace(/\.gz$/iu, '') }, inner.rest, maxSize);
  } else if (isWarc(head)) yield* readArchive(source, chunks, { maxSize });
  else yield await whole(origin, chunks, maxSize);
}

async function whole(
  origin: Origin,
  chunks: AsyncIterable<Uint8Array>,
  maxSize: number,
): Promise<Incoming> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (chunk === GAP) throw new UnpackError('it is damaged; fetch it again');
    size += chunk.length;
    if (size > maxSize)
      return { failed: { source: origin.source, reason: tooLarge(undefined, maxSize) } };
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { document: { ...origin, bytes, sha256 } };
}

/** What broke while a stream was read, in plain words. */
export function sayError(error: unknown): string {
  if (error instanceof UnpackError) return error.message;
  const code = codeOf(error);
  if (code !== 'unknown') return explain(code);
  return `cannot be read (${error instanceof Error ? error.message : String(error)}); check the file`;
}

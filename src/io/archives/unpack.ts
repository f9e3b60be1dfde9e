import { createGunzip } from 'node:zlib';

/** How many times larger than its file a stream may become when it is unpacked: text grows three- to twelvefold. */
const MAX_RATIO = 100;
/** Bytes below which the ratio says nothing. */
const RATIO_FROM = 32 * 1024 * 1024;
/** Bytes unpacked at once, and bytes handed on at once: gzip grows a thousandfold at most. */
const IN = 16 * 1024;
const OUT = 64 * 1024;

/** A packed stream that breaks off, is damaged, or grows beyond reason; what came out before is good. */
export class UnpackError extends Error {}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Whether a file opens like a ZIP archive, which a WACZ is. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/**
 * Unpacks gzip, one member or many in a row, a piece at a time. Where it breaks off, all that could be
 * unpacked is given before the error is thrown: a pipe would throw the last pieces away.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: OUT });
  const ready: Buffer[] = [];
  const broken: Error[] = [];
  unpacked.on('data', (piece: Buffer) => ready.push(piece));
  unpacked.on('error', (error) => broken.push(error));
  let taken = 0;
  let given = 0;
  const ratio = (): void => {
    given += ready.reduce((sum, { length }) => sum + length, 0);
    if (given > RATIO_FROM && given > taken * MAX_RATIO)
      throw new UnpackError(
        `it grows more than ${MAX_RATIO} times when it is unpacked, as no archive of texts does; it is not read further`,
      );
  };
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && broken.length === 0; at += IN) {
        const piece = chunk.subarray(at, at + IN);
        taken += piece.length;
        await new Promise((resolve) => unpacked.write(piece, resolve));
        ratio();
        yield* ready.splice(0);
      }
      if (broken.length > 0) break;
    }
    if (broken.length === 0) {
      await new Promise((resolve) => {
        unpacked.once('close', resolve);
        unpacked.end();
      });
    }
    yield* ready.splice(0);
    if (broken.length > 0) throw new UnpackError(reasonOf(broken[0]));
  } finally {
    unpacked.destroy();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR') return 'it breaks off in the middle; fetch it again';
  if (code === 'Z_DATA_ERROR') return 'it is damaged; fetch it again';
  return error instanceof Error ? error.message : String(error);
}

import { createGunzip, type Gunzip } from 'node:zlib';

/** How many times larger than its file a stream may become when it is unpacked: text grows three- to twelvefold. */
const MAX_RATIO = 100;
/** Bytes below which the ratio says nothing. */
const RATIO_FROM = 32 * 1024 * 1024;
/** Bytes unpacked at once, and bytes handed on at once: gzip grows a thousandfold at most. */
const IN = 32 * 1024;
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

/** Stands in an unpacked stream for a member that was damaged and is left out; told by being this very value. */
export const GAP = new Uint8Array(0);

/**
 * Unpacks gzip, one member or many in a row, a piece at a time. A damaged member is given as far as it
 * goes, then `GAP`, and reading goes on with the next one. Where none follows, and where the stream
 * breaks off, all that could be unpacked is given before the error is thrown: a pipe would throw the
 * last pieces away.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacker = new Unpacker();
  try {
    for await (const chunk of chunks) {
      for (const piece of piecesOf(chunk)) {
        if (unpacker.isDamaged && isMember(piece)) {
          const next = unpacker.next();
          unpacker.close();
          unpacker = next;
          yield GAP;
        }
        yield* await unpacker.push(piece);
        unpacker.checkGrowth();
      }
    }
    yield* await unpacker.end();
    unpacker.check();
  } finally {
    unpacker.close();
  }
}

/** What every member opens with (RFC 1952, 2.3): its mark, and the one way of packing there is. */
const MEMBER = Buffer.from([0x1f, 0x8b, 8]);

function isMember(piece: Uint8Array): boolean {
  return MEMBER.equals(piece.subarray(0, 3)) && ((piece[3] ?? 0) & 0xe0) === 0;
}

/** A chunk cut where a member may open: what comes behind a damaged one begins with a piece of its own. */
function* piecesOf(chunk: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  for (let at = 0; at < bytes.length;) {
    const opening = bytes.indexOf(MEMBER, at + 1);
    const end = Math.min(opening < 0 ? bytes.length : opening, at + IN);
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** One stream of gzip, fed by hand. */
class Unpacker {
  readonly #zlib: Gunzip = createGunzip({ chunkSize: OUT });
  #ready: Buffer[] = [];
  #broken: UnpackError | undefined;
  #isOver = false;
  #taken = 0;
  #given = 0;
  /** Goes on after a write or the end: zlib calls nobody back where it ends of its own accord. */
  #goOn: () => void = () => undefined;

  constructor(taken = 0, given = 0) {
    [this.#taken, this.#given] = [taken, given];
    this.#zlib.on('data', (piece: Buffer) => {
      this.#ready.push(piece);
      this.#given += piece.length;
    });
    this.#zlib.on('error', (error) => (this.#broken ??= new UnpackError(reasonOf(error))));
    for (const event of ['end', 'close'])
      this.#zlib.on(event, () => {
        this.#isOver = true;
        this.#goOn();
      });
  }

  /** What comes out when this goes in. */
  async push(piece: Uint8Array): Promise<readonly Buffer[]> {
    const before = this.#taken;
    this.#taken += piece.length;
    if (!this.#isOver)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
        this.#zlib.write(piece, () => resolve());
      });
    // What follows the last member may be padding, and is damage where it is anything else.
    if (this.#isOver && piece.subarray(Math.max(0, this.#zlib.bytesWritten - before)).some(Boolean))
      this.#broken ??= new UnpackError('it is damaged; fetch it again');
    return this.#take();
  }

  async end(): Promise<readonly Buffer[]> {
    if (!this.#isOver)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
        this.#zlib.end();
      });
    return this.#take();
  }

  get isDamaged(): boolean {
    return this.#broken !== undefined;
  }

  /** One that goes on behind a damaged member; what was taken and given counts on. */
  next(): Unpacker {
    return new Unpacker(this.#taken, this.#given);
  }

  /** Throws what went wrong; called when all that came before it was given. */
  check(): void {
    if (this.#broken) throw this.#broken;
    this.checkGrowth();
  }

  checkGrowth(): void {
    if (this.#given > RATIO_FROM && this.#given > this.#taken * MAX_RATIO)
      throw new UnpackError(
        `it grows more than ${MAX_RATIO} times when it is unpacked, as no archive of texts does; it is not read further`,
      );
  }

  close(): void {
    this.#zlib.destroy();
  }

  #take(): readonly Buffer[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR') return 'it breaks off in the middle; fetch it again';
  if (code === 'Z_DATA_ERROR') return 'it is damaged; fetch it again';
  return error instanceof Error ? error.message : String(error);
}

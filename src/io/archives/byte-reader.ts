import { GAP } from './unpack.ts';

/** Reads lines and blocks out of a stream of chunks and holds no more of it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;
  #broken: { readonly error: unknown } | undefined;
  #isGap = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined at the end of the stream and where a part was lost. A longer one is cut at `most`. */
  async line(most: number): Promise<string | undefined> {
    let from = this.#at;
    for (;;) {
      const end = this.#held.indexOf(10, from);
      if (end >= 0 && end - this.#at <= most) {
        const line = this.#held.toString('utf8', this.#at, end).replace(/\r$/u, '');
        this.#at = end + 1;
        return line;
      }
      if (this.#held.length - this.#at > most) return this.#cut(most);
      from = this.#held.length - this.#at;
      if (!(await this.#more())) return this.#held.length > this.#at ? this.#cut(most) : undefined;
    }
  }

  /** Exactly `size` bytes, fewer only where the stream ends or a part was lost. */
  async block(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = size;
    while (left > 0) {
      const part = await this.#part(left);
      if (!part) break;
      parts.push(part);
      left -= part.length;
    }
    const [only] = parts;
    // A copy: what is held goes on being used, and must not be kept alive by a small part of it.
    return parts.length === 1 && only ? Buffer.from(only) : Buffer.concat(parts);
  }

  /** Passes over `size` bytes; gives how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0) {
      const part = await this.#part(left);
      if (!part) break;
      left -= part.length;
    }
    return size - left;
  }

  /** The next bytes, `size` where there are so many before the end or a gap; they are given again. */
  async peek(size: number): Promise<Buffer> {
    const next = await this.block(size);
    this.unread(next);
    return next;
  }

  /** Puts bytes back that were given: they come next. */
  unread(bytes: Buffer): void {
    const from = this.#at - bytes.length;
    // Mostly they are still held: what is held must not be copied for each record of an archive.
    if (from >= 0 && this.#held.subarray(from, this.#at).equals(bytes)) {
      this.#at = from;
      return;
    }
    this.#held = Buffer.concat([bytes, this.#held.subarray(this.#at)]);
    this.#at = 0;
  }

  /** Throws what the stream broke off with, once all that came before it was given. */
  check(): void {
    if (this.#broken) throw this.#broken.error;
  }

  get isAtGap(): boolean {
    return this.#isGap;
  }

  /** Whether a part of the stream was lost at this place; reading goes on behind it. */
  takeGap(): boolean {
    const isGap = this.#isGap;
    this.#isGap = false;
    return isGap;
  }

  async #part(most: number): Promise<Buffer | undefined> {
    if (this.#at >= this.#held.length && !(await this.#more())) return undefined;
    const part = this.#held.subarray(this.#at, this.#at + most);
    this.#at += part.length;
    return part;
  }

  #cut(most: number): string {
    const line = this.#held.toString('utf8', this.#at, this.#at + most);
    this.#at = Math.min(this.#held.length, this.#at + most);
    return line;
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const value = this.#isGap || this.#broken ? undefined : await this.#next();
      if (value === undefined) return false;
      if (value === GAP) {
        this.#isGap = true;
        return false;
      }
      if (value.length === 0) continue;
      const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      const rest = this.#held.subarray(this.#at);
      this.#held = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      this.#at = 0;
      return true;
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      const { done, value } = await this.#chunks.next();
      return done === true ? undefined : value;
    } catch (error) {
      this.#broken = { error };
      return undefined;
    }
  }
}

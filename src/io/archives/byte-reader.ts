import { GAP, UnpackError } from './unpack.ts';

const LINE_FEED = 10;
const RETURN = 13;
/**
 * Bytes that may be put back in all, and so be read twice: half a second's work. A hundred records of
 * the largest size can have a wrong length; an archive in which each says so would take hours.
 */
const MOST_PUT_BACK = 2e9;

/** Reads lines and blocks out of a stream of chunks and holds no more of it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;
  #broken: { readonly error: unknown } | undefined;
  #isGap = false;
  #putBack = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined at the end of the stream and where a part was lost. A longer one is cut at `most`. */
  async line(most: number): Promise<string | undefined> {
    let from = this.#at;
    for (;;) {
      const end = this.#held.indexOf(LINE_FEED, from);
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
    while (this.#held.length - this.#at < size && (await this.#more()));
    return this.#held.subarray(this.#at, this.#at + size);
  }

  /** Passes over the line ends that come next, `most` at most, and gives them. */
  async lineEnds(most: number): Promise<Buffer> {
    const passed: number[] = [];
    while (passed.length < most) {
      const code = this.#at < this.#held.length ? this.#held[this.#at] : (await this.peek(1))[0];
      if (code !== LINE_FEED && code !== RETURN) break;
      passed.push(code);
      this.#at += 1;
    }
    return Buffer.from(passed);
  }

  /** Puts bytes back that were given: they come next. Throws an `UnpackError` where that was too much in all. */
  unread(...parts: readonly Buffer[]): void {
    for (const { length } of parts) this.#putBack += length;
    if (this.#putBack > MOST_PUT_BACK)
      throw new UnpackError('the lengths of too many records are wrong; fetch it again');
    this.#held = Buffer.concat([...parts, this.#held.subarray(this.#at)]);
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

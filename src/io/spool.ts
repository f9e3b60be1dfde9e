import { deserialize, serialize } from 'node:v8';
import { openUnnamed, readAll, writeAll, type Place } from './unnamed.ts';

/** Values that are laid down outside the memory, and read again in the order they came. */
export interface Spool<T> {
  readonly append: (values: readonly T[]) => void;
  readonly values: () => Iterable<T>;
}

/** Runs `work` with a spool in a file of its own, and takes the file away afterwards. */
export async function withSpool<T, R>(work: (spool: Spool<T>) => Promise<R>): Promise<R> {
  const { file, close } = openUnnamed();
  try {
    return await work(spoolIn(file));
  } finally {
    close();
  }
}

function spoolIn<T>(file: number): Spool<T> {
  const lengths: number[] = [];
  let end = 0;
  return {
    append: (values) => {
      for (const value of values) {
        // Keeps what JSON drops: a field that is there and undefined.
        const bytes = serialize(value);
        writeAll(file, bytes, end);
        lengths.push(bytes.length);
        end += bytes.length;
      }
    },
    *values() {
      let at = 0;
      for (const length of lengths) {
        const bytes = readAll(file, { at, length });
        at += length;
        // What `append` was given, from a file that nobody else has.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
        yield deserialize(bytes) as T;
      }
    },
  };
}

/** Texts that are laid down outside the memory, and looked up by place. */
export interface Shelf {
  readonly put: (text: string) => Place;
  readonly get: (place: Place) => string;
  readonly remove: () => void;
}

/** Bytes that are gathered before they are written. */
const BUFFERED = 1 << 20;

/** Opens a shelf in a file of its own, which `remove` takes away. */
export function openShelf(): Shelf {
  const { file, close } = openUnnamed();
  let [end, size] = [0, 0];
  let waiting: Buffer[] = [];
  const flush = (): void => {
    if (size === 0) return;
    writeAll(file, Buffer.concat(waiting), end - size);
    [waiting, size] = [[], 0];
  };
  return {
    put: (text) => {
      const bytes = Buffer.from(text);
      waiting.push(bytes);
      const place = { at: end, length: bytes.length };
      end += bytes.length;
      size += bytes.length;
      if (size >= BUFFERED) flush();
      return place;
    },
    get: (place) => {
      flush();
      return readAll(file, place).toString('utf8');
    },
    remove: close,
  };
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Some whole lines of a file. */
export interface Lines {
  /** Number of the first line, from 1 on. */
  readonly first: number;
  /** Offset of the first line in the file, in bytes. */
  readonly at: number;
  readonly lines: readonly Uint8Array[];
}

/** A file of lines that is read from the front and looked up by offset; never held as a whole. */
export interface LineFile {
  readonly size: number;
  /** Batches from a line on, of which the offset is known. */
  readonly from: (offset: number, line: number) => Generator<Lines>;
  readonly read: (offset: number, length: number) => Uint8Array;
  readonly close: () => void;
}

/** Bytes that are read at a time. */
const CHUNK = 1 << 20;
const NEWLINE = 10;

/** Opens a file of lines. Throws where it cannot be opened, as the system does. */
export function openLines(path: string): LineFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const got = readSync(file, bytes, done, length - done, offset + done);
      if (got === 0) return bytes.subarray(0, done);
      done += got;
    }
    return bytes;
  };
  return {
    size,
    read,
    from: (offset, line) => batches(read, size, offset, line),
    close: () => closeSync(file),
  };
}

function* batches(
  read: LineFile['read'],
  size: number,
  offset: number,
  line: number,
): Generator<Lines> {
  let [at, first, wanted] = [offset, line, CHUNK];
  while (at < size) {
    const bytes = read(at, Math.min(wanted, size - at));
    const atEnd = at + bytes.length >= size;
    const lines = cut(bytes, atEnd);
    if (lines.length === 0) {
      // One line longer than what was read: twice as much the next time.
      wanted *= 2;
      continue;
    }
    yield { first, at, lines };
    at += lines.reduce((sum, { length }) => sum + length, 0);
    first += lines.length;
    wanted = CHUNK;
  }
}

/** The lines that are whole, each with its newline. */
function cut(bytes: Uint8Array, atEnd: boolean): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (;;) {
    const found = bytes.indexOf(NEWLINE, from);
    if (found < 0) break;
    lines.push(bytes.subarray(from, found + 1));
    from = found + 1;
  }
  if (atEnd && from < bytes.length) lines.push(bytes.subarray(from));
  return lines;
}

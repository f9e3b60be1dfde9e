import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Some whole lines of a file. */
export interface Lines {
  /** Number of the first line, from 1 on. */
  readonly first: number;
  /** Offset of the first line in the file, in bytes. */
  readonly at: number;
  readonly lines: readonly Uint8Array[];
  /** Where to go on: offset and number of the line behind these, or of the rest of a last one without its newline. */
  readonly next: { readonly at: number; readonly line: number };
}

/** A file of lines that is read from the front; never held as a whole. */
export interface LineFile {
  readonly size: number;
  /** Batches from a line on, of which the offset is known. */
  readonly from: (offset: number, line: number) => Generator<Lines>;
  readonly close: () => void;
}

/** Bytes that are read at a time. */
const CHUNK = 1 << 20;
const NEWLINE = 10;

type Read = (offset: number, length: number) => Uint8Array;

/**
 * Opens a file of lines. Throws where it cannot be opened, as the system does. Of a line of more
 * bytes than `longest` only its beginning is handed on: a file without newlines would fill the memory.
 */
export function openLines(path: string, longest = Infinity): LineFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const read: Read = (offset, length) => {
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
    from: (offset, line) => batches(read, size, { at: offset, line }, longest),
    close: () => closeSync(file),
  };
}

function* batches(
  read: Read,
  size: number,
  from: Lines['next'],
  longest: number,
): Generator<Lines> {
  let [{ at, line: first }, wanted] = [from, CHUNK];
  while (at < size) {
    const asked = Math.min(wanted, size - at);
    const bytes = read(at, asked);
    // A file that was cut short meanwhile ends where it ends now.
    const atEnd = bytes.length < asked || at + asked >= size;
    const lines = cut(bytes, atEnd);
    if (lines.length === 0 && atEnd) return;
    if (lines.length === 0 && wanted < longest) {
      // One line longer than what was read: twice as much the next time.
      wanted *= 2;
      continue;
    }
    const next =
      lines.length === 0
        ? { at: behindLine(read, at + bytes.length, size), line: first + 1 }
        : behind(at, first, lines);
    yield { first, at, lines: lines.length === 0 ? [bytes] : lines, next };
    ({ at, line: first } = next);
    wanted = CHUNK;
  }
}

/** A last line without its newline is gone on with: what is added to it has its number. */
function behind(at: number, first: number, lines: readonly Uint8Array[]): Lines['next'] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const open = lines.at(-1)?.at(-1) !== NEWLINE;
  return { at: at + length, line: first + lines.length - Number(open) };
}

/** The offset behind the newline that ends a line, or the size of the file. */
function behindLine(read: Read, offset: number, size: number): number {
  for (let at = offset; at < size; at += CHUNK) {
    const found = read(at, Math.min(CHUNK, size - at)).indexOf(NEWLINE);
    if (found >= 0) return at + found + 1;
  }
  return size;
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

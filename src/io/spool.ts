import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Values that are laid down outside the memory, and read again in the order they came. */
export interface Spool<T> {
  readonly append: (values: readonly T[]) => void;
  readonly values: () => Iterable<T>;
}

/** Runs `work` with a spool in a file of its own, and takes the file away afterwards. */
export async function withSpool<T, R>(work: (spool: Spool<T>) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-'));
  const file = openSync(join(folder, 'spool'), 'wx+', 0o600);
  // Where the system lets it go while it is open, nothing is left even of a run that is killed.
  remove(folder);
  try {
    return await work(spoolIn(file));
  } finally {
    closeSync(file);
    remove(folder);
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // An open file cannot be removed everywhere; it is tried again when it is closed.
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
        const bytes = Buffer.alloc(length);
        readAll(file, bytes, at);
        at += length;
        // What `append` was given, from a file that nobody else has.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
        yield deserialize(bytes) as T;
      }
    },
  };
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

function readAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(file, bytes, done, bytes.length - done, at + done);
    if (read === 0) throw new Error('a file for passing results was cut short; run it again');
    done += read;
  }
}

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A stretch of a file, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * Opens a file that no other run needs, in the system's folder for such files. Its name goes at
 * once, so that a run that is killed leaves nothing of many gigabytes behind.
 */
export function openUnnamed(): { readonly file: number; readonly close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-'));
  const file = openSync(join(folder, 'unnamed'), 'wx+', 0o600);
  remove(folder);
  return {
    file,
    close: () => {
      closeSync(file);
      remove(folder);
    },
  };
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Windows keeps the name of what is open; it is tried again when the file is closed.
  }
}

/** Writes all of some bytes: the system may take a part only, as on a disk that is full, which it says the next time. */
export function writeAll(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** The bytes of a place, all of them. Throws where the file ends before. */
export function readAll(file: number, { at, length }: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0)
      throw new Error('a file of this run was cut short by something else; run it again');
    done += read;
  }
  return bytes;
}

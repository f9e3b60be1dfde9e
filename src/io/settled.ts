import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLines } from './jsonl.ts';
import { readAll, writeAll, type Place } from './unnamed.ts';

/**
 * What earlier runs worked out, by a key that says all that it hangs on. It only saves time: what
 * cannot be read or written is worked out again, and never an error.
 */
export interface Settled {
  readonly get: (key: string) => string | undefined;
  /** Values are of one line. */
  readonly put: (key: string, value: string) => void;
  /** Lets go of what this run did not ask for where that is most of it. */
  readonly close: () => void;
}

/** Stands between a key, the mark of the whole line, and its value. */
const BETWEEN = '\t';

/** Opens what earlier runs over a folder of state worked out, as far as they were runs of the same program. */
export function openSettled(folder: string, program: string = programMark()): Settled {
  const path = join(folder, 'settled.log');
  const known = existsSync(path) ? placesIn(path, program) : undefined;
  const file = openSync(path, known ? 'r+' : 'w+');
  const places = known?.places ?? new Map<string, Place>();
  let end = known?.end ?? 0;
  const used = new Map<string, Place>();
  const write = (line: string, to = file): number => {
    const bytes = Buffer.from(`${line}\n`);
    // Behind the end until all of it is there: what was written of it is no line, and is written over.
    writeAll(to, bytes, end);
    end += bytes.length;
    return bytes.length;
  };
  const read = (place: Place): string => readAll(file, place).toString('utf8').slice(0, -1);
  let isWritten = known !== undefined || succeeds(() => write(program));
  const tidied = (kept: readonly Place[]): void => {
    const fresh = openSync(`${path}.new`, 'w');
    try {
      end = 0;
      write(program, fresh);
      for (const place of kept) write(read(place), fresh);
    } finally {
      closeSync(fresh);
    }
  };
  return {
    get: (key) => {
      const place = places.get(key);
      let line = '';
      if (!place || !succeeds(() => (line = read(place)))) return undefined;
      const value = line.slice(key.length + 2 * BETWEEN.length + MARK);
      if (line !== lineOf(key, value)) return undefined;
      used.set(key, place);
      return value;
    },
    put: (key, value) => {
      const at = end;
      // A disk that is full stays so: nothing is tried again.
      isWritten &&= succeeds(() => write(lineOf(key, value)));
      if (!isWritten) return;
      const place = { at, length: end - at };
      places.set(key, place);
      used.set(key, place);
    },
    close: () => {
      const kept = [...used.values()].sort((x, y) => x.at - y.at);
      const isMostlyUsed = 2 * kept.reduce((sum, { length }) => sum + length, 0) >= end;
      const isTidied = !isMostlyUsed && succeeds(() => tidied(kept));
      // Windows puts nothing in the place of a file that is open.
      closeSync(file);
      if (!isTidied || !succeeds(() => renameSync(`${path}.new`, path)))
        succeeds(() => rmSync(`${path}.new`, { force: true }));
    },
  };
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** Hexadecimal digits of a line's mark. */
const MARK = 16;

/** A line with the mark that tells whether it is as it was written. */
function lineOf(key: string, value: string): string {
  const hash = createHash('sha256').update(`${key}${BETWEEN}${value}`).digest('hex');
  return [key, hash.slice(0, MARK), value].join(BETWEEN);
}

/** Where the values of a file are, and how far it is whole; undefined where another program wrote it. */
function placesIn(
  path: string,
  program: string,
): { readonly places: Map<string, Place>; readonly end: number } | undefined {
  const places = new Map<string, Place>();
  const lines = openLines(path);
  let [end, same] = [0, false];
  try {
    for (const batch of lines.from(0, 1)) {
      let { at } = batch;
      for (const bytes of batch.lines) {
        const place = { at, length: bytes.length };
        at += bytes.length;
        // The last line of a run that was killed may be half written.
        if (bytes.at(-1) !== NEWLINE) break;
        const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        if (end === 0) same = line.toString('utf8').trim() === program;
        else places.set(line.toString('utf8', 0, Math.max(0, line.indexOf(BETWEEN))), place);
        end = at;
        if (!same) return undefined;
      }
    }
  } finally {
    lines.close();
  }
  return same ? { places, end } : undefined;
}

const NEWLINE = 10;

/** Tells this program from any other build of it: what one worked out is nothing to another. */
function programMark(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const hash = createHash('sha256');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.[jt]s$/u.test(name)) continue;
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

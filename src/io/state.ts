import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  ftruncateSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './files.ts';
import { openLines } from './jsonl.ts';
import { lockFolder, LockError, type Lock } from './lock.ts';
import { openUnnamed, readAll, writeAll, type Place } from './unnamed.ts';

/** What is wrong with a folder of state; the message names the way out. */
export class StateError extends Error {}

/** A list of lines that are looked up by place. What was marked as whole is there after any kind of end. */
export interface Journal {
  /** Hands over the lines of every whole batch, pausing behind each, and then gives the mark of the last one. */
  readonly replay: (
    each: (line: string, place: Place) => void,
  ) => Generator<void, string | undefined>;
  /** Writes a batch of lines and its mark. */
  readonly append: (lines: readonly string[], mark: string) => readonly Place[];
  readonly get: (place: Place) => string;
  readonly close: () => void;
}

const VERSION = 4;
/** So much of an input's beginning tells whether it is still the same. */
const HEAD = 65_536;
/** Stands before a mark, and never before a line of JSON. */
const MARK = '=';

/** Opens or makes the state of a run over these inputs, for this run alone. Throws StateError where it belongs to others. */
export function openState(folder: string, inputs: readonly string[]): Journal {
  makeFolder(folder);
  const lock = lockFor(folder);
  try {
    checkManifest(join(folder, 'manifest.json'), folder, inputs);
    const path = join(folder, 'articles.log');
    const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
    const journal = journalIn(file, fsyncSync, (each) => replayed(path, each));
    const close = (): void => {
      journal.close();
      lock.release();
    };
    return { ...journal, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Two runs at once would write into one another's log. */
function lockFor(folder: string): Lock {
  const lock = lockOf(folder);
  if ('release' in lock) return lock;
  const { pid, host, since } = lock.holder;
  const here = host === hostname();
  throw new StateError(
    `${folder} is in use by process ${pid} on ${here ? 'this machine' : host} since ${since}; wait until that run has ended, or give another folder; if it runs no longer, remove ${lock.file}`,
  );
}

function lockOf(folder: string): ReturnType<typeof lockFolder> {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    throw new StateError(
      `${error.message}, so nobody knows whether ${folder} is in use; if no run uses it, remove that file, or give another folder`,
      { cause: error },
    );
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StateError(
      `${folder} is no folder that a state can be written to (${codeOf(error)}); give another one`,
      { cause: error },
    );
  }
}

/** Opens a journal for one run: it is in the system's folder for such files and gone with the run. */
export function openScratch(): Journal {
  const { file, close } = openUnnamed();
  const journal = journalIn(
    file,
    () => undefined,
    function* () {
      yield;
      return { whole: 0 };
    },
  );
  return { ...journal, close };
}

/** A journal in an open file; `earlier` hands over what a run before left there and how far that is whole. */
function journalIn(
  file: number,
  settle: (file: number) => void,
  earlier: (
    each: Parameters<Journal['replay']>[0],
  ) => Generator<void, { mark?: string; whole: number }>,
): Journal {
  let end = 0;
  return {
    *replay(each) {
      const { mark, whole } = yield* earlier(each);
      // What was half written when the last run ended is done again.
      ftruncateSync(file, whole);
      end = whole;
      return mark;
    },
    append: (lines, mark) => {
      let at = end;
      const places = lines.map((line): Place => {
        const length = Buffer.byteLength(line) + 1;
        at += length;
        return { at: at - length, length };
      });
      const text = `${lines.map((line) => `${line}\n`).join('')}${MARK}${mark}\n`;
      writeAll(file, Buffer.from(text), end);
      end = at + Buffer.byteLength(mark) + MARK.length + 1;
      settle(file);
      return places;
    },
    get: (place) => readAll(file, place).toString('utf8'),
    close: () => closeSync(file),
  };
}

function* replayed(
  path: string,
  each: (line: string, place: Place) => void,
): Generator<void, { mark?: string; whole: number }> {
  const lines = openLines(path);
  let whole = 0;
  let mark: string | undefined;
  let waiting: { readonly line: string; readonly place: Place }[] = [];
  for (const batch of lines.from(0, 1)) {
    let { at } = batch;
    for (const bytes of batch.lines) {
      const place = { at, length: bytes.length };
      at += bytes.length;
      const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
      if (!line.endsWith('\n')) continue;
      if (!line.startsWith(MARK)) {
        waiting.push({ line, place });
        continue;
      }
      for (const one of waiting) each(one.line, one.place);
      waiting = [];
      mark = line.slice(MARK.length).trim();
      whole = at;
      yield;
    }
  }
  lines.close();
  return mark === undefined ? { whole } : { mark, whole };
}

function checkManifest(path: string, folder: string, inputs: readonly string[]): void {
  const heads = inputs.map((input) => ({ input, head: headOf(input) }));
  const now = JSON.stringify({ version: VERSION, inputs: heads });
  if (!existsSync(path)) {
    // Whole or not at all: half of it would be refused as the state of other inputs.
    writeFileSync(`${path}.new`, now);
    renameSync(`${path}.new`, path);
  } else if (readFileSync(path, 'utf8') !== now) {
    throw new StateError(
      `${folder} holds the state of a run over other inputs or by another version of the program, or the inputs have changed at their beginning; give another folder, or remove this one to begin anew`,
    );
  }
}

/** A hash of an input's first line, as far as it goes: lines may be added behind, and are then read too. */
function headOf(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(HEAD);
  const length = readSync(file, bytes, 0, HEAD, 0);
  closeSync(file);
  const newline = bytes.subarray(0, length).indexOf('\n');
  const first = bytes.subarray(0, newline < 0 ? length : newline);
  return createHash('sha256').update(first).digest('hex');
}

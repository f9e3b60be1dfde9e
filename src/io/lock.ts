import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { codeOf } from './files.ts';

/** Who holds a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
  /** What tells a process from a later one of the same number, where the system says. */
  readonly began: string | undefined;
}

/** A folder that this process holds alone. */
export interface Lock {
  readonly release: () => void;
}

/** A lock that is there and cannot be read; the message names it and why. */
export class LockError extends Error {}

/** Takes a folder for this process, or says who has it and in which file that stands. */
export function lockFolder(
  folder: string,
): Lock | { readonly holder: Holder; readonly file: string } {
  const file = join(folder, 'lock');
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    began: beganOf(process.pid),
  };
  const text = JSON.stringify(own);
  for (;;) {
    if (put(file, text)) return { release: () => releaseOwn(file, text) };
    const found = readable(file);
    // It was released between the two looks.
    if (found === undefined) continue;
    const holder = holderOf(found);
    if (!isGone(holder)) return { holder, file };
    takeAway(file, found);
  }
}

/** A name that no other process has, on no machine: two of them may have the same number. */
function nameBeside(file: string): string {
  return `${file}.${process.pid}.${randomBytes(8).toString('hex')}`;
}

/** Writes a file that is not there yet, whole or not at all; false where it is there. */
function put(file: string, text: string): boolean {
  const made = nameBeside(file);
  writeFileSync(made, text);
  try {
    linkSync(made, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return putWithoutLink(file, text);
  } finally {
    rmSync(made, { force: true });
  }
}

/** Where the disk has no links, half of it may be seen by others: they take it for held. */
function putWithoutLink(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that was left behind, and no other: whoever was quicker may hold it by now. */
function takeAway(file: string, left: string): void {
  const aside = nameBeside(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = textOf(aside);
  if (taken !== undefined && taken !== left) put(file, taken);
  rmSync(aside, { force: true });
}

function releaseOwn(file: string, text: string): void {
  if (textOf(file) === text) rmSync(file, { force: true });
}

function readable(file: string): string | undefined {
  try {
    return textOf(file);
  } catch (error) {
    throw new LockError(`${file} cannot be read (${codeOf(error)})`, { cause: error });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What is no lock of ours is held by somebody unknown: nobody's file is taken away. */
const UNKNOWN: Holder = {
  pid: 0,
  host: 'an unknown machine',
  since: 'an unknown time',
  began: undefined,
};

function holderOf(text: string): Holder {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return UNKNOWN;
  }
  if (typeof found !== 'object' || found === null) return UNKNOWN;
  const { pid, host, since, began } = { ...UNKNOWN, ...found };
  const whole = typeof pid === 'number' && typeof host === 'string' && typeof since === 'string';
  return whole
    ? { pid, host, since, began: typeof began === 'string' ? began : undefined }
    : UNKNOWN;
}

/** Whether a holder was a process of this machine that is there no longer, as after `kill -9`. */
function isGone({ pid, host, began }: Holder): boolean {
  if (host !== hostname() || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return codeOf(error) === 'ESRCH';
  }
  const now = beganOf(pid);
  return began !== undefined && now !== undefined && now !== began;
}

/** Which field of `/proc/PID/stat` says when a process began, counted behind its name (proc(5): field 22). */
const BEGAN = 19;

/** When a process began, in ticks since the system did; undefined where the system does not say. */
function beganOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[BEGAN];
  } catch {
    return undefined;
  }
}

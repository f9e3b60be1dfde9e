import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { codeOf } from './files.ts';

/**
 * Writes a file whole or not at all: beside its place first, then moved over it. What stood there
 * before stays until the new one is complete, also where the run is broken off meanwhile. Throws with
 * the reason in plain words.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = placeBeside(path);
  const watch = removeOnSignal(beside);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw cannotWrite(path, error);
  } finally {
    watch.end();
  }
}

/**
 * Tries whether a file can be written, before the work that it is to hold; throws as `writeWhole`
 * would. It is really tried: what a folder says of itself is not what a disk or a mount allows.
 */
export async function tryWrite(path: string): Promise<void> {
  const beside = placeBeside(path);
  try {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    await (await open(beside, 'wx')).close();
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** A name that nothing has, in the folder of the file. */
function placeBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
}

function cannotWrite(path: string, error: unknown): Error {
  return new Error(`${path} cannot be written: ${reasonOf(path, error)}`, { cause: error });
}

/** Takes a half-written file away when the process is told to stop, which it then does as it would have. */
function removeOnSignal(path: string): { readonly end: () => void } {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const end = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    end();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return { end };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'its folder is a file; choose another place',
  EACCES: 'the folder does not allow it; choose another place',
  EPERM: 'the system does not allow it; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder; name a file in it',
};

function reasonOf(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT')
    return `its folder does not exist; make ${dirname(path)} first or choose another place`;
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

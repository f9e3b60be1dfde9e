import { byCodeUnit } from '../model/multimap.ts';
import { open, readdir, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { extensionOf } from '../ingest/document.ts';
import { READ_EXTENSIONS } from '../ingest/formats.ts';
import { refusal, refusalByExtension, UNREAD_EXTENSIONS } from '../ingest/sniff.ts';
import type { Failure } from '../model/article.ts';

/** A file to be read. */
export interface Candidate {
  readonly path: string;
  readonly source: string;
}

/** The files that an argument means: itself, those of a folder, those that a pattern fits. */
export async function* expand(input: string, failed: Failure[]): AsyncGenerator<Candidate> {
  const found = await statOf(input);
  if (typeof found === 'object') {
    if (found.isDirectory()) return yield* expandFolder(input, failed);
    return yield { path: input, source: input };
  }
  if (found !== 'ENOENT' && found !== 'ENOTDIR') {
    failed.push({ source: input, reason: explain(found) });
  } else if (/[*?[\]{}]/u.test(input)) {
    return yield* expandPattern(input, failed);
  } else {
    failed.push({ source: input, reason: await explainMissing(input) });
  }
  return undefined;
}

async function* expandFolder(folder: string, failed: Failure[]): AsyncGenerator<Candidate> {
  const base = folder.replace(/(?<=[^/])\/+$/u, '');
  let [files, passed] = [0, 0];
  for await (const path of walk(base, failed)) {
    files += 1;
    const reason = isRead(path) ? undefined : await unreadable(path);
    if (reason === 'skip') passed += 1;
    else if (reason === undefined) yield { path, source: path };
    else failed.push({ source: path, reason });
  }
  if (files > passed) return;
  const held = files === 0 ? 'no files' : `nothing of a kind that is read in a folder`;
  const wayOut = files === 0 ? 'give one' : 'name the files themselves, or give a folder';
  failed.push({
    source: folder,
    reason: `the folder holds ${held}; ${wayOut} with .txt, .md, .html or .jsonl files`,
  });
}

/** Files below a folder, sorted by code unit, hidden ones left out, links to folders not followed. */
async function* walk(folder: string, failed: Failure[]): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failed.push({ source: folder, reason: explain(codeOf(error)) });
    return;
  }
  entries.sort((a, b) => byCodeUnit(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = folder.endsWith('/') ? folder + entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path, failed);
    else if (entry.isFile()) yield path;
    else if (entry.isSymbolicLink()) {
      const target = await statOf(path);
      if (typeof target === 'object' && target.isFile()) yield path;
    }
  }
}

/** Endings of what holds documents, and of what is packed. */
const CONTAINERS: ReadonlySet<string> = new Set(['.warc', '.arc', '.wacz']);

/** Whether a file of a folder is one to read, by its ending; a packed one by the ending before that. */
function isRead(path: string): boolean {
  const name = path.toLowerCase().endsWith('.gz') ? path.slice(0, -3) : path;
  const extension = extensionOf(name);
  return READ_EXTENSIONS.has(extension) || CONTAINERS.has(extension);
}

/** In a folder: a binary file and a kind known to be news are named; other texts (code, notes) are passed over. */
async function unreadable(path: string): Promise<string | undefined> {
  const extension = extensionOf(path);
  if (UNREAD_EXTENSIONS.has(extension)) return refusalByExtension(extension);
  const head = await startOf(path, 4096);
  if (typeof head === 'string') return head;
  return head.length === 0 ? 'skip' : (refusal(head) ?? 'skip');
}

async function* expandPattern(pattern: string, failed: Failure[]): AsyncGenerator<Candidate> {
  // Loaded here and not above: most runs name their files.
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, {
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: isAbsolute(pattern),
  });
  paths.sort(byCodeUnit);
  for (const path of paths) {
    const reason = isRead(path) ? undefined : await unreadable(path);
    if (reason === undefined || reason === 'skip') yield { path, source: path };
    else failed.push({ source: path, reason });
  }
  if (paths.length === 0)
    failed.push({
      source: pattern,
      reason: 'no file matches this pattern; quote it, and check the folder it starts in',
    });
}

/** Up to `most` bytes of a file's start. */
async function startOf(path: string, most: number): Promise<Uint8Array | string> {
  let file;
  try {
    file = await open(path, 'r');
    const buffer = Buffer.alloc(most);
    return buffer.subarray(0, (await file.read(buffer, 0, most, 0)).bytesRead);
  } catch (error) {
    return explain(codeOf(error));
  } finally {
    await file?.close();
  }
}

/** The state of a file, or the code of what keeps it from being asked. */
export async function statOf(path: string): Promise<Stats | string> {
  try {
    return await stat(path);
  } catch (error) {
    return codeOf(error);
  }
}

/** The code of a system error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
}

/** A system error in plain words, with the way out. */
export function explain(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file or folder; check the name';
  if (code === 'EACCES' || code === 'EPERM')
    return 'no permission to read it; change its rights or run as a user who may';
  if (code === 'ELOOP') return 'a link that leads back to itself; give the file it should point to';
  if (code === 'ENAMETOOLONG') return 'the name is too long for this system; check it';
  return `cannot be read (${code}); check the file and the disk`;
}

/** Why something is not read that is larger than the limit. */
export function tooLarge(size: number | undefined, maxSize: number): string {
  const is = size === undefined ? 'more than the limit' : megabytes(size);
  return `too large: ${is}, the limit is ${megabytes(maxSize)}; raise it with --max-size, or split the file`;
}

function megabytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${bytes} bytes`;
  const value = bytes / (1024 * 1024);
  return `${Number.isInteger(value) ? value : value.toFixed(1)} MB`;
}

async function explainMissing(path: string): Promise<string> {
  const near = await nearbyName(path);
  return near === undefined ? explain('ENOENT') : `no such file or folder; did you mean ${near}?`;
}

/** A name in the same folder that differs only by its ending, by small and capital letters, or by a slip or two. */
async function nearbyName(path: string): Promise<string | undefined> {
  const [folder, name] = [dirname(path), basename(path).toLowerCase()];
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    return undefined;
  }
  const near =
    names.find((other) => other.toLowerCase() === name) ??
    names.find((other) => stem(other) === stem(name)) ??
    names.slice(0, 2000).find((other) => isNear(other.toLowerCase(), name));
  return near && (folder === '.' && !path.startsWith('.') ? near : `${folder}/${near}`);
}

function stem(file: string): string {
  return file.toLowerCase().replace(/\.[^.]*$/u, '');
}

/** At most two letters typed wrong, left out or added, in a name of at least five. */
function isNear(a: string, b: string): boolean {
  if (b.length < 5 || Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 9) <= 2;
}

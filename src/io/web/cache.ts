import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** An answer of a server as it came, before anything was unpacked or read. */
export interface Answer {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** ISO 8601. */
  readonly fetched: string;
  readonly body: Buffer;
}

/** Where answers are kept, so that reading again never fetches again. */
export interface Cache {
  readonly get: (url: string) => Promise<Answer | undefined>;
  /** Throws a system error where the folder cannot be written. */
  readonly put: (url: string, answer: Answer) => Promise<void>;
}

/** The usual place of a user's caches (XDG Base Directory Specification). */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env['XDG_CACHE_HOME'];
  return join(
    base === undefined || base === '' ? join(homedir(), '.cache') : base,
    'rashomon',
    'web',
  );
}

/** Answers in a folder: the body as it came, and beside it a file that says what it was served as. */
export function folderCache(folder: string): Cache {
  const pathOf = (url: string): string => {
    const key = createHash('sha256').update(url).digest('hex');
    return join(folder, key.slice(0, 2), key);
  };
  return {
    get: async (url) => {
      try {
        const [about, body] = await Promise.all([
          readFile(`${pathOf(url)}.json`, 'utf8'),
          readFile(`${pathOf(url)}.body`),
        ]);
        return answerOf(JSON.parse(about), url, body);
      } catch {
        return undefined;
      }
    },
    put: async (url, { body, headers, ...rest }) => {
      const path = pathOf(url);
      const about = {
        asked: url,
        size: body.length,
        ...rest,
        headers: Object.fromEntries(headers),
      };
      await mkdir(dirname(path), { recursive: true });
      // The body first: what has no description is not there.
      await putWhole(`${path}.body`, body);
      await putWhole(`${path}.json`, `${JSON.stringify(about, undefined, 2)}\n`);
    },
  };
}

/** Checks what a file says of an answer; undefined where it was cut, or is of another address. */
function answerOf(about: unknown, asked: string, body: Buffer): Answer | undefined {
  if (typeof about !== 'object' || about === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(about));
  const [url, status, fetched, headers] = ['url', 'status', 'fetched', 'headers'].map((name) =>
    fields.get(name),
  );
  if (fields.get('asked') !== asked || fields.get('size') !== body.length) return undefined;
  if (typeof url !== 'string' || typeof status !== 'number' || typeof fetched !== 'string')
    return undefined;
  if (typeof headers !== 'object' || headers === null) return undefined;
  const served = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return { url, status, fetched, headers: new Map(served), body };
}

async function putWhole(path: string, content: Buffer | string): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

import { request, type Dispatcher } from 'undici';
import { userAgent } from './agent.ts';
import { codeOf } from '../files.ts';
import { checkAddress, RefusedAddress } from './guard.ts';
import type { Answer } from './cache.ts';
import type { Clock } from './pace.ts';

/** Redirections that are followed, as browsers do. */
export const MAX_HOPS = 10;

/** What cannot be had from the web, with the reason and the way out. */
export class FetchError extends Error {
  /** Whether it may be there a little later. */
  readonly isPassing: boolean;

  constructor(message: string, isPassing = false) {
    super(message);
    this.isPassing = isPassing;
  }
}

/** One question to one server. */
export interface Question {
  readonly url: URL;
  readonly dispatcher: Dispatcher;
  readonly allowPrivate: boolean;
  /** Most bytes of a body as it is sent. */
  readonly maxSize: number;
  /** Milliseconds for the whole answer. */
  readonly patience: number;
  /** What is known of an earlier answer, so that the server can say that nothing changed. */
  readonly known?: ReadonlyMap<string, string> | undefined;
  readonly clock: Clock;
}

/** An answer or, where the server sends us on, where to. */
export type Reply = Answer & { readonly location: URL | undefined };

/** Asks once, follows nothing, and reads the body as it comes, up to the limit. */
export async function ask(question: Question): Promise<Reply> {
  const { url, maxSize, clock } = question;
  checkAddress(url, question.allowPrivate);
  const limit = AbortSignal.timeout(question.patience);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: question.dispatcher,
      signal: limit,
      headers: headersFor(question),
    });
    const served = headersOf(headers);
    const location = statusCode >= 300 && statusCode < 400 ? nextOf(served, url) : undefined;
    if (location !== undefined || statusCode === 304) await body.dump({ limit: 64 * 1024 });
    const bytes = body.destroyed || body.bodyUsed ? Buffer.alloc(0) : await read(body, maxSize);
    const fetched = new Date(clock.now()).toISOString();
    return { url: url.href, status: statusCode, headers: served, fetched, body: bytes, location };
  } catch (error) {
    throw said(error, limit);
  }
}

function headersFor({ known }: Question): Record<string, string> {
  const etag = known?.get('etag');
  const modified = known?.get('last-modified');
  return {
    'user-agent': userAgent(),
    accept:
      'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}

/** Of a header that comes several times the first counts, as for archives. */
function headersOf(headers: Record<string, string | string[] | undefined>): Map<string, string> {
  const served = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) served.set(name.toLowerCase(), first);
  }
  return served;
}

function nextOf(headers: ReadonlyMap<string, string>, url: URL): URL | undefined {
  const location = headers.get('location');
  if (location === undefined) return undefined;
  try {
    // Servers send Latin-1 or UTF-8 here; `URL` writes either as an address.
    return new URL(location, url);
  } catch {
    throw new FetchError(`sends on to what is no address ("${location.slice(0, 80)}")`);
  }
}

async function read(body: AsyncIterable<unknown>, maxSize: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    // Leaving the loop closes the connection: the rest is never sent.
    if (size > maxSize)
      throw new FetchError(
        `too large: more than ${Math.round(maxSize / 1024 / 1024)} MB; raise the limit with --max-size`,
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host; check the address',
  EAI_AGAIN: 'the host cannot be looked up now; check the connection',
  ECONNREFUSED: 'the server does not answer; check the address, or try later',
  ECONNRESET: 'the server broke off; try later',
  EHOSTUNREACH: 'the host cannot be reached; check the connection',
  ENETUNREACH: 'there is no way to the network; check the connection',
  UND_ERR_SOCKET: 'the server broke off; try later',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer in time; try later',
  UND_ERR_HEADERS_TIMEOUT: 'the server does not answer in time; try later',
  UND_ERR_BODY_TIMEOUT: 'the server stops in the middle of its answer; try later',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as it says; try later',
};

/** An error of the connection in plain words; those that may pass are tried again. */
function said(error: unknown, limit: AbortSignal): Error {
  if (error instanceof FetchError || error instanceof RefusedAddress) return error;
  if (limit.aborted) return new FetchError('the answer takes too long; try later', true);
  const code = codeOf(error);
  const reason = REASONS[code];
  if (reason !== undefined) return new FetchError(reason, code !== 'ENOTFOUND');
  const detail = error instanceof Error ? error.message : String(error);
  const isNoHttp = error instanceof Error && error.name === 'HTTPParserError';
  if (isNoHttp || code.startsWith('UND_ERR_'))
    return new FetchError(`no answer of a web server (${detail})`);
  return new FetchError(`cannot be fetched (${detail})`);
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { unpackBody } from '../archives/http-message.ts';
import { guardedAgent, type Patience } from './agent.ts';
import { ask, FetchError, MAX_HOPS, type Reply } from './fetch.ts';
import { checkAddress, RefusedAddress } from './guard.ts';
import { Pace, type Clock } from './pace.ts';
import { closed, OPEN, ROBOTS_SIZE, rulesOf, type Rules } from './robots.ts';
import type { Answer, Cache } from './cache.ts';

/** How the web is fetched. */
export interface WebOptions {
  /** Where answers are kept; nowhere without it. */
  readonly cache?: Cache | undefined;
  /** Asks again for what is kept, so that the server can say whether it changed. */
  readonly refresh?: boolean | undefined;
  /** Fetches from this machine and its network too. */
  readonly allowPrivate?: boolean | undefined;
  /** Milliseconds between two fetches of one host; a site may ask for more. */
  readonly pause?: number | undefined;
  readonly patience?: Patience | undefined;
  readonly clock?: Clock | undefined;
  /** Connections of one's own, as through a proxy: addresses are looked at all the same, what is reached is not. */
  readonly dispatcher?: Dispatcher | undefined;
}

/** A page as it came and as its bytes are once they are unpacked. */
export interface Page {
  readonly answer: Answer;
  readonly bytes: Buffer;
  /** What is odd and did not stop it. */
  readonly warning: string | undefined;
}

/** One fetch of a host a second: what a careful reader asks for. */
const PAUSE = 1000;
const PATIENCE: Patience = { quiet: 20_000, whole: 60_000 };
const CLOCK: Clock = { now: () => Date.now(), wait: async (milliseconds) => wait(milliseconds) };
/** Times that something is tried which may pass, and the first wait between, in milliseconds; each next is twice as long. */
const TRIES = 3;
const BACK_OFF = 1000;
/** UTF-16 units of an address that a message shows. */
const LONGEST_ADDRESS = 200;
/** Longest wait that a server may ask for before it is left alone, in milliseconds. */
const MAX_RETRY_AFTER = 30_000;

/** Fetches pages politely: robots.txt, one fetch a second and host, kept answers, and never into a private network. */
export class Web {
  readonly #options: WebOptions;
  readonly #agent: Dispatcher;
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #patience: Patience;
  readonly #allowPrivate: boolean;
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(options: WebOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? CLOCK;
    this.#pace = new Pace(this.#clock);
    this.#patience = options.patience ?? PATIENCE;
    this.#allowPrivate = options.allowPrivate ?? false;
    this.#agent = options.dispatcher ?? guardedAgent(this.#patience, this.#allowPrivate);
  }

  /** Lets the connections go: a process would wait for them otherwise. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Fetches a page or takes it from the cache. Throws a `FetchError` or a `RefusedAddress` in plain words. */
  async page(written: string, maxSize: number): Promise<Page> {
    const address = parsed(written);
    checkAddress(address, this.#allowPrivate);
    const { cache, refresh } = this.#options;
    const kept = await cache?.get(address.href);
    if (kept && refresh !== true) return pageOf(kept, maxSize);
    const answer = await this.#follow(address, maxSize, kept);
    const page = pageOf(answer, maxSize);
    try {
      await cache?.put(address.href, answer);
      return page;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return {
        ...page,
        warning: `it could not be kept for the next time (${detail}); name another folder with --cache`,
      };
    }
  }

  /** From one address to the next until there is an answer; what fails behind the first names where that was. */
  async #follow(address: URL, maxSize: number, kept: Answer | undefined): Promise<Answer> {
    const way = [address];
    try {
      return await this.#along(way, maxSize, kept);
    } catch (error) {
      const last = way.at(-1);
      if (last === undefined || last === address) throw error;
      const at = `sent on to ${last.href.slice(0, LONGEST_ADDRESS)}: `;
      if (error instanceof RefusedAddress) throw new RefusedAddress(at + error.message);
      if (error instanceof FetchError) throw new FetchError(at + error.message, error.isPassing);
      throw error;
    }
  }

  /** Each step is looked at as if it were the first; where it leads is added to `way`. */
  async #along(way: URL[], maxSize: number, kept: Answer | undefined): Promise<Answer> {
    for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
      const url = way.at(-1);
      if (!url) break;
      checkAddress(url, this.#allowPrivate);
      const rules = await this.#rulesFor(url);
      if (!rules.allows(url.href))
        throw new FetchError(
          rules.reason ??
            `its robots.txt does not allow ${url.pathname.slice(0, 80)}; save the page by hand and give the file`,
        );
      const known = kept?.url === url.href ? kept.headers : undefined;
      const reply = await this.#patiently(url, maxSize, rules.delay, known);
      if (reply.status === 304 && kept) return { ...kept, fetched: reply.fetched };
      if (!reply.location) return reply;
      way.push(reply.location);
    }
    throw new FetchError(`sends on more than ${MAX_HOPS} times; check the address`);
  }

  /** Asks again where it may help, a little later each time or when the server says. */
  async #patiently(
    url: URL,
    maxSize: number,
    delay: number,
    known?: ReadonlyMap<string, string>,
  ): Promise<Reply> {
    for (let tried = 1; ; tried += 1) {
      let pause = BACK_OFF * 2 ** (tried - 1);
      try {
        const reply = await this.#ask(url, maxSize, delay, known);
        const now = this.#clock.now();
        const asked = retryAfter(reply, now);
        const isPassing = reply.status === 429 || reply.status >= 500;
        if (!isPassing || tried === TRIES || (asked ?? 0) > MAX_RETRY_AFTER)
          return answered(reply, now);
        pause = asked ?? pause;
      } catch (error) {
        if (!(error instanceof FetchError && error.isPassing) || tried === TRIES) throw error;
      }
      await this.#clock.wait(pause);
    }
  }

  #ask(
    url: URL,
    maxSize: number,
    delay: number,
    known?: ReadonlyMap<string, string>,
  ): Promise<Reply> {
    const pause = Math.max(delay, this.#options.pause ?? PAUSE);
    return this.#pace.run(url.host, pause, () =>
      ask({
        url,
        known,
        maxSize,
        dispatcher: this.#agent,
        allowPrivate: this.#allowPrivate,
        patience: this.#patience.whole,
        clock: this.#clock,
      }),
    );
  }

  #rulesFor({ origin }: URL): Promise<Rules> {
    const known = this.#rules.get(origin);
    if (known) return known;
    const rules = this.#readRules(new URL('/robots.txt', origin));
    this.#rules.set(origin, rules);
    return rules;
  }

  async #readRules(robots: URL): Promise<Rules> {
    let url = robots;
    try {
      for (let hop = 0; hop <= MAX_HOPS / 2; hop += 1) {
        const reply = await this.#ask(url, ROBOTS_SIZE, 0);
        if (reply.location) {
          url = reply.location;
          continue;
        }
        if (reply.status >= 500 || reply.status === 429)
          return closed(`its robots.txt cannot be had (${reply.status}); try later`);
        if (reply.status !== 200) return OPEN;
        const page = pageOf(reply, ROBOTS_SIZE);
        return rulesOf(robots.href, page.bytes.toString('utf8'));
      }
      return OPEN;
    } catch (error) {
      if (error instanceof RefusedAddress) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      return closed(`its robots.txt cannot be had: ${detail}`);
    }
  }
}

function parsed(written: string): URL {
  try {
    return new URL(written);
  } catch {
    throw new RefusedAddress('no address that can be read; check it');
  }
}

/** Only an answer with a page is one. */
function answered(reply: Reply, now: number): Reply {
  const { status } = reply;
  if (reply.location || status === 304 || status === 200 || status === 203) return reply;
  const meaning = MEANINGS[status] ?? (status >= 500 ? 'trouble of its own; try later' : 'no page');
  const asked = retryAfter(reply, now);
  const when = asked === undefined ? '' : ` (in ${Math.ceil(asked / 1000)} s, it says)`;
  throw new FetchError(`the server answers ${status}: ${meaning}${when}`);
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'it wants a password; save the page by hand and give the file',
  402: 'it wants to be paid; save the page by hand and give the file',
  403: 'it does not let us in; save the page by hand and give the file',
  404: 'there is no such page; check the address',
  410: 'the page was taken down; look for it in an archive',
  429: 'it asks us to wait; try later',
  451: 'the page is withheld for legal reasons',
  503: 'it is not there now; try later',
};

function pageOf(answer: Answer, maxSize: number): Page {
  const unpacked = unpackBody(answer.body, withoutChunks(answer.headers), maxSize);
  if ('reason' in unpacked) throw new FetchError(unpacked.reason);
  return { answer, bytes: unpacked.bytes, warning: undefined };
}

/** The connection has put the chunks together already. */
function withoutChunks(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...headers].filter(([name]) => name !== 'transfer-encoding'));
}

/** Milliseconds that a server asks us to wait: seconds, or until a moment. */
function retryAfter({ headers }: Reply, now: number): number | undefined {
  const written = headers.get('retry-after');
  if (written === undefined) return undefined;
  const milliseconds = /^\d+$/u.test(written) ? Number(written) * 1000 : Date.parse(written) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

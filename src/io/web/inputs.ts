import { nameOf } from '../archives/pages.ts';
import { peek } from '../archives/peek.ts';
import { openStream, sayError } from '../open.ts';
import { ahead } from './ahead.ts';
import type { Incoming } from '../../ingest/document.ts';
import type { Page, Web, WebOptions } from './web.ts';

/** Whether an argument is an address of the web. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

type Result = { readonly page: Page } | { readonly reason: string };

/** The addresses among the inputs: fetched some at once, and given in their order. */
export class WebInputs {
  readonly #pages: { readonly next: () => Promise<Result | undefined> };
  readonly #maxSize: number;
  readonly #options: WebOptions;
  #web: Promise<Web> | undefined;

  constructor(addresses: readonly string[], maxSize: number, options: WebOptions = {}) {
    this.#maxSize = maxSize;
    this.#options = options;
    this.#pages = ahead(addresses, (address) => this.#fetch(address));
  }

  /** The documents of the next address: the page, or what it holds where it is an archive. */
  async *open(source: string): AsyncGenerator<Incoming> {
    const result = (await this.#pages.next()) ?? { reason: 'not fetched' };
    if ('reason' in result) return yield { failed: { source, reason: result.reason } };
    const { answer, bytes, warning } = result.page;
    const { url, fetched, headers } = answer;
    const mediaType = headers.get('content-type');
    if (warning !== undefined) yield { warning: { source, reason: warning } };
    if (bytes.length === 0)
      return yield {
        failed: { source, reason: 'the server answers with an empty page; try later' },
      };
    const origin = {
      source,
      name: nameOf(url),
      url,
      fetched,
      ...(mediaType !== undefined && { mediaType }),
    };
    try {
      const { head, rest } = await peek(oneChunk(bytes), bytes.length);
      yield* openStream(origin, head, rest, this.#maxSize);
    } catch (error) {
      yield { failed: { source, reason: sayError(error) } };
    }
    return undefined;
  }

  /** Lets the connections go. */
  async close(): Promise<void> {
    await (await this.#web)?.close();
  }

  async #fetch(address: string): Promise<Result> {
    try {
      // Loaded here and not above: most runs read files.
      this.#web ??= import('./web.ts').then(({ Web: Fetcher }) => new Fetcher(this.#options));
      return { page: await (await this.#web).page(address, this.#maxSize) };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

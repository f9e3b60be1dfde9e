import { createHash } from 'node:crypto';
import { headersOf, splitMessage, unpackBody } from './http-message.ts';
import type { ArchiveRecord } from './records.ts';
import type { Document } from '../../ingest/document.ts';

/** Media types that can hold an article, by what they begin with. */
const PAGES =
  /^(?:text\/(?:html|plain|markdown|xml|rss|atom)|application\/(?:xhtml|xml|rss|atom|rdf|feed\+json|json\+feed))/i;

/** What became of a record: a document, a failure worth naming, or a kind of thing that is passed over. */
export type Outcome =
  | { readonly document: Document }
  | { readonly reason: string; readonly url: string | undefined }
  | { readonly passed: string };

/** Reads the document out of a record of the archive `source`. */
export function documentOf(source: string, record: ArchiveRecord, maxSize: number): Outcome {
  const { kind, block, size } = record;
  if (!['response', 'resource', 'conversion'].includes(kind))
    return { passed: kind === 'revisit' ? REVISIT : NO_PAGE };
  const url = webUrl(record.url);
  if (url === undefined || /\/robots\.txt$/iu.test(url)) return { passed: NO_PAGE };
  if (!block) {
    const limit = Math.round(maxSize / 1024 / 1024);
    return {
      url,
      reason: `too large: ${Math.ceil(size / 1024 / 1024)} MB, the limit is ${limit} MB; raise it with --max-size`,
    };
  }
  const message = kind === 'response' ? splitMessage(block) : undefined;
  if (kind === 'response' && !message)
    return { url, reason: 'no answer of a web server in it; fetch the page again' };
  const headers = message?.head.headers ?? headersOf([]);
  const status = message?.head.status ?? 200;
  if (status !== 200 && status !== 203)
    return { passed: status >= 400 ? 'errors' : 'redirections and other answers without a page' };
  const mediaType = message ? headers.get('content-type') : record.mediaType;
  if (mediaType !== undefined && !PAGES.test(mediaType))
    return { passed: 'images, scripts and other media' };
  const unpacked = unpackBody(message?.body ?? block, headers, maxSize);
  if ('reason' in unpacked) return { url, reason: unpacked.reason };
  const { bytes } = unpacked;
  if (bytes.length === 0) return { passed: 'empty answers' };
  return {
    document: {
      source: `${source}#${url}`,
      name: nameOf(url),
      bytes,
      url,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(mediaType !== undefined && { mediaType }),
      ...(record.date !== undefined && { fetched: record.date }),
    },
  };
}

/** "The page was the same as before", where what it was is not in this archive. */
const REVISIT = 'pages that another archive holds (revisits)';

/** Requests, notes of the archiver: every archive has them, and nobody misses a page by them. */
export const NO_PAGE = 'records of the archiving itself';

function webUrl(written: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(written ?? '');
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The last part of an address, for telling formats apart. */
export function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) || 'index.html';
}

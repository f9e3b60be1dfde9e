import { PAGES } from './pages.ts';

/** One record of an archive as its index lists it. */
export interface Listed {
  /** Normalised; empty where it is no address. */
  readonly url: string;
  readonly mediaType: string;
  /** Undefined where the index does not say. */
  readonly status: number | undefined;
  /** File in the archive, without its folder. */
  readonly file: string;
  /** Bytes from the beginning of the file, and how many: of the packed record where it is packed. */
  readonly offset: number;
  readonly length: number;
}

/** An address as it is compared; empty where it is none. */
export function hrefOf(address: string): string {
  try {
    return new URL(address).href;
  } catch {
    return '';
  }
}

/**
 * The records that an index lists: CDXJ ("key moment {json}"), or CDX of eleven columns. Undefined
 * where a line is neither or says not where its record is: a part of an index is worth nothing.
 */
export function readIndex(text: string): Listed[] | undefined {
  const listed: Listed[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || /^(?: CDX |!)/u.test(line)) continue;
    const entry = line.includes(' {') ? fromJson(line) : fromColumns(line);
    if (!entry) return undefined;
    listed.push(entry);
  }
  return listed.length > 0 ? listed : undefined;
}

function fromJson(line: string): Listed | undefined {
  try {
    const value: unknown = JSON.parse(line.slice(line.indexOf(' {') + 1));
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = new Map(Object.entries(value).map(([key, entry]) => [key, String(entry)]));
    const of = (key: string): string => fields.get(key) ?? '';
    return entryOf(of('url'), of('mime'), of('status'), of('filename'), of('offset'), of('length'));
  } catch {
    return undefined;
  }
}

function fromColumns(line: string): Listed | undefined {
  const columns = line.trim().split(' ');
  if (columns.length !== 11) return undefined;
  const [, , url = '', mime = '', status = '', , , , length = '', offset = '', file = ''] = columns;
  return entryOf(url, mime, status, file, offset, length);
}

function entryOf(
  url: string,
  mediaType: string,
  status: string,
  file: string,
  ...places: readonly [string, string]
): Listed | undefined {
  const [offset, length] = places.map((digits) => (/^\d{1,15}$/u.test(digits) ? +digits : -1));
  if (offset === undefined || length === undefined || offset < 0 || length < 1 || file === '')
    return undefined;
  return {
    url: hrefOf(url),
    mediaType,
    status: /^\d{3}$/u.test(status) ? Number(status) : undefined,
    file: file.replace(/^.*\//u, ''),
    offset,
    length,
  };
}

/** Why a listed record need not be read; undefined for one that may hold a page. */
export function passedOver(
  { url, mediaType, status }: Listed,
  pages: ReadonlySet<string> | undefined,
): string | undefined {
  if (pages) return pages.has(url) ? undefined : 'what belongs to a page';
  if (status !== undefined && status >= 400) return 'errors';
  if (status !== undefined && status !== 200 && status !== 203)
    return 'redirections and other answers without a page';
  const isKnown =
    mediaType.includes('/') && !/^(?:warc|application)\/(?:revisit|octet-stream)/iu.test(mediaType);
  return isKnown && !PAGES.test(mediaType) ? 'images, scripts and other media' : undefined;
}

/** One record of an archive as its index lists it. */
export interface Listed {
  /** Normalised; empty where it is no address. */
  readonly url: string;
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
    return entryOf(of('url'), of('filename'), of('offset'), of('length'));
  } catch {
    return undefined;
  }
}

function fromColumns(line: string): Listed | undefined {
  const columns = line.trim().split(' ');
  if (columns.length !== 11) return undefined;
  const [, , url = '', , , , , , length = '', offset = '', file = ''] = columns;
  return entryOf(url, file, offset, length);
}

function entryOf(
  url: string,
  file: string,
  ...places: readonly [string, string]
): Listed | undefined {
  const [offset, length] = places.map((digits) => (/^\d{1,15}$/u.test(digits) ? +digits : -1));
  if (offset === undefined || length === undefined || offset < 0 || length < 1 || file === '')
    return undefined;
  return {
    url: hrefOf(url),
    file: file.replace(/^.*\//u, ''),
    offset,
    length,
  };
}

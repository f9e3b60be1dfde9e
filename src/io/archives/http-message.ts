import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

/** Encodings on top of each other; no server has a reason for more. */
const MAX_LAYERS = 3;

/** An answer of a server: its status and headers, names in small letters. */
export interface HttpHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** Splits a stored answer into its head and its raw body; undefined where it does not open like one. */
export function splitMessage(
  block: Buffer,
): { readonly head: HttpHead; readonly body: Buffer } | undefined {
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/iu.exec(block.toString('latin1', 0, 64))?.[1];
  if (status === undefined) return undefined;
  const { end, size } = endOfHead(block);
  const lines = block.toString('latin1', 0, end).split(/\r?\n/u).slice(1);
  return {
    head: { status: Number(status), headers: headersOf(lines) },
    body: block.subarray(end + size),
  };
}

function endOfHead(block: Buffer): { readonly end: number; readonly size: number } {
  const strict = block.indexOf('\r\n\r\n');
  const loose = block.indexOf('\n\n');
  if (strict < 0 && loose < 0) return { end: block.length, size: 0 };
  return loose >= 0 && (strict < 0 || loose < strict)
    ? { end: loose, size: 2 }
    : { end: strict, size: 4 };
}

/** Header lines by name; a folded line goes on with the one before, and of two equal names the first counts. */
export function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/u.test(line) && last !== '') {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A body unpacked, or why it cannot be. */
export type Unpacked = { readonly bytes: Buffer } | { readonly reason: string };

/**
 * Takes the chunks and the packing off a body: gzip, deflate with or without a head, brotli. What is
 * said to be packed and is not (archivers unpack and keep the header) is taken as it is.
 */
export function unpackBody(raw: Buffer, headers: HttpHead['headers'], maxSize: number): Unpacked {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let bytes = isChunked ? (dechunked(raw) ?? raw) : raw;
  const layers = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MAX_LAYERS)
    return { reason: `packed ${layers.length} times over; it is not read` };
  for (const layer of layers.toReversed()) {
    const unpacked = unpackLayer(bytes, layer, maxSize);
    if ('reason' in unpacked) return unpacked;
    ({ bytes } = unpacked);
  }
  return bytes.length > maxSize ? { reason: tooLarge(maxSize) } : { bytes };
}

/** The reason given for what is larger than the limit once it is unpacked. */
function tooLarge(maxSize: number): string {
  return `too large when unpacked, the limit is ${Math.round(maxSize / 1024 / 1024)} MB; raise it with --max-size`;
}

function unpackLayer(bytes: Buffer, layer: string, maxSize: number): Unpacked {
  // What breaks off is kept up to there.
  const options = { maxOutputLength: maxSize, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (layer === 'gzip' || layer === 'x-gzip') return { bytes: gunzipSync(bytes, options) };
    if (layer === 'br') return { bytes: brotliDecompressSync(bytes, { maxOutputLength: maxSize }) };
    if (layer === 'deflate') {
      // Half of all servers leave the head of two bytes out (RFC 9110, 8.4.1.2).
      const hasHead = ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
      return { bytes: hasHead ? inflateSync(bytes, options) : inflateRawSync(bytes, options) };
    }
  } catch (error) {
    if (error instanceof RangeError) return { reason: tooLarge(maxSize) };
    if (looksPlain(bytes)) return { bytes };
    return { reason: `its ${layer} packing is damaged; fetch it again` };
  }
  return looksPlain(bytes)
    ? { bytes }
    : { reason: `packed in a way that is not known (${layer.slice(0, 20)})` };
}

/** Whether bytes that are said to be packed are text all the same. */
function looksPlain(bytes: Buffer): boolean {
  return (
    /^(?:\u00ef\u00bb\u00bf)?[\s\u0020-\u007e]{1,64}/u.test(bytes.toString('latin1', 0, 64)) &&
    /^\s*[<{[\w]/u.test(bytes.toString('latin1', 0, 64))
  );
}

/** A body sent in chunks put together; undefined where it is not in chunks after all. */
function dechunked(raw: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < raw.length) {
    const end = raw.indexOf(10, at);
    const line = end < 0 || end - at > 200 ? '' : raw.toString('latin1', at, end);
    const size = /^\s*([\da-f]{1,8})\s*(?:;[^\r\n]*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : undefined;
    const length = parseInt(size, 16);
    if (length === 0) break;
    parts.push(raw.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    // The end of a chunk's own line.
    if (raw[at] === 13) at += 1;
    if (raw[at] === 10) at += 1;
  }
  return Buffer.concat(parts);
}

import { createRequire } from 'node:module';
import { decode } from '../decode.ts';

const require = createRequire(import.meta.url);

/** How far into a file its XML declaration is looked for, in bytes; some stand below a comment. */
const DECLARATION_REACH = 1024;

/** Labels that give every byte a meaning: bytes that are strict UTF-8 beyond ASCII are believed before them. */
const SINGLE_BYTE = /^(?:us-?ascii|ascii|iso-?8859|windows-125|latin|cp125|x-)/i;

/** A text, and what had to be assumed to read it. */
export interface XmlText {
  readonly text: string;
  readonly warning: string | undefined;
}

/**
 * Bytes of an XML file to text: its mark or its zeros decide, then the charset it was served with,
 * then its own declaration, else whatever `decode` finds. Bytes that are strict UTF-8 beyond ASCII
 * are UTF-8 even where a single-byte charset is named: servers name one by default.
 */
export function decodeXml(bytes: Uint8Array, mediaType?: string): XmlText {
  const wide = wideOf(bytes);
  if (wide !== undefined) return { text: wide, warning: undefined };
  for (const label of [charsetOf(mediaType), declaredIn(bytes)]) {
    if (label === undefined || /^utf-?8$|^utf-?16/i.test(label)) continue;
    const text = decodeAs(bytes, label);
    if (text !== undefined) return { text, warning: undefined };
  }
  const { text, warning } = decode(bytes);
  return { text, warning };
}

/** The `charset` of a `Content-Type`, in small letters. */
function charsetOf(mediaType: string | undefined): string | undefined {
  const label = /;\s*charset\s*[=:]\s*["']?([^\s"';,]+)/i.exec(mediaType ?? '')?.[1];
  return label?.toLowerCase();
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, DECLARATION_REACH),
  );
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
    head.toString('latin1'),
  )?.[1];
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  if (SINGLE_BYTE.test(label) && isStrictUtf8(bytes)) return undefined;
  // Loaded here and not above: most files are UTF-8.
  const iconv: typeof import('iconv-lite') = require('iconv-lite');
  // What is called Latin-1 is windows-1252 in practice (WHATWG Encoding Standard).
  const known = /^(?:us-?ascii|ascii|iso-?8859-?1|latin-?1)$/i.test(label) ? 'windows-1252' : label;
  if (!iconv.encodingExists(known)) return undefined;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known);
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-32 and UTF-16 by their mark, or by where the zeros of the first `<` stand (XML 1.0, appendix F). */
export function wideOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes, 4, true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes, 4, false);
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return utf32(bytes, 0, true);
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return utf32(bytes, 0, false);
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0))
    return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Whether the bytes are markup of four bytes a sign: full of zeros, and a text all the same. */
export function isUtf32Markup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return ['fffe0000', '0000feff', '3c000000', '0000003c'].includes(start);
}

function utf32(bytes: Uint8Array, from: number, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signs: string[] = [];
  for (let at = from; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    const isSign = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    signs.push(isSign ? String.fromCodePoint(point) : '\ufffd');
  }
  return signs.join('');
}

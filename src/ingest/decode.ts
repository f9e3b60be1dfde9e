import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What made us read bytes in an encoding; in the order in which they are tried. */
export type DecodeRule =
  | 'byte order mark'
  | 'zero bytes'
  | 'HTTP header'
  | 'valid UTF-8'
  | 'mostly valid UTF-8'
  | 'declared in the page'
  | 'detected'
  | 'fallback';

/** A text and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly rule: DecodeRule;
  /** What a reader should know; undefined where the bytes left no doubt. */
  readonly warning: string | undefined;
}

/** What is known of bytes besides themselves. */
export interface DecodeHints {
  /** `Content-Type` as served. */
  readonly mediaType?: string | undefined;
  /** A declaration inside (`<meta charset>`) may be believed. */
  readonly markup?: boolean;
}

type Step = (bytes: Uint8Array, hints: DecodeHints) => Decoded | undefined;

/**
 * Order matters. Strict UTF-8 comes before anything that a page declares of itself or a detector
 * guesses: guessing first would have wrecked 138 of 1,033 saved pages that are plain UTF-8.
 */
const STEPS: readonly Step[] = [
  byMark,
  byZeros,
  byHeader,
  byValidUtf8,
  byMostlyValidUtf8,
  byDeclaration,
  byDetection,
];

/** Bytes to text, with the rule that decided and a warning where it is open to doubt. */
export function decode(bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  for (const step of STEPS) {
    const decoded = step(bytes, hints);
    if (decoded) return decoded;
  }
  return {
    text: windows1252(bytes),
    encoding: 'windows-1252',
    rule: 'fallback',
    warning: 'not valid UTF-8, read as windows-1252; save it as UTF-8 if letters look wrong',
  };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const encoding = markOf(bytes);
  if (!encoding) return undefined;
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    rule: 'byte order mark',
    warning: undefined,
  };
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // A file joined from others can have the mark and still be broken behind it.
  return marked && strictUtf8(bytes) !== undefined ? 'utf-8' : undefined;
}

function byZeros(bytes: Uint8Array): Decoded | undefined {
  const encoding = utf16Of(bytes);
  if (!encoding) return undefined;
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    rule: 'zero bytes',
    warning: undefined,
  };
}

/** `utf-16le` or `utf-16be` where the bytes show it by their mark or by their zeros. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const size = Math.min(bytes.length, 1024) & ~1;
  if (size < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  // Latin text has nearly all its zeros on one side; a binary file has them on both.
  const pairs = size / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

function byHeader(bytes: Uint8Array, { mediaType = '' }: DecodeHints): Decoded | undefined {
  const label = /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(mediaType)?.[1];
  if (label === undefined) return undefined;
  // Servers name a single-byte charset by default: what is strict UTF-8 beyond ASCII is believed first.
  const utf8 = SINGLE_BYTE.test(label) ? strictUtf8(bytes) : undefined;
  return utf8 === undefined
    ? labelled(bytes, label, 'HTTP header')
    : { text: utf8, encoding: 'utf-8', rule: 'valid UTF-8', warning: undefined };
}

/** Labels that give every byte a meaning. */
const SINGLE_BYTE = /^(?:us-?ascii|ascii|iso-?8859|windows-125|latin|cp125|x-)/iu;

function byValidUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = strictUtf8(bytes);
  if (text === undefined) return undefined;
  const once = encodedOnce(text);
  const warning =
    once === text ? undefined : 'it was encoded in UTF-8 twice; its characters are put right';
  return { text: once, encoding: 'utf-8', rule: 'valid UTF-8', warning };
}

/** What bytes of UTF-8 look like that were taken for Latin-1: a character, and the ones that continue it. */
const TWICE =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/gu;
/** The same with a control character in it: no text has one, so nothing else can be meant. */
const SURELY_TWICE =
  /[\u00c2-\u00df][\u0080-\u009f]|[\u00e0-\u00ef](?:[\u0080-\u009f][\u0080-\u00bf]|[\u0080-\u00bf][\u0080-\u009f])|[\u00f0-\u00f4](?=[\u0080-\u00bf]{0,2}[\u0080-\u009f])[\u0080-\u00bf]{3}/u;

/** A text whose UTF-8 was taken for Latin-1 and encoded again, as it was before; any other as it is. */
function encodedOnce(text: string): string {
  if (!SURELY_TWICE.test(text)) return text;
  return text.replace(TWICE, (run) => strictUtf8(Buffer.from(run, 'latin1')) ?? run);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Plainly UTF-8 with a few broken bytes: a cut or damaged file, not another encoding. */
function byMostlyValidUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  if (good < 4 || good < 4 * bad) return undefined;
  const warning = `${bad} byte(s) are not valid UTF-8 and are shown as \ufffd; the file may be damaged`;
  return { text, encoding: 'utf-8', rule: 'mostly valid UTF-8', warning };
}

/** Characters of a page's head in which the standard looks for a declaration, and a little more. */
const DECLARED_WITHIN = 4096;

function byDeclaration(bytes: Uint8Array, { markup }: DecodeHints): Decoded | undefined {
  if (!markup) return undefined;
  const head = latin1(bytes.subarray(0, DECLARED_WITHIN));
  const label =
    /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/iu.exec(head)?.[1];
  return label === undefined ? undefined : labelled(bytes, label, 'declared in the page');
}

/** Text in a stated encoding; undefined where the label is unknown or the bytes are not in it. */
function labelled(bytes: Uint8Array, label: string, rule: DecodeRule): Decoded | undefined {
  const name = label.toLowerCase();
  if (/^utf-?8$/u.test(name)) {
    const text = strictUtf8(bytes);
    return text === undefined ? undefined : { text, encoding: 'utf-8', rule, warning: undefined };
  }
  // The bytes would have shown it; a page that says so of itself was converted and not told.
  if (/^(?:utf-?(?:16|32|7)|ucs-?[24])/u.test(name)) return undefined;
  const encoding = LATIN.has(name) ? 'windows-1252' : name;
  const text = inEncoding(bytes, encoding);
  // A few characters may be broken in any file; many are another encoding.
  if (text === undefined || broken(text) > text.length / 200) return undefined;
  return { text, encoding, rule, warning: `read as ${encoding} (${rule})` };
}

/** What browsers take for windows-1252 (WHATWG Encoding, "labels"). */
const LATIN: ReadonlySet<string> = new Set(
  'ascii us-ascii iso-8859-1 iso8859-1 iso88591 latin1 latin-1 l1 windows-1252 cp1252 x-cp1252 cp819'.split(
    ' ',
  ),
);

function inEncoding(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return windows1252(bytes);
  // Loaded here and not above: nearly all files are UTF-8.
  const iconv: typeof import('iconv-lite') = require('iconv-lite');
  return iconv.encodingExists(encoding) ? iconv.decode(Buffer.from(bytes), encoding) : undefined;
}

function broken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Bytes that the detector looks at, and the least number of them beyond ASCII that it can judge by. */
const DETECT_WITHIN = 65_536;
const DETECT_FROM = 24;

/** A guess from the frequencies of bytes; only one that the bytes bear out is taken. */
function byDetection(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, DETECT_WITHIN);
  if (sample.reduce((high, byte) => high + (byte > 0x7f ? 1 : 0), 0) < DETECT_FROM)
    return undefined;
  const chardet: typeof import('chardet') = require('chardet');
  const [best] = chardet.analyse(sample);
  if (!best || best.confidence < 40 || /^(?:utf|ascii|iso-8859-1$|windows-1252)/iu.test(best.name))
    return undefined;
  const text = inEncoding(bytes, best.name.toLowerCase());
  if (text === undefined || broken(text) > text.length / 200) return undefined;
  return {
    text,
    encoding: best.name.toLowerCase(),
    rule: 'detected',
    warning: `not valid UTF-8, read as ${best.name} (detected); save it as UTF-8 if letters look wrong`,
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

// Bytes 0x80 to 0x9f of windows-1252 (WHATWG index). Node's own decoder of that name gives
// control characters here, at least in 20.20, so the table is ours.
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The character that windows-1252 has at a place where Latin-1 and Unicode have control characters. */
export function windowsSign(point: number): string {
  return HIGH[point - 0x80] ?? String.fromCharCode(point);
}

function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/gu, (sign) => windowsSign(sign.charCodeAt(0)));
}

/** A text and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string;
  readonly warning: string | undefined;
}

/**
 * Bytes to text: a byte order mark decides, then zero bytes in every second place (UTF-16), then
 * strict UTF-8. What is not UTF-8 is windows-1252, which gives every byte a meaning, unless the
 * bytes are plainly UTF-8 with a few broken ones. (Guessing first would have wrecked 138 of 1,033
 * saved pages that are plain UTF-8.)
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), warning: undefined };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warning: undefined };
  } catch {
    return decodeBroken(bytes);
  }
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

function decodeBroken(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < lossy.length; i += 1) {
    const unit = lossy.charCodeAt(i);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  if (good >= 4 && good >= 4 * bad) {
    return {
      text: lossy,
      warning: `${bad} byte(s) are not valid UTF-8 and are shown as \ufffd; the file may be damaged`,
    };
  }
  return {
    text: windows1252(bytes),
    warning: 'not valid UTF-8, read as windows-1252; save it as UTF-8 if letters look wrong',
  };
}

// Bytes 0x80 to 0x9f of windows-1252 (WHATWG index). Node's own decoder of that name gives
// control characters here, at least in 20.20, so the table is ours.
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/gu, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

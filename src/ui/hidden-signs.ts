/** A stretch of text as written, or one sign that a reader could not see, by its code point. */
export type Piece = { readonly text: string } | { readonly code: string; readonly name: string };

const NAMES: Readonly<Record<string, string>> = {
  '00ad': 'soft hyphen',
  '061c': 'Arabic letter mark',
  '200b': 'zero-width space',
  '200c': 'zero-width non-joiner',
  '200d': 'zero-width joiner',
  '200e': 'left-to-right mark',
  '200f': 'right-to-left mark',
  '202a': 'left-to-right embedding',
  '202b': 'right-to-left embedding',
  '202c': 'end of direction change',
  '202d': 'left-to-right override',
  '202e': 'right-to-left override',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'first strong isolate',
  '2069': 'end of isolate',
  feff: 'byte order mark',
};

/**
 * Controls, direction signs, zero-width signs, tag characters and halves of a pair: what a text can
 * hide things with. The joiners inside an emoji or a word of a joining script are spelling and stay.
 */
const HIDDEN =
  /(?<=\p{Extended_Pictographic}\ufe0f?|[\u{1f3fb}-\u{1f3ff}])\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}])[\u200c\u200d](?=\p{L})|([\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2028\u2029\u3164\uffa0\ufffe\uffff])/gu;

const LINE_SIGNS = new Set(['\n', '\t', '\r']);

/** Cuts a text into what shows by itself and the signs that have to be named to be seen. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    const sign = match[1];
    if (sign === undefined || LINE_SIGNS.has(sign)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    const code = (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    pieces.push({ code, name: NAMES[code] ?? 'hidden sign' });
    from = match.index + sign.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The same on one line and as plain characters, for attributes, options and labels in a picture. */
export function plain(text: string): string {
  return piecesOf(text.replace(/\s+/gu, ' ').trim())
    .map((piece) => ('text' in piece ? piece.text : `⟨${piece.code}⟩`))
    .join('');
}

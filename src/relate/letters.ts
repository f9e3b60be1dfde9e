const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /\p{Lu}/u;
const FIGURE = /\p{N}/u;

/**
 * Whether one of two stretches of text has the letters and figures of the other, and may have more words
 * before or behind: only spaces differ ("2019 Fans", "2019Fans"), or a line that stands elsewhere is
 * glued to a word. Most stretches part within a few letters: none is looked at further than that.
 */
export function sameLetters(a: string, b: string): boolean {
  return beginAlike(a, b) || endAlike(a, b);
}

/** Whether one stretch is all that the other begins with, up to where a word begins. */
function beginAlike(a: string, b: string): boolean {
  let [i, j] = [nextLetter(a, 0), nextLetter(b, 0)];
  while (i < a.length && j < b.length) {
    const sign = signAt(a, i);
    if (sign !== signAt(b, j)) return false;
    [i, j] = [nextLetter(a, i + sign.length), nextLetter(b, j + sign.length)];
  }
  return i < a.length ? beginsWord(a, i) : beginsWord(b, j);
}

/** Whether one stretch is all that the other ends with, from where a word begins. */
function endAlike(a: string, b: string): boolean {
  let [i, j] = [letterBefore(a, a.length), letterBefore(b, b.length)];
  let [lastA, lastB] = [a.length, b.length];
  while (i >= 0 && j >= 0) {
    if (signAt(a, i) !== signAt(b, j)) return false;
    [lastA, lastB] = [i, j];
    [i, j] = [letterBefore(a, i), letterBefore(b, j)];
  }
  return i >= 0 ? beginsWord(a, lastA) : beginsWord(b, lastB);
}

/** The sign that begins at an offset, in both its units where it has two. */
function signAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** The sign that ends at an offset; a space at the beginning. */
function signBefore(text: string, at: number): string {
  if (at <= 0) return ' ';
  const pair = at > 1 ? signAt(text, at - 2) : '';
  return pair.length === 2 ? pair : text.charAt(at - 1);
}

/** Where the next letter or figure begins; the end where there is none. */
function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !LETTER.test(signAt(text, at))) at += 1;
  return Math.min(at, text.length);
}

/** Where the last letter or figure before an offset begins; below 0 where there is none. */
function letterBefore(text: string, behind: number): number {
  let at = behind;
  while (at > 0) {
    const sign = signBefore(text, at);
    at -= sign.length;
    if (LETTER.test(sign)) return at;
  }
  return -1;
}

/** Whether another word begins with the letter at an offset: behind a space, or at a capital; the end begins one too. */
function beginsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const [sign, before] = [signAt(text, at), signBefore(text, at)];
  if (!LETTER.test(before) || CAPITAL.test(sign)) return true;
  return FIGURE.test(sign) && !FIGURE.test(before);
}

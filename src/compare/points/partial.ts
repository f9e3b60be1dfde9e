import type { Article } from '../../model/article.ts';

/** What a text that goes on elsewhere ends with: "…", "[+1234 chars]", "(more)". */
const BROKEN_OFF =
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.{3})\]|\[\+?\d+ chars\]|\(more\))["'\u201d\u2019)\]]*$/u;
/** Words that send the reader on to the rest of this very text. */
const GOES_ON =
  /\b(?:continue reading|keep reading|read (?:the )?(?:full|whole|rest of the) (?:story|article|report|text)|(?:subscribe|sign in|log in|register)(?: now)? to (?:continue|keep|read)|to (?:continue|keep) reading|(?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:paying )?(?:subscribers|members)|subscribers only)\b/iu;
/** Of the end of a text so many characters may say that it goes on. */
const TAIL = 240;
/** A text of no more paragraphs that ends without a full stop is a teaser that was cut. */
const TEASER = { paragraphs: 3, letters: 40 };
const CLOSED = /[.!?:;\u2026]["'\u201d\u2019)\]]*$/u;

/**
 * Whether a text visibly is not the whole: a headline alone, a teaser that breaks off, or words at
 * its end that send the reader on. What does not show it may still be a part.
 */
export function isPartial({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): boolean {
  const last = paragraphs.at(-1);
  if (!last) return true;
  const end = text.slice(last.start, last.end).trimEnd();
  if (
    BROKEN_OFF.test(end) ||
    GOES_ON.test(text.slice(Math.max(0, last.end - TAIL), last.end + TAIL))
  )
    return true;
  const isShort = paragraphs.length <= TEASER.paragraphs && end.length >= TEASER.letters;
  return isShort && !CLOSED.test(end) && /\p{Ll}$/u.test(end);
}

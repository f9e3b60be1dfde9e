import { shadowOf } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import type { Article } from '../model/article.ts';
import type { Sentence } from '../model/reading.ts';

/** One sentence with its tokens. */
export interface Line extends Sentence {
  /** Index into `Page.lines`. */
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** An article laid out for reading: the shadow of its text, cut into lines and tokens. */
export interface Page {
  readonly article: Article;
  /** Same length as `article.text`: every offset is good in both. */
  readonly shadow: string;
  /** The title's sentence (paragraph -1) first, then the body's, in reading order. */
  readonly lines: readonly Line[];
}

/** Lays an article out for the finders. */
export function layOut(article: Article): Page {
  const shadow = shadowOf(article);
  const title = article.zones.find((zone) => zone.kind === 'title');
  const lines: Line[] = [];
  const add = (start: number, end: number, paragraph: number): void => {
    lines.push({
      start,
      end,
      paragraph,
      index: lines.length,
      tokens: tokenize(shadow, start, end),
    });
  };
  if (title) add(title.start, title.end, -1);
  for (const [paragraph, { start, end }] of article.paragraphs.entries()) {
    for (const sentence of sentencesOf(shadow, start, end))
      add(sentence.start, sentence.end, paragraph);
  }
  return { article, shadow, lines };
}

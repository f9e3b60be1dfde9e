import type { Article } from './article.ts';
import type { Range } from './span.ts';

/** An English article of which nothing is known but its text; `paragraphs` are its lines where they are not given. */
export function bareArticle(
  id: string,
  text: string,
  paragraphs: readonly Range[] = linesOf(text),
): Article {
  return {
    id,
    source: id,
    url: undefined,
    outlet: undefined,
    title: undefined,
    byline: [],
    dateline: undefined,
    published: undefined,
    updated: undefined,
    language: 'en',
    text,
    zones: [],
    paragraphs,
    links: [],
  };
}

function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

import { diffTokens } from '../../text/diff.ts';
import { fold, foldWord } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Article } from '../../model/article.ts';

/** How many words of content two bodies have in common, in the same order, and how many the longer one has. */
export function sharedWords(
  a: Article,
  b: Article,
): { readonly shared: number; readonly of: number } {
  const [first, second] = [contentOf(a), contentOf(b)];
  const gone = diffTokens(first, second).reduce((sum, edit) => sum + edit.a.end - edit.a.start, 0);
  return { shared: first.length - gone, of: Math.max(first.length, second.length) };
}

function contentOf({ text, paragraphs }: Article): string[] {
  const shadow = fold(text);
  return paragraphs
    .flatMap(({ start, end }) => tokenize(shadow, start, end))
    .filter(({ kind }) => kind !== 'sign')
    .map((token) => foldWord(token.text))
    .filter((word) => !isFunctionWord(word));
}

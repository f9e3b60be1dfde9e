import { foldWord, shadowOf } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { sentencesOf } from './sentences.ts';
import { tokenize } from './tokens.ts';
import { byCodeUnit, groupBy } from '../model/multimap.ts';
import type { Article } from '../model/article.ts';
import type { Account } from '../model/lineage.ts';
import type { Quote, Range } from '../model/span.ts';

/**
 * What a story is called wherever it is shown: of the titles of its accounts, one each, the one that
 * shares most words with the others; where no text has one, the first sentence that does.
 */
export function storyHeadline(
  accounts: readonly Pick<Account, 'texts'>[],
  articleOf: (id: string) => Article | undefined,
): Quote | undefined {
  const own = accounts.map(({ texts }) => texts.flatMap((id) => articleOf(id) ?? []));
  const titles = own.flatMap((texts) =>
    texts.flatMap((text) => quoteOf(text, titleOf)).slice(0, 1),
  );
  const quotes =
    titles.length > 0 ? titles : own.flatMap(([text]) => (text ? quoteOf(text, openingOf) : []));
  const heads = quotes.map((quote) => ({ quote, words: wordsOf(quote.text) }));
  const users = groupBy(
    heads.flatMap(({ words }) => [...words]),
    (word) => word,
  );
  const shared = (words: ReadonlySet<string>): number =>
    [...words].reduce((sum, word) => sum + ((users.get(word)?.length ?? 1) - 1), 0) /
    Math.sqrt(words.size || 1);
  const [best] = heads.toSorted(
    (a, b) =>
      shared(b.words) - shared(a.words) ||
      byCodeUnit(a.quote.text, b.quote.text) ||
      byCodeUnit(a.quote.article, b.quote.article),
  );
  return best?.quote;
}

function quoteOf(article: Article, find: (article: Article) => Range | undefined): Quote[] {
  const found = find(article);
  if (!found) return [];
  const { start, end } = found;
  return [{ article: article.id, start, end, text: article.text.slice(start, end) }];
}

function titleOf({ zones }: Article): Range | undefined {
  return zones.find(({ kind }) => kind === 'title');
}

function openingOf(article: Article): Range | undefined {
  const [paragraph] = article.paragraphs;
  return paragraph && sentencesOf(shadowOf(article), paragraph.start, paragraph.end)[0];
}

/** The words of a title that carry content. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = tokenize(title).map(({ text }) => foldWord(text));
  return new Set(words.filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word)));
}

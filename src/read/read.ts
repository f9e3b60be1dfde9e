import { isFunctionWord } from '../text/function-words.ts';
import { tokenize } from '../text/tokens.ts';
import { layOut } from './page.ts';
import { findNames, type Recogniser } from './names/names.ts';
import { findStatements } from './statements/statements.ts';
import { findTimes } from './times/times.ts';
import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';

/** Languages that reading covers. */
const COVERED: ReadonlySet<string> = new Set(['en']);

/** A text of no known language is judged by so many of its first characters, if it has so many words. */
const SAMPLE = 2_000;
const FEWEST_WORDS = 25;
/** English prose has a third to a half of words of grammar; French and German ones pass for few. */
const LEAST_GRAMMAR = 0.15;

/** What reading may be given: parts that replace the built-in rules, a day for an undated article. */
export interface ReadOptions {
  readonly recogniser?: Recogniser | undefined;
  /** A day lent by the story of an article that states none; times that hang on it are `inferred`. */
  readonly borrowedDay?: string | undefined;
}

/**
 * Reads one article, never looking at its siblings: names first, because references, statements and
 * their speakers stand on them; times stand alone.
 */
export function read(article: Article, { recogniser, borrowedDay }: ReadOptions = {}): Reading {
  const page = layOut(article);
  const sentences = page.lines.map(({ start, end, paragraph }) => ({ start, end, paragraph }));
  if (!isCovered(article)) {
    return {
      article: article.id,
      covered: false,
      sentences,
      names: [],
      entities: [],
      references: [],
      statements: [],
      times: [],
    };
  }
  const { names, entities, references } = findNames(page, recogniser);
  const statements = findStatements(page, { names, entities, references });
  const times = findTimes(page, anchorOf(article, borrowedDay));
  return {
    article: article.id,
    covered: true,
    sentences,
    names,
    entities,
    references,
    statements,
    times,
  };
}

/** By the language that was found; where none was, by whether the text has English words of grammar. */
function isCovered({ language, text }: Article): boolean {
  if (language !== undefined) return COVERED.has(language);
  const words = tokenize(text, 0, Math.min(text.length, SAMPLE)).filter(
    ({ kind }) => kind === 'word',
  );
  if (words.length < FEWEST_WORDS) return true;
  const grammar = words.filter(
    (word) => isFunctionWord(word.text.toLowerCase()) && word.text.length > 1,
  );
  return grammar.length >= LEAST_GRAMMAR * words.length;
}

function anchorOf(
  article: Article,
  borrowedDay: string | undefined,
): { value: string; borrowed: boolean } | undefined {
  if (article.published) return { value: article.published.value, borrowed: false };
  return borrowedDay === undefined ? undefined : { value: borrowedDay, borrowed: true };
}

import { layOut } from './page.ts';
import { findNames, type Recogniser } from './names/names.ts';
import { findStatements } from './statements/statements.ts';
import { findTimes } from './times/times.ts';
import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';

/** Languages that reading covers. */
const COVERED: ReadonlySet<string> = new Set(['en']);

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
  if (article.language !== undefined && !COVERED.has(article.language)) {
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

function anchorOf(
  article: Article,
  borrowedDay: string | undefined,
): { value: string; borrowed: boolean } | undefined {
  if (article.published) return { value: article.published.value, borrowed: false };
  return borrowedDay === undefined ? undefined : { value: borrowedDay, borrowed: true };
}

import type { Book, StoryBook } from './book.ts';
import type { AccountRecord, SourceRecord, StatementRecord } from './data.ts';
import { addTo, type Multimap } from '../model/multimap.ts';
import type { Range, Span } from '../model/span.ts';

/** Everything that some view leads to, by article. */
export function linkedSpans(book: Book): Multimap<string, Range> {
  const spans: Multimap<string, Range> = new Map();
  for (const story of book.stories) {
    for (const { article, start, end } of spansOfStory(book, story))
      addTo(spans, article, { start, end });
  }
  return spans;
}

function spansOfStory(book: Book, story: StoryBook): Span[] {
  const { points, utterances, timeline, wording, headline, people } = story.record;
  return [
    ...(headline ? [headline] : []),
    ...points.flatMap(({ tellings }) => tellings),
    ...utterances.flatMap(({ tellings }) => tellings),
    ...timeline.flatMap(({ tellings }) => tellings),
    ...wording.flatMap(({ terms }) => terms.flatMap((term) => term.spans)),
    ...story.versions.flatMap(({ changes }) =>
      changes.flatMap(({ from, to }) => [from, to].flatMap((side) => side ?? [])),
    ),
    ...statementsOf(book, story).map(({ article, statement: { start, end } }) => ({
      article: article.id,
      start,
      end,
    })),
    ...people.flatMap(({ byAccount }) =>
      byAccount.flatMap(({ account, names, roles }) => {
        const owner = story.accounts.find(({ id }) => id === account);
        return [...names, ...roles].flatMap((words) =>
          owner ? (firstMention(book, owner, words) ?? []) : [],
        );
      }),
    ),
    ...story.accounts.flatMap(({ own }) => own),
  ];
}

export interface PlacedStatement {
  readonly article: SourceRecord;
  readonly account: AccountRecord;
  readonly statement: StatementRecord;
}

/** The statements of a story, once per distinct text. */
export function statementsOf(book: Book, story: StoryBook): PlacedStatement[] {
  return story.accounts.flatMap((account) =>
    account.texts.flatMap((id) => {
      const article = book.sourceOf(id)?.article;
      return article
        ? article.statements.map((statement) => ({ article, account, statement }))
        : [];
    }),
  );
}

/** Where an account first uses a name or a role. */
export function firstMention(book: Book, account: AccountRecord, words: string): Span | undefined {
  for (const id of account.texts) {
    const article = book.sourceOf(id)?.article;
    if (!article) continue;
    const named =
      article.names.find(({ text }) => text === words) ??
      article.entities.flatMap(({ roles }) => roles).find(({ text }) => text === words);
    if (named) return { article: id, start: named.start, end: named.end };
  }
  return undefined;
}

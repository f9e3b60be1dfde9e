import { findAccounts } from './accounts.ts';
import { withLabels } from './labels.ts';
import { pileOf, type Pile } from './pile.ts';
import { findRelations } from './relations.ts';
import { findStories } from './stories.ts';
import type { Article } from '../model/article.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Span } from '../model/span.ts';

/**
 * Works out which articles are copies or versions of each other, which accounts they make, and which
 * accounts tell one story. A pure function of the set: the order of the articles and their `source`
 * do not matter.
 */
export function relate(articles: readonly Article[]): Lineage {
  return relateClosely(articles).lineage;
}

/** A lineage with what of each article recurs as its outlet's furniture, for those who clean piles. */
export interface Closely {
  readonly lineage: Lineage;
  /** By article id; only of articles that have some. */
  readonly furniture: ReadonlyMap<string, readonly Span[]>;
}

/** Relates articles and keeps the furniture; `stories: false` leaves every account a story of none. */
export function relateClosely(
  articles: readonly Article[],
  { stories: wanted = true }: { readonly stories?: boolean } = {},
): Closely {
  const pile = pileOf(articles);
  const found = findRelations(pile);
  const { relations, furniture } = found;
  const accounts = findAccounts(pile, relations);
  const stories = wanted ? findStories(pile, accounts, found) : [];
  const counts = {
    documents: articles.length,
    texts: pile.texts.length,
    accounts: accounts.length,
    stories: stories.length,
  };
  return {
    lineage: { counts, relations, accounts: withLabels(accounts, stories, pile), stories },
    furniture: spansOf(pile, furniture),
  };
}

/** Recurring words, and the zones that ingest marked as furniture, as spans of each article. */
function spansOf(
  pile: Pile,
  furniture: (text: number) => Uint8Array | undefined,
): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const [text, { members }] of pile.texts.entries()) {
    const marks = furniture(text);
    for (const member of members) {
      const body = pile.bodies[member];
      if (!body) continue;
      const article = body.article.id;
      const found = body.article.zones
        .filter(({ kind }) => kind === 'furniture' || kind === 'promo')
        .map(({ start, end }): Span => ({ article, start, end }));
      for (let word = 0; word < body.words.count; word += 1) {
        if (marks?.[word] !== 1) continue;
        const first = word;
        while (marks[word + 1] === 1) word += 1;
        const [start, end] = [body.words.start[first] ?? 0, body.words.end[word] ?? 0];
        found.push({ article, start, end });
      }
      found.sort((a, b) => a.start - b.start || a.end - b.end);
      if (found.length > 0) spans.set(article, found);
    }
  }
  return spans;
}

import { findAccounts } from './accounts.ts';
import { withLabels } from './labels.ts';
import { pileOf } from './pile.ts';
import { findRelations } from './relations.ts';
import { findStories } from './stories.ts';
import type { Article } from '../model/article.ts';
import type { Lineage } from '../model/lineage.ts';

/**
 * Works out which articles are copies or versions of each other, which accounts they make, and which
 * accounts tell one story. A pure function of the set: the order of the articles and their `source`
 * do not matter.
 */
export function relate(articles: readonly Article[]): Lineage {
  const pile = pileOf(articles);
  const relations = findRelations(pile);
  const accounts = findAccounts(pile, relations);
  const stories = findStories(pile, accounts);
  return {
    counts: {
      documents: articles.length,
      texts: pile.texts.length,
      accounts: accounts.length,
      stories: stories.length,
    },
    relations,
    accounts: withLabels(accounts, stories, pile),
    stories,
  };
}

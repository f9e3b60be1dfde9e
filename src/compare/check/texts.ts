import { stateOf, withoutCopies } from '../states.ts';
import { toCheckedText, toReadText, type CheckedText } from './check.ts';
import type { Article } from '../../model/article.ts';
import type { Lineage } from '../../model/lineage.ts';
import type { Reading } from '../../model/reading.ts';

/**
 * The distinct texts of a pile: a copy says nothing that what it copies does not say. Texts in a
 * language that is not read are left out; a claim cannot be held against them.
 */
export function checkedTexts(
  articles: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  { accounts, relations }: Pick<Lineage, 'accounts' | 'relations'>,
): CheckedText[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return accounts.flatMap((account) => {
    const texts = withoutCopies(account.texts, relations);
    const among = relations.filter(({ a, b }) => texts.includes(a) && texts.includes(b));
    return texts.flatMap((id): CheckedText[] => {
      const [article, reading] = [byId.get(id), readings.get(id)];
      if (!article || !reading?.covered) return [];
      const state = stateOf(id, texts, among);
      const { id: own, label } = account;
      return [toCheckedText(toReadText(article, reading), { account: own, label, state })];
    });
  });
}

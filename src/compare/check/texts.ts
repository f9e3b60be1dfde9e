import { toCheckedText, toReadText, type CheckedText } from './check.ts';
import type { Article } from '../../model/article.ts';
import type { Lineage, Relation } from '../../model/lineage.ts';
import type { Reading } from '../../model/reading.ts';
import type { TellingState } from '../../model/story.ts';

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
    const texts: string[] = [];
    for (const id of account.texts)
      if (!texts.some((other) => isCopy(id, other, relations))) texts.push(id);
    return texts.flatMap((id): CheckedText[] => {
      const [article, reading] = [byId.get(id), readings.get(id)];
      if (!article || !reading?.covered) return [];
      const state = stateOf(id, texts, relations);
      const { id: own, label } = account;
      return [toCheckedText(toReadText(article, reading), { account: own, label, state })];
    });
  });
}

function isCopy(one: string, other: string, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ kind, a, b }) =>
      (kind === 'copy' || kind === 'identical') &&
      ((a === one && b === other) || (a === other && b === one)),
  );
}

/** A text is replaced where a later version of it is known; without an order nobody knows. */
function stateOf(
  id: string,
  texts: readonly string[],
  relations: readonly Relation[],
): TellingState {
  const own = relations.filter(
    ({ kind, a, b }) =>
      kind === 'version' && (a === id || b === id) && texts.includes(a) && texts.includes(b),
  );
  if (own.some(({ a, order }) => order === (a === id ? 'a-then-b' : 'b-then-a'))) return 'replaced';
  return own.every(({ order }) => order !== 'unknown') ? 'current' : 'order-unknown';
}

import type { Relation } from '../model/lineage.ts';
import type { TellingState } from '../model/story.ts';

/** The texts of an account in their order, without those that copy one before them. */
export function withoutCopies(texts: readonly string[], relations: readonly Relation[]): string[] {
  const distinct: string[] = [];
  for (const id of texts)
    if (!distinct.some((other) => isCopy(id, other, relations))) distinct.push(id);
  return distinct;
}

function isCopy(one: string, other: string, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ kind, a, b }) =>
      (kind === 'copy' || kind === 'identical') &&
      ((a === one && b === other) || (a === other && b === one)),
  );
}

/** A text is replaced where a later version of it is known; without an order nobody knows. */
export function stateOf(
  id: string,
  texts: readonly string[],
  relations: readonly Relation[],
): TellingState {
  if (texts.length < 2) return 'current';
  const own = relations.filter(({ kind, a, b }) => kind === 'version' && (a === id || b === id));
  if (own.some(({ a, order }) => order === (a === id ? 'a-then-b' : 'b-then-a'))) return 'replaced';
  return own.every(({ order }) => order !== 'unknown') ? 'current' : 'order-unknown';
}

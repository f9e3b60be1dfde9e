import { locate, wordsOf, type Word } from '../text.ts';
import type { Name, Party, Range, ReadArticle, Statement } from '../contract.ts';

/** A read article laid out for measuring, under the name that the gold calls it by. */
export interface Doc {
  readonly name: string;
  readonly article: ReadArticle;
  readonly words: readonly Word[];
}

/** Read articles by the gold's name of their document. */
export type Docs = ReadonlyMap<string, Doc>;

/** Lays the articles out, named by `nameOf(source)`. */
export function docsOf(
  articles: readonly ReadArticle[],
  nameOf: (source: string) => string,
): Map<string, Doc> {
  const docs = new Map<string, Doc>();
  for (const article of articles) {
    const name = nameOf(article.source);
    docs.set(name, { name, article, words: wordsOf(article.text) });
  }
  return docs;
}

const places = new WeakMap<Doc, Map<string, Range[]>>();

/** Every place where the gold's words stand in the document; remembered per document. */
export function placesOf(doc: Doc, needle: string): readonly Range[] {
  const known = places.get(doc) ?? new Map<string, Range[]>();
  places.set(doc, known);
  const found = known.get(needle) ?? locate(doc.article.text, needle);
  known.set(needle, found);
  return found;
}

/** Every name the article has for the speaker: the words, the given name, the entity's names. */
export function namesFor(doc: Doc, party: Party | null): string[] {
  if (!party) return [];
  const entity = doc.article.entities.find((candidate) => candidate.id === party.entity);
  return [party.text, party.name, ...(entity ? [entity.name, ...entity.alsoWritten] : [])].filter(
    (name) => name !== '',
  );
}

/** A statement in one line, for lists of misses. */
export function sayStatement(statement: Statement): string {
  const chain = statement.chain.map((link) => `${link.role} ${link.name}`).join(' < ');
  const speaker = statement.speaker?.name ?? 'nobody';
  return `${statement.direct ? 'direct' : 'indirect'} by ${speaker}${chain ? ` [${chain}]` : ''}`;
}

/** "a woman who knew N": the name belongs to somebody else than the description around it. */
function isInside(doc: Doc, place: Range, name: Range): boolean {
  const before = doc.article.text.slice(place.start, Math.max(place.start, name.start));
  return /^(?:an?|the)\s.*\b(?:who|whose|whom|with|of|for|to|by|from)\b/isu.test(before);
}

/** The entity that covers the place: by a name first, then by a role, then by a speaker's mention. */
export function entityAt(
  doc: Doc,
  place: Range,
): { id: string; name: Name | undefined } | undefined {
  const over = (range: Range): boolean => range.start < place.end && place.start < range.end;
  const length = (range: Range): number =>
    Math.min(range.end, place.end) - Math.max(range.start, place.start);
  const name = doc.article.names
    .filter((range) => over(range) && !isInside(doc, place, range))
    .toSorted(
      (a, b) => Number(b.kind === 'person') - Number(a.kind === 'person') || length(b) - length(a),
    )[0];
  if (name) return { id: name.entity, name };
  const byRole = doc.article.entities.find((entity) => entity.roles.some(over));
  if (byRole) return { id: byRole.id, name: undefined };
  for (const statement of doc.article.statements) {
    for (const party of [statement.speaker, statement.addressee]) {
      if (party?.entity && over(party)) return { id: party.entity, name: undefined };
    }
  }
  return undefined;
}

import type { Book, StoryBook } from './book.ts';
import type { ChainRecord } from './data.ts';
import { byCodeUnit } from '../model/multimap.ts';
import type { Span } from '../model/span.ts';
import { statementsOf } from './spans.ts';

/** A relay or medium that accounts of a story draw on. */
export interface Carrier {
  readonly name: string;
  readonly role: 'relay' | 'medium';
  readonly kind: ChainRecord[number]['kind'];
  /** By account id: where it names the carrier. */
  readonly by: ReadonlyMap<string, readonly Span[]>;
}

/** Relays and media of a story, those that most accounts draw on first. */
export function carriersOf(book: Book, story: StoryBook): Carrier[] {
  const found = new Map<string, { carrier: Omit<Carrier, 'by'>; by: Map<string, Span[]> }>();
  for (const { article, account, statement } of statementsOf(book, story)) {
    for (const { role, kind, name: written } of statement.chain) {
      if (role === 'speaker') continue;
      // "A statement" is as many as there are who make one.
      const isAnybodys =
        (kind === 'document' || kind === 'post') && written === written.toLowerCase();
      const owner = statement.speaker?.name ?? account.label;
      const name = isAnybodys ? `${owner}, ${written}` : written;
      const key = `${role} ${name.toLowerCase().replace(/^(?:the|a|an|his|her|their|its) /u, '')}`;
      const entry = found.get(key) ?? {
        carrier: { name, role, kind },
        by: new Map<string, Span[]>(),
      };
      found.set(key, entry);
      const spans = entry.by.get(account.id) ?? [];
      if (spans.length === 0) entry.by.set(account.id, spans);
      const span = { article: article.id, start: statement.start, end: statement.end };
      if (!spans.some(({ start, article: at }) => start === span.start && at === span.article))
        spans.push(span);
    }
  }
  return [...found.values()]
    .map(({ carrier, by }) => ({ ...carrier, by }))
    .toSorted(
      (a, b) =>
        b.by.size - a.by.size ||
        byCodeUnit(a.role === b.role ? '' : b.role, a.role === b.role ? '' : a.role) ||
        byCodeUnit(a.name, b.name),
    );
}

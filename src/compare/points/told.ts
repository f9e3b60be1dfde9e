import { groupBy } from '../../model/multimap.ts';
import { once } from '../../model/once.ts';
import type { Range } from '../../model/span.ts';
import type { Difference, Telling } from '../../model/story.ts';
import type { Member } from '../member.ts';
import type { Passage } from './lines.ts';

/** A telling with the passage that it is. */
export interface Told {
  readonly telling: Telling;
  readonly member: Member;
  readonly passage: Passage;
}

/** One side of a difference. */
export type Value = Difference['values'][number];

/** What one telling offers for a kind of difference: the words, and the value they stand for. */
export interface Offer {
  readonly told: Told;
  readonly range: Range;
  readonly value: string;
}

/** The words of an offer, as a difference shows them. */
export function valueOf({ told, range }: Offer): Value {
  const { article, account } = told.telling;
  return {
    account,
    article,
    ...range,
    text: told.member.article.text.slice(range.start, range.end),
  };
}

/** Share of features that two tellings have in common (Jaccard). */
export function likeness(a: Told, b: Told): number {
  const [{ features }, other] = [a.passage, featuresOf(b.passage)];
  let shared = 0;
  for (const feature of features) if (other.has(feature)) shared += 1;
  return shared / (features.length + other.size - shared || 1);
}

/** The features of a passage, for asking which it has. */
export const featuresOf: (passage: Passage) => ReadonlySet<string> = once(
  ({ features }) => new Set(features),
);

/** The same text for passages of the same features, which likeness cannot tell apart. */
export const wordingOf: (passage: Passage) => string = once(({ features }) => features.join('\n'));

/** Of those with the same key the first: what a hundred accounts tell alike is held against others once. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...groupBy(items, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

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
  const [first, second] = [new Set(a.passage.features), new Set(b.passage.features)];
  const shared = [...first].filter((feature) => second.has(feature)).length;
  return shared / (first.size + second.size - shared || 1);
}

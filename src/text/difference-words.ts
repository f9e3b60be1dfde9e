import { groupBy } from '../model/multimap.ts';
import { listedUpTo } from './listing.ts';
import type { DifferenceKind } from '../model/story.ts';

/** Kinds whose values say it best: "40" against "14". */
export const BY_VALUE: ReadonlySet<DifferenceKind> = new Set(['number', 'date', 'name', 'place']);

/** A longer value, in UTF-16 units, is a passage and no value. */
export const LONGEST_VALUE = 40;

/** What tellings differ in, as a reporter would say it. */
export const DIFFERENCE_WORDS: Readonly<Record<Exclude<DifferenceKind, 'attribution'>, string>> = {
  number: 'in number',
  date: 'in date',
  name: 'in name',
  place: 'in place',
  wording: 'in wording that matters',
  certainty: 'in how sure they are',
  negation: 'in what is denied',
  completeness: 'in how much they tell',
};

/**
 * "124 (the Record and the Courier) / 214 (the Herald)"; `most` accounts are named for each. A capital
 * at the head of a sentence makes no other value.
 */
export function whoHasWhat(
  values: readonly { readonly text: string; readonly account: string }[],
  labelOf: (account: string) => string,
  most: number,
): string {
  return [...groupBy(values, ({ text }) => text.toLowerCase()).values()]
    .map((same) => {
      const [{ text } = { text: '' }] = same;
      const accounts = new Set(same.map(({ account }) => labelOf(account)));
      return `${text} (${listedUpTo(most, [...accounts])})`;
    })
    .join(' / ');
}

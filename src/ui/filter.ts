import type { FilterProps } from './islands.ts';

/** What the reader asked for; empty values ask for everything. */
export interface Wanted {
  readonly agreement: '' | FilterProps['points'][number]['agreement'] | 'differ-or-conflict';
  /** A column, as the form writes it. */
  readonly account: string;
  readonly words: string;
  readonly order: Order;
}

/** Most accounts first is how the points stand in the page. */
export type Order = 'accounts' | 'most-origins' | 'fewest-origins';

export const EVERYTHING: Wanted = { agreement: '', account: '', words: '', order: 'accounts' };

/** The ids of the points that a filter leaves; `textOf` gives a point's words for the search. */
export function filterPoints(
  points: FilterProps['points'],
  { agreement, account, words }: Wanted,
  textOf: (id: string) => string,
): Set<string> {
  const sought = searchForm(words.trim());
  const column = account === '' ? undefined : Number(account);
  return new Set(
    points.flatMap((point) => {
      if (
        agreement === 'differ-or-conflict'
          ? point.agreement !== 'differ' && point.agreement !== 'conflict'
          : agreement !== '' && point.agreement !== agreement
      )
        return [];
      if (column !== undefined && !point.told.includes(column)) return [];
      return sought === '' || searchForm(textOf(point.id)).includes(sought) ? [point.id] : [];
    }),
  );
}

/** The ids of the points in an order; equal ones stay as they stand in the page. */
export function orderPoints(points: FilterProps['points'], order: Order): string[] {
  const way = { accounts: 0, 'most-origins': -1, 'fewest-origins': 1 }[order];
  return points
    .toSorted((a, b) => way * (a.origins[0] - b.origins[0] || a.origins[1] - b.origins[1]))
    .map(({ id }) => id);
}

/** Lower case, accents dropped, curly signs straight: how people type what they look for. */
function searchForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** Letters and digits only: wordings that differ in typography or a left-over tag alone have the same. */
export function lettersOf(text: string): string {
  return searchForm(text.replace(/<[^<>]{0,40}>/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

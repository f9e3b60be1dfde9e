import type { FilterProps } from './islands.ts';

/** What the reader asked for; empty values ask for everything. */
export interface Wanted {
  readonly agreement: '' | FilterProps['points'][number]['agreement'] | 'differ-or-conflict';
  /** A column, as the form writes it. */
  readonly account: string;
  readonly words: string;
}

export const EVERYTHING: Wanted = { agreement: '', account: '', words: '' };

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

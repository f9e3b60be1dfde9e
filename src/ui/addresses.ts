import type { Range } from '../model/span.ts';

/** The views of a story, in the order in which they are printed. */
export const VIEWS = [
  { id: 'lineage', title: 'Lineage' },
  { id: 'points', title: 'Points' },
  { id: 'versions', title: 'Versions' },
  { id: 'words', title: 'Words' },
  { id: 'people', title: 'People' },
  { id: 'timeline', title: 'Timeline' },
  { id: 'word-choice', title: 'Word choice' },
] as const;

export type ViewId = (typeof VIEWS)[number]['id'];

/** Id of a view: `points` in the first story, `points-2` in the second. */
export function viewAddress(view: ViewId, story: number): string {
  return story === 0 ? view : `${view}-${story + 1}`;
}

/** Id of a story's section. */
export function storyAddress(story: number): string {
  return `story-${story + 1}`;
}

/** Id of a point's row. */
export function pointAddress(point: { readonly id: string }): string {
  return `point-${point.id}`;
}

/** Id of the full text that has a number in the list of sources. */
export function sourceAddress(number: number): string {
  return `source-${number}`;
}

/** Id of words in a full text. */
export function spanAddress(number: number, { start, end }: Range): string {
  return `source-${number}-${start}-${end}`;
}

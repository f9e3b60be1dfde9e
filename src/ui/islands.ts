import { storyAddress, viewAddress, VIEWS, type ViewId } from './addresses.ts';
import type { Book } from './book.ts';
import type { PointRecord } from './data.ts';
import { plain } from './hidden-signs.ts';
import { shorten } from './words.ts';

/** What the contents need: addresses and names, nothing of the texts. */
export interface ContentsProps {
  readonly stories: readonly {
    readonly address: string;
    readonly title: string;
    readonly views: readonly {
      readonly id: ViewId;
      readonly title: string;
      readonly address: string;
    }[];
  }[];
}

/** What the filters of one story's points need; rows are found by their addresses. */
export interface FilterProps {
  readonly story: number;
  readonly accounts: readonly string[];
  readonly points: readonly {
    readonly id: string;
    readonly agreement: PointRecord['agreement'];
    readonly told: readonly number[];
    /** At least and at most so many origins. */
    readonly origins: readonly [number, number];
  }[];
}

/**
 * The data that the page carries for its script, embedded once. The texts are not in it: they stand
 * in the page itself, rendered once, and only the controls are brought to life.
 */
export interface IslandData {
  readonly contents: ContentsProps;
  readonly filters: readonly FilterProps[];
}

/** The data for every control of the page. */
export function islandData(book: Book): IslandData {
  return { contents: contentsOf(book), filters: book.stories.map(filterOf) };
}

/** The contents of a report. */
export function contentsOf(book: Book): ContentsProps {
  return {
    stories: book.stories.map(({ at, title }) => ({
      address: storyAddress(at),
      title: shorten(title, 70),
      views: VIEWS.map((view) => ({ ...view, address: viewAddress(view.id, at) })),
    })),
  };
}

/** The filter data of a story. */
export function filterOf({ at, accounts, points }: Book['stories'][number]): FilterProps {
  const index = new Map(accounts.map(({ id }, column) => [id, column]));
  return {
    story: at,
    accounts: accounts.map(({ label }) => plain(label)),
    points: points.map(({ point, told }) => ({
      id: point.id,
      agreement: point.agreement,
      told: told.flatMap((account) => index.get(account) ?? []),
      origins: [point.origins.atLeast, point.origins.atMost],
    })),
  };
}

/** Where the reader is. */
export interface Place {
  readonly story: number;
  readonly view: string;
  readonly inSources: boolean;
}

/** Something that several controls look at; they are told of each change and of the state when they come. */
export interface Shared<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Gives the function that ends it. */
  readonly watch: (watcher: (value: T) => void) => () => void;
}

function sharedOf<T>(initial: T): Shared<T> {
  let current = initial;
  const watchers = new Set<(value: T) => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const watcher of watchers) watcher(value);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      watcher(current);
      return () => void watchers.delete(watcher);
    },
  };
}

/** The place that the page's address names. */
export const place = sharedOf<Place>({ story: 0, view: 'lineage', inSources: false });

/** Counts how often filters had to let go, because the reader followed a link to a point they hid. */
export const lettingGo = sharedOf(0);

/** Sets that grow together: which of `size` things are joined, directly or through others. */
export interface Components {
  /** The smallest member of the set that holds `item`. */
  readonly find: (item: number) => number;
  readonly join: (one: number, two: number) => void;
  /** All sets, members ascending, ordered by their first member. */
  readonly sets: () => number[][];
}

/** Starts with every thing alone (union–find with path halving). */
export function componentsOf(size: number): Components {
  const parent = Uint32Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let at = item;
    while ((parent[at] ?? at) !== at) {
      const up = parent[at] ?? at;
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    find,
    join: (one, two) => {
      const [x, y] = [find(one), find(two)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
    sets: () => {
      const members = new Map<number, number[]>();
      for (let i = 0; i < size; i += 1) {
        const root = find(i);
        const set = members.get(root);
        if (set) set.push(i);
        else members.set(root, [i]);
      }
      return [...members.values()];
    },
  };
}

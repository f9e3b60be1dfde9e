/** Pages that are fetched at once or wait to be taken. */
const WINDOW = 16;

/**
 * Runs `work` on a list, some of it ahead of what is taken, so that slow ones do not hold up the rest
 * and what is taken comes in its order all the same.
 */
export function ahead<T, R>(
  list: readonly T[],
  work: (item: T) => Promise<R>,
): { readonly next: () => Promise<R | undefined> } {
  const started: Promise<R>[] = [];
  let at = 0;
  const fill = (): void => {
    while (started.length < WINDOW && at < list.length) {
      const item = list[at];
      at += 1;
      if (item === undefined) continue;
      const result = work(item);
      // Whoever takes it hears of its failure; until then it is nobody's.
      result.catch(() => undefined);
      started.push(result);
    }
  };
  return {
    next: async () => {
      fill();
      const result = started.shift();
      fill();
      return result;
    },
  };
}

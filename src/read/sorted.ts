/**
 * The index of the first value for which `holds`, in a list where it holds for all behind the first
 * too; the list's length where it holds for none.
 */
export function firstAt<T>(sorted: readonly T[], holds: (value: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

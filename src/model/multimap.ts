/** Several values under one key, in the order they were added. */
export type Multimap<K, V> = Map<K, V[]>;

/** Adds `value` under `key`. */
export function addTo<K, V>(map: Multimap<K, V>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The values by their key, keys in the order of first appearance. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Multimap<K, V> {
  const map: Multimap<K, V> = new Map();
  for (const value of values) addTo(map, keyOf(value), value);
  return map;
}

/** Code-unit order: the same on every machine and in every language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

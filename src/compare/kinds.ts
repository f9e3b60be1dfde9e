/** Something with a number that it shares with everything that is the same for the purpose. */
export interface OfKind {
  readonly kind: number;
}

/**
 * Makes one thing for all keys of the same text, handing in a number of its own: of a story of
 * hundreds of accounts most sentences stand in several, word for word.
 */
export function onceForText<Key, Made>(
  textOf: (key: Key) => string,
  make: (key: Key, kind: number) => Made,
): (key: Key) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const text = textOf(key);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(key, known.size);
    known.set(text, made);
    return made;
  };
}

/** Works something out once for each two kinds, in their order; quickest where the first stays the same for a while. */
export function onceForPair<Key extends OfKind, Made>(
  of: (a: Key, b: Key) => Made,
): (a: Key, b: Key) => Made {
  const known = new Map<number, Map<number, Made>>();
  let first: Key | undefined;
  let ofFirst = new Map<number, Made>();
  return (a, b) => {
    if (first !== a) {
      ofFirst = known.get(a.kind) ?? new Map<number, Made>();
      known.set(a.kind, ofFirst);
      first = a;
    }
    const row = ofFirst;
    const before = row.get(b.kind);
    if (before !== undefined) return before;
    const made = of(a, b);
    row.set(b.kind, made);
    return made;
  };
}

/** Works something out once for each object, for as long as the function itself is kept. */
export function onceForEach<Key extends object, Made>(of: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = of(key);
    known.set(key, made);
    return made;
  };
}

import { directoryOf, mergePostings, placeOf, sortPostings, type Postings } from './postings.ts';

/** A fingerprint in more texts than this is met through its first texts only, so that a mass of near-copies costs as its members and not as their pairs. */
export const CROWD = 64;
export const CROWD_HUBS = 8;

/** Postings that are gathered before they are sorted into a part of their own. */
const OPEN = 2 ** 20;

/**
 * An index of fingerprints that only grows: new postings are gathered, sorted into a part when there
 * are enough, and parts of like size merged, so that each posting is moved a few times in all
 * (a log-structured merge; O'Neil et al. 1996).
 */
export interface PrintIndex {
  /** Texts go in ascending order. */
  readonly add: (text: number, prints: Uint32Array) => void;
  /** Texts that share fingerprints with these and how many, of those that are in the index. */
  readonly meet: (prints: Uint32Array) => ReadonlyMap<number, number>;
  /** Everything so far, sorted, the lower texts first: to be written, to be merged, to be opened again. */
  readonly parts: () => readonly Postings[];
  readonly postings: () => number;
}

interface Part {
  readonly postings: Postings;
  /** Made when the part is looked into for the first time: most are merged before. */
  directory: Uint32Array | undefined;
}

/** Opens an index over parts that were written before. */
export function printIndex(written: readonly Postings[] = []): PrintIndex {
  const parts: Part[] = written.map(partOf);
  let open = { prints: new Uint32Array(OPEN), texts: new Uint32Array(OPEN) };
  let size = 0;
  const seal = (): void => {
    if (size === 0) return;
    parts.push(
      partOf(
        sortPostings({
          prints: open.prints.subarray(0, size),
          texts: open.texts.subarray(0, size),
        }),
      ),
    );
    size = 0;
    mergeAlike(parts);
  };
  return {
    add: (text, prints) => {
      if (size + prints.length > open.prints.length) seal();
      if (prints.length > open.prints.length) {
        open = { prints: new Uint32Array(prints.length), texts: new Uint32Array(prints.length) };
      }
      open.prints.set(prints, size);
      open.texts.fill(text, size, size + prints.length);
      size += prints.length;
    },
    meet: (prints) => {
      seal();
      return meetIn(parts, prints);
    },
    parts: () => {
      seal();
      return parts.map(({ postings }) => postings);
    },
    postings: () => size + parts.reduce((sum, part) => sum + part.postings.prints.length, 0),
  };
}

function partOf(postings: Postings): Part {
  return { postings, directory: undefined };
}

/** Merges the last parts as long as the one before is not twice as large. */
function mergeAlike(parts: Part[]): void {
  for (;;) {
    const [before, last] = parts.slice(-2);
    if (!before || !last || before.postings.prints.length > 2 * last.postings.prints.length) return;
    parts.splice(-2, 2, partOf(mergePostings(before.postings, last.postings)));
  }
}

function meetIn(parts: readonly Part[], prints: Uint32Array): Map<number, number> {
  const met = new Map<number, number>();
  for (const print of prints) {
    let hubs = 0;
    for (const part of parts) {
      const { postings } = part;
      const directory = (part.directory ??= directoryOf(postings));
      let at = placeOf(postings, directory, print);
      for (; postings.prints[at] === print && hubs < CROWD; at += 1, hubs += 1) {
        const text = postings.texts[at] ?? 0;
        met.set(text, (met.get(text) ?? 0) + 1);
      }
    }
  }
  return met;
}

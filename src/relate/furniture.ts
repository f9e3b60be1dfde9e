import { SHINGLE, shinglesOf } from '../text/fingerprints.ts';
import { houseOf } from './outlets.ts';
import { forEachShared, sortPostings } from './postings.ts';
import type { Body } from './body.ts';
import type { Overlap } from './overlap.ts';
import type { Range } from '../model/span.ts';
import type { Words } from '../text/words.ts';

/** A passage in this many otherwise unrelated articles of one outlet is that outlet's furniture. */
const RECURS = 4;

/** Below this overlap of what is left, two articles are otherwise unrelated. */
const OTHERWISE_RELATED = 0.15;

/** Which words of a body are furniture of its outlet, as far as the pile shows. */
export type FurnitureOf = (text: number) => Uint8Array | undefined;

/**
 * Finds passages that recur in at least four articles of one outlet that are neither copies nor
 * versions of each other. `group` numbers the accounts, so that a chain of versions never becomes
 * its own furniture; `suspects` are the texts that share wording with another of their outlet.
 */
export function findFurniture(
  bodies: readonly Body[],
  group: (text: number) => number,
  suspects: readonly number[],
): FurnitureOf {
  const byHouse = new Map<string, number[]>();
  for (const text of suspects) {
    const body = bodies[text];
    if (!body) continue;
    const house = houseName(body);
    const list = byHouse.get(house);
    if (list) list.push(text);
    else byHouse.set(house, [text]);
  }
  const marked = new Map<number, Uint8Array>();
  for (const texts of byHouse.values()) {
    if (texts.length >= RECURS) markRecurring(bodies, texts, group, marked);
  }
  return (text) => marked.get(text);
}

/** Texts of no known outlet are taken for one house: what recurs among them is nobody's telling either. */
function houseName(body: Body): string {
  const house = houseOf(body.article);
  return house.name ?? house.site ?? '';
}

function markRecurring(
  bodies: readonly Body[],
  texts: readonly number[],
  group: (text: number) => number,
  marked: Map<number, Uint8Array>,
): void {
  const shingles = texts.map((text) => shinglesOf(bodies[text]?.words ?? NO_WORDS));
  const recurring = recurringOf(shingles, texts.map(group));
  if (recurring.size === 0) return;
  for (const [i, text] of texts.entries()) {
    const marks = new Uint8Array(bodies[text]?.words.count ?? 0);
    for (const [at, shingle] of (shingles[i] ?? []).entries()) {
      if (recurring.has(shingle)) marks.fill(1, at, at + SHINGLE);
    }
    if (marks.includes(1)) marked.set(text, marks);
  }
}

const NO_WORDS: Words = {
  count: 0,
  hash: new Uint32Array(),
  start: new Uint32Array(),
  end: new Uint32Array(),
};

/** The shingles that stand in texts of enough groups; in columns, for most stand in one text only. */
function recurringOf(shingles: readonly Uint32Array[], groups: readonly number[]): Set<number> {
  const size = shingles.reduce((sum, { length }) => sum + length, 0);
  const columns = { prints: new Uint32Array(size), texts: new Uint32Array(size) };
  let at = 0;
  for (const [i, list] of shingles.entries()) {
    columns.prints.set(list, at);
    columns.texts.fill(groups[i] ?? 0, at, at + list.length);
    at += list.length;
  }
  const sorted = sortPostings(columns);
  const recurring = new Set<number>();
  forEachShared(sorted, (from, to) => {
    if (to - from < RECURS) return;
    if (new Set(sorted.texts.subarray(from, to)).size >= RECURS)
      recurring.add(sorted.prints[from] ?? 0);
  });
  return recurring;
}

/** Whether two texts share wording though the furniture of their outlet is left out. */
export function stillRelated({ aInB, bInA }: Pick<Overlap, 'aInB' | 'bInA'>): boolean {
  return Math.max(aInB, bInA) >= OTHERWISE_RELATED;
}

function without({ count, hash, start, end }: Words, marks: Uint8Array): Words {
  const kept = {
    hash: new Uint32Array(count),
    start: new Uint32Array(count),
    end: new Uint32Array(count),
  };
  let left = 0;
  for (let word = 0; word < count; word += 1) {
    if (marks[word] !== 0) continue;
    kept.hash[left] = hash[word] ?? 0;
    kept.start[left] = start[word] ?? 0;
    kept.end[left] = end[word] ?? 0;
    left += 1;
  }
  return {
    count: left,
    hash: kept.hash.slice(0, left),
    start: kept.start.slice(0, left),
    end: kept.end.slice(0, left),
  };
}

/** A body as it is told without what recurs: its words and the ranges they stand in. */
export function toldBy(body: Body, marks: Uint8Array | undefined): Body {
  if (!marks) return body;
  const words = without(body.words, marks);
  const ranges: Range[] = [];
  for (let i = 0; i < body.words.count; i += 1) {
    if (marks[i] === 1) continue;
    const first = i;
    while (i + 1 < body.words.count && marks[i + 1] !== 1) i += 1;
    ranges.push({ start: body.words.start[first] ?? 0, end: body.words.end[i] ?? 0 });
  }
  return { ...body, words, ranges };
}

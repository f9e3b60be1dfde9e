import { foldWord } from './fold.ts';
import { tokenize, type Token } from './tokens.ts';
import type { Range } from '../model/span.ts';

/** One difference between two token lists, in token indexes; an empty range is an insertion point. */
export interface Edit {
  readonly a: Range;
  readonly b: Range;
}

/** How much keeping a token is worth; words that carry meaning should outweigh those that do not. */
export type TokenWeight = (token: string) => number;

/** A run of words that two texts share, or that one has in place of the other's; offsets are of the texts. */
export interface DiffPiece {
  readonly operation: 'same' | 'replace' | 'add' | 'delete';
  readonly a: Range | undefined;
  readonly b: Range | undefined;
}

/**
 * Largest block, in cells, that is solved exactly. 250 × 250 tokens is more than a long sentence;
 * beyond it only unique tokens anchor, so that time stays within ~250 steps a token.
 */
const EXACT_CELLS = 62_500;

interface Block {
  readonly a: Range;
  readonly b: Range;
}

/**
 * What differs between `a` and `b`, in order. Blocks small enough get a heaviest common
 * subsequence; larger ones are first cut at the tokens that occur once on each side (patience
 * diff, B. Cohen). A large block without any such token is one edit, so hostile input stays cheap.
 */
export function diffTokens(
  a: readonly string[],
  b: readonly string[],
  weight: TokenWeight = () => 1,
): Edit[] {
  const edits: Edit[] = [];
  const open: Block[] = [{ a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }];
  for (let block = open.pop(); block; block = open.pop()) {
    const inner = trim(a, b, block);
    const rows = inner.a.end - inner.a.start;
    const columns = inner.b.end - inner.b.start;
    if (rows === 0 && columns === 0) continue;
    if (rows === 0 || columns === 0) {
      edits.push(inner);
    } else if (rows * columns <= EXACT_CELLS) {
      edits.push(...exact(a, b, inner, weight));
    } else {
      const anchors = uniqueAnchors(a, b, inner);
      if (anchors.length === 0) edits.push(inner);
      else for (const part of between(inner, anchors).toReversed()) open.push(part);
    }
  }
  return joinTouching(edits);
}

function trim(a: readonly string[], b: readonly string[], block: Block): Block {
  let [startA, endA, startB, endB] = [block.a.start, block.a.end, block.b.start, block.b.end];
  while (startA < endA && startB < endB && a[startA] === b[startB]) {
    startA += 1;
    startB += 1;
  }
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return { a: { start: startA, end: endA }, b: { start: startB, end: endB } };
}

function exact(
  a: readonly string[],
  b: readonly string[],
  block: Block,
  weight: TokenWeight,
): Edit[] {
  const rows = block.a.end - block.a.start;
  const columns = block.b.end - block.b.start;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const token = a[block.a.start + i] ?? '';
    const worth = weight(token);
    for (let j = columns - 1; j >= 0; j -= 1) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const keep =
        token === b[block.b.start + j] ? worth + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, keep);
    }
  }
  return walk(a, b, block, best);
}

function walk(
  a: readonly string[],
  b: readonly string[],
  block: Block,
  best: Float64Array,
): Edit[] {
  const width = block.b.end - block.b.start + 1;
  const value = (i: number, j: number): number =>
    best[(i - block.a.start) * width + (j - block.b.start)] ?? 0;
  const edits: Edit[] = [];
  let [i, j] = [block.a.start, block.b.start];
  let [openA, openB] = [i, j];
  const close = (): void => {
    if (openA < i || openB < j)
      edits.push({ a: { start: openA, end: i }, b: { start: openB, end: j } });
  };
  while (i < block.a.end && j < block.b.end) {
    const here = value(i, j);
    if (a[i] === b[j] && here > value(i + 1, j) && here > value(i, j + 1)) {
      close();
      i += 1;
      j += 1;
      [openA, openB] = [i, j];
    } else if (value(i + 1, j) >= here) i += 1;
    else j += 1;
  }
  [i, j] = [block.a.end, block.b.end];
  close();
  return edits;
}

/** Pairs of indexes of tokens that occur once on each side, as the longest chain in the same order. */
function uniqueAnchors(
  a: readonly string[],
  b: readonly string[],
  block: Block,
): [number, number][] {
  const inB = onlyPlaces(b, block.b);
  const pairs: [number, number][] = [];
  for (const [token, at] of onlyPlaces(a, block.a)) {
    const other = inB.get(token);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return longestRising(pairs, ([, other]) => other);
}

/** Where each token stands, -1 where it stands more than once. */
function onlyPlaces(tokens: readonly string[], { start, end }: Range): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at += 1) {
    const token = tokens[at] ?? '';
    places.set(token, places.has(token) ? -1 : at);
  }
  return places;
}

/** The longest subsequence whose values rise strictly (patience sorting, n·log n). */
export function longestRising<T>(items: readonly T[], value: (item: T) => number): T[] {
  const tails: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  const valueAt = (index: number): number => {
    const item = items[index];
    return item === undefined ? Number.NaN : value(item);
  };
  for (let index = 0; index < items.length; index += 1) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tails[middle] ?? -1) < valueAt(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const chain: T[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) chain.push(item);
  }
  return chain.toReversed();
}

function between(block: Block, anchors: readonly [number, number][]): Block[] {
  const blocks: Block[] = [];
  let [fromA, fromB] = [block.a.start, block.b.start];
  for (const [atA, atB] of anchors) {
    blocks.push({ a: { start: fromA, end: atA }, b: { start: fromB, end: atB } });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  blocks.push({ a: { start: fromA, end: block.a.end }, b: { start: fromB, end: block.b.end } });
  return blocks;
}

function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined[joined.length - 1];
    if (last && last.a.end === edit.a.start && last.b.end === edit.b.start) {
      joined[joined.length - 1] = {
        a: { start: last.a.start, end: edit.a.end },
        b: { start: last.b.start, end: edit.b.end },
      };
    } else joined.push(edit);
  }
  return joined;
}

/** Short words that carry little: kept alone between two edits they make a diff unreadable. */
const LIGHT = new Set('a an the of to in on at for and or that it is was be as by with'.split(' '));

/**
 * Word-level diff of two stretches of two shadow strings, for showing one wording beside another.
 * Signs (quotation marks, commas, dashes) are not compared; they belong to the run around them.
 */
export function diffWords(
  shadowA: string,
  rangeA: Range,
  shadowB: string,
  rangeB: Range,
): DiffPiece[] {
  const a = wordTokens(shadowA, rangeA);
  const b = wordTokens(shadowB, rangeB);
  const [keysA, keysB] = [a.map(wordKey), b.map(wordKey)];
  const edits = swallowLight(
    diffTokens(keysA, keysB, (key) => (LIGHT.has(key) ? 1 : 3)),
    keysA,
  );
  const pieces: DiffPiece[] = [];
  const add = (from: Range, to: Range, same: boolean): void => {
    const [spanA, spanB] = [extent(a, from), extent(b, to)];
    if (!spanA && !spanB) return;
    const operation = same ? 'same' : !spanA ? 'add' : !spanB ? 'delete' : 'replace';
    pieces.push({ operation, a: spanA, b: spanB });
  };
  let [atA, atB] = [0, 0];
  for (const edit of edits) {
    add({ start: atA, end: edit.a.start }, { start: atB, end: edit.b.start }, true);
    add(edit.a, edit.b, false);
    [atA, atB] = [edit.a.end, edit.b.end];
  }
  add({ start: atA, end: a.length }, { start: atB, end: b.length }, true);
  return pieces;
}

/** The form in which a word is compared. */
function wordKey(token: Token): string {
  return foldWord(token.text).replace(/\.$/u, '');
}

function wordTokens(shadow: string, { start, end }: Range): Token[] {
  return tokenize(shadow, start, end).filter((token) => token.kind !== 'sign');
}

function extent(tokens: readonly Token[], { start, end }: Range): Range | undefined {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && start < end ? { start: first.start, end: last.end } : undefined;
}

const replaces = ({ a, b }: Edit): boolean => a.end > a.start && b.end > b.start;

/** Joins replacements that only one or two light words keep apart. */
function swallowLight(edits: readonly Edit[], keysA: readonly string[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined[joined.length - 1];
    const kept = last ? keysA.slice(last.a.end, edit.a.start) : [];
    const both = last && replaces(last) && replaces(edit);
    if (both && kept.length <= 2 && kept.every((key) => LIGHT.has(key))) {
      joined[joined.length - 1] = {
        a: { start: last.a.start, end: edit.a.end },
        b: { start: last.b.start, end: edit.b.end },
      };
    } else joined.push(edit);
  }
  return joined;
}

import { align, type Alignment, type Gap, type Run } from '../text/alignment.ts';
import { findNumbers } from '../text/numbers.ts';
import { marksOf, type Body, type Marks } from './body.ts';
import { sameLetters } from './letters.ts';

/** What two bodies share and how they part: everything a relation is decided by. */
export interface Overlap {
  readonly aInB: number;
  readonly bInA: number;
  /** Words of `a` that stand in `b`. */
  readonly shared: number;
  /** Longest shared run, in words. */
  readonly longest: number;
  /** Longest shared run outside quotation marks, in words. */
  readonly longestPlain: number;
  /** Shared words outside quotation marks. */
  readonly plain: number;
  /** Share of each body's words outside quotation marks that are shared. */
  readonly plainA: number;
  readonly plainB: number;
  /** Share of the shared words that stand inside quotation marks. */
  readonly quotedShare: number;
  /** Share of the shared words that stand in the same order in both. */
  readonly ordered: number;
  /** Places where other words stand inside a sentence that goes on in both. */
  readonly edits: number;
  /** Words so replaced, the larger side of each place counted. */
  readonly replaced: number;
  /** Places where the figures that stand in the two texts are not the same numbers. */
  readonly figures: number;
  /** Words put in or left out inside sentences, nothing put in their place. */
  readonly cut: number;
  /** Words of whole sentences that only the one has. */
  readonly ownA: number;
  readonly ownB: number;
  /** Share of each body's first words that are shared. */
  readonly leadA: number;
  readonly leadB: number;
  /** Number of shared runs. */
  readonly runs: number;
}

/** Words by which two leads are compared. */
const LEAD_WORDS = 20;

/** How much two bodies share, before it is looked at what: most pairs are decided by it. */
export interface Shares extends Pick<Overlap, 'aInB' | 'bInA' | 'shared'> {
  readonly alignment: Alignment;
}

/** Lines two bodies up. */
export function sharesOf(a: Body, b: Body): Shares {
  const alignment = lineUp(a, b);
  const shared = sum([...alignment.chain, ...alignment.moved], (run) => run.length);
  return {
    alignment,
    shared,
    aInB: shared / Math.max(1, a.words.count),
    bInA: shared / Math.max(1, b.words.count),
  };
}

/** Measures what two bodies share, given how they line up. */
export function overlapOf(a: Body, b: Body, shares: Shares = sharesOf(a, b)): Overlap {
  const { alignment, shared, aInB, bInA } = shares;
  const runs = [...alignment.chain, ...alignment.moved];
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  const inOrder = sum(alignment.chain, (run) => run.length);
  const plainRuns = runs.map((run) => plainOf(run, marksA, marksB));
  const plain = sum(plainRuns, (run) => run.words);
  return {
    aInB,
    bInA,
    shared,
    longest: runs.reduce((most, run) => Math.max(most, run.length), 0),
    longestPlain: plainRuns.reduce((most, run) => Math.max(most, run.longest), 0),
    plain,
    plainA: shareOf(plain, marksA),
    plainB: shareOf(plain, marksB),
    quotedShare: shared > 0 ? 1 - plain / shared : 0,
    ordered: shared > 0 ? inOrder / shared : 0,
    ...editsOf(alignment.gaps, alignment.moved, a, b),
    figures: alignment.gaps.filter((gap) => changesFigures(gap, a, b)).length,
    leadA: coverage(
      runs.map((run) => run.a),
      runs,
      Math.min(LEAD_WORDS, a.words.count),
    ),
    leadB: coverage(
      runs.map((run) => run.b),
      runs,
      Math.min(LEAD_WORDS, b.words.count),
    ),
    runs: runs.length,
  };
}

/**
 * Between texts this short a few words left over beside a replaced one weigh as much as the change;
 * where half is the same already, single words count too.
 */
const SHORT_WORDS = 80;
const HALF = 0.5;

function lineUp(a: Body, b: Body): Alignment {
  const alignment = align(a.words, b.words);
  const longer = Math.max(a.words.count, b.words.count);
  const inOrder = sum(alignment.chain, (run) => run.length);
  if (longer >= SHORT_WORDS || inOrder < HALF * longer) return alignment;
  return align(a.words, b.words, { refine: true });
}

/** `words` as a share of a body's words outside quotation marks. */
function shareOf(words: number, { plain }: Marks): number {
  return plain > 0 ? Math.min(1, words / plain) : 1;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/** Share of the first `size` words that lie inside runs. */
function coverage(starts: readonly number[], runs: readonly Run[], size: number): number {
  let covered = 0;
  for (const [i, start] of starts.entries()) {
    covered += Math.max(0, Math.min(size, start + (runs[i]?.length ?? 0)) - start);
  }
  return size > 0 ? covered / size : 0;
}

function plainOf(run: Run, a: Marks, b: Marks): { words: number; longest: number } {
  let [words, longest, length] = [0, 0, 0];
  for (let i = 0; i < run.length; i += 1) {
    if (a.quoted[run.a + i] && b.quoted[run.b + i]) {
      length = 0;
      continue;
    }
    words += 1;
    length += 1;
    longest = Math.max(longest, length);
  }
  return { words, longest };
}

type Edits = Pick<Overlap, 'edits' | 'replaced' | 'cut' | 'ownA' | 'ownB'>;

function editsOf(gaps: readonly Gap[], moved: readonly Run[], a: Body, b: Body): Edits {
  const [movedA, movedB] = [a, b].map(({ words }) => new Uint8Array(words.count));
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  for (const run of moved) {
    movedA?.fill(1, run.a, run.a + run.length);
    movedB?.fill(1, run.b, run.b + run.length);
  }
  let [edits, replaced, cut, ownA, ownB] = [0, 0, 0, 0, 0];
  for (const gap of gaps) {
    const partA = partOf(gap.aStart, gap.aEnd, marksA, movedA);
    const partB = partOf(gap.bStart, gap.bEnd, marksB, movedB);
    ownA += partA.whole;
    ownB += partB.whole;
    if (partA.inside > 0 && partB.inside > 0) {
      if (differInSpacesOnly(a, b, gap)) {
        cut += Math.abs(partA.inside - partB.inside);
        continue;
      }
      edits += 1;
      replaced += Math.max(partA.inside, partB.inside);
    } else {
      cut += partA.inside + partB.inside;
    }
  }
  return { edits, replaced, cut, ownA, ownB };
}

/** Whether one side of a gap has the letters of the other. */
function differInSpacesOnly(a: Body, b: Body, gap: Gap): boolean {
  // Most gaps are told apart by their first and last letters, without a look at those between.
  const opens = signAt(a, a.words.start[gap.aStart]) === signAt(b, b.words.start[gap.bStart]);
  const closes = lastSign(a, gap.aEnd) === lastSign(b, gap.bEnd);
  if (!opens && !closes) return false;
  return sameLetters(stretchOf(a, gap.aStart, gap.aEnd), stretchOf(b, gap.bStart, gap.bEnd));
}

function signAt({ shadow }: Body, at: number | undefined): string {
  return at === undefined ? '' : shadow.charAt(at);
}

function lastSign(body: Body, behind: number): string {
  return signAt(body, (body.words.end[behind - 1] ?? 1) - 1);
}

/** Longer places are rewritten, whatever their letters. */
const LONGEST_GLUED = 2000;

/** Some words as they stand in their text. */
function stretchOf({ words, shadow }: Body, first: number, behind: number): string {
  const from = words.start[first] ?? 0;
  return shadow.slice(from, Math.min(words.end[behind - 1] ?? from, from + LONGEST_GLUED));
}

/**
 * Parts the words of one side of a gap: those of sentences that reach out of the gap (`inside`)
 * and those of sentences wholly within it (`whole`). Words that moved elsewhere are neither.
 */
function partOf(
  start: number,
  end: number,
  { quoted, sentenceAt }: Marks,
  moved: Uint8Array | undefined,
): { inside: number; whole: number } {
  if (start === end) return { inside: 0, whole: 0 };
  let [first, last] = [start, end];
  if (start > 0) {
    const before = sentenceAt(start - 1);
    while (first < end && sentenceAt(first) === before) first += 1;
  }
  if (end < quoted.length) {
    const after = sentenceAt(end);
    while (last > first && sentenceAt(last - 1) === after) last -= 1;
  }
  const whole = unmoved(first, last, moved);
  return { inside: unmoved(start, end, moved) - whole, whole };
}

function unmoved(start: number, end: number, moved: Uint8Array | undefined): number {
  let words = 0;
  for (let i = start; i < end; i += 1) if (moved?.[i] !== 1) words += 1;
  return words;
}

/** The same overlap seen from the other text. */
export function flipped(overlap: Overlap): Overlap {
  return {
    ...overlap,
    aInB: overlap.bInA,
    bInA: overlap.aInB,
    plainA: overlap.plainB,
    plainB: overlap.plainA,
    ownA: overlap.ownB,
    ownB: overlap.ownA,
    leadA: overlap.leadB,
    leadB: overlap.leadA,
  };
}

/** Whether a place where the texts part gives one figure for another: no house style does that. */
function changesFigures(gap: Gap, a: Body, b: Body): boolean {
  const inA = figuresOf(a, gap.aStart, gap.aEnd);
  // Most places have no figure: what stands there in the other text need not be looked at.
  if (inA.length === 0) return false;
  const inB = figuresOf(b, gap.bStart, gap.bEnd);
  return inB.length > 0 && inA.join(' ') !== inB.join(' ');
}

/** The numbers that a few words stand for, in figures or written out. */
function figuresOf({ words, shadow }: Body, first: number, behind: number): number[] {
  if (behind <= first || behind - first > LONGEST_FIGURES) return [];
  const start = words.start[first] ?? 0;
  const end = words.end[behind - 1] ?? start;
  // Of the whole text all would be searched up to the next number, however far behind it stands.
  const from = Math.max(0, start - AROUND_FIGURES);
  const near = shadow.slice(from, end + AROUND_FIGURES);
  return findNumbers(near, start - from, end - from).map(({ value }) => value);
}

/** Characters on both sides by which a number is told from a part of something else. */
const AROUND_FIGURES = 40;

/** Longer places are rewritten, whatever their figures. */
const LONGEST_FIGURES = 8;

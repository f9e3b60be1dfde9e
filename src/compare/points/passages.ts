import { addTo, type Multimap } from '../../model/multimap.ts';
import { once } from '../../model/once.ts';
import { passageOf, type Line, type Passage } from './lines.ts';
import { aligner, shapesOf, stretchLike, type Shape, type Stretch } from './shapes.ts';
import type { Range } from '../../model/span.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a line may tell what another does. */
export interface Place {
  readonly passage: Passage;
  /** From the first to the last matched word: what of it the pair is about. */
  readonly core: Range;
}

/** Two passages of different accounts that may tell one thing. */
export interface Match {
  readonly a: Place;
  readonly b: Place;
}

/** Limits of nominating, fitted on the development stories, not on the seeds. */
const LIMITS = {
  /** A feature in more than this share of the lines nominates nobody. */
  tooCommon: 0.4,
  /** So many other lines are looked at for each line; up to `most` where the last feature has more. */
  candidates: 40,
  most: 60,
};

/** How a passage is made readable: words of its clauses that go with it. */
const KEPT = {
  /** A clause of so many words is never cut. */
  short: 16,
  /** … nor one of which this share is matched. */
  most: 0.5,
  /** Else so many words may come along before the first matched word, and after the last. */
  before: 6,
  after: 2,
};

/** A line with its shape, and the places of it that were found. */
interface Laid {
  readonly line: Line;
  readonly shape: Shape;
  readonly placeAt: (stretch: Stretch) => Place;
}

/**
 * Pairs of passages, one of each of two lines of different accounts, that have much in common and
 * little besides: a local alignment of two bags of marks, found by fitting the best stretch of one
 * line to the other's in turns (largest sum of a stretch, Kadane's method). Lines are nominated by
 * the features that they share, the rarest first, so that a story of any size costs what its lines cost.
 */
export function matchPassages(lines: readonly Line[], vocabulary: Vocabulary): Match[] {
  const shapes = shapesOf(vocabulary);
  const laid = lines.map((line): Laid => ({
    line,
    shape: shapes.shapeOf(line),
    placeAt: placeFinder(line),
  }));
  const partnersOf = nominator(laid);
  const align = aligner(shapes);
  const matches: Match[] = [];
  for (const one of laid)
    for (const other of partnersOf(one)) {
      let before: Match | undefined;
      for (const [first, second] of align(one.shape, other.shape)) {
        const [a, b] = [one.placeAt(first), other.placeAt(second)];
        if (before?.a.passage === a.passage && before.b.passage === b.passage) continue;
        before = { a, b };
        matches.push(before);
      }
    }
  return matches;
}

/** Works each stretch out once, and makes each passage once, so that two pairs of one place share it. */
function placeFinder(line: Line): Laid['placeAt'] {
  const byStretch = new Map<number, Place>();
  const passages: Passage[] = [];
  return (stretch) => {
    const at = stretch.from * line.marks.length + stretch.to;
    const known = byStretch.get(at);
    if (known) return known;
    const range = rangeOf(line, stretch);
    let passage = passages.find(({ start, end }) => start === range.start && end === range.end);
    if (!passage) passages.push((passage = passageOf(line, range)));
    const place = { passage, core: coreOf(line, stretch) };
    byStretch.set(at, place);
    return place;
  };
}

/** The passage of another text's line that says most of what a passage says: where versions say the same. */
export function passageLike(
  passage: Passage,
  line: Line,
  vocabulary: Vocabulary,
): Passage | undefined {
  const own = passage.line.marks.flatMap((mark, at) => (passage.marks.includes(mark) ? [at] : []));
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const shapes = shapesOf(vocabulary);
  const [a, b] = [shapes.shapeOf(passage.line), shapes.shapeOf(line)];
  const stretch = stretchLike(shapes, a, b, { from, to });
  return stretch && passageOf(line, rangeOf(line, stretch));
}

/** Finds the lines of other accounts, behind a line, that it is worth aligning with; the lines in the order of their index. */
function nominator(lines: readonly Laid[]): (a: Laid) => readonly Laid[] {
  const postings: Multimap<number, Laid> = new Map();
  for (const laid of lines) for (const key of laid.shape.keys) addTo(postings, key, laid);
  const most = Math.max(8, lines.length * LIMITS.tooCommon);
  const listsOf = once(({ keys }: Shape) =>
    keys
      .map((key) => postings.get(key) ?? [])
      .filter((list) => list.length <= most)
      .toSorted((x, y) => x.length - y.length),
  );
  // By index, for each line the one that it was last nominated for, counted from 1.
  const nominatedFor = new Int32Array((lines.at(-1)?.line.index ?? 0) + 1);
  return (a) => {
    const others: Laid[] = [];
    const { index, member } = a.line;
    for (const list of listsOf(a.shape)) {
      if (others.length >= LIMITS.candidates) break;
      for (let at = firstBehind(list, a); at < list.length; at += 1) {
        if (others.length >= LIMITS.most) break;
        const b = list[at];
        if (!b || b.line.member.account === member.account) continue;
        if (nominatedFor[b.line.index] === index + 1) continue;
        nominatedFor[b.line.index] = index + 1;
        others.push(b);
      }
    }
    return others;
  };
}

/** Where in a list the first line behind a line stands. */
function firstBehind(list: readonly Laid[], { line }: Laid): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.line.index ?? 0) <= line.index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function coreOf({ marks }: Line, { from, to }: Stretch): Range {
  return { start: marks[from]?.start ?? 0, end: marks[to]?.end ?? 0 };
}

/** The words of a stretch of marks with what of their clauses makes them readable. */
function rangeOf(line: Line, { from, to }: Stretch): Range {
  const { start: first, end: last } = coreOf(line, { from, to });
  const head = line.clauses[line.clauseOf[from] ?? 0];
  const tail = line.clauses[line.clauseOf[to] ?? 0];
  const whole = (clause: Line['clauses'][number]): boolean => {
    const own = clause.words.filter((word) => word >= first && word < last).length;
    return clause.words.length <= KEPT.short || own >= KEPT.most * clause.words.length;
  };
  if (!head || !tail) return { start: first, end: last };
  const before = head.words.filter((word) => word < first).length;
  const after = tail.words.filter((word) => word >= last).length;
  // Cut between words of content: what stands loose before the first goes with it.
  const opening = head.words.find((word) => word >= (line.marks[from - 1]?.end ?? 0)) ?? first;
  const possessive = line.member.shadow.startsWith("'s", last) ? last + 2 : last;
  return {
    start: before <= KEPT.before || whole(head) ? head.start : Math.min(first, opening),
    end: after <= KEPT.after || whole(tail) ? tail.end : possessive,
  };
}

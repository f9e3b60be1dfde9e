import { onceForEach, onceForPair, onceForText, type OfKind } from '../kinds.ts';
import { passageOf, type Line, type Passage } from './lines.ts';
import type { Likeness, Sides } from './similarity.ts';

/** What two passages have in common, and what stands around them. */
export interface Measures {
  /** Logarithm of the likeness as the sentences around bear it out … */
  readonly borneOut: number;
  /** … and of the likeness without them. */
  readonly strength: number;
  /** Pairs of features that stand near each other, in one order, in both passages. */
  readonly ordered: number;
  /** 0-1, how alike the sentences before and behind are. */
  readonly beside: number;
  /** 1 where both are quoted, and where one is: what one speaker says is alike in manner, whatever is told. */
  readonly bothQuoted: number;
  readonly oneQuoted: number;
}

/**
 * What each measure adds to the log-odds that two passages tell one thing: a logistic regression,
 * fitted by models/training/confidence.ts on 739 pairs of passages from 17 stories of 2010-2019, each
 * pair judged by reading (eval/gold/alignments.json). On stories left out of the fit it ranks 87 % of
 * right and wrong pairs rightly, and of the pairs that it gives 0.5 to 0.6, 26 of 51 are right; 0.7 to
 * 0.8, 42 of 52; 0.9 and more, 114 of 117.
 */
const WEIGHTS: Measures = {
  borneOut: 1.58,
  strength: -0.6,
  ordered: 0.3,
  beside: 2.25,
  bothQuoted: -0.76,
  oneQuoted: -0.69,
};
const BIAS = 0.01;

/** Added before a logarithm is taken. */
const FLOOR = 0.01;
/** Features at most so far apart count as near each other. */
const NEAR = 3;
/** More pairs in one order than this add nothing. */
const MOST_ORDERED = 6;
/** 0-1, how likely two passages of a story's lines are to tell one thing: not whether it is so. */
export function confidenceOf(
  lines: readonly Line[],
  likeness: Likeness,
): (a: Passage, b: Passage) => number {
  const measure = measuresOf(lines, likeness);
  return (a, b) => {
    const measures = measure(a, b);
    const odds =
      BIAS +
      WEIGHTS.borneOut * measures.borneOut +
      WEIGHTS.strength * measures.strength +
      WEIGHTS.ordered * measures.ordered +
      WEIGHTS.beside * measures.beside +
      WEIGHTS.bothQuoted * measures.bothQuoted +
      WEIGHTS.oneQuoted * measures.oneQuoted;
    const confidence = 1 / (1 + Math.exp(-odds));
    return confidence < NEARLY_SAME.atLeast && areNearlySame(a, b)
      ? NEARLY_SAME.atLeast
      : confidence;
  };
}

/**
 * Passages of nearly the same words likely tell one thing, whatever stands around them: of 89 pairs of the
 * same annotation that have so many features and such a share of the longer one in common, 86 do.
 */
const NEARLY_SAME = { features: 3, share: 0.7, atLeast: 0.7 };

function areNearlySame(a: Passage, b: Passage): boolean {
  const [one, other] = [new Set(a.features), new Set(b.features)];
  const both = [...one].filter((feature) => other.has(feature)).length;
  return both >= NEARLY_SAME.features && both >= NEARLY_SAME.share * Math.max(one.size, other.size);
}

/** Measures pairs of passages of a story's lines. */
export function measuresOf(
  lines: readonly Line[],
  likeness: Likeness,
): (a: Passage, b: Passage) => Measures {
  const sentenceOf = onceForEach((line: Line) => likeness.sidesOf(passageOf(line, line.sentence)));
  const aroundOf = onceForEach(({ index, member }: Line): Around => {
    const at = (place: number): Sides | undefined => {
      const line = lines[place];
      return line?.member === member ? sentenceOf(line) : undefined;
    };
    return { before: at(index - 1), itself: at(index), behind: at(index + 1) };
  });
  const rowOf = rowReader();
  const ordered = onceForPair(orderedIn);
  return (a, b) => {
    const { strength, borneOut } = likeness.measure(a, b);
    const quoted = Number(isQuoted(a)) + Number(isQuoted(b));
    return {
      borneOut: Math.log(borneOut + FLOOR),
      strength: Math.log(strength + FLOOR),
      ordered: ordered(rowOf(a), rowOf(b)),
      beside: besideOf(aroundOf(a.line), aroundOf(b.line), likeness),
      bothQuoted: Number(quoted === 2),
      oneQuoted: Number(quoted === 1),
    };
  };
}

/** The sentence that a passage stands in, and those next to it in its text. */
interface Around {
  readonly before: Sides | undefined;
  readonly itself: Sides | undefined;
  readonly behind: Sides | undefined;
}

/** How alike the sentences next to two lines are, to each other or to the line across. */
function besideOf(a: Around, b: Around, { between }: Likeness): number {
  let best = 0;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const near of [one.before, one.behind])
      for (const across of [other.before, other.itself, other.behind])
        if (near && across) best = Math.max(best, between(near, across).alike);
  return best;
}

function isQuoted({ statement }: Passage): boolean {
  return statement?.direct === true;
}

/** Features in their order, as pairs of those that stand near each other. */
interface Row extends OfKind {
  readonly pairs: ReadonlySet<string>;
}

/** How many pairs of features stand near each other, in one order, in both passages. */
function orderedIn(a: Row, b: Row): number {
  let both = 0;
  for (const pair of b.pairs) if (a.pairs.has(pair)) both += 1;
  return Math.min(MOST_ORDERED, both);
}

/** Reads a passage's features in order; what many accounts have in the same words is one row. */
function rowReader(): (passage: Passage) => Row {
  const rowFor = onceForText(
    (features: readonly string[]) => features.join('\n'),
    (features, kind): Row => ({ kind, pairs: new Set(features.flatMap(pairsAt)) }),
  );
  return onceForEach(({ marks }: Passage) =>
    rowFor(
      marks.map(({ feature }) => feature).filter((feature, at, all) => feature !== all[at - 1]),
    ),
  );
}

/** A feature with each of the next few. */
function pairsAt(feature: string, at: number, features: readonly string[]): string[] {
  return features.slice(at + 1, at + 1 + NEAR).map((next) => `${feature} ${next}`);
}

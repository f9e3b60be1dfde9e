import type { NameKind } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Page } from '../page.ts';

/** Evidence for each kind of name, in one recogniser's own units; above 0 speaks for it. */
export type Scores = Readonly<Record<NameKind, number>>;

/** A span that may be a name, without titles and possessive. */
export interface Candidate extends Range {
  /** Index of its line in `Page.lines`. */
  readonly line: number;
  readonly scores: Scores;
}

/** What finds names: rules today, a trained model tomorrow. The document pass works on what it returns. */
export interface Recogniser {
  readonly name: string;
  recognise(page: Page): readonly Candidate[];
}

export const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** The kind with the most evidence, and how much it leads the next by. */
export function bestKind(scores: Scores): { kind: NameKind; score: number; margin: number } {
  const ranked = KINDS.map((kind) => ({ kind, score: scores[kind] })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = [ranked[0], ranked[1]];
  return {
    kind: first?.kind ?? 'person',
    score: first?.score ?? 0,
    margin: (first?.score ?? 0) - (second?.score ?? 0),
  };
}

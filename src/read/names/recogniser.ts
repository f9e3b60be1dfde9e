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

const OTHER_KINDS = ['organisation', 'place'] as const;

/** The kind with the most evidence, and how much it leads the next by. */
export function bestKind(scores: Scores): { kind: NameKind; score: number; margin: number } {
  // Many thousand times a text: nothing is sorted, and of equal kinds the first listed is the best.
  let [kind, score, next]: [NameKind, number, number] = ['person', scores.person, -Infinity];
  for (const other of OTHER_KINDS) {
    const theirs = scores[other];
    if (theirs > score) [kind, score, next] = [other, theirs, score];
    else if (theirs > next) next = theirs;
  }
  return { kind, score, margin: score - next };
}

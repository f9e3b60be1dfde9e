import type { Cue } from '../lang/en/cues.ts';
import type { Phrase } from './phrases.ts';

/** A report clause: who, by which word, to whom, and where what was said stands. Numbers are item indices. */
export interface Frame {
  readonly cue: Pick<Cue, 'lemma' | 'class' | 'polarity'>;
  readonly by: 'verb' | 'according' | 'noun';
  /** Range of the cue's own words. */
  readonly at: number;
  readonly end: number;
  /** Where the whole report clause begins: at its subject or at its cue. */
  readonly open: number;
  readonly subject: Phrase | undefined;
  /** The subject stands in another clause of the unit ("…, saying that"; "and said that"). */
  readonly inherited: boolean;
  readonly addressee: Phrase | undefined;
  /** Prepositional phrases between cue and content, or after the cue: "in a statement", "through a spokesman". */
  readonly around: readonly { readonly preposition: string; readonly phrase: Phrase }[];
  /** What was said, undefined where it is not in the unit. */
  readonly content: { readonly from: number; readonly to: number } | undefined;
  /** The content stands before the report clause. */
  readonly trailing: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  /** Whose words the subject hands on: "N quoted M as saying". */
  readonly inner: Phrase | undefined;
  /** Whom the subject goes by: "N, citing two officials, reported". */
  readonly cited?: Phrase;
}

/** A report clause of a cue alone: nothing is known yet of who, to whom, what. */
export function plainFrame(cue: Frame['cue'], at: number, end: number): Frame {
  return {
    cue,
    by: 'verb',
    at,
    end,
    open: at,
    subject: undefined,
    inherited: false,
    addressee: undefined,
    around: [],
    content: undefined,
    trailing: false,
    negated: false,
    hedged: false,
    inner: undefined,
  };
}

export interface Draft {
  readonly cue: Cue;
  readonly at: number;
  readonly end: number;
  readonly back: Back;
}

export interface Back {
  /** Last item before the cue that is no adverb, auxiliary or negation. */
  readonly last: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: boolean;
  /** Among the auxiliaries is one of what might or ought to be. */
  readonly modal: boolean;
  readonly hedged: boolean;
}

import type { Statement } from '../../model/reading.ts';
import type { Word } from './near-copy.ts';
import type { Term } from './terms.ts';

/** A claim, taken apart. */
export interface Claim {
  readonly terms: readonly Term[];
  readonly words: readonly Word[];
  /** Terms that the text tells elsewhere: who somebody is whom the claim names. */
  readonly known: ReadonlySet<Term>;
  /** The report in it ("X said that …"), where it is one. */
  readonly frame: Statement | undefined;
}

/** Why a line does not answer a claim although it is about the same. */
export type Conflict =
  | 'number'
  | 'date'
  | 'opposite'
  | 'negation'
  | 'roles'
  | 'force'
  | 'speaker'
  | 'teller'
  | 'word';

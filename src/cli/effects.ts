import type { Failure } from '../model/article.ts';
import type { OnProgress } from '../model/progress.ts';

/** What a command may do to the world; handed in, so that commands are tested without a process. */
export interface Effects {
  /** Data: standard output. */
  readonly write: (text: string) => void;
  /** Warnings and errors: standard error. */
  readonly warn: (text: string) => void;
  /** Shows how far a long run is, on one line that the next call or word replaces; absent where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Hears how far a run is, watched or not, so that whoever stops it can be told. */
  readonly reached?: OnProgress | undefined;
  /** Milliseconds from some fixed moment on, for rates and times left. */
  readonly now: () => number;
  /** Columns of the terminal, a sensible width where there is none. */
  readonly columns: number;
  readonly color: boolean;
}

/** How a run ended; see the contract. Shells call a program that was stopped (Ctrl-C) 130. */
export const EXIT = { done: 0, condition: 1, wrongUse: 2, someFailed: 3, stopped: 130 } as const;

/** How a run ended that did its work, as far as its inputs let it. */
export function exitFor({ failed }: { readonly failed: readonly Failure[] }): number {
  return failed.length > 0 ? EXIT.someFailed : EXIT.done;
}

/** What a command may do to the world; handed in, so that commands are tested without a process. */
export interface Effects {
  /** Data: standard output. */
  readonly write: (text: string) => void;
  /** Progress, warnings and errors: standard error. */
  readonly warn: (text: string) => void;
  /** Shows how far a long run is, on one line that the next call replaces; absent where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Columns of the terminal, a sensible width where there is none. */
  readonly columns: number;
  readonly color: boolean;
}

/** How a run ended; see the contract. */
export const EXIT = { done: 0, condition: 1, wrongUse: 2, someFailed: 3 } as const;

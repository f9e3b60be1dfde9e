/** The steps of a run, in their order. */
export type Stage = 'load' | 'ingest' | 'relate' | 'stories' | 'read' | 'compare';

/** How far a run is. */
export interface Progress {
  readonly stage: Stage;
  /** Files while loading, accounts while their stories are found; articles in every other stage. */
  readonly done: number;
  /** Undefined where nobody knows yet, as while folders are walked. */
  readonly total: number | undefined;
}

/** Is told how far a run is: at the start of each stage and after each of its steps. It knows no clock. */
export type OnProgress = (progress: Progress) => void;

/** What every long run takes. */
export interface Watched {
  readonly onProgress?: OnProgress | undefined;
}

/** Precision, recall and their harmonic mean, each 0–1. */
export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** From counts; precision and recall may have different numerators (one item can meet several). */
export function prf(rightFound: number, found: number, goldHit: number, gold: number): Prf {
  const precision = found === 0 ? 0 : rightFound / found;
  const recall = gold === 0 ? 0 : goldHit / gold;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

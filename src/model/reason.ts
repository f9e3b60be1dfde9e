/** Why something was joined, split, dropped or decided: kept as data, shown by `explain`. */
export interface Reason {
  /** Short stable name of the rule, e.g. `one-body-holds-the-other`. */
  readonly rule: string;
  /** The evidence in plain words and numbers, for a person to read. */
  readonly detail: string;
}

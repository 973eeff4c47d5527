/** Why no test can kill some mutants of a line. */
export interface Reason {
  readonly file: string;
  /** The line in which they begin, without the spaces around it. */
  readonly line: string;
  /** As the report prints them: `original → replacement`. */
  readonly mutants: readonly string[];
  readonly why: string;
}

/** The mutants that may survive. The report names a reason whose mutants are gone or killed: remove it. */
export const REASONS: readonly Reason[] = [];

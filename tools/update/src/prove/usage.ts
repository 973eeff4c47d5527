/** One thing that a program of a caller does with an operation. */
export interface Usage {
  /** The operationId; none where it concerns the whole client. */
  readonly operation?: string;
  /** What it does, for a reader: `reads data.snapshots[].id of 200`. */
  readonly what: string;
  /** Statements that do it, the strictest first: a program holds the first that compiled with the last release. */
  readonly candidates: readonly string[];
}

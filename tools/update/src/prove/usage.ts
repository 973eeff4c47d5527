/** One way in which callers use an operation. */
export interface Usage {
  /** The operationId; undefined if the usage concerns the whole client. */
  readonly operation?: string;
  /** A description for people: `reads data.snapshots[].id of 200`. */
  readonly what: string;
  /**
   * The statements of the usage, the strictest first. The program contains the first that compiled with the last
   * release.
   */
  readonly candidates: readonly string[];
}

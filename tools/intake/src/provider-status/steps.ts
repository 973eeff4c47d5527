/** A step from a new contract to a published provider. */
export interface Step {
  readonly name: string;
  /** What is still open; empty if the step is done. */
  readonly open: readonly string[];
  /** What to do next. */
  readonly next: string;
  /** Whether a provider can be published without this step. */
  readonly isOptional: boolean;
}

/** Creates a step. */
export function step(name: string, open: readonly string[], next: string, optional?: "optional"): Step {
  return { name, open, next, isOptional: optional !== undefined };
}

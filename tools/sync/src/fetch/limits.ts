/** The limits for reading an upstream. */
export interface Limits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Twenty times the size of the longest known description. */
export const LIMITS: Limits = { bytes: 64_000_000, milliseconds: 60_000 };

/** The scenarios of every provider package, in this order. */
export const SCENARIOS = ["list", "get", "create", "wait", "delete", "error", "abort", "timeout"] as const;

/** The package that is tested with an account at every provider. */
export const UNIFIED = "@snap/unified";

const UNIFIED_SCENARIOS = [...SCENARIOS, "restore", "plan"] as const;

/**
 * How requests reach a mock cloud: over HTTP to `snap-mock`, by a direct call of MSW's handlers, or by MSW's
 * interception of `fetch`.
 */
export const TRANSPORTS = ["http", "handlers", "interception"] as const;

export type Transport = (typeof TRANSPORTS)[number];

/** The result of one scenario; `problem` is set if it failed. */
export interface Cell {
  readonly package: string;
  readonly transport: Transport;
  readonly scenario: string;
  readonly problem?: string;
}

/** Returns the scenarios of a package. */
export function scenariosOf(name: string): readonly string[] {
  return name === UNIFIED ? UNIFIED_SCENARIOS : SCENARIOS;
}

/** The scenarios by name. A later scenario may use the objects that an earlier scenario created. */
export type ProviderScenarios = Record<(typeof SCENARIOS)[number], () => Promise<void>>;
export type UnifiedScenarios = Record<(typeof UNIFIED_SCENARIOS)[number], () => Promise<void>>;

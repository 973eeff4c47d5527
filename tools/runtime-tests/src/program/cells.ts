/** The scenarios of every provider package, in this order. */
export const SCENARIOS = ["list", "get", "create", "wait", "delete", "error", "abort", "timeout"] as const;

/** The scenarios of each package. */
export const PACKAGES = {
  "@snap/digitalocean": SCENARIOS,
  "@snap/fireworks": SCENARIOS,
  "@snap/instavm": SCENARIOS,
  "@snap/unified": [...SCENARIOS, "restore", "plan"],
} as const;

/**
 * How requests reach a mock cloud: over HTTP to `snap-mock`, by a direct call of MSW's handlers, or by MSW's
 * interception of `fetch`.
 */
export const TRANSPORTS = ["http", "handlers", "interception"] as const;

export type PackageName = keyof typeof PACKAGES;
export type Transport = (typeof TRANSPORTS)[number];

/** The result of one scenario; `problem` is set if it failed. */
export interface Cell {
  readonly package: PackageName;
  readonly transport: Transport;
  readonly scenario: string;
  readonly problem?: string;
}

/** The scenarios of a package by name. A later one may use the objects that an earlier one created. */
export type ScenariosOf<Name extends PackageName> = Record<(typeof PACKAGES)[Name][number], () => Promise<void>>;

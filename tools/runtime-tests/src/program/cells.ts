/** What every package is tried for, in this order. */
export const SCENARIOS = ["list", "get", "create", "wait", "delete", "error", "abort", "timeout"] as const;

/** What each package is tried for. */
export const PACKAGES = {
  "@snap/digitalocean": SCENARIOS,
  "@snap/fireworks": SCENARIOS,
  "@snap/instavm": SCENARIOS,
  "@snap/unified": [...SCENARIOS, "restore", "plan"],
} as const;

/** How requests get to a mock cloud: to `snap-mock`, to MSW's handlers directly, or by MSW's interception of `fetch`. */
export const TRANSPORTS = ["http", "handlers", "interception"] as const;

export type PackageName = keyof typeof PACKAGES;
export type Transport = (typeof TRANSPORTS)[number];

/** One try of one scenario; `problem` where it failed. */
export interface Cell {
  readonly package: PackageName;
  readonly transport: Transport;
  readonly scenario: string;
  readonly problem?: string;
}

/** The tries of a package, each by its name; a later one may continue with what an earlier one made. */
export type ScenariosOf<Name extends PackageName> = Record<(typeof PACKAGES)[Name][number], () => Promise<void>>;

import type { Update } from "../src/create-update.ts";

/** Returns an update without changes except the given ones. */
export function updateOf(more: Partial<Update> = {}): Update {
  return {
    provider: "acme",
    base: "HEAD",
    offline: false,
    files: new Map<string, string>(),
    faults: [],
    fixes: [],
    isByHand: false,
    unfit: [],
    exposures: [],
    compared: "contracts",
    comparison: { bump: "patch", changes: [] },
    agreement: { breaking: [], contradictions: [] },
    upstream: { text: "The upstream changed from a to b" },
    renames: [],
    deprecations: [],
    related: [],
    outdatedWords: [],
    sampled: [],
    version: "0.1.0",
    outdated: [],
    ...more,
  };
}

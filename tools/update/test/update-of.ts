import type { Update } from "../src/create-update.ts";

/** An update in which nothing has changed but what is given. */
export function updateOf(more: Partial<Update> = {}): Update {
  return {
    provider: "acme",
    base: "HEAD",
    offline: false,
    files: new Map<string, string>(),
    faults: [],
    fixes: [],
    unfit: [],
    exposures: [],
    compared: "contracts",
    comparison: { bump: "patch", changes: [] },
    agreement: { breaking: [], contradictions: [] },
    upstream: "Upstream went from a to b.",
    renames: [],
    deprecations: [],
    outdatedWords: [],
    sampled: [],
    version: "0.1.0",
    outdated: [],
    ...more,
  };
}

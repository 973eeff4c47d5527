import { createRequire } from "node:module";

// Set in the single executable, which has no package.json.
declare const SNAPSHOTS_VERSION: string | undefined;

/** Returns the version of this package. */
export function readVersion(): string {
  if (typeof SNAPSHOTS_VERSION === "string") return SNAPSHOTS_VERSION;
  const { version }: { readonly version: string } = createRequire(import.meta.url)("@snap/cli/package.json");
  return version;
}

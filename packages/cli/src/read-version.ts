import { createRequire } from "node:module";

/** Returns the version of this package. */
export function readVersion(): string {
  // By name, because bundling moves this file.
  const { version }: { readonly version: string } = createRequire(import.meta.url)("@snap/cli/package.json");
  return version;
}

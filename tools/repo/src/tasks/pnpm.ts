import manifest from "../../../../package.json" with { type: "json" };

/** The package manager with its version, as npx takes it: without the hash, which is for corepack. */
export const PNPM = manifest.packageManager.replace(/\+.*/, "");

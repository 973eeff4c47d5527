import manifest from "../../../../package.json" with { type: "json" };

/** The package manager with its version, as npx takes it: without the hash, which is for corepack. */
export const PNPM = manifest.packageManager.replace(/\+.*/, "");

/**
 * How a script starts the package manager: the pnpm that started the script, whose hash corepack may have verified, or
 * npx for users who only have npm.
 */
export const START_PNPM: readonly [program: string, ...args: string[]] = process.env[
  "npm_config_user_agent"
]?.startsWith("pnpm/")
  ? ["pnpm"]
  : ["npx", "--yes", PNPM];

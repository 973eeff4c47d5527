import { createRequire } from "node:module";

const PLATFORM = `${process.platform}-${process.arch}`;
const BINARIES = {
  Bun: ["bun", `@oven/bun-${PLATFORM}/bin/bun`],
  Deno: ["deno", `@deno/${PLATFORM}${process.platform === "linux" ? "-glibc" : ""}/deno`],
} as const;
const require = createRequire(import.meta.url);

/** Returns the binary of a runtime that npm installed for this platform, even without its install script. */
export function findRuntime(name: keyof typeof BINARIES): string {
  const [from, binary] = BINARIES[name];
  return findBinary(name, from, binary);
}

/** Returns a file from an optional dependency of a package. */
export function findBinary(runtime: string, from: string, binary: string): string {
  try {
    return createRequire(require.resolve(`${from}/package.json`)).resolve(binary);
  } catch (cause) {
    const remedy = "run `pnpm install`, without --no-optional, on a platform that it has a build for";
    throw new Error(`${runtime} is not installed: there is no ${binary} next to ${from}; ${remedy}`, { cause });
  }
}

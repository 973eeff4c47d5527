import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import type { Cell } from "../../src/program/cells.ts";
import type { Addresses } from "../../src/program/place.ts";

const require = createRequire(import.meta.url);
const PLATFORM = `${process.platform}-${process.arch}`;

/** Runs a compiled program of a project with a runtime that has a command line. */
export async function runCommand(
  project: string,
  addresses: Addresses,
  command: string,
  ...args: string[]
): Promise<Cell[]> {
  const all = [...args, JSON.stringify(addresses)];
  // No later run has the same folder, so compiled code would be stored in vain.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
  const { stdout } = await promisify(execFile)(command, all, { cwd: project, env, timeout: 110_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

/** Returns the Node binary of a package such as `node-22`. */
export function findNode(name: string): string {
  return find(name, `${name}/bin/node`);
}

export function findDeno(): string {
  return find("deno", `@deno/${PLATFORM}${process.platform === "linux" ? "-glibc" : ""}/deno`);
}

export function findBun(): string {
  return find("bun", `@oven/bun-${PLATFORM}/bin/bun`);
}

// Finds the binary that npm installed for this platform, even without its install script.
function find(name: string, path: string): string {
  try {
    return createRequire(require.resolve(`${name}/package.json`)).resolve(path);
  } catch (error) {
    throw new Error(`${name} is not installed for ${PLATFORM}: run \`npx pnpm install\``, { cause: error });
  }
}

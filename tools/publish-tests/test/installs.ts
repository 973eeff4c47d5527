import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findRuntime } from "../src/find-runtime.ts";
import { listEntries, readManifest } from "./manifest.ts";
import type { Release } from "./release.ts";
import { type Place, run } from "./run.ts";
import { createProject } from "./use-registry.ts";

const CONSUMER = resolve(import.meta.dirname, "consumer");
const MSW = "msw@3.0.5";
/** The programs that import every entry of the installed packages: those for all runtimes, and those for Node. */
export const [ENTRIES, NODE_ENTRIES] = ["entries.ts", "node-entries.ts"];
const FOR_NODE = ["@snap/cli/mcp", "@snap/mock/server"];
const SOME = ["@snap/mock", "@snap/digitalocean", "@snap/unified", MSW];
const NAMES = "web-01-before-upgrade\norders-db-weekly\norders-db-nightly\n";

/** How package managers add packages by name, and how the program is run. */
const OTHERS = [
  { name: "pnpm", add: ["pnpm", "add", ...SOME], start: [process.execPath] },
  { name: "Bun", add: [findRuntime("Bun"), "add", ...SOME], start: [findRuntime("Bun")] },
  {
    name: "Deno",
    // By default, Deno installs only packages that are at least a day old.
    add: [findRuntime("Deno"), "add", "--minimum-dependency-age=0", ...SOME.map((name) => `npm:${name}`)],
    start: [findRuntime("Deno"), "run", "--allow-env"],
  },
] as const;

/** Creates a project with all packages installed by npm, and the programs of the folder `consumer`. */
export async function installWithNpm(release: Release): Promise<Place> {
  const all = release.packages.map((name) => `@snap/${name}`);
  const place = await install(release, "npm", ["npm", "install", "--no-audit", "--no-fund", ...all, MSW]);
  const entries = release.packages.flatMap((name) => listEntries(readManifest(release.copy, name)));
  const portable = entries.filter((entry) => !FOR_NODE.includes(entry));
  writeFileSync(join(place.cwd, ENTRIES), printEntries(portable));
  writeFileSync(join(place.cwd, NODE_ENTRIES), printEntries(FOR_NODE));
  return place;
}

/** Declares tests that every package manager installs packages by name, and that a program then runs. */
export function describeInstalls(release: Release, withNpm: () => Promise<Place>): void {
  describe("a fresh project", () => {
    it.concurrent("lists a mock cloud with what npm installs by name", async () => {
      expect(await run(process.execPath, ["list.ts"], await withNpm())).toBe(NAMES);
    });

    it.concurrent("has the command `snapshots`, which runs with npx and without msw", async () => {
      const place = await install(release, "command", ["npm", "install", "--no-audit", "--no-fund", "@snap/cli"]);
      const snapshots = (...args: string[]) => run("npx", ["--no-install", "snapshots", ...args], place);
      expect(await snapshots("--version")).toBe(`${readManifest(release.copy, "cli").version}\n`);
      expect(await snapshots("providers", "-o", "csv", "--no-header", "--columns", "provider")).toContain(
        "digitalocean\n",
      );
      expect(existsSync(join(place.cwd, "node_modules/msw"))).toBe(false);
    });

    it.concurrent.each(OTHERS)(
      "lists a mock cloud with what $name installs by name",
      async ({ name, add, start }) => {
        const place = await install(release, name, add);
        const [runtime, ...flags] = start;
        expect(await run(runtime, [...flags, "list.ts"], place)).toBe(NAMES);
      },
      180_000,
    );
  });
}

function printEntries(entries: readonly string[]): string {
  const imports = entries.map((entry, index) => `import * as entry${index} from "${entry}";\n`);
  return `${imports.join("")}export const all: readonly object[] = [${entries.map((_, index) => `entry${index}`)}];\n`;
}

async function install({ folder, registry }: Release, manager: string, add: readonly string[]): Promise<Place> {
  const place = createProject(folder, `with-${manager}`, registry);
  const [command = "", ...options] = add;
  await run(command, options, place);
  cpSync(CONSUMER, place.cwd, { recursive: true });
  return place;
}

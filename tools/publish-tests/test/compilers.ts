import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ENTRIES, NODE_ENTRIES } from "./installs.ts";
import { listEntries, readManifest } from "./manifest.ts";
import type { Release } from "./release.ts";
import { attempt, type Place, run } from "./run.ts";

const CHECK_OWN = resolve(import.meta.dirname, "check-own.ts");
const MODULES = resolve(import.meta.dirname, "../node_modules");
// The last program imports every entry of every package, except for those that need the types of Node.
const PROGRAMS = ["clients.ts", "mocks.ts", ENTRIES];
const BUNDLER = { module: "esnext", moduleResolution: "bundler" };
const NODE = { module: "node16", moduleResolution: "node16" };
// The declarations of msw need TypeScript 5.7. Ours support older versions and are checked with them.
const FOREIGN = /^node_modules\/(?:msw|@mswjs\/interceptors)\//;
const COMPILERS = [
  { typescript: "5.4.5", folder: "typescript-5.4", foreign: FOREIGN },
  { typescript: "5.9.3", folder: "typescript-5.9", foreign: undefined },
  { typescript: "6.0.3", folder: "typescript-6", foreign: undefined },
  { typescript: "7.0.2", folder: "typescript", foreign: undefined },
];
// Programs that compile with the oldest and the newest compiler nearly always compile with the others.
const ENDS = COMPILERS.filter((_, index) => index % (COMPILERS.length - 1) === 0);
// The compilers resolve in the same way, so one of them, the fastest, compiles with the resolution of Node too.
const COMPILATIONS = [
  ...COMPILERS.map((each) => ({ ...each, ...BUNDLER })),
  ...COMPILERS.slice(-1).map((each) => ({ ...each, ...NODE })),
];
/** For the entries that run only in Node. */
const NODE_TYPES = { types: ["node"], typeRoots: [join(MODULES, "@types")] };
const STRICT = {
  noEmit: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  // TypeScript's own library is not checked.
  skipDefaultLibCheck: true,
};

interface Resolution {
  readonly module: string;
  readonly moduleResolution: string;
  readonly types?: readonly string[];
  readonly typeRoots?: readonly string[];
}

/**
 * Declares tests that strict programs compile against all entries with old and new compilers, and that CommonJS loads
 * them.
 */
export function describeCompilers({ copy, packages }: Release, withNpm: () => Promise<Place>): void {
  const entries = () => packages.flatMap((name) => listEntries(readManifest(copy, name)));

  describe("a strict program over every entry", () => {
    it.concurrent.each(COMPILATIONS)(
      "compiles with TypeScript $typescript and resolution $moduleResolution",
      async ({ folder, foreign, ...options }) => {
        const { module, moduleResolution } = options;
        // The oldest and the newest compiler also check the declarations of the foreign packages.
        const check = ENDS.some((end) => end.folder === folder) ? compile : checkOwn;
        const faults = await check(await withNpm(), folder, { module, moduleResolution }, PROGRAMS);
        expect(faults.filter((fault) => !foreign?.test(fault))).toEqual([]);
      },
    );

    it.concurrent.each(ENDS)(
      "compiles with TypeScript $typescript and the types of Node if it runs in Node",
      async ({ folder, foreign }) => {
        const options = { ...NODE, ...NODE_TYPES };
        // The last compiler, the fastest, also checks the declarations of the foreign packages.
        const check = folder === "typescript" ? compile : checkOwn;
        const faults = await check(await withNpm(), folder, options, [NODE_ENTRIES]);
        expect(faults.filter((fault) => !foreign?.test(fault))).toEqual([]);
      },
    );
  });

  describe("CommonJS", () => {
    it("loads every entry that needs no msw by require() in Node 20", async () => {
      const clients = entries().filter((entry) => !/\/(?:mock|msw)$/.test(entry));
      const printed = await run(join(MODULES, "node-20/bin/node"), ["require.cjs", ...clients], await withNpm());
      expect(printed.match(/^@snap.*/gm)).toEqual(clients);
    });

    it.each([
      ["22", join(MODULES, "node-22/bin/node")],
      ["24", process.execPath],
    ])("also loads the mocks in Node %s", async (_, node) => {
      const printed = await run(node, ["require.cjs", ...entries()], await withNpm());
      expect(printed.match(/^@snap.*/gm)).toEqual(entries());
    });

    it("has types for the loaded entries", async () => {
      const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
      expect(await compile(await withNpm(), "typescript", nodenext, ["require.cts"])).toEqual([]);
    });
  });
}

type Check = (project: Place, compiler: string, options: Resolution, files: readonly string[]) => Promise<string[]>;

/** Returns the errors that a compiler reports. */
const compile: Check = (project, compiler, options, files) => {
  const config = writeConfig(project, compiler, options, files);
  // By default, version 7 checks shared declarations with four checkers.
  const one = compiler === "typescript" ? ["--checkers", "1"] : [];
  return listFaults(project, [join(MODULES, compiler, "bin/tsc"), "-p", config, "--pretty", "false", ...one]);
};

/** Returns the errors that a compiler reports in the programs and in our declarations. */
const checkOwn: Check = (project, compiler, options, files) =>
  listFaults(project, [CHECK_OWN, compiler, writeConfig(project, compiler, options, files)]);

function writeConfig(project: Place, compiler: string, options: Resolution, files: readonly string[]): string {
  const file = `tsconfig.${compiler}.${options.moduleResolution}.${files.length}.json`;
  writeFileSync(join(project.cwd, file), JSON.stringify({ files, compilerOptions: { ...STRICT, ...options } }));
  return file;
}

async function listFaults(project: Place, args: readonly string[]): Promise<string[]> {
  const { code, printed } = await attempt(process.execPath, args, project);
  const faults = printed.split("\n").filter((line) => /error TS\d+/.test(line));
  if (code !== 0 && faults.length === 0) throw new Error(`node ${args.join(" ")} ended with ${code}: ${printed}`);
  return faults;
}

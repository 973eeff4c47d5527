import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { REPOSITORY } from "../../src/tasks/run.ts";

// The files that start programs: the root manifest and the programs of its scripts.
const STARTERS = ["package.json", ...globSync("tools/repo/{bin/*.mjs,src/tasks/*.ts}", { cwd: REPOSITORY })];

// An example takes no arguments, and is copied without the shared library.
const PROGRAMS = new Set(
  STARTERS.flatMap((file) => read(file).match(/\btools\/(?!examples\/)[\w/-]+\.ts(?=[ "])/g) ?? []),
);

it.each([...PROGRAMS])("%s parses its arguments like every other command", (file) => {
  expect(read(file)).toContain("await defineCommand({");
});

it.each(["start", "test", "scope"])("npm run %s installs what it needs, so it runs in a new clone", (name) => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const [, file = ""] = /^node (tools\/repo\/bin\/\w+\.mjs)$/.exec(scripts[name] ?? "") ?? [];
  expect(read(file)).toMatch(/^import { bootstrap } from "\.\/bootstrap\.mjs";$/m);
});

it("finds every program that is started by a script, before the install, or by another command", () => {
  expect([...PROGRAMS]).toEqual(
    expect.arrayContaining([
      "tools/codegen/src/cli.ts",
      "tools/repo/src/tasks/start.ts",
      "tools/runtime-tests/src/check-matrix.ts",
    ]),
  );
});

function read(file: string): string {
  return readFileSync(join(REPOSITORY, file), "utf8");
}

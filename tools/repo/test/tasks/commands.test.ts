import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { REPOSITORY } from "../../src/tasks/run.ts";

// Where the root's scripts, and what they run, name the programs that they start.
const STARTERS = ["package.json", ...globSync("tools/repo/{bin/*.mjs,src/tasks/*.ts}", { cwd: REPOSITORY })];

// An example has no arguments, and is copied out without the shared library.
const PROGRAMS = new Set(
  STARTERS.flatMap((file) => read(file).match(/\btools\/(?!examples\/)[\w/-]+\.ts(?=[ "])/g) ?? []),
);

it.each([...PROGRAMS])("%s takes its arguments like every other command", (file) => {
  expect(read(file)).toContain("await defineCommand({");
});

it("finds the programs of scripts, of what runs before the install, and of other commands", () => {
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

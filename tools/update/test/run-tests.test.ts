import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runTests } from "../src/run-tests.ts";

const MODULES = resolve(import.meta.dirname, "../../../node_modules");

const TEST = `
import { expect, it } from "vitest";
it("lists a snapshot", () => expect(1).toBe(1));
it("waits for a snapshot", () => {
  throw new Error("still in-progress");
});
`;

const PASSING = `
import { it } from "vitest";
it("creates a snapshot", () => {});
`;

it("runs the tests of a package and its adapter, returns the name, file and error of each failure, and writes nothing to the repository", async () => {
  const repository = mkdtempSync(join(tmpdir(), "snap-tests-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  symlinkSync(MODULES, join(repository, "node_modules"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  };
  write("packages/acme/a.test.ts", TEST);
  write("packages/unified/test/providers/acme-acting.test.ts", PASSING);
  for (const other of ["packages/acme-cloud/b", "packages/unified/test/providers/globex"]) {
    write(`${other}.test.ts`, TEST);
  }
  expect(await runTests(repository, "acme")).toEqual({
    passed: false,
    summary: "`vitest run packages/acme`: 1 failed, 2 passed",
    failures: [{ file: "packages/acme/a.test.ts", name: "waits for a snapshot", error: "Error: still in-progress" }],
  });
  expect(readdirSync(repository).sort()).toEqual(["node_modules", "packages"]);
});

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const COMMAND = resolve(import.meta.dirname, "../../src/provider-add.ts");

// The file does not exist, so arguments that are accepted do not add a provider either.
function run(...args: string[]) {
  const { status, stderr } = spawnSync("node", [COMMAND, "acme", "--from", join(import.meta.dirname, "none"), ...args]);
  return { status, stderr: stderr.toString() };
}

// Each run is a separate process.
describe("pnpm provider:add", { timeout: 30_000 }, () => {
  it.each(["", " , ,"])(
    "refuses --operations %j, which contains no operation, and explains how to add all",
    (operations) => {
      const { status, stderr } = run("--operations", operations);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^--operations\n {2}operation-missing: the option contains no operation\n {2}fix: .*`GET \/path`.*Omit --operations to add all/,
      );
    },
  );

  it("reads the escapes of the command that --dry prints", () => {
    expect(run("--operations", "\\u002c").stderr).toContain("the option contains no operation");
  });

  it("ignores white space and empty entries between commas", () => {
    expect(run("--operations", "a, GET /b,").stderr).toContain("the file cannot be read");
    expect(run().stderr).toContain("the file cannot be read");
  });
});

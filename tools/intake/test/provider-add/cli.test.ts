import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const COMMAND = resolve(import.meta.dirname, "../../src/provider-add.ts");

// Of a file that there is not: what is not refused is not added either.
function run(...args: string[]) {
  const { status, stderr } = spawnSync("node", [COMMAND, "acme", "--from", join(import.meta.dirname, "none"), ...args]);
  return { status, stderr: stderr.toString() };
}

// Each run is a process of its own.
describe("pnpm provider:add", { timeout: 30_000 }, () => {
  it.each(["", " , ,"])("refuses --operations %j, which names none, and says how to take all", (operations) => {
    const { status, stderr } = run("--operations", operations);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^--operations\n {2}operation-missing: it names no operation\n {2}fix: .*`GET \/path`.*leave --operations out/,
    );
  });

  it("takes names between commas, whatever stands around them", () => {
    expect(run("--operations", "a, GET /b,").stderr).toContain("the file cannot be read");
    expect(run().stderr).toContain("the file cannot be read");
  });
});

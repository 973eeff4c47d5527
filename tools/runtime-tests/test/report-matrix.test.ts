import { describe, expect, it } from "vitest";
import { type Cell, scenariosOf } from "../src/program/cells.ts";
import {
  packagesOf,
  problemsOf,
  RUNTIMES,
  type RuntimeName,
  type RuntimeRecord,
  reportMatrix,
} from "../src/report-matrix.ts";

describe("reportMatrix", () => {
  it("has a row for every runtime and package, and no problem if all results are present", () => {
    const { table, problems, skipped } = reportMatrix(names.map(allOf), PACKAGES);
    expect([problems, skipped]).toEqual([[], []]);
    expect(table.match(/@snap\/\w+/g)).toHaveLength(names.length * PACKAGES.length);
    expect(table).toMatch(/│ Node 20 +│ @snap\/digitalocean │ ✓✓✓ /);
    expect(table).toMatch(/│ Deno +│ @snap\/digitalocean │ ✓✓ /);
  });

  it("reports a failure, a missing result and a missing runtime", () => {
    const { runtime, cells } = allOf("Deno");
    const failed = cells.slice(1).map((cell, index) => (index === 0 ? { ...cell, problem: "it broke" } : cell));
    expect(problemsOf({ runtime, cells: failed }, PACKAGES)).toEqual([
      "Deno: @snap/digitalocean: list over http: never tried",
      "Deno: @snap/digitalocean: list over handlers: it broke",
    ]);
    const { table, problems } = reportMatrix(names.filter((name) => name !== "Bun").map(allOf), PACKAGES);
    expect(problems[0]).toBe("Bun: @snap/digitalocean: list over http: never tried");
    expect(table).toMatch(/│ Bun +│ @snap\/digitalocean │ ✗✗ /);
  });

  it("reports a runtime that is not installed, and requires no results of it", () => {
    const missing: RuntimeRecord = { runtime: "Chromium", cells: [], skipped: "not installed" };
    const { table, problems, skipped } = reportMatrix([...names.slice(0, -1).map(allOf), missing], PACKAGES);
    expect([problems, skipped]).toEqual([[], ["Chromium: not installed"]]);
    expect(table).toMatch(/│ Chromium +│ skipped: not installed +│/);
  });
});

const PACKAGES = packagesOf(["digitalocean", "fireworks"]);
const names = Object.keys(RUNTIMES) as RuntimeName[];

function allOf(runtime: RuntimeName): RuntimeRecord {
  const cells = PACKAGES.flatMap((name) =>
    scenariosOf(name).flatMap((scenario) =>
      RUNTIMES[runtime].map((transport): Cell => ({ package: name, transport, scenario })),
    ),
  );
  return { runtime, cells };
}

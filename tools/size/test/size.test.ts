import { mkdtemp, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import recorded from "../sizes.json" with { type: "json" };
import { checkTypes } from "../src/check-types.ts";
import { costOf, sizesOf } from "../src/measure-sizes.ts";
import { weighOptIns } from "../src/opt-ins.ts";
import { PROGRAMS } from "../src/programs.ts";
import { compareSizes, findOverBudget, reportCosts, reportOptIns } from "../src/report-sizes.ts";
import { weigh } from "../src/weigh.ts";

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(resolve(import.meta.dirname, "../.size-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe("sizes", () => {
  it("match the READMEs; after an intended change, run `pnpm size --write` and `pnpm docs:sync`", async () => {
    const costs = await costOf(PROGRAMS);
    expect(compareSizes(recorded, sizesOf(costs))).toEqual([]);
    expect(findOverBudget(sizesOf(costs))).toEqual([]);
    expect(reportCosts(costs, recorded)).toMatch(
      /│ @snap\/unified +│ lists one account +(?:│ +\d+\.\d kB ){2}│ +13\.5 kB │/,
    );
  }, 180_000);
});

describe("weigh", () => {
  it("counts the code that a program loads at the start, without on-demand chunks and msw, and refuses a missing package", async () => {
    const folder = await createFolder();
    const plain = await weigh(folder, 'import "@snap/unified"; console.log(1);');
    const later = await weigh(folder, 'import("@snap/unified").then(console.log);');
    const msw = await weigh(folder, 'import { http } from "msw"; console.log(http);');
    const all = await weigh(folder, 'import * as all from "@snap/unified"; console.log(all);');
    await expect(weigh(folder, 'import all from "@snap/nowhere"; console.log(all);')).rejects.toThrow("@snap/nowhere");
    for (const bundler of ["rolldown", "esbuild"] as const) {
      const fits = [plain[bundler] < 100, later[bundler] < 1000, msw[bundler] < 100, all[bundler] > 5000];
      expect([bundler, ...fits]).toEqual([bundler, true, true, true, true]);
    }
  });
});

describe("weighOptIns", () => {
  it("measures the weight that each opt-in entry of the runtime adds to the smallest program", async () => {
    const optIns = await weighOptIns(await createFolder());
    const tracing = optIns.get("@snap/runtime/opentelemetry");
    expect(tracing).toEqual({ rolldown: expect.any(Number), esbuild: expect.any(Number) });
    expect(tracing?.rolldown).toBeGreaterThan(100);
    expect(reportOptIns(optIns)).toMatch(/│ @snap\/runtime\/opentelemetry +(?:│ +\+0\.\d\d kB ){2}│/);
  });
});

describe("checkTypes", () => {
  it("counts the types that a program needs beyond an empty one, and refuses a program that does not compile", async () => {
    const folder = await createFolder();
    const program = 'import { createSnap } from "@snap/unified"; console.log(createSnap);';
    expect(await checkTypes(folder, ["export {};", program])).toEqual([
      { types: 0, seconds: expect.any(Number) },
      { types: expect.toSatisfy((types) => types > 0), seconds: expect.any(Number) },
    ]);
    const wrong = checkTypes(folder, [program, "const a: string = 1;"]);
    await expect(wrong).rejects.toThrow(/does not compile:\n.*TS2322/);
  });
});

describe("compareSizes", () => {
  const both = (bytes: number) => ({ lists: { rolldown: bytes, esbuild: bytes } });
  const size = { programs: both(5678), lines: 1000, types: 200 };
  const compare = (change: Partial<typeof size>) => compareSizes({ a: size }, { a: { ...size, ...change } });

  it("accepts a difference of a few bytes", () => {
    const sizes = [5750, 5700, 5401].map((bytes) => compare({ programs: both(bytes), lines: 1050, types: 190 }));
    expect(sizes).toEqual([[], [], []]);
  });

  it("reports sizes that are above the record, far below it, or not recorded", () => {
    const esbuild = (bytes: number) => ({ lists: { rolldown: 5678, esbuild: bytes } });
    expect(compare({ programs: esbuild(5751) })).toEqual([
      "a: a program that lists weighs 5.8 kB with esbuild, not 5.7 kB",
    ]);
    expect(compare({ programs: esbuild(5400) })).toEqual([
      "a: a program that lists weighs 5.4 kB with esbuild, not 5.7 kB",
    ]);
    expect(compare({ lines: 1051, types: 189 })).toEqual([
      "a: 1051 lines of declarations, not 1000",
      "a: 189 types, not 200",
    ]);
    expect(compareSizes({}, { a: size })).toHaveLength(4);
  });
});

describe("findOverBudget", () => {
  it("reports a program that is over its budget, and the bundler", () => {
    const sizes = {
      "@snap/digitalocean": { programs: { lists: { rolldown: 6601, esbuild: 6600 } }, lines: 1000, types: 200 },
    };
    expect(findOverBudget(sizes)).toEqual([
      "@snap/digitalocean: a program that lists weighs 6.7 kB with rolldown, over its budget of 6.6 kB",
    ]);
  });
});

import { join } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { describe, expect, it } from "vitest";
import { REASONS, type Reason } from "../src/reasons.ts";
import { reportResults } from "../src/report-results.ts";

const folder = import.meta.dirname;
const file = "report-results.test.ts";
const mutant = (parts: Partial<MutantResult>): MutantResult => ({
  id: "1",
  fileName: join(folder, file),
  mutatorName: "StringLiteral",
  replacement: '""',
  location: { start: { line: 1, column: 22 }, end: { line: 1, column: 33 } },
  status: "Survived",
  ...parts,
});
const CHANGE = '"node:path" → ""';
const reason: Reason = { file, line: 'import { join } from "node:path";', mutants: [CHANGE], why: "no test asks" };
const report = (all: readonly MutantResult[], reasons: readonly Reason[] = [], whole = true) =>
  reportResults(all, folder, reasons, () => whole);

describe("the report", () => {
  it("lists survivors by place, and counts the other mutants", () => {
    const all = [
      mutant({}),
      mutant({ status: "NoCoverage" }),
      ...(["Killed", "Timeout", "Ignored"] as const).map((status) => mutant({ status })),
    ];
    const { text, ok } = report(all);
    expect(text.match(/^report-results\.test\.ts:1:22 "node:path" → ""$/gm)).toHaveLength(2);
    expect(text).toMatch(/report-results\.test\.ts +│ 2 +│ 0 +│ 2 +│ 50\.0 %/);
    expect(text).toMatch(/all +│ 2 +│ 0 +│ 2 +│ 50\.0 %/);
    expect(ok).toBe(false);
  });

  it("omits a survivor that has a reason", () => {
    const { text, ok } = report([mutant({}), mutant({ status: "Killed" })], [reason]);
    expect(text).not.toContain("→");
    expect(text).toMatch(/all +│ 1 +│ 1 +│ 0 +│ 100\.0 %/);
    expect(ok).toBe(true);
  });

  it.each([
    ["another file", { file: "other.ts" }],
    ["another line", { line: "import" }],
    ["another change", { mutants: ['"node:path" → null'] }],
  ])("lists a survivor whose reason is for %s", (_, parts) => {
    const { text, ok } = report([mutant({})], [{ ...reason, ...parts }]);
    expect(text).toContain(`${file}:1:22 ${CHANGE}`);
    expect(ok).toBe(false);
  });

  it("lists a reason whose mutant is killed or gone if the whole file was mutated", () => {
    const needless = `${file}: remove the reason for ${CHANGE} in \`${reason.line}\``;
    const killed = [mutant({ status: "Killed" })];
    expect(report(killed, [reason])).toEqual({ text: expect.stringContaining(needless), ok: false });
    expect(report(killed, [reason], false).ok).toBe(true);
    expect(report(killed, [{ ...reason, file: "other.ts" }]).ok).toBe(true);
  });
});

describe("the reasons", () => {
  it("are unique and not empty", () => {
    const all = REASONS.flatMap(({ mutants, line, file: of }) => mutants.map((change) => `${of} ${line} ${change}`));
    expect(new Set(all).size).toBe(all.length);
    for (const { why, mutants } of REASONS) expect([why.length > 20, mutants.length > 0]).toEqual([true, true]);
  });
});

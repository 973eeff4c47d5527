import { join } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { describe, expect, it } from "vitest";
import { formatResults } from "../src/format-results.ts";

const folder = import.meta.dirname;
const mutant = (parts: Partial<MutantResult>): MutantResult => ({
  id: "1",
  fileName: join(folder, "format-results.test.ts"),
  mutatorName: "StringLiteral",
  replacement: '""',
  location: { start: { line: 1, column: 22 }, end: { line: 1, column: 33 } },
  status: "Survived",
  ...parts,
});

describe("formatResults", () => {
  it("lists what no test noticed, by place, and counts the rest", () => {
    const all = [
      mutant({}),
      mutant({ status: "NoCoverage" }),
      ...(["Killed", "Timeout", "Ignored"] as const).map((status) => mutant({ status })),
    ];
    const text = formatResults(all, folder);
    expect(text.match(/^format-results\.test\.ts:1:22 "node:path" → ""$/gm)).toHaveLength(2);
    expect(text).toMatch(/format-results\.test\.ts +│ 2 +│ 2 +│ 50\.0 %/);
    expect(text).toMatch(/all +│ 2 +│ 2 +│ 50\.0 %/);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
// The packages cannot import from tools, and the command depends only on @snap/unified, so each has its own list.
const GATES = ["packages/cli/src/output/to-printable.ts", "packages/runtime/src/redact/to-printable.ts"];

it.each(GATES)("treats the same characters as invisible as the tools: %s", (file) => {
  const hidden = hiddenIn("tools/openapi/src/escape.ts");
  expect(hidden).toContain("Default_Ignorable_Code_Point");
  expect(hiddenIn(file)).toBe(hidden);
});

function hiddenIn(file: string): string | undefined {
  return /\/\[(\\p\{Cc\}[^\]]*)\]\/gu/.exec(readFileSync(join(ROOT, file), "utf8"))?.[1];
}

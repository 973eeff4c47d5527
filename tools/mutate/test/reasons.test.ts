import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { REASONS } from "../src/reasons.ts";

const root = resolve(import.meta.dirname, "../../..");

describe("the reasons for surviving mutants", () => {
  it.each(REASONS)("name a line that $file contains", ({ file, line }) => {
    const path = resolve(root, file);
    const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    expect(lines.map((text) => text.trim())).toContain(line);
  });
});

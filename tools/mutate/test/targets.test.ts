import { globSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SUBJECTS, TARGETS } from "../src/targets.ts";

const root = resolve(import.meta.dirname, "../../..");

describe("the targets", () => {
  it.each([...TARGETS, ...Object.values(SUBJECTS).flat()])("find files by %s", (glob) => {
    expect(globSync(glob, { cwd: root })).not.toEqual([]);
  });

  it("include the files of each subject in the default targets", () => {
    const all = new Set(globSync([...TARGETS], { cwd: root }));
    expect(globSync(Object.values(SUBJECTS).flat(), { cwd: root }).filter((file) => !all.has(file))).toEqual([]);
  });
});

import { rmSync } from "node:fs";
import { onTestFinished } from "vitest";
import { makeScratch } from "../src/check/scratch.ts";

export { changedFiles, commit } from "../src/check/scratch.ts";

/** Creates a copy of the contracts and packages to update, and deletes it when the test ends. */
export function createScratch(): string {
  const scratch = makeScratch();
  onTestFinished(() => rmSync(scratch, { recursive: true }));
  return scratch;
}

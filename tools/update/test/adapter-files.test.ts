import { expect, it } from "vitest";
import { describedOperations } from "../src/adapter-files.ts";
import { listDeprecations } from "../src/deprecations.ts";
import { findWord } from "../src/search-own.ts";

it("finds the operations that an adapter takes from the descriptions of its provider's snapshots, jobs and sources", () => {
  const file = "packages/acme/src/generated/snapshots.ts";
  expect(describedOperations("acme", ['import { snapshots } from "@snap/acme/snapshots";'])).toEqual([file]);
  expect(describedOperations("acme", ['import { listJobs } from "@snap/acme";'])).toEqual([]);
  const others = ['import { copyJob } from "@snap/acme/jobs";', 'export { sources } from "@snap/acme/sources";'];
  expect(describedOperations("acme", others)).toEqual([
    "packages/acme/src/generated/jobs.ts",
    "packages/acme/src/generated/sources.ts",
  ]);
  const line = { file, line: 11, text: '  list: { name: "listJobs", operation: listJobs },' };
  expect(findWord([line], "listJobs")).toEqual([line]);
  const at = "/paths/~1jobs/get";
  const change = {
    code: "deprecated",
    effect: "fix",
    direction: "request",
    from: at,
    to: at,
    message: "In `listJobs`, the operation is deprecated: stop using it.",
    operations: ["listJobs"],
  } as const;
  const [deprecation] = listDeprecations([change], { contract: {}, whole: undefined, own: [line] });
  expect(deprecation?.callers).toBe(`${file}:11`);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import { REPOSITORY } from "../../src/tasks/run.ts";

const PROGRAMS = Object.entries(manifest.scripts).flatMap(([script, line]): [string, string][] => {
  const file = /tools\/\S+\.ts(?= |$)/.exec(line)?.[0];
  return file === undefined ? [] : [[script, file]];
});

it.each(PROGRAMS)("`%s` takes its arguments like every other command: %s", (_, file) => {
  expect(readFileSync(join(REPOSITORY, file), "utf8")).toContain("await defineCommand({");
});

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "./runtimes/bundle.ts";
import { findBun, findDeno, findNode } from "./runtimes/run-command.ts";

const require = createRequire(import.meta.url);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "snap-redaction-"));
  await writeFile(join(folder, "program.mjs"), await bundle(require.resolve("@snap/attack/redaction")));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["Node 20", findNode("node-20"), []],
  ["Node 24", process.execPath, []],
  ["Deno", findDeno(), ["run", "--no-lock", "--allow-env"]],
  ["Bun", findBun(), []],
])("no error, event, line of a log or span shows a secret in %s", async (_, command, args) => {
  const { stdout } = await promisify(execFile)(command, [...args, join(folder, "program.mjs"), "1"], {
    timeout: 60_000,
  });
  expect(stdout).toMatch(/^[1-9]\d* attacks\n$/);
});

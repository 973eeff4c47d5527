import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "./runtimes/bundle.ts";
import { findBun, findDeno, findNode } from "./runtimes/run-command.ts";
import { findChromium, runScriptInChromium } from "./runtimes/run-in-chromium.ts";
import { runScriptInWorkers } from "./runtimes/run-in-workers.ts";

const PROGRAM = resolve(import.meta.dirname, "../../../packages/runtime/test/drop-in/program");
const folder = mkdtempSync(join(tmpdir(), "snap-drop-in-"));
const program = join(folder, "console.mjs");
const chromium = findChromium();

beforeAll(async () => writeFileSync(program, await bundle(join(PROGRAM, "console.ts"))));
afterAll(() => rm(folder, { recursive: true }));

const RUNTIMES: Readonly<Record<string, () => Promise<unknown>>> = {
  "Node 20": () => runConsole(findNode("node-20")),
  "Node 22": () => runConsole(findNode("node-22")),
  "Node 24": () => runConsole(process.execPath),
  "Node 26": () => runConsole(findNode("node-26")),
  Deno: () => runConsole(findDeno(), "run", "--no-lock"),
  Bun: () => runConsole(findBun()),
  Workers: async () => runScriptInWorkers(await bundle(join(PROGRAM, "worker.ts"))),
  ...(chromium !== undefined && {
    Chromium: async () => runScriptInChromium(await bundle(join(PROGRAM, "page.ts")), "runCases()", chromium),
  }),
};

describe("@snap/runtime/fetch-client", () => {
  it.each(Object.entries(RUNTIMES))(
    "behaves as openapi-fetch documents, except for intended differences, in %s",
    async (_, run) => {
      expect(await run()).toEqual({ passed: expect.toSatisfy((passed) => passed >= 160), problems: [] });
    },
    60_000,
  );
});

async function runConsole(command: string, ...options: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(command, [...options, program], { cwd: folder, timeout: 50_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

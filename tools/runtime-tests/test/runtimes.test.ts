import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../src/program/cells.ts";
import type { Addresses } from "../src/program/place.ts";
import { packagesOf, problemsOf, RUNTIMES, type RuntimeName, type RuntimeRecord } from "../src/report-matrix.ts";
import { copyWithMsw, installProject, pack } from "./pack.ts";
import { bundle } from "./runtimes/bundle.ts";
import { findBun, findDeno, findNode, runCommand } from "./runtimes/run-command.ts";
import { findChromium, runInChromium } from "./runtimes/run-in-chromium.ts";
import { runInWorkers } from "./runtimes/run-in-workers.ts";
import { serveMocks } from "./runtimes/snap-mock.ts";

const PROVIDERS = await listPublished(resolve(import.meta.dirname, "../../.."));
const folder = mkdtempSync(join(tmpdir(), "snap-runtimes-"));
const chromium = findChromium();
let project = "";
// msw 3 needs Node 22 or later; msw 2 is the one for Node 20.
let projectOfNode20 = "";

beforeAll(async () => {
  const tarballs = await pack(folder, ["runtime", "mock", ...PROVIDERS, "unified"]);
  project = await installProject(folder, tarballs, "3.0.5");
  projectOfNode20 = await copyWithMsw(project, "2.10.5");
}, 300_000);
afterAll(() => rm(folder, { recursive: true }), 60_000);

// Code generation from strings is disabled, because Workers and many pages refuse it too.
const NODE = ["--disallow-code-generation-from-strings", "program/node.js"];
const DENO = ["run", "--no-lock", "--allow-env", "--allow-net=127.0.0.1", "program/console.js"];

const NODES = {
  "Node 20": findNode("node-20"),
  "Node 22": findNode("node-22"),
  "Node 24": process.execPath,
  "Node 26": findNode("node-26"),
};

const RUN: Readonly<Record<RuntimeName, (addresses: Addresses) => Promise<Cell[]>>> = {
  "Node 20": (addresses) => runCommand(projectOfNode20, addresses, NODES["Node 20"], ...NODE),
  "Node 22": (addresses) => runCommand(project, addresses, NODES["Node 22"], ...NODE),
  "Node 24": (addresses) => runCommand(project, addresses, NODES["Node 24"], ...NODE),
  "Node 26": (addresses) => runCommand(project, addresses, NODES["Node 26"], ...NODE),
  Deno: (addresses) => runCommand(project, addresses, findDeno(), ...DENO),
  Bun: (addresses) => runCommand(project, addresses, findBun(), "program/console.js"),
  Workers: (addresses) => runInWorkers(project, addresses),
  Chromium: (addresses) => runInChromium(project, addresses, chromium ?? ""),
};

/** The runtimes that run programs from files, next to Workers and Chromium, where every program is one bundle. */
const BUNDLED = [
  [process.execPath],
  [findDeno(), "run", "--no-lock", "--allow-env", "--allow-net=127.0.0.1"],
  [findBun()],
] as const;

const names = Object.keys(RUNTIMES) as RuntimeName[];
const missing: RuntimeName[] = chromium === undefined ? ["Chromium"] : [];

describe("packed tarballs", () => {
  // Most of the time is spent waiting for processes to start and for timeouts.
  it.concurrent.each(names.filter((name) => !missing.includes(name)))(
    "list, get, create, wait, delete, restore, plan, fail, abort and time out in %s",
    async (runtime) => {
      await using served = await serveMocks(runtime === "Node 20" ? projectOfNode20 : project, PROVIDERS);
      const cells = await RUN[runtime](served.addresses);
      note({ runtime, cells });
      expect(problemsOf({ runtime, cells }, packagesOf(PROVIDERS))).toEqual([]);
    },
    300_000,
  );

  it.each(Object.entries(NODES))("work in %s", (name, command) => {
    expect(execFileSync(command, ["--version"], { encoding: "utf8" })).toMatch(name.replace("Node ", "v"));
  });

  it("list an account at every provider from one bundle in Node, Deno and Bun, with mock clouds that run until Ctrl-C", async () => {
    const served = await serveMocks(project, PROVIDERS, ["npx", "--no", "snap-mock"]);
    const file = join(folder, "listing.mjs");
    writeFileSync(file, await bundle(join(project, "program/listing.js")));
    for (const [command, ...args] of BUNDLED) {
      const printed = execFileSync(command, [...args, file, JSON.stringify(served.addresses)], { encoding: "utf8" });
      expect(printed).toBe(`${PROVIDERS.length}\n`);
    }
    const { digitalocean = "" } = served.addresses.clouds;
    const response = await fetch(`${digitalocean}/v2/snapshots`, { headers: { authorization: "Bearer any" } });
    expect(await response.json()).toMatchObject({ meta: { total: 3 } });
    await served[Symbol.asyncDispose]();
    await expect(fetch(digitalocean)).rejects.toThrow("fetch failed");
  }, 300_000);

  it.each(missing)("say that %s is not installed", (runtime) => {
    note({ runtime, cells: [], skipped: "not installed" });
  });
});

function note(record: RuntimeRecord): void {
  const file = process.env["SNAP_RUNTIMES_FILE"];
  if (file) appendFileSync(file, `${JSON.stringify(record)}\n`);
}

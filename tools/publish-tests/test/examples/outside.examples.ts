import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findRuntime } from "../../src/find-runtime.ts";
import { freePort } from "../free-port.ts";
import { planRelease, publish } from "../release.ts";
import { type Place, run } from "../run.ts";
import { startRegistry } from "../start-registry.ts";
import { useRegistry } from "../use-registry.ts";
import { startProgram } from "./start-program.ts";

const EXAMPLES = resolve(import.meta.dirname, "../../../examples");
const MODULES = resolve(import.meta.dirname, "../../node_modules");
// The ports of main.ts in the example "deno".
const SERVED = ["digitalocean", "fireworks", "instavm"];
const LISTED = ["web-01-before-upgrade", "orders-db-weekly", "orders-db-nightly"];

const folder = mkdtempSync(join(tmpdir(), "snap-examples-"));
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));
const release = await planRelease(folder);
beforeAll(() => startRegistry(folder, release.registry));
beforeAll(() => publish(release));

// The mock accounts of this example, served by its installation.
const port = await freePort();
let mocks: AsyncDisposable | undefined;
beforeAll(async () => {
  const args = ["npx", "--no", "snap-mock", ...SERVED, "--port", String(port)];
  mocks = await startProgram(`http://127.0.0.1:${port}`, args, await install("deno"));
});
afterAll(() => mocks?.[Symbol.asyncDispose]());

describe("an example that is copied out of the repository", () => {
  it.each([
    ["node", process.execPath, ["main.ts"], LISTED],
    ["table", process.execPath, ["main.ts"], LISTED.slice(0, 1)],
    ["deno", findRuntime("Deno"), ["run", "--no-lock", "--allow-net", "main.ts"], ["do-prod ok 3", "vm-lab ok"]],
    ["bun", findRuntime("Bun"), ["main.ts"], ["do-prod/6372321"]],
  ] as const)("runs in %s", async (name, command, args, printed) => {
    const output = await run(command, args, await install(name));
    for (const text of printed) expect(output).toContain(text);
  });

  it("serves snapshots with Express", async () => {
    const { cwd, env } = await install("express");
    const own = await freePort();
    await using _ = await startProgram(`http://127.0.0.1:${own}`, ["npm", "start"], {
      cwd,
      env: { ...env, PORT: String(own) },
    });
    expect(await namesAt(`http://127.0.0.1:${own}/snapshots`)).toEqual(LISTED);
  });

  it("serves snapshots from a route of Next.js, as built for production", async () => {
    const place = await install("next");
    await run("npm", ["run", "build"], place);
    const own = await freePort();
    await using _ = await startProgram(
      `http://127.0.0.1:${own}`,
      ["npm", "start", "--", "--port", String(own), "--hostname", "127.0.0.1"],
      place,
    );
    expect(await namesAt(`http://127.0.0.1:${own}/api/snapshots`)).toEqual(LISTED);
  });

  it("serves names from a Worker with Wrangler", async () => {
    const place = await install("workers");
    const own = await freePort();
    await using _ = await startProgram(
      `http://127.0.0.1:${own}`,
      ["npm", "run", "dev", "--", "--port", String(own), "--ip", "127.0.0.1"],
      place,
    );
    expect(await (await fetch(`http://127.0.0.1:${own}`)).json()).toEqual({ names: LISTED });
  });

  it("becomes a page with Vite that contains its mock account", async () => {
    const place = await install("vite");
    await run("npm", ["run", "build"], place);
    const scripts = globSync("dist/assets/*.js", { cwd: place.cwd });
    const code = scripts.map((file) => readFileSync(join(place.cwd, file), "utf8")).join("\n");
    expect(readFileSync(join(place.cwd, "dist/index.html"), "utf8")).toMatch(/src="\/assets\/[^"]+\.js"/);
    for (const name of LISTED) expect(code).toContain(name);
  });

  it("prunes only with the option", async () => {
    const { cwd, env } = await install("nightly-prune");
    const own = await freePort();
    const url = `http://127.0.0.1:${own}`;
    await using _ = await startProgram(url, ["npx", "--no", "snap-mock", "digitalocean", "--port", String(own)], {
      cwd,
      env: { ...env },
    });
    const place = { cwd, env: { ...env, DIGITALOCEAN_URL: url, DIGITALOCEAN_TOKEN: "any" } };
    expect(await run("npm", ["run", "plan"], place)).not.toContain("Deleted snapshots");
    expect(await run("npm", ["run", "delete"], place)).toContain("Deleted snapshots: 1");
  });
});

describe("the example of BullMQ", () => {
  const isInstalled = spawnSync("redis-server", ["--version"]).status === 0;
  if (!isInstalled) console.log("redis-server is not installed: the example of BullMQ is skipped.");

  it.skipIf(!isInstalled)("prunes all accounts with one worker and with two", async () => {
    const { cwd, env } = await install("bullmq");
    const output = await run("npm", ["run", "measure"], { cwd, env: { ...env, ACCOUNTS: "20" } });
    expect(output).toContain("Workers: 1. Accounts: 20. Deletions: 200.");
    expect(output).toContain("Workers: 2. Accounts: 20. Deletions: 200.");
  });
});

describe("the example of Jest", () => {
  const FLAG = "--experimental-vm-modules";
  const jest = async (node: string, ...args: string[]) =>
    run(node, [FLAG, "node_modules/jest/bin/jest.js", ...args], await install("jest"));

  it("imports and requires the client in Node 24", async () => {
    expect(await jest(process.execPath)).toMatch(/Tests: +2 passed, 2 total/);
  });

  it("imports the client in Node 20, and cannot require it", async () => {
    const node = join(MODULES, "node-20/bin/node");
    expect(await jest(node, "import.test.mjs")).toMatch(/Tests: +1 passed, 1 total/);
    await expect(jest(node, "require.test.cjs")).rejects.toThrow("Must use import to load ES Module");
  });
});

const installed = new Map<string, Promise<Place>>();

/** Copies an example out of the repository, installs its dependencies, and points it to the mocks of this run. */
function install(name: string): Promise<Place> {
  const before = installed.get(name);
  if (before) return before;
  const place = installCopy(name);
  installed.set(name, place);
  return place;
}

async function installCopy(name: string): Promise<Place> {
  const copy = join(folder, name);
  cpSync(join(EXAMPLES, name), copy, { recursive: true, filter: (file) => basename(file) !== "node_modules" });
  for (const file of globSync("**/*.ts", { cwd: copy })) {
    const code = readFileSync(join(copy, file), "utf8");
    const own = code.replace(
      /http:\/\/127\.0\.0\.1:401(\d)/g,
      (_, digit) => `http://127.0.0.1:${port + Number(digit)}`,
    );
    writeFileSync(join(copy, file), own);
  }
  const place = useRegistry(copy, release.registry.url);
  await run("npm", ["install", "--no-audit", "--no-fund"], place);
  return place;
}

async function namesAt(url: string): Promise<string[]> {
  const snapshots: readonly { name: string }[] = await (await fetch(url)).json();
  return snapshots.map(({ name }) => name);
}

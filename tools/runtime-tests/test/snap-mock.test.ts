import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";

const PACKAGES = resolve(import.meta.dirname, "../../../packages");
const project = mkdtempSync(join(tmpdir(), "snap-mock-"));

beforeAll(() => {
  for (const name of ["runtime", "mock", "digitalocean"]) {
    execFileSync("pnpm", ["pack", "--pack-destination", project], { cwd: join(PACKAGES, name) });
  }
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  const tarballs = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  const options = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, "msw@3.0.5", ...tarballs.map((name) => `./${name}`)], { cwd: project });
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

describe("the packed snap-mock", () => {
  it("serves an installed provider until Ctrl-C", async () => {
    // A group of its own, as in a terminal: Ctrl-C reaches npx and all that it starts.
    const child = spawn("npx", ["--no", "snap-mock", "digitalocean", "--json"], { cwd: project, detached: true });
    const closed = once(child, "close");
    const pressCtrlC = () => void process.kill(-Number(child.pid), "SIGINT");
    onTestFailed(pressCtrlC);
    const { value = "" } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
    const { digitalocean } = JSON.parse(value);
    const response = await fetch(`${digitalocean}/v2/snapshots`, { headers: { authorization: "Bearer any" } });
    expect(await response.json()).toMatchObject({ meta: { total: 3 } });
    pressCtrlC();
    await closed;
    await expect(fetch(digitalocean)).rejects.toThrow("fetch failed");
  }, 20_000);
});

import { mkdtempSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyRepository, installWorkspace } from "./copy-repository.ts";
import { freePort } from "./free-port.ts";
import { run } from "./run.ts";
import { startServer } from "./start-server.ts";

const PACKAGE = "@snap/digitalocean";
const BUILD = ["run", "build", `--filter=${PACKAGE}`];
const folder = mkdtempSync(join(tmpdir(), "snap-remote-cache-"));
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }), 120_000);

const url = `http://127.0.0.1:${await freePort()}`;
const TURBO = { TURBO_API: url, TURBO_TEAM: "team_snap", TURBO_TOKEN: "loopback-token" };

beforeAll(() => {
  const port = { HOST: "127.0.0.1", PORT: new URL(url).port, TURBO_TOKEN: TURBO.TURBO_TOKEN };
  const storage = {
    STORAGE_PROVIDER: "local",
    STORAGE_PATH_USE_TMP_FOLDER: "false",
    STORAGE_PATH: join(folder, "cache"),
  };
  const script = "turborepo-remote-cache/dist/cli.js";
  return startServer({
    script,
    env: { NODE_ENV: "production", ...port, ...storage },
    ready: `${url}/v8/artifacts/status`,
  });
}, 60_000);

it("a second clone restores the builds of the first from a shared cache and builds nothing", async () => {
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  await copyRepository(first);
  await installWorkspace(first, `${PACKAGE}...`);
  const built = await run("turbo", BUILD, { cwd: first, env: TURBO });
  expect(built).toContain("Remote caching enabled");
  expect(built).toMatch(/Cached: +0 cached, 3 total/);

  await run("git", ["clone", "--quiet", first, second], { cwd: folder });
  await installWorkspace(second, `${PACKAGE}...`);
  expect(await run("turbo", BUILD, { cwd: second, env: TURBO })).toMatch(/Cached: +3 cached, 3 total\n.*FULL TURBO/);
  for (const name of ["runtime", "mock", "digitalocean"]) {
    const dist = join("packages", name, "dist");
    expect(readdirSync(join(second, dist), { recursive: true })).toEqual(
      readdirSync(join(first, dist), { recursive: true }),
    );
  }
}, 180_000);

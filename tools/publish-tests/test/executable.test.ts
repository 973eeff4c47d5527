import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileExecutable } from "../src/compile-executable.ts";
import { readManifest } from "./manifest.ts";
import { attempt } from "./run.ts";

// The workflows test the executables of the other platforms.
describe.runIf(process.platform === "linux")("the executable of snapshots", () => {
  const folder = mkdtempSync(join(tmpdir(), "snapshots-executable-"));
  const file = join(folder, "snapshots");
  const { version } = readManifest(resolve(import.meta.dirname, "../../.."), "cli");
  // The executable runs without Node, and without the configuration of this user.
  const place = { cwd: folder, env: { HOME: folder, XDG_CONFIG_HOME: folder, PATH: "/nowhere" } };

  beforeAll(() => compileExecutable(file));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("prints its version and its help", async () => {
    expect(await attempt(file, ["--version"], place)).toEqual({ code: 0, printed: `${version}\n` });
    expect((await attempt(file, ["ls", "--help"], place)).printed).toContain("Usage: snapshots ls");
  });

  it("lists an account over HTTP, and reports an account that fails with exit code 3", async () => {
    const server = createServer((request, response) => {
      const isDown = request.url?.startsWith("/down") ?? false;
      response.writeHead(isDown ? 401 : 200, { "content-type": "application/json" });
      response.end(isDown ? '{"id":"unauthorized","message":"Unable to authenticate you"}' : SNAPSHOTS);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port }: { port: number } = Object(server.address());
    const accounts = ["up", "down"].map(
      (name) =>
        `[accounts.${name}]\nprovider = "digitalocean"\ntoken = "secret"\nbase-url = "http://127.0.0.1:${port}/${name}"\n`,
    );
    const config = join(folder, "config.toml");
    writeFileSync(config, accounts.join(""), { mode: 0o600 });
    const { code, printed } = await attempt(file, ["ls", "--config", config, "-o", "csv"], place);
    server.close().closeAllConnections();
    expect(code).toBe(3);
    expect(printed).toContain("up/1,nightly,ready,2026-11-20T09:00:00.000Z");
    expect(printed).toMatch(/^error: down .*401/m);
    expect(printed).not.toContain("secret");
  });

  it("refuses a misspelt flag with exit code 2", async () => {
    const { code, printed } = await attempt(file, ["ls", "--sorted"], place);
    expect(code).toBe(2);
    expect(printed).toContain("Did you mean --sort?");
  });
});

const SNAPSHOTS = JSON.stringify({
  snapshots: [
    {
      id: "1",
      name: "nightly",
      created_at: "2026-11-20T09:00:00Z",
      regions: ["fra1"],
      min_disk_size: 25,
      size_gigabytes: 2.5,
      resource_id: "1",
      resource_type: "droplet",
      tags: null,
    },
  ],
  links: {},
  meta: { total: 1 },
});

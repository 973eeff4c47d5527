import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const BIN = resolve(import.meta.dirname, "../src/bin.ts");
const NODE = [process.execPath, "--conditions", "@snap/source", BIN].map((part) => `'${part}'`).join(" ");

// A snapshot as DigitalOcean reports it.
const toSnapshot = (id: number) => ({
  id: `${id}`,
  name: `nightly-${id}`,
  created_at: "2026-11-20T09:00:00Z",
  regions: ["fra1"],
  min_disk_size: 25,
  size_gigabytes: 2.5,
  resource_id: "1",
  resource_type: "droplet",
  tags: null,
});

/** Starts DigitalOcean's API on loopback, and returns the environment variables that point to it. */
async function serve(respond: (response: ServerResponse) => void) {
  const server = createServer((_, response) => respond(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  const { port }: { port: number } = Object(server.address());
  return {
    ...process.env,
    HOME: "/nowhere",
    XDG_CONFIG_HOME: "/nowhere",
    DIGITALOCEAN_TOKEN: "dop_v1_secret",
    SNAPSHOTS_DIGITALOCEAN_BASE_URL: `http://127.0.0.1:${port}`,
  };
}

async function finish(child: ChildProcess) {
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

const list = (env: NodeJS.ProcessEnv, line: string) => finish(spawn("bash", ["-o", "pipefail", "-c", line], { env }));
const sendMany = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "application/json" }).end(
    JSON.stringify({
      snapshots: Array.from({ length: 2000 }, (_, id) => toSnapshot(id)),
      links: {},
      meta: { total: 2000 },
    }),
  );

describe("the process", () => {
  it("ends quietly when its reader has seen enough", async () => {
    const env = await serve(sendMany);
    const { code, stdout, stderr } = await list(env, `${NODE} ls -o ndjson | head -n 1`);
    expect({ code, lines: stdout.split("\n").length }).toEqual({ code: 0, lines: 2 });
    expect(stderr).toMatch(/^No account is configured\. [^\n]+\n$/);
  });

  it.runIf(process.platform === "linux")("reports a full disk without a stack, and exits with 1", async () => {
    const env = await serve(sendMany);
    const { code, stderr } = await list(env, `${NODE} ls > /dev/full`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^snapshots: cannot write the output: ENOSPC[^\n]+$/m);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it.runIf(process.platform === "linux")("leaves no half-written plan if the disk has no room for it", async () => {
    const env = await serve(sendMany);
    const folder = mkdtempSync(join(tmpdir(), "snapshots-plan-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const out = join(folder, "plan.json");
    // The limit of a file's size stops the writing in the middle, as a full disk does.
    const { code, stdout, stderr } = await list(env, `ulimit -f 64; ${NODE} plan --keep-last 5 --out '${out}'`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`snapshots: The plan could not be written to ${out}: EFBIG`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends at once with 130 when %s interrupts it, and says so", async (name) => {
    let asked: () => void = () => undefined;
    const request = new Promise<void>((resolve) => (asked = resolve));
    const env = await serve(() => asked());
    const child = spawn(process.execPath, ["--conditions", "@snap/source", BIN, "ls"], { env });
    const done = finish(child);
    await request;
    child.kill(name);
    const { code, stdout, stderr } = await done;
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr).toMatch(/^snapshots: interrupted$/m);
  });
});

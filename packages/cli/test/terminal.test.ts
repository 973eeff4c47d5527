import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as digitalocean from "@snap/digitalocean/msw";
import { createMockCloud } from "@snap/digitalocean/msw";
import { type ServedCloud, serveCloud } from "@snap/mock/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = resolve(import.meta.dirname, "../src/bin.ts");
const COMMAND = `'${process.execPath}' --conditions @snap/source '${BIN}'`;
const [ACCOUNTS, EACH] = [20, 250];

const folder = mkdtempSync(join(tmpdir(), "snapshots-terminal-"));
const config = join(folder, "config.toml");
const clouds: ServedCloud[] = [];

// 20 accounts with 250 snapshots each, over HTTP. Every account fails once, and one account always fails.
beforeAll(async () => {
  const [example] = [...createMockCloud().store.snapshots];
  if (!example) throw new Error("the mock cloud has no snapshots");
  const tables: string[] = [];
  for (let account = 0; account < ACCOUNTS; account++) {
    const served = await serveCloud(digitalocean);
    clouds.push(served);
    const cloud = served.cloud as ReturnType<typeof createMockCloud>;
    for (const each of [...cloud.store.snapshots]) cloud.store.snapshots.delete(each);
    for (let id = 1; id <= EACH; id++)
      cloud.store.snapshots.add({
        ...example,
        id: `${id}`,
        name: id % 50 === 0 ? `数据库, "夜"-${id}` : `nightly-${id}`,
      });
    cloud.faults.add({ call: 1, with: 429, headers: { "retry-after": "0" } });
    tables.push(`[accounts.a${account}]\nprovider = "digitalocean"\ntoken = "mock"\nbase-url = "${served.url}"\n`);
  }
  writeFileSync(config, tables.join(""), { mode: 0o600 });
});
afterAll(() => {
  for (const { server } of clouds) server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Runs a line in a shell, without blocking this process, which serves the clouds. */
async function sh(line: string, env: Readonly<Record<string, string>> = {}) {
  const own = { ...process.env, HOME: folder, SNAPSHOTS_CONFIG: config, TERM: "xterm", ...env };
  const child = spawn("bash", ["-o", "pipefail", "-c", line], { env: own, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

function has(program: string): boolean {
  const isInstalled = spawnSync("which", [program]).status === 0;
  if (!isInstalled) console.warn(`${program} is not installed: the tests that need it are skipped.`);
  return isInstalled;
}

describe("5,000 snapshots of 20 accounts", () => {
  it.runIf(has("jq"))("are JSON that jq reads, from accounts that are limited at first", async () => {
    const line = `${COMMAND} ls -o json | jq -r '[length, (map(.account) | unique | length), (map(.ref) | unique | length)] | @csv'`;
    expect(await sh(line)).toEqual({ code: 0, stdout: "5000,20,5000\n", stderr: "" });
  });

  it.runIf(has("python3"))("are CSV that another parser reads", async () => {
    const program = `import csv,sys; rows=list(csv.DictReader(sys.stdin)); print(len(rows), len(set(r["ref"] for r in rows)), [r["name"] for r in rows if r["ref"] == "a0/50"][0])`;
    const { code, stdout } = await sh(`${COMMAND} ls -a a0 -o csv | python3 -c '${program}'`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '250 250 数据库, "夜"-50\n' });
  });
});

describe.runIf(has("script") && process.platform === "linux")("a terminal", () => {
  it.each([80, 200])("of %d columns holds every row of a table", async (width) => {
    const command = `stty cols ${width}; exec ${COMMAND} ls -a a1 --limit 60`.replaceAll('"', '\\"');
    const { code, stdout } = await sh(`script -qec "${command}" /dev/null`);
    expect(code).toBe(0);
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, "g");
    // The line of the progress ends with a carriage return.
    const lines = stdout.replace(escapes, "").split(/[\r\n]+/);
    const rows = lines.filter((row) => /^(?:REF|a1\/)/.test(row));
    expect(rows).toHaveLength(61);
    // Chinese characters are two columns wide.
    const widths = rows.map((row) => row.length + (row.match(/[\u4e00-\u9fff]/g)?.length ?? 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });

  it.each([
    ["rm a3/1", "to confirm:"],
    ["mcp", "Press Ctrl-C to end"],
  ])("ends with 130 at Ctrl-C while the command waits for input: %s", async (command, last) => {
    const line = `exec ${COMMAND} ${command}`.replaceAll('"', '\\"');
    const env = { ...process.env, HOME: folder, SNAPSHOTS_CONFIG: config, TERM: "xterm" };
    const child = spawn("script", ["-qec", line, "/dev/null"], { env, stdio: ["pipe", "pipe", "ignore"] });
    let shown = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      shown += chunk;
      if (chunk.includes(last)) child.stdin.write("\u0003");
    });
    const [code] = await once(child, "close");
    expect({ code, shown }).toEqual({ code: 130, shown: expect.stringContaining("snapshots: interrupted") });
    expect([...(clouds[3]?.cloud.store["snapshots"] ?? [])]).toHaveLength(EACH);
  });

  it("has colours only without NO_COLOR", async () => {
    const line = `script -qec "stty cols 120; exec ${COMMAND} ls -a a1 --limit 1" /dev/null`;
    expect((await sh(line, { NO_COLOR: "" })).stdout).toContain("\u001b[1m");
    expect((await sh(line, { NO_COLOR: "1" })).stdout).not.toContain("\u001b[1m");
  });
});

describe("a pipe", () => {
  it("gets whole values without colours", async () => {
    const { code, stdout } = await sh(`${COMMAND} ls -a a2 --name '*-50' | cat`);
    expect(code).toBe(0);
    expect(stdout).toContain('数据库, "夜"-50');
    expect(stdout).not.toContain("\u001b");
  });
});

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROVIDERS } from "../../src/config/providers.ts";
import { makeFolder, run, writeConfig } from "../support/run.ts";

const stop = new AbortController();
let config = "";
let served: Promise<unknown> | undefined;

// The server runs until it is interrupted.
beforeAll(async () => {
  config = await new Promise((resolve, reject) => {
    const stdout = { write: resolve };
    served = run(["mock"], { stdout, signal: stop.signal }).then(({ code, stderr }) => {
      if (code !== 0) reject(new Error(stderr));
      return { code, stderr };
    });
  });
});
afterAll(async () => {
  stop.abort();
  expect(await served).toEqual({ code: 0, stderr: expect.stringContaining("until Ctrl-C") });
});

const fetchAny = { fetch: (request: Request) => fetch(request) };

describe("snapshots mock", () => {
  it("prints a configuration with which ls lists the mock cloud of every provider", async () => {
    const path = writeConfig(config);
    const { code, stdout, stderr } = await run(["ls", "--config", path, "-o", "json"], fetchAny);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows: { provider: string }[] = JSON.parse(stdout);
    expect([...new Set(rows.map(({ provider }) => provider))].sort()).toEqual(Object.keys(PROVIDERS).sort());
  });

  it("serves clouds in which doctor finds nothing wrong", async () => {
    const path = writeConfig(config);
    const { code, stdout } = await run(["doctor", "--config", path, "-o", "json"], fetchAny);
    const rows: { account: string; check: string; status: string; detail: string }[] = JSON.parse(stdout);
    expect(rows.filter(({ status }) => status === "failed" || status === "warning")).toEqual([]);
    const compared = rows.filter(({ check, status }) => check === "contract" && status === "ok");
    expect(compared.map(({ account }) => account).sort()).toEqual(Object.keys(PROVIDERS).sort());
    expect(code).toBe(0);
  });

  it("serves AWS in XML, whose objects doctor compares", async () => {
    const change = async (response: Response) => {
      const { status, headers } = response;
      return new Response((await response.text()).replaceAll("volumeSize>", "size>"), { status, headers });
    };
    const { stdout } = await run(["doctor", "--config", writeConfig(config), "-a", "aws", "-o", "json"], {
      fetch: async (request) => change(await fetch(request)),
    });
    expect(JSON.parse(stdout)).toContainEqual({
      account: "aws",
      check: "contract",
      status: "warning",
      detail: expect.stringMatching(/^listSnapshots 200 at \/snapshotSet\/\d+: .*volumeSize/),
    });
  });

  it("writes a configuration that only its owner can read, and ends when it is interrupted", async () => {
    const path = join(makeFolder(), "mock.toml");
    const own = new AbortController();
    const done = run(["mock", "vultr", "--out", path, "--speed", "60"], {
      signal: own.signal,
      stderr: { write: () => own.abort() },
    });
    expect(await done).toMatchObject({ code: 0, stdout: "" });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).toMatch(/^\[accounts\.vultr\]\nprovider = "vultr"\nbase-url = "http:\/\/127/);
  });

  it.each([
    [["mock", "nope"], 'Unknown provider "nope"'],
    [["mock", "--port", "65535"], "`--port` must be at most"],
    [["mock", "--speed", "0"], "`--speed` must be"],
    [["mock", "--speed", "2000"], "`--speed` must be a whole number from 1 to 1000"],
  ])("refuses %j", async (args, message) => {
    expect(await run(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});

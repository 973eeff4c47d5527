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

/** Returns what doctor reports about the contract of an account whose responses are changed. */
async function compareChanged(account: string, change: (body: string, response: Response) => Response) {
  const { code, stdout } = await run(["doctor", "--config", writeConfig(config), "-a", account, "-o", "json"], {
    fetch: async (request) => {
      const response = await fetch(request);
      return change(await response.text(), response);
    },
  });
  const rows: { check: string; status: string; detail: string }[] = JSON.parse(stdout);
  const details = rows.flatMap(({ check, status, detail }) => (check === "contract" ? `${status}: ${detail}` : []));
  return { code, details };
}

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

  it("serves AWS, and doctor compares the objects and errors in its XML", async () => {
    const { details } = await compareChanged("aws", (body, { status, headers }) => {
      const changed = body.replaceAll("volumeSize>", "size>").replaceAll("RequestID>", "Request>");
      return new Response(changed, { status, headers });
    });
    expect(details).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^warning: listSnapshots 200 at \/snapshotSet\/\*: .*volumeSize/),
        expect.stringMatching(/^warning: getSnapshot 400 at .*Request/),
      ]),
    );
  });

  it("serves DigitalOcean, and doctor compares its headers, envelopes and errors", async () => {
    const { code, details } = await compareChanged("digitalocean", (body, { status, headers }) => {
      const changed = new Headers(headers);
      changed.set("ratelimit-limit", "many");
      changed.delete("ratelimit-reset");
      const text = status === 404 ? '{"error":"no"}' : body.replace('"meta":{', '"warnings":[],"meta":{');
      return new Response(text, { status, headers: changed });
    });
    expect(code).toBe(0);
    expect(details).toEqual(
      expect.arrayContaining([
        "warning: listSnapshots 200 at ratelimit-reset: expected the documented header, found nothing",
        "warning: listSnapshots 200 at ratelimit-limit: expected integer, found string of 4 characters",
        "warning: listSnapshots 200 at /warnings: expected no such field, found array of 0",
        "warning: getSnapshot 404: expected the field id, found nothing",
        "warning: getSnapshot 404 at /error: expected no such field, found string of 2 characters",
      ]),
    );
  });

  it("serves Hetzner, and doctor expects a 404 for an unknown id", async () => {
    const { details } = await compareChanged("hetzner", (body, { status, headers }) =>
      status === 404 ? Response.json({ snapshots: [] }) : new Response(body, { status, headers }),
    );
    expect(details).toContain("warning: getImage 200: expected 404 for an id that does not exist, found 200");
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

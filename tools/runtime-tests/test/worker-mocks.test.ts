import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle } from "./runtimes/bundle.ts";
import { runScriptInWorkers } from "./runtimes/run-in-workers.ts";

const PAGE = readFileSync(resolve(import.meta.dirname, "../../../.github/docs/runtimes.md"), "utf8");
// Inside this package, so that imports resolve as in a user's project.
const folder = mkdtempSync(resolve(import.meta.dirname, "../.worker-"));
afterAll(() => rm(folder, { recursive: true }));

const WORKER = `
  import { createMockCloud } from "@snap/digitalocean/msw";
  import { getResponse } from "msw";
  export default {
    async fetch() {
      const headers = { authorization: "Bearer any" };
      const request = new Request("https://api.digitalocean.com/v2/snapshots", { headers });
      return getResponse(createMockCloud().handlers, request);
    },
  };`;

describe("a mock cloud in a Worker", () => {
  it("runs with the flags that the page about runtimes names", async () => {
    const [, flags = ""] = /"compatibility_flags": (\[.*?\])/.exec(PAGE) ?? [];
    const file = join(folder, "worker.js");
    writeFileSync(file, WORKER);
    const response = await runScriptInWorkers(await bundle(file), {}, JSON.parse(flags));
    expect(response).toMatchObject({ snapshots: [{ name: "web-01-before-upgrade" }, {}, {}] });
  }, 30_000);
});

import { expect, it } from "vitest";
import { createClouds, run } from "../support/run.ts";

it("prints each request with its status and duration, and no secret", async () => {
  const { clouds, fetch, env } = createClouds();
  clouds.instavm.faults.add({ call: 1, with: 500 });
  const { code, stdout, stderr } = await run(["ls", "--trace", "-o", "json"], { fetch, env });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).not.toEqual([]);
  expect(stderr).toMatch(/^trace: digitalocean GET https:\/\/api\.digitalocean\.com\/v2\/snapshots\S* 200 \d+ ms$/m);
  expect(stderr).toMatch(/^trace: instavm GET https:\S+ 500 .*\d+ ms, retried in \d+ ms$/m);
  expect(stderr).toMatch(/^trace: instavm GET https:\S+ 200 \d+ ms, attempt 2$/m);
  expect(stderr).not.toMatch(/do-secret|instavm_sk_0123456789_secret/);
});

it("prints a request without a response", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const env = { DIGITALOCEAN_TOKEN: "do-secret", SNAPSHOTS_DIGITALOCEAN_TIMEOUT: "50ms" };
  const { code, stderr } = await run(["get", "digitalocean/1", "--trace"], { fetch, env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^trace: digitalocean GET https:\S+\/v2\/snapshots\/1 \S+Error \d+ ms/m);
});

it("prints no requests without --trace", async () => {
  const { fetch, env } = createClouds();
  expect((await run(["ls"], { fetch, env })).stderr).not.toContain("trace:");
});

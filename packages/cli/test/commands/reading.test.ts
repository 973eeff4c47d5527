import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PROVIDERS } from "../../src/config/providers.ts";
import { createClouds, run, writeConfig } from "../support/run.ts";

describe("snapshots get", () => {
  it("prints each known fact on a line, and marks what was inferred", async () => {
    const { code, stdout } = await run(["get", "digitalocean/6372321"], createClouds());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ref +digitalocean\/6372321\nname +web-01-before-upgrade\n/);
    expect(stdout).toMatch(/^state +ready \(inferred\)$/m);
    expect(stdout).not.toContain("null");
  });

  it("prints the snapshots that exist, and exits with 3 if one does not exist, or with 1 if none exists", async () => {
    const missing = await run(["get", "digitalocean/1", "digitalocean/6372321", "-o", "json"], createClouds());
    expect(missing.code).toBe(3);
    expect(JSON.parse(missing.stdout)).toMatchObject([{ id: "6372321", raw: { id: "6372321" } }]);
    expect(missing.stderr).toMatch(/^error: digitalocean\/1: .*not.found/im);
    expect(await run(["get", "digitalocean/1"], createClouds())).toMatchObject({ code: 1, stdout: "" });
  });

  it.each([
    [["6372321"], "A ref must be <account>/<id>"],
    [["nowhere/1"], 'Unknown account "nowhere".'],
    [[], "REF is missing"],
  ])("refuses %j before any request", async (refs, message) => {
    const { code, stdout, stderr } = await run(["get", ...refs], { env: createClouds().env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("snapshots summary", () => {
  it("sums up each account, with bars at a terminal", async () => {
    const { code, stdout, stderr } = await run(["summary"], { ...createClouds(), width: 80 });
    expect(code).toBe(0);
    const [header = ""] = stdout.split("\n");
    expect(header).toMatch(/VALUE +SNAPSHOTS +SIZE +BAR +OLDEST/);
    expect([header.startsWith("\u001b[1m"), header.endsWith("\u001b[22m")]).toEqual([true, true]);
    expect(stdout).toMatch(/^digitalocean +3 +[\d.]+ GB +█{20} +2026-/m);
    expect(stderr).toMatch(/^\d+ snapshots, [\d.]+ GB, /m);
    expect((await run(["summary"], createClouds())).stdout).not.toContain("█");
  });

  it("sums up several groups as CSV, and everything as JSON and YAML", async () => {
    const { stdout } = await run(["summary", "--by", "kind", "--by", "tag", "-o", "csv"], createClouds());
    expect(stdout).toMatch(/^group,value,snapshots,size,unsized,oldest,newest\nkind,\w+,\d+,\d+,/);
    const json = JSON.parse((await run(["summary", "-o", "json"], createClouds())).stdout);
    expect(json).toMatchObject({ accounts: [{ account: "digitalocean", count: 3 }, { account: "instavm" }] });
    expect(parse((await run(["summary", "-o", "yaml"], createClouds())).stdout)).toEqual(json);
  });

  it("has no size of a group whose sizes are all unknown", async () => {
    const given = createClouds();
    const { snapshots } = given.clouds.instavm.store;
    for (const snapshot of snapshots.where({})) snapshots.update(snapshot, { size_bytes: 0, status: "building" });
    const { stdout } = await run(
      ["summary", "-o", "csv", "--no-header", "--columns", "value,snapshots,size,unsized"],
      given,
    );
    expect(stdout).toMatch(/^instavm,4,,4$/m);
  });

  it("has costs by the prices in the configuration", async () => {
    const { env, fetch } = createClouds();
    const path = writeConfig(`[accounts.prod]
provider = "digitalocean"
[[prices]]
amount = 2
currency = "USD"
per = "snapshot"
`);
    const { code, stdout } = await run(["summary", "--config", path, "-o", "csv", "--columns", "value,cost"], {
      env,
      fetch,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "value,cost\nprod,6.00 USD\n" });
  });
});

describe("snapshots sources", () => {
  it("lists the sources of accounts, and reports accounts that cannot list theirs", async () => {
    const { code, stdout, stderr } = await run(["sources", "--type", "volume", "-o", "json"], createClouds());
    expect(code).toBe(0);
    expect(stderr).toContain("Unknown for instavm: their providers cannot list sources.\n");
    const rows: readonly { readonly type: string }[] = JSON.parse(stdout);
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["volume"]));
    expect((await run(["sources", "-a", "instavm"], createClouds())).code).toBe(1);
  });
});

describe("accounts of which nothing is known", () => {
  it("are not said to have no orphans if their providers cannot list sources", async () => {
    const { code, stderr } = await run(["orphans", "-a", "instavm"], createClouds());
    expect(code).toBe(0);
    expect(stderr).toContain("Unknown for instavm: their providers cannot list sources.");
    expect(stderr).not.toContain("No orphans");
  });

  it.each(["orphans", "summary"])("are not summed up if all of them fail: %s", async (command) => {
    const { env } = createClouds();
    const fetch = async () => Promise.reject(new TypeError("fetch failed"));
    const { code, stdout, stderr } = await run([command, "-a", "digitalocean"], { env: { ...env }, fetch });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^error: /m);
    expect(stderr).not.toMatch(/No orphans|0 B/);
  });
});

describe("snapshots orphans", () => {
  it("lists the snapshots whose source is gone, and what deleting them could save", async () => {
    const { env, fetch, clouds } = createClouds();
    const path = writeConfig(`[accounts.prod]
provider = "digitalocean"
[[prices]]
amount = 2
currency = "USD"
per = "snapshot"
`);
    const given = { env, fetch };
    const before = await run(["orphans", "--config", path, "-o", "csv", "--columns", "ref"], given);
    const { volumes } = clouds.digitalocean.store;
    for (const volume of volumes) volumes.delete(volume);
    const after = await run(["orphans", "--config", path, "-o", "csv", "--columns", "ref"], given);
    expect([before.code, after.code]).toEqual([0, 0]);
    const gone = after.stdout.split("\n").filter((line) => !before.stdout.split("\n").includes(line));
    expect(gone.length).toBeGreaterThan(0);
    expect(after.stderr).toMatch(/^\d orphans?, [\d.]+ GB\. Deleting them could save up to \d+\.00 USD a month\.$/m);
  });
});

describe("snapshots providers", () => {
  it("shows what each provider supports, without an account or a request", async () => {
    const { code, stdout, stderr } = await run(["providers", "-o", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows: readonly { readonly provider: string }[] = JSON.parse(stdout);
    expect(rows.map(({ provider }) => provider)).toEqual(Object.keys(PROVIDERS));
    expect(rows).toContainEqual({
      provider: "digitalocean",
      variables: ["DIGITALOCEAN_TOKEN"],
      create: ["vm", "volume"],
      restore: ["vm", "volume"],
      delete: true,
      rename: false,
      protect: false,
      state: true,
    });
  });
});

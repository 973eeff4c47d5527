import { createInstaVMClient } from "@snap/instavm";
import { observe } from "@snap/mock/verify";
import { readContract } from "@snap/provider-tests/contract";
import { describe, expect, it, vi } from "vitest";
import { loadContract } from "../src/contract.ts";
import { run } from "../src/run.ts";
import { PROVIDERS, REPOSITORY, SECRET, serve, setEnvironment, verifyAt } from "./serve.ts";

describe("verify:live", () => {
  it.each(PROVIDERS)("finds no difference if %s follows its contract, and only reads", async (provider) => {
    const { url, cloud } = serve(provider);
    const { code, report } = await verifyAt(provider, url);
    expect(report.differences).toEqual([]);
    expect(code).toBe(0);
    const purposes = new Set(report.asked.map(({ purpose }) => purpose));
    const gets = [...(canGetListed(provider) ? ["listed id"] : []), ...(canGet(provider) ? ["unknown id"] : [])];
    expect(purposes).toEqual(new Set(["adapter", "list", ...gets]));
    expect(new Set(cloud.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("takes the path parameters of other lists from listed snapshots", async () => {
    const { url } = serve("digitalocean");
    const { report } = await verifyAt("digitalocean", url);
    const lists = report.asked.filter(({ purpose }) => purpose === "list");
    expect(lists.map(({ operation, items }) => [operation, items])).toEqual([
      ["listSnapshots", 3],
      ["listDroplets", 3],
      ["listVolumes", 2],
      ["listDropletSnapshots", 1],
      ["listVolumeSnapshots", 2],
    ]);
  });

  it("reports operations that it could not call", async () => {
    const { url, cloud } = serve("digitalocean");
    const snapshots = cloud.store["snapshots"];
    for (const snapshot of [...(snapshots?.where({}) ?? [])]) snapshots?.delete(snapshot);
    const { code, report } = await verifyAt("digitalocean", url);
    expect(code).toBe(0);
    expect(report.skipped.map(({ operation }) => operation)).toContain("getSnapshot");
  });

  it("reads a few small pages of a long list", async () => {
    const { url, cloud } = serve("fireworks");
    cloud.store["snapshots"]?.fill(100);
    const { report } = await verifyAt("fireworks", url);
    const list = report.asked.find(({ purpose }) => purpose === "list");
    expect(list).toMatchObject({ statuses: [200, 200, 200, 200], items: 40 });
  });

  it("reports the uncertain places that the responses agree with", async () => {
    const { url } = serve("instavm");
    const { report } = await verifyAt("instavm", url);
    const verdicts = Object.fromEntries(report.evidence.map(({ pointer, verdict }) => [pointer, verdict]));
    expect(verdicts).toMatchObject({
      "/components/schemas/SnapshotInfo/properties/status": "agrees",
      "/components/responses/NotFound": "agrees",
      "/components/responses/RateLimited": "unseen",
      "/components/securitySchemes/apiKeyHeader": "agrees",
      "/components/securitySchemes/bearerAuth": "unseen",
    });
  });

  it("confirms a security scheme only if its credential was accepted", async () => {
    const { url, cloud } = serve("instavm");
    cloud.faults.add({ with: 401 });
    const { report } = await verifyAt("instavm", url);
    const agreed = report.evidence.filter(({ verdict }) => verdict === "agrees").map(({ pointer }) => pointer);
    expect(agreed).toEqual(["/components/responses/Unauthorized"]);
  });

  it("prints a difference and its inference", async () => {
    const { url } = serve("instavm", (body, _, { status }) =>
      Response.json(JSON.parse(body.replaceAll('"ready"', '"archived"')), { status }),
    );
    setEnvironment();
    const { stdout } = await run({ repository: REPOSITORY, provider: "instavm", baseUrl: url });
    expect(stdout).toContain("adapter: unified adapter /status");
    expect(stdout).toMatch(/found +archived\n +contract +specs\/instavm\/openapi\.yaml:\d+ #\/components\/schemas/);
    expect(stdout).toMatch(/marked +inferred at #\/components\/schemas\/SnapshotInfo\/properties\/status: The values/);
  });

  it("never prints the credential, even if the API returns it", async () => {
    const { url } = serve("instavm", (body) =>
      Response.json([{ [SECRET]: 1, status: SECRET, ...JSON.parse(body)[0] }]),
    );
    setEnvironment();
    const { stdout } = await run({ repository: REPOSITORY, provider: "instavm", baseUrl: url });
    expect(stdout).toContain("[redacted]");
    expect(stdout).not.toContain(SECRET);
  });
});

describe("verify:live only reads", () => {
  it("a client cannot delete", async () => {
    const { url, cloud } = serve("instavm");
    const { fetch } = observe((await loadContract(REPOSITORY, "instavm")).mocks);
    const client = createInstaVMClient({ apiKey: "instavm_sk_x", baseUrl: url, fetch });
    const path = { snapshot_id: "snap_a1f39c" };
    const deletion = client.DELETE("/v1/snapshots/{snapshot_id}", { params: { path }, retry: false });
    await expect(deletion).rejects.toThrow("refused to send DELETE");
    expect(cloud.requests).toEqual([]);
  });

  it.each([
    ["DescribeSnapshots", 1],
    ["DeleteSnapshot", 0],
    ["CreateSnapshot", 0],
    ["RebootInstances", 0],
  ])("a form is sent only if it is equivalent to a read: %s", async (action, count) => {
    const { url, cloud } = serve("aws");
    const { fetch } = observe((await loadContract(REPOSITORY, "aws")).mocks);
    const body = new URLSearchParams({ Action: action, Version: "2016-11-15", "Owner.1": "self" });
    const sent = fetch(new Request(url, { method: "POST", body }));
    await (count > 0 ? sent : expect(sent).rejects.toThrow("refused to send"));
    expect(cloud.requests).toHaveLength(count);
  });
});

describe("verify:live stops with 2", () => {
  it.each([
    ["digitalocean", 401, "DIGITALOCEAN_TOKEN"],
    ["fireworks", 403, "FIREWORKS_API_KEY"],
  ] as const)(
    "when %s refuses the credential with %i, and names its environment variable",
    async (provider, status, name) => {
      const { url, cloud } = serve(provider);
      cloud.faults.add({ with: status });
      const { code, report, stderr } = await verifyAt(provider, url);
      expect([code, stderr]).toEqual([2, expect.stringMatching(`HTTP ${status} .* Set ${name} to a credential`)]);
      expect(report.asked).toHaveLength(1);
    },
  );

  it("when no connection is made, and names the address", async () => {
    const { url, cloud } = serve("instavm");
    cloud.faults.add({ with: "refused" });
    const { code, stderr } = await verifyAt("instavm", url);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${url}/v1/snapshots: the connection failed`)]);
  });

  it("when the connection breaks half-way, with the findings so far", async () => {
    const { url, cloud } = serve("instavm");
    cloud.faults.add({ operation: "getSnapshot", with: "refused" });
    const { code, report } = await verifyAt("instavm", url);
    expect([code, report.asked[0]?.statuses]).toEqual([2, [200]]);
    expect(report.stopped).toContain("getSnapshot");
  });

  it("when an environment variable is missing, and names it", async () => {
    setEnvironment();
    for (const name of ["FIREWORKS_API_KEY", "FIREWORKS_ACCOUNT_ID"]) vi.stubEnv(name, "");
    const stderr = "Fireworks needs an account id. Pass `accountId` or set FIREWORKS_ACCOUNT_ID.\n";
    expect(await run({ repository: REPOSITORY, provider: "fireworks" })).toEqual({ code: 2, stdout: "", stderr });
  });

  it("when the address is malformed", async () => {
    setEnvironment();
    const { code, stderr } = await run({ repository: REPOSITORY, provider: "instavm", baseUrl: "ftp://files" });
    expect([code, stderr]).toEqual([2, expect.stringContaining("`baseUrl` must be like https://host/path")]);
  });
});

/** Whether an API returns single objects of a collection. */
function canGet(provider: string): boolean {
  const { operations } = readContract(provider);
  return operations.some(({ method, pagination, collection }) => method === "GET" && collection && !pagination);
}

/** Whether an API returns single objects of a list. */
function canGetListed(provider: string): boolean {
  const reads = readContract(provider).operations.filter(({ method }) => method === "GET");
  const listed = reads.flatMap(({ pagination, collection }) => (pagination ? [collection] : []));
  return reads.some(({ pagination, collection }) => !pagination && listed.includes(collection));
}

import { readContract } from "@snap/provider-tests/contract";
import { describe, expect, it, vi } from "vitest";
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
    expect(purposes).toEqual(new Set(["list", ...gets]));
    expect(new Set(cloud.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("takes the path parameters of other lists from listed snapshots", async () => {
    const { url } = serve("digitalocean");
    const { report } = await verifyAt("digitalocean", url);
    const lists = report.asked.filter(({ purpose }) => purpose === "list");
    expect(lists.map(({ operation, items }) => [operation, items])).toEqual([
      ["listDroplets", 3],
      ["listSnapshots", 3],
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
    expect(report.asked[0]).toMatchObject({ statuses: [200, 200, 200, 200], items: 40 });
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
    expect(stdout).toContain("[credential]");
    expect(stdout).not.toContain(SECRET);
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
      expect([code, stderr]).toEqual([2, expect.stringContaining(`refused with ${status}: set ${name}`)]);
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

  it("when environment variables are missing, and names all of them", async () => {
    setEnvironment();
    for (const name of ["FIREWORKS_API_KEY", "FIREWORKS_ACCOUNT_ID"]) vi.stubEnv(name, "");
    const stderr = "Fireworks: set FIREWORKS_API_KEY and FIREWORKS_ACCOUNT_ID in the environment\n";
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

import { describe, expect, it } from "vitest";
import { createClouds, run } from "../support/run.ts";

interface Row {
  readonly account: string;
  readonly check: string;
  readonly status: string;
  readonly detail: string;
}

// Requests of doctor, with the date of the provider and changes to the responses.
async function doctor({ skew = 0, change = (body: string) => body } = {}) {
  const given = createClouds();
  const methods = new Set<string>();
  const fetch = async (request: Request) => {
    methods.add(request.method);
    const response = await given.fetch(request);
    const headers = new Headers(response.headers);
    headers.set("date", new Date(Date.now() - skew).toUTCString());
    const { status } = response;
    return new Response(change(await response.text()), { status, headers });
  };
  const { code, stdout, stderr } = await run(["doctor", "-o", "json"], { ...given, fetch });
  const rows: readonly Row[] = JSON.parse(stdout);
  const find = (account: string, check: string) => rows.find((row) => row.account === account && row.check === check);
  return { code, stderr, rows, find, methods };
}

describe("snapshots doctor", () => {
  it("finds nothing wrong with accounts that respond as documented, and only reads", async () => {
    const { code, rows, find, methods } = await doctor();
    expect(code).toBe(0);
    expect(rows.filter(({ status }) => status === "failed" || status === "warning")).toEqual([]);
    expect(find("digitalocean", "credential")?.detail).toBe("from DIGITALOCEAN_TOKEN");
    expect(find("digitalocean", "clock")?.detail).toBe("agrees with the provider's");
    expect(find("digitalocean", "limits")?.detail).toContain("ratelimit-remaining");
    expect(find("digitalocean", "contract")?.detail).toMatch(/^\d+ responses of 8 operations are as documented$/);
    expect(find("digitalocean", "capabilities")?.detail).toBe(
      "list; delete; create from vm, volume; restore into vm, volume",
    );
    expect([...methods]).toEqual(["GET"]);
  });

  it.each([
    [3.5 * 3_600_000, "failed", 1, "this machine is 3 h 30 min ahead of the provider"],
    [-2 * 60_000, "warning", 0, "this machine is 2 min behind the provider"],
  ])("reports a clock that is %i ms off as %s", async (skew, status, exit, detail) => {
    const { code, find } = await doctor({ skew });
    expect(code).toBe(exit);
    expect(find("instavm", "clock")).toMatchObject({ status, detail: expect.stringContaining(detail) });
  });

  it("reports where responses differ from the contract", async () => {
    const change = (body: string) => body.replaceAll('"size_gigabytes":', '"size_gigabyte":');
    const { code, find } = await doctor({ change });
    expect(code).toBe(0);
    expect(find("digitalocean", "contract")).toMatchObject({
      status: "warning",
      detail: "listSnapshots 200 at /snapshots/*: expected the field size_gigabytes, found nothing",
    });
  });

  it("reports properties that the contract does not have, and states and times that cannot be read", async () => {
    const change = (body: string) =>
      body
        .replaceAll('"size_gigabytes":', '"owner":"web","size_gigabytes":')
        .replaceAll(/"status":"\w+"/g, '"status":"archived"')
        .replaceAll(/"created_at":"[^"]+"/g, '"created_at":"yesterday"');
    const { code, rows } = await doctor({ change });
    expect(code).toBe(0);
    const details = rows.flatMap(({ account, check, detail }) => (check === "contract" ? `${account} ${detail}` : []));
    expect(details).toEqual(
      expect.arrayContaining([
        "digitalocean listSnapshots 200 at /snapshots/*/owner: expected no such field, found string of 3 characters",
        "instavm at /status: expected a state that the adapter knows, found archived",
        "instavm at /created_at: expected a time that the adapter can read, found string of 9 characters",
      ]),
    );
  });

  it("shows no limit of a provider that repeats the credential", async () => {
    const { fetch, env } = createClouds();
    const repeat = async (request: Request) => {
      const headers = {
        "ratelimit-policy": '"default";q=100;w=60',
        "ratelimit-reset": "1445412480123",
        "ratelimit-note": `${request.headers.get("authorization")}`,
      };
      return new Response((await fetch(request)).body, { headers });
    };
    const given = { env: { ...env, DIGITALOCEAN_TOKEN: "0123456789abcdef" }, fetch: repeat };
    const { stdout, stderr } = await run(["doctor", "-a", "digitalocean"], given);
    expect(stdout).toContain(
      'ratelimit-note: (not shown), ratelimit-policy: "default";q=100;w=60, ratelimit-reset: 1445412480123',
    );
    expect(stdout + stderr).not.toContain("0123456789abcdef");
  });

  it("names the operations that a credential may not use, and does not fail for them", async () => {
    const given = createClouds();
    for (const operation of ["listVolumes", "listDropletSnapshots"])
      given.clouds.digitalocean.faults.add({ operation, with: 403 });
    const { code, stdout } = await run(["doctor", "-a", "digitalocean", "-o", "json"], given);
    const rows: readonly Row[] = JSON.parse(stdout);
    expect(rows).toContainEqual(expect.objectContaining({ check: "credential", status: "ok" }));
    const detail = (operation: string) => `${operation} is not compared: it was refused with 403`;
    const unknown = rows.filter(({ check, status }) => check === "contract" && status === "unknown");
    expect(unknown.map((row) => row.detail)).toEqual(["listVolumes", "listDropletSnapshots"].map(detail));
    expect(code).toBe(0);
  });

  it("hides the credential if a response repeats it, even as the name of a property", async () => {
    const { fetch, env } = createClouds();
    const repeat = async (request: Request) => {
      const secret = request.headers.get("authorization")?.replace("Bearer ", "");
      const response = await fetch(request);
      const { status, headers } = response;
      const text = await response.text();
      return new Response(text.replace('"meta":{', `"${secret}":1,"meta":{`), { status, headers });
    };
    const { stdout } = await run(["doctor", "-a", "digitalocean", "-o", "json"], { env, fetch: repeat });
    expect(stdout).toContain("at /[redacted]: expected no such field, found integer");
    expect(stdout).not.toContain(env.DIGITALOCEAN_TOKEN);
  });

  it("reports that the adapter cannot use a response as a failure of the contract", async () => {
    const change = (body: string) => body.replaceAll(/"id":"[^"]+"/g, '"id":""');
    const { code, find } = await doctor({ change });
    expect(find("instavm", "credential")?.status).toBe("ok");
    expect(find("instavm", "contract")).toMatchObject({
      status: "failed",
      detail: "listSnapshots: expected a response that the adapter can use, found UnexpectedResponseError",
    });
    expect(code).toBe(1);
  });

  it("reports a refused credential, and exits with 3 if another account works", async () => {
    const given = createClouds();
    given.clouds.instavm.faults.add({ operation: "listSnapshots", with: 401 });
    const { code, stdout } = await run(["doctor", "-o", "csv", "--columns", "account,check,status,detail"], given);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^instavm,credential,failed,"?from INSTAVM_API_KEY: .*401/m);
    expect(stdout).not.toContain("secret");
  });
});

import { createMockCloud as createNeonCloud } from "@snap/neon/msw";
import { getResponse } from "msw";
import { describe, expect, it, onTestFinished } from "vitest";
import { explainStarted } from "../../src/acting/explain-started.ts";
import { createClouds, run } from "../support/run.ts";
import { createTerminal } from "../support/terminal.ts";

const REF = "digitalocean/6372321";
const VOLUME = "volume:89bcc42f-85cf-11e6-a004-000f53315871";

function idsOf({ clouds }: ReturnType<typeof createClouds>): string[] {
  return [...clouds.digitalocean.store.snapshots].map(({ id }) => `digitalocean/${id}`);
}

describe("snapshots rm", () => {
  it("shows the snapshots, and deletes them after the number was typed", async () => {
    const given = createClouds();
    const { printed, ...terminal } = createTerminal("1");
    const { code, stdout } = await run(["rm", REF], { ...given, ...terminal });
    expect([code, stdout]).toEqual([0, `${REF}\n`]);
    expect(printed()).toMatch(/web-01-bef.*1 snapshot, .*This deletes 1 snapshot\. Type 1 to confirm: /s);
    expect(idsOf(given)).not.toContain(REF);
  });

  it("deletes nothing if something else was typed, or if no terminal can be asked", async () => {
    const given = createClouds();
    const other = await run(["rm", REF], { ...given, ...createTerminal("y") });
    expect(other.code).toBe(4);
    const pipe = await run(["rm", REF], given);
    expect([pipe.code, pipe.stderr]).toEqual([4, expect.stringContaining("Pass --yes to confirm.")]);
    expect(idsOf(given)).toContain(REF);
  });

  it("deletes nothing if one of the refs does not exist", async () => {
    const given = createClouds();
    const { code, stderr } = await run(["rm", "--yes", REF, "digitalocean/404"], given);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: digitalocean\/404: .*404.*\nsnapshots: Nothing was deleted\.$/m);
    expect(idsOf(given)).toContain(REF);
  });

  it("shows a ref that does not exist even if it looks like a credential", async () => {
    const ref = "digitalocean/0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e11";
    const { stderr } = await run(["rm", "--yes", ref], createClouds());
    expect(stderr).toMatch(new RegExp(`^error: ${ref}: `, "m"));
    expect(stderr).not.toContain("not shown");
  });

  it("reports the snapshots that could not be deleted, and exits with 3 if others were deleted", async () => {
    const given = createClouds();
    const [first = "", second = ""] = idsOf(given);
    given.clouds.digitalocean.faults.add({ operation: "deleteSnapshot", with: 403, call: 1 });
    const { code, stdout, stderr } = await run(["rm", "-y", first, second], given);
    expect([code, stdout]).toEqual([3, `${second}\n`]);
    expect(stderr).toMatch(/^error: digitalocean\/\d+: .*403/m);
    expect(stdout + stderr).not.toContain("secret");
  });
});

describe("snapshots create", () => {
  it("prints the ref, and with --wait waits until the snapshot is ready", async () => {
    const given = createClouds();
    const created = await run(["create", "digitalocean", VOLUME, "--name", "by-hand"], given);
    expect([created.code, created.stdout]).toEqual([0, expect.stringMatching(/^digitalocean\/[\w-]+\n$/)]);
    const advancing = setInterval(() => given.clouds.instavm.clock.advance(60_000), 20);
    onTestFinished(() => clearInterval(advancing));
    const waited = await run(["create", "instavm", "vm:vm_5d20c7", "--name", "n", "--wait", "-o", "json"], given);
    expect(JSON.parse(waited.stdout)).toMatchObject([{ name: "n", state: "ready", account: "instavm" }]);
  });

  it("says what the account supports if it does not support the kind", async () => {
    const { code, stderr } = await run(["create", "digitalocean", "sandbox:1"], createClouds());
    expect([code, stderr]).toEqual([1, expect.stringMatching(/sandbox.*(?:vm|volume)/s)]);
    const malformed = await run(["create", "digitalocean", "volume"], createClouds());
    expect([malformed.code, malformed.stderr]).toEqual([2, expect.stringContaining("TYPE:ID such as volume:123")]);
  });

  it("prints how to continue if the time is over, and `resume` continues", async () => {
    const given = createClouds();
    const late = await run(["create", "digitalocean", "vm:200776916", "--name", "late", "--timeout", "2s"], given);
    expect(late.code).toBe(1);
    const [, started = ""] = /snapshots resume '(.+)'/.exec(late.stderr) ?? [];
    given.clouds.digitalocean.clock.advance(600_000);
    const resumed = await run(["resume", started], given);
    expect([resumed.code, resumed.stdout]).toEqual([0, expect.stringMatching(/^digitalocean\/\d+\n$/)]);
    const wrong = await run(["resume", "{"], given);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("`STARTED` must be the JSON")]);
  });
});

describe("the command that continues a creation", () => {
  it("contains no string of a provider that a shell of any system could run", () => {
    const started = {
      call: "create",
      account: "prod",
      type: "job",
      id: "1'\" & calc | $(id) `id` %PATH% ^ ; > a\n\u202e",
    };
    let printed = "";
    const stderr = { write: (text: string) => (printed += text) };
    explainStarted({ stderr }, { started });
    const [, json = ""] = /^ {2}snapshots resume '([\w "{}:,.[\]\\/+-]+)'\n$/m.exec(printed) ?? [];
    expect(JSON.parse(json)).toEqual(started);
  });
});

describe("snapshots restore", () => {
  it("asks before it overwrites, and creates a new resource without a question", async () => {
    const given = createClouds();
    const refused = await run(["restore", REF, "vm:200776916"], given);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("overwrites the data of vm:200776916")]);
    const property = await run(["restore", REF, "vm", "-p", "id=200776916"], given);
    expect([property.code, property.stderr]).toEqual([2, expect.stringContaining("Pass the resource as TYPE:ID.")]);
    const [volume = ""] = [...given.clouds.digitalocean.store.snapshots].flatMap(({ id, resource_type }) =>
      resource_type === "volume" ? [`digitalocean/${id}`] : [],
    );
    const { code, stdout } = await run(["restore", volume, "volume", "--name", "copy"], given);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^volume:[\w-]+\n$/)]);
  });
});

describe("snapshots restore to Neon", () => {
  it("asks before a new branch replaces another one", async () => {
    const cloud = createNeonCloud({ now: "real", speed: 1000 });
    const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
    const given = { fetch, env: { NEON_API_KEY: "napi_secret_key_1" } };
    const [ref = ""] = (await run(["ls", "--columns", "ref", "--no-header"], given)).stdout.split("\n");
    const branches = () => [...cloud.store.branches].map(({ id, name }) => ({ id, name }));
    const before = branches();
    const { id } = before.find(({ name }) => name === "production") ?? { id: "" };
    const refused = await run(["restore", ref, `database:${id}`], given);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining(`Restoring ${ref} (`)]);
    expect(branches()).toEqual(before);
    const created = await run(["restore", ref, "database", "-p", `replaces=${id}`], given);
    expect(created.code).toBe(0);
    expect(branches()).toEqual(expect.arrayContaining(before));
    expect((await run(["restore", ref, `database:${id}`, "--yes"], given)).code).toBe(0);
    expect(branches().find(({ name }) => name === "production")?.id).not.toBe(id);
  });
});

describe("snapshots wait, rename and protect", () => {
  it("print the ref of a snapshot that is ready", async () => {
    const { code, stdout } = await run(["wait", REF], createClouds());
    expect([code, stdout]).toEqual([0, `${REF}\n`]);
  });

  it("say that the provider does not support the operation", async () => {
    const renamed = await run(["rename", "instavm/snap_sys_ubuntu24", "other"], createClouds());
    const isProtected = await run(["protect", REF], createClouds());
    expect([renamed.code, isProtected.code]).toEqual([1, 1]);
    expect(renamed.stderr + isProtected.stderr).toMatch(/rename.*protect/s);
  });

  it("exit with 2 for a malformed ref", async () => {
    for (const command of ["wait", "protect", "rm"])
      expect((await run([command, "nonsense"], createClouds())).code).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { createClouds, run, writeConfig } from "../support/run.ts";
import { createTerminal } from "../support/terminal.ts";

describe("snapshots ls", () => {
  it("lists the accounts in the environment as a table, and says so on standard error", async () => {
    const { code, stdout, stderr } = await run(["ls", "--sort", "created"], createClouds());
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      expect.stringMatching(/^REF +NAME +STATE +CREATED +SIZE +SOURCE$/),
      expect.stringMatching(/^instavm\/snap_sys_ubuntu24 +ubuntu-24\.04 +ready +2026-06-01 \d\d:\d\d +/),
      expect.stringMatching(/^digitalocean\/6372321 +web-01-before-upgrade +/),
    ]);
    expect(stderr).toBe(
      "No account is configured. Using accounts found in the environment: digitalocean (DIGITALOCEAN_TOKEN), instavm (INSTAVM_API_KEY).\n",
    );
  });

  it("prints the other accounts if one fails, its error on standard error, and exits with 3", async () => {
    const given = createClouds();
    given.clouds.instavm.faults.add({ operation: "listSnapshots", with: 401 });
    const { code, stdout, stderr } = await run(["ls", "-o", "ndjson"], given);
    expect(code).toBe(3);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).account),
    ).toEqual(Array(3).fill("digitalocean"));
    expect(stderr).toMatch(/^error: instavm listSnapshots: .*401/m);
    expect(stdout + stderr).not.toContain("secret");
  });

  it("exits with 2 and names the remedies if there is no account", async () => {
    const { code, stderr } = await run(["ls"]);
    expect(code).toBe(2);
    expect(stderr).toContain("No account is configured in /home/nobody/.config/snapshots/config.toml");
    expect(stderr).toContain("DIGITALOCEAN_TOKEN");
  });

  it("lists the configured accounts with the credentials of commands and of the environment", async () => {
    const { fetch } = createClouds();
    const seen: (string | null)[] = [];
    const path = writeConfig(`[accounts.do-prod]
provider = "digitalocean"
token-command = ["node", "-p", "'from-' + 'command'"]

[accounts.vm]
provider = "instavm"
token-env = "VM_KEY"
`);
    const { code, stdout, stderr } = await run(["ls", "--config", path, "-o", "json", "--columns", "ref"], {
      env: { VM_KEY: "instavm_sk_0123456789_env", PATH: process.env["PATH"] },
      fetch: (request) => {
        seen.push(request.headers.get("authorization") ?? request.headers.get("x-api-key"));
        return fetch(request);
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toContainEqual({ ref: "do-prod/6372321" });
    expect(new Set(seen)).toEqual(new Set(["Bearer from-command", "instavm_sk_0123456789_env"]));
  });
});

describe("the rows of snapshots ls", () => {
  // The response of one of the accounts arrives when `release` is called.
  function createSlow(slow: string) {
    const { env, fetch } = createClouds();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const delayed = async (request: Request) => {
      if (request.url.includes(slow)) await released;
      return fetch(request);
    };
    return { given: { env, fetch: delayed }, release: () => release() };
  }

  it("appear as the accounts respond", async () => {
    const { given, release } = createSlow("instavm");
    let printed = "";
    let show: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (show = resolve));
    const write = (text: string) => {
      printed += text;
      if (printed.includes("digitalocean/6372321")) show();
    };
    const done = run(["ls"], { ...given, stdout: { write } });
    await seen;
    expect(printed).not.toContain("instavm/");
    release();
    await done;
    expect(printed).toContain("instavm/");
  });

  it("wait for all accounts if they are sorted, and stop at the limit", async () => {
    const { stdout } = await run(
      ["ls", "--sort", "-created", "--limit", "2", "-o", "csv", "--columns", "ref"],
      createClouds(),
    );
    expect(stdout).toBe("ref\ninstavm/snap_c90d11\ndigitalocean/fbe805e8-866b-11e6-96bf-000f53315a41\n");
  });

  it("are selected by age, name, state, tag, source, region, account and provider", async () => {
    const refs = async (...flags: string[]) => {
      const { code, stdout } = await run(
        ["ls", "-o", "csv", "--no-header", "--columns", "ref", ...flags],
        createClouds(),
      );
      expect(code).toBe(0);
      return stdout.split("\n").filter((line) => line !== "");
    };
    const all = await refs();
    expect(await refs("-a", "instavm")).toEqual(all.filter((ref) => ref.startsWith("instavm/")));
    expect(await refs("--provider", "digitalocean")).toEqual(all.filter((ref) => ref.startsWith("digitalocean/")));
    expect(await refs("--name", "orders-db-*")).toHaveLength(2);
    expect(await refs("--source", "vm", "--state", "ready")).toContain("digitalocean/6372321");
    expect(await refs("--older-than", "2026-06-02")).toEqual(["instavm/snap_sys_ubuntu24"]);
    expect(await refs("--newer-than", "1d")).toEqual([]);
    expect(await refs("--tag", "nowhere")).toEqual([]);
    expect(await refs("--region", "nowhere")).toEqual([]);
  });

  it.each([
    [["-a", "digitlocean"], 'Unknown account "digitlocean". Did you mean digitalocean?'],
    [["--provider", "aws2"], 'Unknown provider "aws2".'],
    [["--provider", "vultr"], "No account is at vultr."],
    [["--older-than", "soon"], "`--older-than` must be a duration such as 30d, or a time such as 2026-11-01"],
    [["--source", ":"], "`--source` must be a source such as volume:123"],
    [["--raw", "--columns", "ref"], "--raw and --columns exclude each other."],
    [["--columns", "nam"], 'Unknown column "nam". Did you mean name?'],
  ])("are not requested with the flags %j, which are refused", async (flags, message) => {
    const { code, stdout, stderr } = await run(["ls", ...flags], { env: createClouds().env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("are reported as absent at a terminal, where a table without rows would show nothing", async () => {
    const terminal = { width: 80, ...createTerminal("") };
    const { stdout } = await run(["ls", "--tag", "nowhere"], { ...createClouds(), ...terminal });
    expect([stdout, terminal.printed()]).toEqual(["", expect.stringMatching(/No snapshots\.\n$/)]);
    expect((await run(["ls", "--tag", "nowhere"], createClouds())).stderr).not.toContain("No snapshots");
  });

  it("are absent if all accounts fail, and the exit code is 1", async () => {
    const { env } = createClouds();
    const fetch = async () => Promise.reject(new TypeError("fetch failed"));
    const { code, stdout, stderr } = await run(["ls", "-o", "json"], { env: { ...env }, fetch });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "[]\n" });
    expect(stderr.match(/^error: /gm)).toHaveLength(2);
  });
});

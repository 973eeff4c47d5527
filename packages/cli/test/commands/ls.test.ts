import { describe, expect, it } from "vitest";
import { createClouds, run, writeConfig } from "../support/run.ts";

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
      env: { VM_KEY: "instavm_sk_env", PATH: process.env["PATH"] },
      fetch: (request) => {
        seen.push(request.headers.get("authorization") ?? request.headers.get("x-api-key"));
        return fetch(request);
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toContainEqual({ ref: "do-prod/6372321" });
    expect(new Set(seen)).toEqual(new Set(["Bearer from-command", "instavm_sk_env"]));
  });
});

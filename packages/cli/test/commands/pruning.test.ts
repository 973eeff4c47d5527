import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createClouds, makeFolder, run, writeConfig } from "../support/run.ts";
import { createTerminal } from "../support/terminal.ts";

const VOLUME = "89bcc42f-85cf-11e6-a004-000f53315871";

// One volume with six snapshots, a day apart.
function createHistory(nameOf = (day: number) => `nightly-${day}`) {
  const given = createClouds();
  const { store } = given.clouds.digitalocean;
  for (const snapshot of store.snapshots) store.snapshots.delete(snapshot);
  for (let day = 1; day <= 6; day++)
    store.snapshots.make({
      name: nameOf(day),
      resource_type: "volume",
      resource_id: VOLUME,
      created_at: `2026-06-0${day}T02:00:00Z`,
      size_gigabytes: 2,
    });
  const names = () => [...store.snapshots].map(({ name }) => name).sort();
  return { ...given, env: { DIGITALOCEAN_TOKEN: "do-secret" }, names };
}

describe("snapshots plan", () => {
  it("prints each snapshot with the reasons, and deletes nothing", async () => {
    const given = createHistory();
    const { code, stdout } = await run(["plan", "--keep-last", "2"], given);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Plan of .*: delete 4 of 6 snapshots/);
    expect(stdout).toMatch(/^keep +digitalocean\/\S+ +nightly-6 .*keepLast/m);
    expect(stdout).toMatch(/^delete +digitalocean\/\S+ +nightly-1 .*no rule keeps it/m);
    expect(given.names()).toHaveLength(6);
  });

  it("says why a `token-command` failed", async () => {
    const given = createHistory();
    const text = `[accounts.good]
provider = "digitalocean"
[accounts.bad]
provider = "vultr"
token-command = ["false", "s3cr3t"]
`;
    const { stderr, stdout } = await run(["plan", "--keep-last", "2", "--config", writeConfig(text)], given);
    expect(stdout + stderr).toContain("`token-command` failed: false ended with exit code 1.");
    expect(stdout + stderr).not.toContain("s3cr3t");
  });

  it("writes a plan that `apply` applies", async () => {
    const given = createHistory();
    const out = join(makeFolder(), "plan.json");
    const planned = await run(["plan", "--keep-daily", "2", "--out", out, "--deletions-only"], given);
    expect([planned.code, planned.stderr]).toEqual([0, expect.stringContaining(`snapshots apply ${out}`)]);
    const { code, stdout } = await run(["apply", out, "--yes", "--report", "json"], given);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ planned: 4, deleted: 4, failed: 0, untried: 0, interrupted: false });
    expect(given.names()).toEqual(["nightly-5", "nightly-6"]);
  });

  it("reads a policy from a file, with the line of a mistake", async () => {
    const given = createHistory();
    const folder = makeFolder();
    const policy = join(folder, "policy.toml");
    writeFileSync(
      policy,
      'otherwise = "keep"\n[[tiers]]\nname = "nights"\nkeep-last = 1\nmatch = { names = ["nightly-*"] }\n',
    );
    expect((await run(["plan", "--policy", policy], given)).stdout).toContain("delete 5 of 6");
    writeFileSync(policy, "keep-last = 1\nkeep-daily = \n");
    const broken = await run(["plan", "--policy", policy], given);
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining(`${policy}:2: `)]);
    writeFileSync(policy, "keep-lst = 1\n");
    const misspelt = await run(["plan", "--policy", policy], given);
    expect([misspelt.code, misspelt.stderr]).toEqual([2, expect.stringContaining("keepLst")]);
    const both = await run(["plan", "--policy", policy, "--keep-last", "1"], given);
    expect([both.code, both.stderr]).toEqual([
      2,
      expect.stringContaining("--policy cannot be combined with the flags of rules"),
    ]);
  });

  it("exits with 2 without a policy, and with 4 for a policy that keeps nothing", async () => {
    const none = await run(["plan"], createHistory());
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("Pass flags such as --keep-daily 7")]);
    const nothing = await run(["plan", "--keep-last", "0"], createHistory());
    expect(nothing.code, nothing.stderr).not.toBe(0);
    const broken = await run(["plan", "--keep-last", "many"], createHistory());
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("must be a whole number or unlimited")]);
  });

  it("leaves no file behind if the plan cannot be written", async ({ skip }) => {
    // Root ignores the mode of a folder.
    const out = process.getuid?.() === 0 ? "/proc/plan.json" : join(makeFolder(), "locked", "plan.json");
    if (!existsSync(dirname(out))) chmodSync(dirname(dirname(out)), 0o500);
    if (!existsSync("/proc")) skip();
    const { code, stderr } = await run(["plan", "--keep-last", "1", "--out", out], createHistory());
    expect([code, stderr]).toEqual([1, expect.stringContaining(`The plan could not be written to ${out}`)]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("snapshots apply", () => {
  it("refuses a plan of another version, a plan that is too old, and a file that is not a plan", async () => {
    const given = createHistory();
    const folder = makeFolder();
    const out = join(folder, "plan.json");
    await run(["plan", "--keep-last", "1", "--out", out], given);
    const plan = JSON.parse(readFileSync(out, "utf8"));
    const refuse = async (change: object, code: number, reason: string) => {
      writeFileSync(out, JSON.stringify({ ...plan, ...change }));
      const applied = await run(["apply", out, "--yes"], given);
      expect([applied.code, applied.stderr]).toEqual([code, expect.stringContaining(reason)]);
    };
    await refuse({ version: 1 }, 2, "plan of another version");
    await refuse({ createdAt: "2026-01-01T00:00:00.000Z" }, 4, "old");
    await refuse({ steps: 5 }, 2, "is not a plan");
    await refuse({ steps: [{ ...plan.steps[0], ref: { toString: 5 } }] }, 2, "is not a plan");
    await refuse({ steps: [{ ...plan.steps[0], provider: "dop_v1_0123456789abcdef" }] }, 2, "is not a plan");
    writeFileSync(out, "dop_v1_secret\n");
    const secret = await run(["apply", out], given);
    expect([secret.code, secret.stderr.split("\n")[0]]).toEqual([
      2,
      `snapshots: Cannot read the plan ${out}: it is not JSON.`,
    ]);
    const missing = await run(["apply", join(folder, "none.json")], given);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("Cannot read the plan")]);
    expect(given.names()).toHaveLength(6);
    expect(readdirSync(folder)).toEqual(["plan.json"]);
  });
});

describe("snapshots prune", () => {
  it("does not show a credential in a policy", async () => {
    const given = createHistory();
    // No client of another test has this credential: errors would say `[redacted]`.
    const secret = "dop_v1_9c1f5b7e3d2a4860";
    const policy = join(makeFolder(), "policy.toml");
    for (const text of [
      `${secret} = 1`,
      `keep-daily = "${secret}"`,
      `keep-last = 1\ntime-zone = "Bearer ${secret}"`,
      `[orphans]\nkeep-daily = 'a"b ${secret}'`,
    ]) {
      writeFileSync(policy, text);
      const { code, stdout, stderr } = await run(["prune", "--policy", policy], given);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("may be a credential");
      expect(stderr).not.toContain(secret);
    }
  });

  it("asks at a terminal, needs --yes elsewhere, and deletes nothing with --dry-run", async () => {
    const given = createHistory();
    const policy = ["prune", "--keep-last", "5"];
    const dry = await run([...policy, "--dry-run"], given);
    expect([dry.code, dry.stderr]).toEqual([0, expect.stringContaining("would delete 1 snapshot, 2.1 GB")]);
    const silent = await run(policy, given);
    expect([silent.code, silent.stderr]).toEqual([4, expect.stringContaining("Pass --yes")]);
    expect(given.names()).toHaveLength(6);
    const { printed, ...terminal } = createTerminal("1");
    const asked = await run(policy, { ...given, ...terminal });
    expect([asked.code, asked.stdout]).toEqual([0, "Deleted 1 of 1 snapshot, 2.1 GB.\n"]);
    expect(printed()).toContain("Type 1 to confirm");
    expect(given.names()).not.toContain("nightly-1");
  });

  it("is refused if it would delete more than --max-deletions", async () => {
    const given = createHistory();
    const { code, stderr } = await run(["prune", "--keep-last", "1", "--yes", "--max-deletions", "20%"], given);
    expect([code, stderr]).toEqual([4, expect.stringContaining("`--max-deletions` allows 1.")]);
    expect(given.names()).toHaveLength(6);
  });

  it.each(["--max-deletions", "--max-deletions-per-account"])(
    "is refused with --dry-run if it would delete more than %s",
    async (flag) => {
      const given = createHistory();
      const { code, stderr } = await run(["prune", "--keep-last", "1", "--dry-run", flag, "1"], given);
      expect([code, stderr]).toEqual([4, expect.stringContaining(`\`${flag}\` allows 1.`)]);
      expect(given.names()).toHaveLength(6);
    },
  );

  it("names flags if the policy keeps nothing", async () => {
    const { code, stderr } = await run(["plan", "--keep-last", "0"], createHistory());
    const message = "Add one, such as `--keep-last 3`, or pass `--allow-delete-all` if this is intended.\n";
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("names the command that makes a plan if a plan was changed", async () => {
    const given = createHistory();
    const out = join(makeFolder(), "plan.json");
    await run(["plan", "--keep-last", "1", "--out", out], given);
    writeFileSync(out, readFileSync(out, "utf8").replace('"keepLast": 1', '"keepLast": 2'));
    for (const flag of ["--dry-run", "--yes"]) {
      const { code, stderr } = await run(["apply", out, flag], given);
      expect([code, stderr]).toEqual([2, expect.stringContaining("Create a new plan with `snapshots plan --out`.")]);
    }
  });

  it("is refused if an account could not be read, unless that is allowed", async () => {
    const given = createHistory();
    const env = { ...given.env, INSTAVM_API_KEY: "instavm_sk_0123456789_secret" };
    given.clouds.instavm.faults.add({ operation: "listSnapshots", with: 401 });
    const policy = ["prune", "--keep-last", "5", "--yes"];
    const refused = await run(policy, { ...given, env });
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("--allow-partial")]);
    expect(given.names()).toHaveLength(6);
    expect((await run([...policy, "--allow-partial"], { ...given, env })).code).toBe(0);
    expect(given.names()).toHaveLength(5);
  });

  it("prints what was done and how to continue if it is interrupted, and exits with 130", async () => {
    const given = createHistory();
    const interruption = new AbortController();
    const fetch = async (request: Request) => {
      const response = await given.fetch(request);
      if (request.method === "DELETE") interruption.abort();
      return response;
    };
    const { code, stdout, stderr } = await run(["prune", "--keep-last", "1", "--yes", "--concurrency", "1"], {
      ...given,
      fetch,
      signal: interruption.signal,
    });
    expect(code).toBe(130);
    expect(stdout).toMatch(/^Deleted \d of 5 snapshots, .*not tried\.$/m);
    expect(stderr).toContain("To continue, run the same command again.");
    expect(given.names()).toContain("nightly-6");
  });

  it("exits with 3 and names what failed", async () => {
    const given = createHistory();
    given.clouds.digitalocean.faults.add({ operation: "deleteSnapshot", with: 403, call: 1 });
    const { code, stdout } = await run(["prune", "--keep-last", "4", "--yes", "--concurrency", "1"], given);
    expect([code, stdout]).toEqual([
      3,
      expect.stringMatching(/^Deleted 1 of 2 snapshots, .*: 1 failed\.\n {2}digitalocean/),
    ]);
  });

  it("escapes the line breaks of a provider, so that its message cannot look like a line of the report", async () => {
    const given = createHistory();
    const deny = async (request: Request) => {
      const message = "denied\nDeleted 1 of 1 snapshot\r\u009b2J";
      return request.method === "DELETE" ? Response.json({ id: "x", message }, { status: 403 }) : given.fetch(request);
    };
    const { stdout } = await run(["prune", "--keep-last", "5", "--yes"], { ...given, fetch: deny });
    expect(stdout.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^Deleted 0 of 1 snapshot, .*1 failed\.$/),
      expect.stringMatching(
        /^ {2}digitalocean\S+: failed: .*denied\\u\{a\}Deleted 1 of 1 snapshot\\u\{d\}\\u\{9b\}2J$/,
      ),
    ]);
  });

  it("sends the report to a webhook, whose address is never printed", async () => {
    const given = createHistory();
    const received: unknown[] = [];
    const hook = (status: number) => async (request: Request) => {
      if (!request.url.startsWith("https://hooks.example")) return given.fetch(request);
      received.push(await request.json());
      return new Response(null, { status });
    };
    const env = { ...given.env, HOOK: "https://hooks.example/T0/secret-part" };
    const prune = (keep: string, status: number) =>
      run(["prune", "--keep-last", keep, "--yes", "--webhook-env", "HOOK"], { ...given, env, fetch: hook(status) });
    expect((await prune("5", 200)).code).toBe(0);
    expect(received).toMatchObject([{ text: "Deleted 1 of 1 snapshot, 2.1 GB.\n", report: { deleted: 1 } }]);
    const failed = await prune("4", 500);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining("it responded with 500")]);
    expect(failed.stdout + failed.stderr).not.toContain("secret-part");
    const cut = async (request: Request) => {
      const cancel = () => Promise.reject(new Error(request.url));
      return request.url.startsWith(env.HOOK) ? new Response(new ReadableStream({ cancel })) : given.fetch(request);
    };
    const ended = await run(["prune", "--keep-last", "4", "--yes", "--webhook-env", "HOOK"], {
      ...given,
      env,
      fetch: cut,
    });
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining("the webhook: no connection")]);
    expect(ended.stdout + ended.stderr).not.toContain("secret-part");
    for (const wrong of [
      "https://user:secret-part@hooks.example",
      "https://secret-part@hooks.example",
      "ftp://secret-part",
    ]) {
      const prune = ["prune", "--keep-last", "1", "--yes", "--webhook-env", "HOOK"];
      const refused = await run(prune, { ...given, env: { ...env, HOOK: wrong } });
      expect([refused.code, refused.stderr.includes("secret-part")]).toEqual([2, false]);
    }
    const unset = await run(["prune", "--keep-last", "1", "--yes", "--webhook-env", "NONE"], given);
    expect(unset.code).toBe(2);
    const direct = await run(
      ["prune", "--keep-last", "1", "--yes", "--webhook-env", "https://h.example/secret-part"],
      given,
    );
    expect([direct.code, direct.stderr.includes("secret-part")]).toEqual([2, false]);
    expect(given.names()).toHaveLength(4);
  });
});

describe("snapshots rotate", () => {
  const rotate = ["rotate", "-a", "digitalocean", "--source", `volume:${VOLUME}`, "--name", "nightly-{date}"];
  const dated = (day: number) => `nightly-2026-06-0${day}`;

  it("creates a snapshot, then prunes the snapshots whose names match the template", async () => {
    const given = createHistory(dated);
    given.clouds.digitalocean.store.snapshots.make({ name: "manual", resource_type: "volume", resource_id: VOLUME });
    const { code, stdout, stderr } = await run([...rotate, "--keep-last", "3", "--yes"], given);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^created digitalocean\/\S+ of digitalocean volume:\S+$/m),
    ]);
    expect(stdout).toMatch(/^Deleted 4 of 4 snapshots/);
    expect(given.names()).toHaveLength(4);
    expect(given.names()).toContain("manual");
  });

  it("keeps snapshots whose names do not have a date and a time in the places of the template", async () => {
    const given = createHistory();
    const { snapshots } = given.clouds.digitalocean.store;
    for (const name of ["orders-db-weekly", "before-2026", "db-2026-06-01", "db-2026-06-02", "db-2026-06-02-0930"])
      snapshots.make({ name, resource_type: "volume", resource_id: VOLUME, created_at: "2026-05-01T02:00:00Z" });
    const prune = ["rotate", "--type", "volume", "--keep-last", "1", "--dry-run"];
    const byDate = await run(prune, given);
    expect(byDate.stderr).toContain("delete 1 of 2 snapshots");
    const byTime = await run([...prune, "--name", "{sourceName}-{date}-{time}"], given);
    expect(byTime.stderr).toContain("delete 0 of 1 snapshot");
  });

  it("prints the sources with --dry-run", async () => {
    const given = createHistory(dated);
    const { stderr } = await run([...rotate, "--keep-last", "3", "--dry-run"], given);
    expect(stderr).toContain(
      `Dry run: would create a snapshot of each source:\ndigitalocean volume:${VOLUME}\nPlan of `,
    );
    const tagged = ["rotate", "--tag", "prod", "--unless-younger-than", "20h", "--keep-last", "3", "--dry-run"];
    expect((await run(tagged, given)).stderr).toMatch(
      /each source that has no young snapshot:\ndigitalocean volume:82a48a18-\S+\nPlan of /,
    );
  });

  it.each(["--dry-run", "--yes"])("names the accounts that cannot list sources with %s", async (flag) => {
    const given = { ...createHistory(dated), env: createClouds().env };
    const { code, stderr } = await run(["rotate", "--type", "volume", "--keep-last", "9", flag], given);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining("Unknown for instavm: their providers cannot list sources.\n"),
    ]);
    const named = await run([...rotate, "--keep-last", "9", flag], createHistory(dated));
    expect([named.code, named.stderr]).toEqual([0, expect.not.stringContaining("Unknown for")]);
  });

  it.each(["--dry-run", "--yes"])("fails with %s if there is no source, and prunes nothing", async (flag) => {
    const given = createHistory(() => "x-2026-06-01");
    const { code, stdout, stderr } = await run(["rotate", "--tag", "misspelt", "--keep-last", "1", flag], given);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining("No source was found")]);
    expect(given.names()).toHaveLength(6);
  });

  it("creates nothing if it could not ask whether to prune", async () => {
    const given = createHistory(dated);
    const { code, stderr } = await run([...rotate, "--keep-last", "3"], given);
    expect([code, stderr]).toEqual([4, expect.stringContaining("Nothing was created or deleted")]);
    expect(given.names()).toHaveLength(6);
  });

  it("creates and prunes nothing with --dry-run, and prunes nothing if the creation failed", async () => {
    const given = createHistory(dated);
    expect((await run([...rotate, "--keep-last", "3", "--dry-run"], given)).code).toBe(0);
    given.clouds.digitalocean.faults.add({ operation: "createVolumeSnapshot", with: 403 });
    const failed = await run([...rotate, "--keep-last", "3", "--yes"], given);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining("Nothing was pruned")]);
    expect(given.names()).toHaveLength(6);
  });
});

import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { addAccount } from "../../src/config/write-config.ts";
import { createClouds, makeFolder, run, writeConfig } from "../support/run.ts";

const PATH = process.env["PATH"];

const toAddress = (address: string) => ["prod", "digitalocean", "--base-url", `https://${address}`];

describe("snapshots accounts add", () => {
  it("neither stores nor shows a credential in the place of a name", async () => {
    const home = makeFolder();
    const secret = `dop_v1_${"0123456789abcdef".repeat(4)}`;
    for (const args of [
      ["prod", "digitalocean", "--token-env", secret],
      ["prod", "digitalocean", "--set", `token-env=${secret}`],
      ["prod", "digitalocean", "--", secret],
      ["prod", secret],
      [secret, "digitalocean"],
      ["prod", "digitalocean", "--set", `base-url=https://api.example/#${secret}`],
      ["prod", "digitalocean", "--set", `base-url=${secret}`],
      ...[`user:${secret}@api.example`, `${secret}@api.example`, `api.example/?token=${secret}`].map(toAddress),
      ...["/v2/", "\\", "/~", "/v2/%61"].map((before) => toAddress(`api.example${before}${secret}`)),
      ["prod", "digitalocean", "--set", `timeout=${secret}`],
      ["prod", "stackit", "--set", `region=${secret}`],
      ["prod", "stackit", "--set", `key-file=${secret}`],
      ["prod", "exoscale", "--set", `zone=${secret}`],
      ["prod", "azure-compute", "--set", `api-version=${secret}`],
      ["prod", "openstack-cinder", "--set", `auth-url=https://cloud.example/${secret}`],
    ]) {
      const { code, stderr } = await run(["accounts", "add", ...args], { home });
      expect(code).toBe(2);
      expect(stderr).not.toContain(secret);
    }
    expect((await run([secret])).stderr).not.toContain(secret);
    expect(existsSync(join(home, ".config"))).toBe(false);
  });

  it.each([
    ["openstack-cinder", "base-url=https://cloud.example/v3/0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
    ["openstack-cinder", "base-url=https://cloud.example/v3/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"],
    ["openstack-cinder", "region=northamerica-northeast1"],
    ["aws", "region=us-west-2"],
    ["azure-compute", "api-version=2026-01-02"],
    ["digitalocean", "timeout=90s"],
  ])("takes a setting of %s that only looks like a credential: %s", async (provider, setting) => {
    const ran = await run(["accounts", "add", "prod", provider, "--set", setting], { home: makeFolder() });
    expect(ran).toMatchObject({ code: 0 });
  });

  it("does not overwrite what another program has written in between", async () => {
    const path = writeConfig("# mine\n");
    const stale = { path, text: "", accounts: [], prices: [] };
    const added = addAccount(stale, { name: "a", provider: "vultr", settings: {} });
    await expect(added).rejects.toThrow("was changed by another program. Run the command again.");
    expect(readFileSync(path, "utf8")).toBe("# mine\n");
  });

  it("keeps each account that was added if several commands run at the same time", async () => {
    const home = makeFolder();
    const names = Array.from({ length: 8 }, (_, index) => `account-${index}`);
    const codes = await Promise.all(
      names.map(
        async (name) =>
          (await run(["accounts", "add", name, "vultr", "--token-env", `KEY_${name}`.replace("-", "_")], { home }))
            .code,
      ),
    );
    const { stdout } = await run(["accounts", "list", "-o", "json"], { home });
    const kept = (JSON.parse(stdout) as { account?: string; name?: string }[]).map(
      ({ account, name }) => account ?? name,
    );
    expect(kept.sort()).toEqual(names.filter((_, index) => codes[index] === 0));
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
    expect(readdirSync(join(home, ".config/snapshots"))).toEqual(["config.toml"]);
  });

  it("refuses an account that would share environment variables with another", async () => {
    const home = makeFolder();
    const add = (name: string) => run(["accounts", "add", name, "digitalocean"], { home });
    expect((await add("do-prod")).code).toBe(0);
    expect((await add("do_prod")).stderr).toContain("would share environment variables");
  });

  it("writes an account to a new file that only its owner can read, and keeps what is there already", async () => {
    const home = makeFolder();
    const path = join(home, ".config/snapshots/config.toml");
    const add = (...args: string[]) => run(["accounts", "add", ...args], { home });
    const first = await add("prod", "digitalocean", "--", "op", "read", 'op://in"fra/token');
    expect(first).toEqual({
      code: 0,
      stdout: "",
      stderr: `Added prod to ${path}. Run \`snapshots accounts test prod\` to try it.\n`,
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await add("lab.2", "fireworks", "--token-env", "FW", "--set", "account-id=acme")).toMatchObject({ code: 0 });
    expect(readFileSync(path, "utf8")).toBe(`[accounts.prod]
provider = "digitalocean"
token-command = ["op", "read", "op://in\\"fra/token"]

[accounts."lab.2"]
provider = "fireworks"
token-env = "FW"
account-id = "acme"
`);
    const { stdout } = await run(["accounts", "list", "-o", "csv", "--columns", "name,credential"], { home });
    expect(stdout).toBe("name,credential\nprod,token-command (op)\nlab.2,set FW\n");
  });

  it.each([
    [["prod", "digitalocean"], 'Account "prod" already exists.'],
    [["new", "digitlocean"], 'Unknown provider "digitlocean". Did you mean digitalocean?'],
    [["a/b", "digitalocean"], 'The name of an account must have only letters, digits, ".", "_" and "-", got "a/b".'],
    [["new", "digitalocean", "--set", "token=dop_v1_secret"], "A credential must not be an argument"],
    [
      ["new", "digitalocean", "--token-env", "dop_v1_secret!"],
      "`--token-env` must be the name of an environment variable",
    ],
    [["new", "digitalocean", "--set", "acount-id=1"], "Unknown setting `acount-id`."],
    [["new", "digitalocean", "--token-env", "A", "--", "op"], "--token-env and a command exclude each other."],
    [["new", "digitalocean", "--set", "timeout=90"], "`timeout` must be a duration such as 30s."],
    [
      ["new", "aws", "--", "op"],
      "or write `access-key-id-command` and `secret-access-key-command` to the configuration.",
    ],
    [["new"], "PROVIDER is missing"],
  ])("refuses %j, and changes nothing", async (args, message) => {
    const text = '[accounts.prod]\nprovider = "digitalocean"\n';
    const path = writeConfig(text);
    const { code, stderr } = await run(["accounts", "add", "--config", path, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("dop_v1_secret");
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("snapshots accounts remove", () => {
  it("removes one account, and keeps the comments and the other accounts", async () => {
    const path = writeConfig(`# ours
[accounts.a]
provider = "digitalocean" # production
token-env = "A"

# theirs
[accounts."b"] # comment
provider = "vultr"

[[prices]]
amount = 0.06
currency = "USD"
per = "GiB"
`);
    expect(await run(["accounts", "remove", "b", "--config", path])).toMatchObject({ code: 0 });
    expect(readFileSync(path, "utf8")).toBe(`# ours
[accounts.a]
provider = "digitalocean" # production
token-env = "A"

# theirs
[[prices]]
amount = 0.06
currency = "USD"
per = "GiB"
`);
    const { code, stderr } = await run(["accounts", "remove", "b", "--config", path]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('Unknown account "b".') });
  });

  it("refuses to change a file that it cannot change safely", async () => {
    const text = 'accounts = { a = { provider = "digitalocean" }, b = { provider = "vultr" } }\n';
    const path = writeConfig(text);
    const { code, stderr } = await run(["accounts", "remove", "b", "--config", path]);
    expect(code).toBe(2);
    expect(stderr).toContain("Edit it by hand.");
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("snapshots accounts test", () => {
  it("says which accounts respond, and exits with 3 if one does not", async () => {
    const given = createClouds();
    given.clouds.instavm.faults.add({ operation: "listSnapshots", with: 401 });
    const { code, stdout, stderr } = await run(["accounts", "test", "-o", "csv", "--columns", "account,ok"], given);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "account,ok\ndigitalocean,true\ninstavm,false\n" });
    expect(stderr).toContain("error: instavm");
  });

  it.each([
    [["digitalocean"], ["digitalocean"]],
    [["-a", "digitalocean"], ["digitalocean"]],
    [
      ["digitalocean", "-a", "instavm", "-a", "digitalocean"],
      ["digitalocean", "instavm"],
    ],
    [["--provider", "instavm"], ["instavm"]],
  ])("%j reads only the accounts %j", async (args, expected) => {
    const options = ["-o", "csv", "--columns", "account", "--no-header"];
    const { code, stdout } = await run(["accounts", "test", ...args, ...options], createClouds());
    expect([code, stdout.split("\n").filter((name) => name !== "")]).toEqual([0, expected]);
  });

  it("says on a line each why accounts cannot be used, also if none can", async () => {
    const config = ["one", "two"].map((name) => `[accounts.${name}]\nprovider = "vultr"\ntoken-env = "KEY_${name}"\n`);
    const { code, stdout, stderr } = await run(["accounts", "test", "--config", writeConfig(config.join(""))]);
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      `error: one: Account "one" has no credential \`apiKey\`: set KEY_one.
error: two: Account "two" has no credential \`apiKey\`: set KEY_two.
snapshots: No account can be used.
`,
    ]);
  });
});

describe("the configuration", () => {
  it("does not show a credential in the variable of its file", async () => {
    const ran = await run(["ls"], { env: { SNAPSHOTS_CONFIG: "ghp_0123456789abcdefghij" } });
    const stderr = expect.stringContaining("`SNAPSHOTS_CONFIG` must be a file, got (not shown");
    expect(ran).toMatchObject({ code: 2, stderr });
  });

  it.each(["TIMEOUT", "REGION", "BASE_URL"])("does not show a credential in the variable of %s", async (setting) => {
    const account = 'provider = "stackit"\ntoken-env = "T"\nproject-id = "x"\n';
    const SNAPSHOTS_CONFIG = writeConfig(`[accounts.a]\n${account}[accounts.b]\n${account}`);
    const env = { SNAPSHOTS_CONFIG, T: "token", [`SNAPSHOTS_A_${setting}`]: "ghp_0123456789abcdefghij".repeat(5) };
    for (const args of [["ls"], ["ls", "--account", "a"], ["accounts", "test"], ["doctor"]]) {
      const { stdout, stderr } = await run(args, { env, fetch: async () => new Response("{}", { status: 401 }) });
      expect(stdout + stderr).toContain(`SNAPSHOTS_A_${setting}\` must be`);
      expect(stdout + stderr).not.toContain("ghp_");
    }
    expect(await run(["accounts", "list"], { env })).toMatchObject({ code: 0, stderr: "" });
  });

  const list = (text: string, env = {}) =>
    run(["accounts", "list", "-o", "json"], { env: { SNAPSHOTS_CONFIG: writeConfig(text), ...env } });

  it.each([
    ['[accounts.a]\nprovider = "digitalocean\n', /config\.toml:2: /],
    [
      '[accounts.a]\nprovider = "digitalocean"\ntoken-comand = ["x"]\n',
      /config\.toml:3: Unknown setting `token-comand`\. Did you mean token-command\?/,
    ],
    ['[accounts.a]\nprovider = "nowhere"\n', /config\.toml:1: Unknown provider "nowhere"/],
    ['[accounts.a]\ntoken-env = "A"\n', /config\.toml:1: `provider` must be/],
    ['\n[acounts.a]\nprovider = "vultr"\n', /config\.toml:2: Unknown setting `acounts`\. Did you mean accounts\?/],
    [
      '[accounts.a]\nprovider = "vultr"\ntoken-command = "op read"\n',
      /config\.toml:3: `token-command` must be a program and its arguments/,
    ],
    [
      '[accounts.a]\nprovider = "vultr"\ntoken-env = "A"\ntoken-command = ["op"]\n',
      /config\.toml:4: `token-command` and `token-env` exclude each other/,
    ],
    ['[accounts.a]\nprovider = "vultr"\ntimeout = 5\n', /config\.toml:3: `timeout` must be a non-empty string/],
    [
      '[accounts.do-prod]\nprovider = "digitalocean"\n[accounts.do_prod]\nprovider = "hetzner"\n',
      /config\.toml:3: The accounts "do-prod" and "do_prod" would share .* such as SNAPSHOTS_DO_PROD_TOKEN\. Rename one/,
    ],
    ["accounts = 1\n", /config\.toml:1: `accounts` must be tables/],
  ])("%j is refused with file, line and problem", async (text, message) => {
    const { code, stdout, stderr } = await list(text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it.each([
    '[accounts.a]\nprovider = "digitalocean"\ntoken-env = "SECRET"\n',
    '[accounts.a]\nprovider = "digitalocean"\ntoken-command = ["SECRET"]\n',
    '[accounts.a]\nprovider = "digitalocean"\nSECRET = "x"\n',
    '[accounts.a]\nprovider = "SECRET"\n',
    'SECRET = "x"\n',
    '[accounts]\nSECRET = "x"\n',
    '[accounts.a]\nprovider = "vultr"\nbase-url = "https://a:SECRET@api.example"\n',
  ])("with a credential in a wrong place is refused, and the credential is not shown: %j", async (text) => {
    for (const secret of [`dop_v1_${"0123456789abcdef".repeat(4)}`, "7FJQ2K".repeat(6)]) {
      const { code, stdout, stderr } = await list(text.replace("SECRET", secret));
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("credential");
      expect(stderr).not.toContain(secret);
    }
  });

  it("is refused if others can write it, because it names programs and addresses", async () => {
    const path = writeConfig('[accounts.a]\nprovider = "vultr"\ntoken-command = ["op"]\n');
    chmodSync(path, 0o664);
    const { code, stdout, stderr } = await run(["accounts", "list", "--config", path]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toBe(`snapshots: Other users can write ${path}. Run: chmod go-w ${path}\n`);
    expect((await run(["accounts", "list", "--config", path], { platform: "win32" })).code).toBe(0);
  });

  it("is refused if others can write it, also if it is empty and gets an account", async () => {
    const path = writeConfig("");
    chmodSync(path, 0o666);
    const { code, stderr } = await run(["accounts", "add", "a", "vultr", "--token-env", "A", "--config", path]);
    expect([code, stderr]).toEqual([4, expect.stringContaining("Other users can write")]);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("with a credential is refused if others can read it, and its error quotes nothing", async () => {
    const text = '[accounts.a]\nprovider = "vultr"\ntoken = "vultr-secret"\n';
    const path = writeConfig(text);
    chmodSync(path, 0o644);
    const refused = await run(["accounts", "list", "--config", path]);
    expect(refused).toMatchObject({ code: 4, stdout: "" });
    expect(refused.stderr).toContain("other users can read it. Run: chmod 600");
    chmodSync(path, 0o600);
    const { code, stdout } = await run(["accounts", "list", "--config", path]);
    expect(code).toBe(0);
    const broken = await run(["accounts", "list", "--config", writeConfig(`${text}token = "vultr-secret"\n`)]);
    expect(broken.code).toBe(2);
    expect(stdout + refused.stderr + broken.stderr).not.toContain("secret");
  });

  it("can start with a byte order mark", async () => {
    const { code, stdout } = await list('\ufeff[accounts.a]\nprovider = "vultr"\n');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, [{ name: "a" }]]);
  });

  it("that the user names must exist", async () => {
    const { code, stderr } = await run(["accounts", "list", "--config", "/nowhere/config.toml"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Cannot read the configuration /nowhere/config.toml: it does not exist.");
  });

  it("is overridden by the environment variables of an account", async () => {
    const text =
      '[accounts.do-prod]\nprovider = "digitalocean"\ntoken-env = "UNSET"\nbase-url = "http://127.0.0.1:1"\n';
    expect(JSON.parse((await list(text)).stdout)).toMatchObject([{ credential: "set UNSET", usable: false }]);
    const { stdout } = await list(text, { SNAPSHOTS_DO_PROD_TOKEN: "secret" });
    expect(JSON.parse(stdout)).toMatchObject([{ credential: "SNAPSHOTS_DO_PROD_TOKEN", usable: true }]);
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return Response.json({ snapshots: [], links: {}, meta: { total: 0 } });
    };
    const env = { SNAPSHOTS_DO_PROD_TOKEN: "secret", SNAPSHOTS_DO_PROD_BASE_URL: "http://127.0.0.1:2" };
    await run(["ls"], { env: { ...env, SNAPSHOTS_CONFIG: writeConfig(text) }, fetch });
    expect(urls).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:2\//)]);
  });

  it("is refused if two accounts would use the same credential", async () => {
    const text = '[accounts.a]\nprovider = "vultr"\n[accounts.b]\nprovider = "vultr"\n';
    const { code, stderr } = await run(["ls"], {
      env: { SNAPSHOTS_CONFIG: writeConfig(text), VULTR_API_KEY: "secret" },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('"a" and "b" would both use VULTR_API_KEY.');
  });

  it.each([
    [["false"], "`token-command` failed: false ended with exit code 1."],
    [["true"], "`token-command` failed: true printed nothing."],
    [["/nowhere/op"], "`token-command` failed: /nowhere/op was not found."],
    [["sh", "-c", "seq 200000"], "`token-command` failed: sh printed more than a credential."],
  ])(
    "with the token-command %j fails only its account, and prints neither arguments nor output",
    async (command, message) => {
      const { env, fetch } = createClouds();
      const path = writeConfig(`[accounts.good]
provider = "instavm"
[accounts.bad]
provider = "digitalocean"
token-command = ${JSON.stringify([...command, "s3cr3t"])}
`);
      const { code, stderr } = await run(["ls", "--config", path], { env: { ...env, PATH }, fetch });
      expect(code).toBe(3);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain("s3cr3t");
    },
  );

  it("does not show an argument of a token-command that no program can have", async () => {
    const command = JSON.stringify(["op", "s3cr3t\0"]);
    const { code, stderr } = await list(`[accounts.a]\nprovider = "vultr"\ntoken-command = ${command}\n`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("`token-command` must be a program and its arguments")]);
    expect(stderr).not.toContain("s3cr3t");
  });

  it("runs many token-commands at a time without a warning", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning);
    process.on("warning", onWarning);
    onTestFinished(() => void process.off("warning", onWarning));
    const { fetch } = createClouds();
    const accounts = Array.from(
      { length: 12 },
      (_, index) => `[accounts.a${index}]\nprovider = "digitalocean"\ntoken-command = ["echo", "do-secret-${index}"]\n`,
    );
    expect(await run(["ls", "--config", writeConfig(accounts.join(""))], { env: { PATH }, fetch })).toMatchObject({
      code: 0,
    });
    expect(warnings).toEqual([]);
  });
});

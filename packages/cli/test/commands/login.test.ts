import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMockCloud as createAzureCloud } from "@snap/azure-compute/msw";
import { createMockCloud as createGoogleCloud } from "@snap/google-compute/msw";
import { createMockCloud } from "@snap/openstack-cinder/msw";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { PROVIDERS } from "../../src/config/providers.ts";
import { createClouds, makeFolder, run, writeConfig } from "../support/run.ts";

const AUTH_URL = "https://cloud.example:5000/v3";
const PASSWORD = "s3cret-pass";
const USER = { OS_AUTH_URL: AUTH_URL, OS_USERNAME: "backup", OS_USER_DOMAIN_NAME: "Default", OS_PASSWORD: PASSWORD };
const ENV = { ...USER, OS_PROJECT_NAME: "shop", OS_PROJECT_DOMAIN_ID: "default", OS_REGION_NAME: "two" };

// An OpenStack cloud with two regions, next to an account at DigitalOcean. It accepts only tokens of its own.
function createCloud(login: (body: unknown) => Response | undefined = () => undefined) {
  const logins: { readonly auth: { readonly identity: Record<string, unknown>; readonly scope?: unknown } }[] = [];
  const project = "9c0e4f7a";
  const others = createClouds();
  const cloud = createMockCloud({ baseUrl: `https://two.example/v3/${project}`, credential: "issued" });
  const endpoints = ["one", "two"].map((region) => ({
    ...{ interface: "public", region, url: `https://${region}.example/v3` },
  }));
  const token = {
    ...{ issued_at: "2026-11-28T11:00:00.000000Z", expires_at: "2026-11-28T12:00:00.000000Z" },
    ...{ project: { id: project }, catalog: [{ type: "block-storage", endpoints }] },
  };
  const fetch = async (request: Request) => {
    if (!request.url.startsWith(AUTH_URL)) return (await getResponse(cloud.handlers, request)) ?? others.fetch(request);
    const body = await request.json();
    logins.push(body);
    return login(body) ?? Response.json({ token }, { status: 201, headers: { "x-subject-token": "issued" } });
  };
  return { fetch, logins, cloud, env: others.env };
}

const NAMES = ["ls", "--no-header", "--columns", "account"];

describe("an account at OpenStack", () => {
  it("is found by the variables that OpenStack's tools read, and logs in with a password", async () => {
    const { fetch, logins } = createCloud();
    const { code, stdout, stderr } = await run(NAMES, { env: ENV, fetch });
    expect(stderr).toContain("Using accounts found in the environment: openstack-cinder (OS_PASSWORD).");
    expect([code, stdout.trim().split(/\s+/)]).toEqual([0, Array.from({ length: 4 }, () => "openstack-cinder")]);
    const user = { name: "backup", domain: { name: "Default" }, password: PASSWORD };
    const scope = { project: { name: "shop", domain: { id: "default" } } };
    expect(logins).toEqual([{ auth: { identity: { methods: ["password"], password: { user } }, scope } }]);
  });

  it("logs in with an application credential", async () => {
    const { fetch, logins } = createCloud();
    const credential = { OS_APPLICATION_CREDENTIAL_ID: "5b1c", OS_APPLICATION_CREDENTIAL_SECRET: PASSWORD };
    const env = { OS_AUTH_URL: AUTH_URL, OS_REGION_NAME: "two", ...credential };
    expect(await run(NAMES, { env, fetch })).toMatchObject({ code: 0 });
    const identity = { methods: ["application_credential"], application_credential: { id: "5b1c", secret: PASSWORD } };
    expect(logins).toEqual([{ auth: { identity } }]);
  });

  it("is not found if the address of the login is missing, and says how to log in if it is configured", async () => {
    const { OS_AUTH_URL: _, ...env } = ENV;
    expect((await run(NAMES, { env })).stderr).toContain(
      "OS_TOKEN, or OS_AUTH_URL and OS_PASSWORD, or OS_AUTH_URL and",
    );
    expect((await run(NAMES, { env: { OS_CLOUD: "ovh" } })).stderr).toContain(
      "OS_CLOUD names a cloud in clouds.yaml, which is not read: set its values as variables, such as OS_AUTH_URL.",
    );
    const path = writeConfig('[accounts.ovh]\nprovider = "openstack-cinder"\n');
    const missing = "set OS_AUTH_URL or SNAPSHOTS_OVH_AUTH_URL, or add `auth-url` to the configuration";
    const { code, stderr } = await run([...NAMES, "--config", path], { env });
    expect([code, stderr]).toEqual([1, expect.stringContaining(missing)]);
    const { stderr: none } = await run([...NAMES, "--config", path]);
    expect(none).toContain("To log in, set OS_AUTH_URL and OS_PASSWORD, or OS_AUTH_URL and OS_APPLICATION_CREDENTIAL");
    const list = ["accounts", "list", "--config", path, "-o", "csv", "--columns", "credential,usable"];
    expect((await run(list, { env })).stdout).toContain(`"OS_PASSWORD; ${missing}",false`);
  });

  it("with a login of its own ignores the variables, which may describe another account", async () => {
    const { fetch, logins } = createCloud();
    const path = writeConfig(`[accounts.ovh]
provider = "openstack-cinder"
auth-url = "${AUTH_URL}"
region = "two"
user-id = "u1"
project-id = "p1"
password-command = ["printf", "${PASSWORD}"]
`);
    const shared = { ...ENV, OS_TOKEN: "of-another", OS_APPLICATION_CREDENTIAL_ID: "of-another" };
    const env = { ...shared, PATH: process.env["PATH"] };
    expect(await run([...NAMES, "--config", path], { env, fetch })).toMatchObject({ code: 0 });
    const password = { user: { id: "u1", password: PASSWORD } };
    const scope = { project: { id: "p1" } };
    expect(logins).toEqual([{ auth: { identity: { methods: ["password"], password }, scope } }]);
  });

  it("whose login lacks a setting fails with an error that says where to set it", async () => {
    const { OS_USER_DOMAIN_NAME: _, ...env } = ENV;
    const shared = await run(NAMES, { env });
    expect([shared.code, shared.stderr]).toEqual([
      1,
      expect.stringContaining(
        "openstack-cinder: `userDomainName` must be a non-empty string. To change it, set OS_USER_DOMAIN_NAME or SNAPSHOTS_OPENSTACK_CINDER_USER_DOMAIN_NAME, or add `user-domain-name` to the configuration.\n",
      ),
    ]);
    const path = writeConfig(
      `[accounts.ovh]\nprovider = "openstack-cinder"\nauth-url = "${AUTH_URL}"\nusername = "u"\npassword-env = "PW"\n`,
    );
    const own = await run([...NAMES, "--config", path], { env: { PW: PASSWORD } });
    expect([own.code, own.stderr]).toEqual([
      1,
      "snapshots: ovh: `userDomainName` must be a non-empty string. To change it, set SNAPSHOTS_OVH_USER_DOMAIN_NAME, or add `user-domain-name` to the configuration.\n",
    ]);
    const { stderr } = await run(NAMES, { env: { ...ENV, OS_APPLICATION_CREDENTIAL_ID: "5b1c" } });
    expect(stderr).toContain(
      "`applicationCredentialSecret` must be a non-empty string. To change it, set OS_APPLICATION_CREDENTIAL_SECRET or",
    );
  });

  it("with a token of its own does not log in, also if the token is missing", async () => {
    const { fetch, logins } = createCloud();
    const path = writeConfig(`[accounts.ovh]
provider = "openstack-cinder"
token-env = "OVH"
base-url = "https://two.example/v3/9c0e4f7a"
`);
    const args = [...NAMES, "--config", path];
    expect(await run(args, { env: { ...ENV, OVH: "issued" }, fetch })).toMatchObject({ code: 0 });
    const { code, stderr } = await run(args, { env: ENV, fetch });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Account "ovh" has no credential `token`: set OVH.')]);
    expect(logins).toEqual([]);
  });

  it("whose login fails does not hide the other accounts, and shows no password", async () => {
    const refusal = { error: { code: 401, title: "Unauthorized", message: `${PASSWORD} is wrong` } };
    const { fetch, env } = createCloud(() => Response.json(refusal, { status: 401 }));
    const { code, stdout, stderr } = await run(NAMES, { env: { ...env, ...ENV }, fetch });
    expect([code, stdout]).toEqual([3, expect.stringContaining("digitalocean")]);
    expect(stderr).toContain("openstack-cinder: cloud.example:5000 returned no access token: HTTP 401 Unauthorized.");
    expect(stdout + stderr).not.toContain(PASSWORD);
  });

  it("does not log in while the user types", async () => {
    const { fetch, logins } = createCloud();
    const complete = (last: string) => run(["completion", "--", "get", `.${last}`], { env: ENV, fetch });
    expect((await complete("open")).stdout).toMatch(/^openstack-cinder\/\t/);
    expect(await complete("openstack-cinder/")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(logins).toEqual([]);
  });

  it("is checked by doctor, and sends its requests to a proxy if there is one", async () => {
    const { fetch } = createCloud();
    const { stdout } = await run(["doctor", "-o", "csv"], { env: ENV, fetch });
    expect(stdout).toMatch(/^openstack-cinder,credential,ok,.*OS_PASSWORD/m);
    const cloud = createMockCloud({ baseUrl: "https://proxy.example/cinder", credential: "issued" });
    const toProxy = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? fetch(request);
    const proxied = { ...ENV, SNAPSHOTS_OPENSTACK_CINDER_BASE_URL: "https://proxy.example/cinder" };
    expect(await run(NAMES, { env: proxied, fetch: toProxy })).toMatchObject({ code: 0 });
    expect(cloud.requests.length).toBeGreaterThan(0);
  });
});

describe("an account at Azure", () => {
  it("is found by the variables of an application, and logs in with its secret", async () => {
    const cloud = createAzureCloud({ credential: "issued" });
    const forms: string[] = [];
    const fetch = async (request: Request) => {
      if (!request.url.startsWith("https://login.microsoftonline.com/contoso/")) {
        return (await getResponse(cloud.handlers, request)) ?? Response.error();
      }
      forms.push(await request.text());
      return Response.json({ access_token: "issued", expires_in: 3600 });
    };
    const application = { AZURE_TENANT_ID: "contoso", AZURE_CLIENT_ID: "app", AZURE_CLIENT_SECRET: PASSWORD };
    const env = { ...application, AZURE_SUBSCRIPTION_ID: "7c9e6679-7425-40de-944b-e07fc1f90ae7" };
    const { code, stderr } = await run(NAMES, { env, fetch });
    expect(stderr).toContain("azure-compute (AZURE_CLIENT_SECRET)");
    expect([code, forms]).toEqual([0, [expect.stringContaining(`client_secret=${PASSWORD}`)]]);
  });
});

describe("an account at Google Compute Engine", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { client_email: "backup@acme.example", private_key: privateKey.export({ type: "pkcs8", format: "pem" }) };
  const scopes = { GOOGLE_CLOUD_PROJECT: "acme-shop" };

  function createGoogle() {
    const cloud = createGoogleCloud({ credential: "issued" });
    let logins = 0;
    const fetch = async (request: Request) => {
      if (!request.url.startsWith("https://oauth2.googleapis.com/"))
        return (await getResponse(cloud.handlers, request)) ?? Response.error();
      logins++;
      return Response.json({ access_token: "issued", expires_in: 3600 });
    };
    return { fetch, count: () => logins };
  }
  function writeKey(text = JSON.stringify(key)): string {
    const path = join(makeFolder(), "key.json");
    writeFileSync(path, text);
    return path;
  }

  it("is found by the variable of the key file, and logs in once with the key", async () => {
    const { fetch, count } = createGoogle();
    const env = { ...scopes, GOOGLE_APPLICATION_CREDENTIALS: writeKey() };
    const { code, stderr } = await run(NAMES, { env, fetch });
    expect([code, count(), stderr]).toEqual([0, 1, expect.stringContaining("(GOOGLE_APPLICATION_CREDENTIALS)")]);
  });

  it("can start with a byte order mark", async () => {
    const { fetch } = createGoogle();
    const file = writeKey();
    writeFileSync(file, `\ufeff${readFileSync(file, "utf8")}`);
    expect(await run(NAMES, { env: { ...scopes, GOOGLE_APPLICATION_CREDENTIALS: file }, fetch })).toMatchObject({
      code: 0,
    });
  });

  it("can have a key file of its own, in a configuration that others may read", async () => {
    const { fetch } = createGoogle();
    const path = writeConfig("", 0o644);
    const set = ["--set", `key-file=${writeKey()}`, "--set", "project=acme-shop"];
    const added = await run(["accounts", "add", "shop", "google-compute", ...set, "--config", path]);
    expect(added).toMatchObject({ code: 0 });
    const env = { GOOGLE_APPLICATION_CREDENTIALS: "/of/another.json" };
    expect(await run([...NAMES, "--config", path], { env, fetch })).toMatchObject({ code: 0 });
  });

  it.each([
    ["is missing", () => "/nowhere/key.json", 'Cannot read the key file "/nowhere/key.json": it does not exist.'],
    ["is a device without an end", () => "/dev/zero", 'Cannot read the key file "/dev/zero": it is longer than 10 MB.'],
    ["is not JSON", () => writeKey("s3cret"), "The key of the service account must be an object or JSON."],
    [
      "is that of a user",
      () => writeKey('{"type":"authorized_user"}'),
      "or pass a token from `gcloud auth print-access-token`",
    ],
    [
      "is the key itself",
      () => JSON.stringify({ type: "service_account", private_key_id: "s3cret0123456789abcdef" }, null, 2),
      "Cannot read the key file (not shown, it may be a credential): it does not exist.",
    ],
    [
      "is a token",
      () => "ghp_s3cret0123456789abcdef",
      "Cannot read the key file (not shown, it may be a credential): it does not exist.",
    ],
  ])("explains a key file that %s", async (_, create, message) => {
    const { code, stderr } = await run(NAMES, { env: { ...scopes, GOOGLE_APPLICATION_CREDENTIALS: create() } });
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr).not.toContain("s3cret");
  });
});

it.each(Object.entries(PROVIDERS).flatMap(([name, { login }]) => (login ? [[name, login] as const] : [])))(
  "the login of %s is a function of its package",
  async (_, { load, function: name, options, required }) => {
    expect(Reflect.get(await load(), name)).toBeTypeOf("function");
    expect(Object.keys(options)).toEqual(expect.arrayContaining([...required]));
  },
);

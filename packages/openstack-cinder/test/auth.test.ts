import { createOpenStackCinderClient, listSnapshots } from "@snap/openstack-cinder";
import { type KeystoneOptions, keystone } from "@snap/openstack-cinder/auth";
import { createMockCloud } from "@snap/openstack-cinder/msw";
import { CredentialError } from "@snap/runtime";
import { getResponse } from "msw";
import { afterEach, describe, expect, test, vi } from "vitest";

const AUTH = "https://cloud.example:5000/v3";
const USER = { username: "backup", password: "s3cret pass", userDomainName: "Default" };
const PROJECT = { projectName: "shop", projectDomainId: "default" };
const OPTIONS = { authUrl: AUTH, ...USER, ...PROJECT };

afterEach(() => {
  vi.unstubAllEnvs();
});

function toCatalog(endpoints: readonly (readonly [region: string, url: string])[], type = "block-storage") {
  return [
    { type: "compute", endpoints: [{ interface: "public", region: "one", url: "https://compute.example/v2.1" }] },
    {
      type,
      endpoints: endpoints.flatMap(([region_id, url]) => [
        { interface: "internal", region_id, url: "http://10.0.0.7:8776/v3" },
        { interface: "public", region_id, url },
      ]),
    },
  ];
}

// Issues numbered tokens.
function createCloud(catalog: readonly object[] = toCatalog([["one", "https://volume.example/v3/"]])) {
  const sent: { url: string; body: unknown }[] = [];
  const fetch = async (url: string, { body }: RequestInit) => {
    const count = sent.push({ url, body: JSON.parse(String(body)) });
    const times = { issued_at: "2026-11-28T11:00:00.000000Z", expires_at: "2026-11-28T12:00:00.000000Z" };
    const headers = { "x-subject-token": `token-${count}` };
    return Response.json({ token: { ...times, project: { id: "9c0e4f7a" }, catalog } }, { status: 201, headers });
  };
  return { sent, log: (options: KeystoneOptions = OPTIONS) => keystone(options, { fetch }) };
}

describe("keystone", () => {
  test("logs in with a password, finds block storage in the catalogue, and logs in again after a 401", async () => {
    const { sent, log } = createCloud();
    const login = await log();
    expect(sent).toEqual([
      {
        url: "https://cloud.example:5000/v3/auth/tokens",
        body: {
          auth: {
            identity: {
              methods: ["password"],
              password: { user: { name: "backup", domain: { name: "Default" }, password: "s3cret pass" } },
            },
            scope: { project: { name: "shop", domain: { id: "default" } } },
          },
        },
      },
    ]);
    expect(login.baseUrl).toBe("https://volume.example/v3/9c0e4f7a");
    const cloud = createMockCloud({ credential: "token-2", baseUrl: login.baseUrl });
    const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
    const client = createOpenStackCinderClient({ ...login, fetch });
    expect(await listSnapshots(client).toArray()).toHaveLength(2);
    await listSnapshots(client).toArray();
    expect(sent).toHaveLength(2);
  });

  test("logs in with an application credential from the environment, which needs no project", async () => {
    vi.stubEnv("OS_AUTH_URL", "https://cloud.example/identity/");
    vi.stubEnv("OS_APPLICATION_CREDENTIAL_ID", "5b1c");
    vi.stubEnv("OS_APPLICATION_CREDENTIAL_SECRET", "s3cret");
    vi.stubEnv("OS_REGION_NAME", "two");
    const { sent, log } = createCloud(
      toCatalog(
        [
          ["one", "https://one.example/volume"],
          ["two", "https://two.example/v3/9c0e4f7a"],
        ],
        "volumev3",
      ),
    );
    expect(await log({})).toMatchObject({ baseUrl: "https://two.example/v3/9c0e4f7a" });
    const identity = {
      methods: ["application_credential"],
      application_credential: { id: "5b1c", secret: "s3cret" },
    };
    expect(sent).toEqual([{ url: "https://cloud.example/identity/v3/auth/tokens", body: { auth: { identity } } }]);
    expect(await log({ region: "one" })).toMatchObject({ baseUrl: "https://one.example/volume/v3/9c0e4f7a" });
    await expect(log({ region: "six" })).rejects.toThrow("for this project. Known regions: one, two.");
    vi.stubEnv("OS_REGION_NAME", "");
    await expect(log({})).rejects.toThrow("`region` must be one of one, two. Pass it, or set OS_REGION_NAME.");
  });

  test("reports why there is no token, without the password", async () => {
    const refusal = { error: { code: 401, title: "Unauthorized", message: "The password s3cret pass is wrong." } };
    const fail = (body: BodyInit, status: number, type: string) =>
      keystone(OPTIONS, { fetch: async () => new Response(body, { status, headers: { "content-type": type } }) });
    const error: unknown = await fail(JSON.stringify(refusal), 401, "application/json").catch((each) => each);
    expect(error).toBeInstanceOf(CredentialError);
    expect(String(error)).toContain("cloud.example:5000 returned no access token: HTTP 401 Unauthorized.");
    await expect(fail("<p>Moved", 302, "text/html")).rejects.toThrow("HTTP 302 with text/html instead of a token.");
    await expect(fail("{}", 201, "application/json")).rejects.toThrow("HTTP 201 with application/json instead");
    await expect(createCloud([]).log()).rejects.toThrow("The cloud has no public address of block storage");
  });

  test("shows no secret and no hidden character in the name of a region", async () => {
    const regions = ["two\u202e", USER.password, "x".repeat(200)].map((region) => [region, ""] as const);
    const error: unknown = await createCloud(toCatalog(regions))
      .log({ ...OPTIONS, region: "one" })
      .catch((each) => each);
    expect(error).toBeInstanceOf(CredentialError);
    expect(String(error)).toContain(`Known regions: two\\u{202e}, [redacted], ${"x".repeat(100)}….`);
  });

  test("shows neither the token that the catalogue repeats, nor a secret in the place of an option", async () => {
    const headers = { "x-subject-token": "issued-token-value" };
    const secret = "s3cret in a wrong place";
    const show = async (options: KeystoneOptions, endpoints: readonly (readonly [string, string])[]) => {
      const fetch = async () => Response.json({ token: { catalog: toCatalog(endpoints) } }, { status: 201, headers });
      return keystone({ ...OPTIONS, ...options }, { fetch }).then(String, String);
    };
    expect(await show({ region: "one" }, [["issued-token-value", ""]])).toContain("Known regions: [redacted].");
    expect(await show({}, [["one", "http://a/issued-token-value"]])).toContain("got http://a/[redacted]. Use another");
    const swapped = { password: secret, interface: secret };
    expect(await show(swapped, [])).toContain("The cloud has no [redacted] address of block storage");
    expect(await show(swapped, [["one", "http://volume.example"]])).toContain("has no [redacted] address");
  });

  test("shows no password that the catalogue repeats, however many log in at the same time", async () => {
    const errors = Array.from({ length: 20 }, (_, index) => {
      const password = `${index}${index * 7919}-password`;
      return createCloud(toCatalog([[password, ""]]))
        .log({ ...OPTIONS, password })
        .then(String, String);
    });
    for (const error of await Promise.all(errors)) expect(error).toContain("Known regions: [redacted].");
  });

  test("names only the first regions of a cloud that returns many", async () => {
    const regions = Array.from({ length: 10_000 }, (_, index) => [`region-${index}`, ""] as const);
    const error: Error = await createCloud(toCatalog(regions))
      .log()
      .catch((each) => each);
    expect(error.message).toMatch(/^`region` must be one of region-0, .*, region-19, …\.$/);
  });

  test.each([
    ["http://volume.example/v3", "http://volume.example/v3"],
    ["HTTP://127.0.0.1.volume.example", "HTTP://127.0.0.1.volume.example"],
    ["http://localhost@volume.example", "http://localhost@volume.example"],
    ["http://volume.example/\u202e", "http://volume.example/\\u{202e}"],
    ["//volume.example/v3", "//volume.example/v3"],
  ])("refuses an address that is not https, because the token is sent to it: %s", async (address, shown) => {
    const error: unknown = await createCloud(toCatalog([["one", address]]))
      .log({ ...OPTIONS, authUrl: ` HTTPS${AUTH.slice(5)}` })
      .catch((each) => each);
    expect(error).toBeInstanceOf(CredentialError);
    expect(String(error)).toContain(
      `The public address of block storage must be an https URL, because the token is sent to it, got ${shown}. Use another \`interface\` or \`region\`.`,
    );
  });

  test("takes an http address on this machine, and any other from a login service on this machine", async () => {
    const own = createCloud(toCatalog([["one", "http://127.0.0.1:8776"]]));
    expect(await own.log()).toMatchObject({ baseUrl: "http://127.0.0.1:8776/v3/9c0e4f7a" });
    const other = createCloud(toCatalog([["one", "http://volume.example"]]));
    const login = await other.log({ ...OPTIONS, authUrl: "http://localhost:5000/v3" });
    expect(login.baseUrl).toBe("http://volume.example/v3/9c0e4f7a");
  });

  test("refuses an address with a million slashes at once", async () => {
    const address = `https://volume.example/${"/".repeat(1_000_000)}x`;
    const failing = createCloud(toCatalog([["one", address]])).log();
    await expect(failing).rejects.toThrow("The cloud has no public address of block storage for this project.");
  });

  test.each([
    ["one", { project: { id: { toString: 1 } } }],
    ["six", { issued_at: { toString: 1 }, expires_at: { toString: 1 } }],
    ["six", { catalog: [{ type: "volumev3", endpoints: [{ interface: "public", region: { toString: 1 } }] }] }],
  ])("throws a CredentialError if the content of a token has wrong types: %s, %j", async (region, token) => {
    const headers = { "x-subject-token": "token" };
    const catalog = toCatalog([["one", "https://volume.example"]]);
    const fetch = async () => Response.json({ token: { catalog, ...token } }, { status: 201, headers });
    const error: unknown = await keystone({ ...OPTIONS, region }, { fetch }).catch((each) => each);
    expect(error).toBeInstanceOf(CredentialError);
  });

  test.each([
    null,
    {},
    [null],
    [{ type: "block-storage", endpoints: {} }],
    [{ type: "block-storage", endpoints: [null] }],
    [{ type: "block-storage", endpoints: [{ interface: "public", url: 5 }] }],
  ])("finds no address in an invalid catalogue: %j", async (catalog) => {
    const headers = { "x-subject-token": "token" };
    const fetch = async () => Response.json({ token: { project: null, catalog } }, { status: 201, headers });
    await expect(keystone(OPTIONS, { fetch })).rejects.toThrow("The cloud has no public address of block storage");
  });

  test.each([
    [{ ...OPTIONS, authUrl: "http://cloud.example:5000/v3" }, "`authUrl` must be an https URL."],
    [{ ...OPTIONS, password: "" }, /`password` must be a non-empty string\.$/],
    [{ authUrl: AUTH, ...USER }, /`projectName` must be a non-empty string\.$/],
    [{}, "`authUrl` must be a non-empty string. Pass it, or set OS_AUTH_URL."],
    [{ ...OPTIONS, authUrl: "https://user:s3cret@cloud.example" }, "`authUrl` must be like https://host:5000/v3"],
  ])("names the option that is missing or wrong: %#", async (options, message) => {
    await expect(createCloud().log(options)).rejects.toThrow(message);
  });

  test("names variables only if it reads them", async () => {
    const regions = toCatalog([
      ["one", "https://one.example/volume"],
      ["two", "https://two.example/volume"],
    ]);
    await expect(createCloud(regions).log()).rejects.toThrow(/`region` must be one of one, two\.$/);
    const headers = { "x-subject-token": "token" };
    const catalog = toCatalog([["one", "https://one.example/volume"]]);
    const fetch = async () => Response.json({ token: { catalog } }, { status: 201, headers });
    const problem = "`projectId` must be set: the token is for no project.";
    await expect(keystone(OPTIONS, { fetch })).rejects.toThrow(new RegExp(`${problem}$`));
    vi.stubEnv("OS_CLOUD", "ovh");
    const unread = "OS_CLOUD names a cloud in clouds.yaml, which is not read: set its values as variables.";
    await expect(keystone({}, { fetch })).rejects.toThrow(`Pass it, or set OS_AUTH_URL. ${unread}`);
    vi.stubEnv("OS_AUTH_URL", AUTH);
    const { authUrl: _, ...others } = OPTIONS;
    await expect(keystone(others, { fetch })).rejects.toThrow(`${problem} Pass it, or set OS_PROJECT_ID.`);
    await expect(keystone({ ...others, password: "" })).rejects.toThrow("Pass it, or set OS_PASSWORD.");
  });
});

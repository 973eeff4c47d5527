import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { clientCredentials } from "@snap/azure-compute/auth";
import { serviceAccount as google } from "@snap/google-compute/auth";
import { listPublished } from "@snap/openapi/list-providers";
import { keystone } from "@snap/openstack-cinder/auth";
import type { TokenFetch } from "@snap/runtime/tokens";
import { serviceAccount as stackit } from "@snap/stackit/auth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const SECRET = "s3cret-of-the-account";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));

interface Login {
  readonly host: string;
  /** Logs in, and returns a token. */
  readonly run: (fetch: TokenFetch) => Promise<string>;
  /** The response with the token `issued`. */
  readonly issue: () => Response;
}

const issueOAuth = () => Response.json({ access_token: "issued", expires_in: 3600 });
const ask = (token: (context: { readonly rejected: boolean }) => Promise<string>) => token({ rejected: false });

/** The logins of all packages. */
const LOGINS: Readonly<Record<string, Login>> = {
  "azure-compute": {
    host: "login.microsoftonline.com",
    run: (fetch) => ask(clientCredentials({ tenantId: "t", clientId: "c", clientSecret: SECRET }, { fetch })),
    issue: issueOAuth,
  },
  "google-compute": {
    host: "oauth2.googleapis.com",
    run: (fetch) => ask(google({ client_email: "backup@acme.example", private_key: pem }, { fetch })),
    issue: issueOAuth,
  },
  "openstack-cinder": {
    host: "cloud.example:5000",
    run: async (fetch) => {
      const user = { userId: "u", password: SECRET, projectId: "p" };
      return ask((await keystone({ authUrl: "https://cloud.example:5000/v3", ...user }, { fetch })).token);
    },
    issue: () => {
      const endpoints = [{ interface: "public", region: "one", url: "https://volume.example/v3" }];
      const catalog = [{ type: "block-storage", endpoints }];
      const times = { issued_at: "2026-11-28T11:00:00Z", expires_at: "2026-11-28T12:00:00Z" };
      const token = { ...times, project: { id: "p" }, catalog };
      return Response.json({ token }, { status: 201, headers: { "x-subject-token": "issued" } });
    },
  },
  stackit: {
    host: "service-account.api.stackit.cloud",
    run: (fetch) =>
      ask(stackit({ credentials: { aud: "a", iss: "i", kid: "k", sub: "s", privateKey: pem } }, { fetch })),
    issue: issueOAuth,
  },
};

const html = (status: number) => () =>
  new Response(`<title>${SECRET}</title>`, { status, headers: { "content-type": "text/html" } });
const refuse = () => {
  throw new TypeError("fetch failed");
};
const throttle = () => Response.json({ message: SECRET }, { status: 429, headers: { "retry-after": "1" } });
const truncate = (response: Response) =>
  new Response(response.body?.pipeThrough(cutAfter(20)), { status: response.status, headers: response.headers });

function cutAfter(length: number) {
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk.slice(0, length));
      controller.terminate();
    },
  });
}

it("has a row for every package that logs in", async () => {
  const published = await listPublished(REPOSITORY);
  const logins = published.filter((name) => existsSync(resolve(REPOSITORY, `packages/${name}/src/auth.ts`)));
  expect(Object.keys(LOGINS).sort()).toEqual(logins.sort());
});

describe.each(Object.entries(LOGINS))("the login of %s", (_, { host, run, issue }) => {
  beforeEach(() => {
    // No delay between attempts.
    vi.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function attempt(...responses: readonly [() => Response, ...(() => Response)[]]) {
    let sent = 0;
    const respond = () => responses[Math.min(sent++, responses.length - 1)]?.() ?? Response.error();
    const outcome = await run(async () => respond()).catch((error: unknown) => error);
    expect(String(outcome)).not.toContain(SECRET);
    return { outcome, sent };
  }

  it.each([
    ["is down", refuse, "the connection failed", 3, true],
    ["returns the page of a proxy", html(503), "HTTP 503 with text/html instead of a token", 3, true],
    ["returns a page to sign in", html(200), "HTTP 200 with text/html instead of a token", 1, false],
    ["throttles all requests", throttle, "HTTP 429 with application/json instead of a token", 3, true],
    ["breaks off its response", () => truncate(issue()), "with application/json instead of a token", 1, false],
  ])("fails without secrets if the server %s", async (_, respond, message, requests, retryable) => {
    const { outcome, sent } = await attempt(respond);
    expect(outcome).toMatchObject({
      name: "CredentialError",
      message: expect.stringMatching(new RegExp(`^${host} returned no access token: .*${message}\\.$`)),
      retryable,
    });
    expect(sent).toBe(requests);
  });

  it.each([
    ["an outage", refuse, html(502)],
    ["throttling", throttle, throttle],
  ])("returns the token after %s", async (_, ...failures) => {
    const { outcome, sent } = await attempt(...(failures as [() => Response, () => Response]), issue);
    expect([outcome, sent]).toEqual(["issued", 3]);
  });

  it("says how far the clock is off if the server rejects the request", async () => {
    const headers = { date: new Date(Date.now() + 600_000).toUTCString() };
    // Each kind of server finds its own kind of code.
    const body = { error: host.includes("cloud.example") ? { title: "Unauthorized" } : "invalid_grant" };
    const { outcome } = await attempt(() => Response.json(body, { status: 401, headers }));
    expect(String(outcome)).toMatch(
      /The clock of this machine is (?:599|600|601) s behind that of the server\. Set it\.$/,
    );
  });
});

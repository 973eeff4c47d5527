import { buildModel } from "@snap/codegen/build-model";
import { ACME, diagnose } from "@snap/codegen/test/repository";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { read, type Tree } from "./foreign.ts";

const SCHEMES = {
  bearer: { type: "http", scheme: "Bearer" },
  oauth: { type: "oauth2", flows: {} },
  basic: { type: "http", scheme: "basic" },
  appKey: { type: "apiKey", in: "header", name: "X-App-Key" },
  search: { type: "apiKey", in: "query", name: "key" },
  sid: { type: "apiKey", in: "cookie", name: "sid" },
};

/** Returns the security of a document with two operations; only the first has its own `security`. */
async function securityOf(names: readonly (keyof typeof SCHEMES)[], own: unknown, general?: unknown) {
  const responses = { 204: { description: "" } };
  const { spec, warnings } = await read({
    openapi: "3.1.0",
    paths: {
      "/a": { get: { operationId: "a", responses, ...(own !== undefined && { security: own }) } },
      "/b": { get: { operationId: "b", responses } },
      "/c": { get: { operationId: "c", responses } },
    },
    ...(general !== undefined && { security: general }),
    components: { securitySchemes: Object.fromEntries(names.map((name): [string, Tree] => [name, SCHEMES[name]])) },
  });
  if (!spec) throw new Error("the document cannot be read");
  const [{ credentials, security, operations }, faults] = buildModel("acme", spec);
  expect(faults).toEqual([]);
  return { credentials, security, own: operations[0]?.traits.security, warnings };
}

const BEARER = { in: "header", name: "authorization", option: "token", before: "Bearer " };
const APP = { in: "header", name: "x-app-key", option: "apiKey" };

describe("security", () => {
  it("is absent if the document does not declare any", async () => {
    expect(await securityOf([], undefined)).toMatchObject({ credentials: {}, security: [] });
  });

  it("is that of the document, unless an operation overrides it", async () => {
    const { credentials, security, own } = await securityOf(["bearer"], [], [{ bearer: [] }]);
    expect({ credentials, security, own }).toEqual({
      credentials: { token: "ACME_TOKEN" },
      security: [[BEARER]],
      own: [],
    });
  });

  it("keeps alternatives in their order, except that the alternative without a credential is last", async () => {
    const { own } = await securityOf(["bearer", "appKey"], [{}, { appKey: [] }, { bearer: [] }], [{ bearer: [] }]);
    expect(own).toEqual([[APP], [BEARER], []]);
  });

  it("keeps schemes that are required together", async () => {
    const { security, credentials } = await securityOf(["appKey", "search"], undefined, [{ appKey: [], search: [] }]);
    expect(security).toEqual([
      [
        { in: "header", name: "x-app-key", option: "appKey" },
        { in: "query", name: "key", option: "search" },
      ],
    ]);
    expect(credentials).toEqual({ appKey: "ACME_APP_KEY", search: "ACME_SEARCH" });
  });

  it("requires a user name and a password for basic authentication", async () => {
    const { security, credentials } = await securityOf(["basic"], undefined, [{ basic: [] }]);
    expect(security).toEqual([
      [{ in: "header", name: "authorization", option: "username", before: "Basic ", password: "password" }],
    ]);
    expect(credentials).toEqual({ username: "ACME_USERNAME", password: "ACME_PASSWORD" });
  });

  it("sends a key in a cookie, and an OAuth token as a bearer token", async () => {
    const { security, own } = await securityOf(["sid", "oauth"], [{ oauth: ["read"] }], [{ sid: [] }]);
    expect(security).toEqual([[{ in: "cookie", name: "sid", option: "apiKey" }]]);
    expect(own).toEqual([[BEARER]]);
  });

  it("makes the credential optional if schemes are declared but not required", async () => {
    expect((await securityOf(["bearer"], undefined)).security).toEqual([[BEARER], []]);
  });

  it("uses the requirement of most operations as that of the document", async () => {
    const { security, own } = await securityOf(["bearer"], [{ bearer: [] }]);
    expect(security).toEqual([]);
    expect(own).toEqual([[BEARER]]);
  });
});

describe("security of a contract", () => {
  const WORD = "x-snap-credential: { option: token, environment: ACME_TOKEN }";
  const SECURITY = "security:\n  - bearer: []\n";
  const withScheme = (spec: string, scheme: string) => `${spec}    other: ${scheme}\n`;

  it("can be empty", async () => {
    const { length } = await diagnose(replaceOnce(ACME, SECURITY, "security: []\n"));
    expect(length).toBe(0);
  });

  it.each([
    ["optional", "security:\n  - bearer: []\n  - {}\n"],
    ["a combination", "security:\n  - { bearer: [], other: [] }\n"],
    ["an alternative", "security:\n  - bearer: []\n  - other: []\n"],
  ])("can be %s", async (_, security) => {
    const key = "{ type: apiKey, in: cookie, name: sid, x-snap-credential: { option: sid, environment: ACME_SID } }";
    expect(await diagnose(withScheme(replaceOnce(ACME, SECURITY, security), key))).toEqual([]);
  });

  it.each([
    ["security-unsupported", "{ type: http, scheme: digest, WORD }"],
    ["security-unsupported", "{ type: mutualTLS }"],
    ["credential-missing", "{ type: apiKey, in: header, name: X-Key }"],
    ["credential-invalid", "{ type: http, scheme: basic, WORD }"],
    [
      "credential-invalid",
      "{ type: apiKey, in: header, name: X, x-snap-credential: { option: key, environment: K, password: { option: p, environment: P } } }",
    ],
  ])("is refused with %s for %s", async (code, scheme) => {
    const security = "security:\n  - bearer: []\n  - other: []\n";
    const faults = await diagnose(withScheme(replaceOnce(ACME, SECURITY, security), scheme.replace("WORD", WORD)));
    expect(faults).toMatchObject([{ code, pointer: expect.stringContaining("/components/securitySchemes/other") }]);
  });
});

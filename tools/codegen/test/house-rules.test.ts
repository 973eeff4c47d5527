import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { ACME, diagnose } from "./repository.ts";

const LIST = "/paths/~1snapshots/get";
const CREATE = "/paths/~1disks~1{disk_id}~1snapshots/post";
const CREDENTIAL = "/components/securitySchemes/bearer/x-snap-credential";
const CREATED = "created: { value: { id: s1, state: creating, tier: cold } }";
const DEFAULT = '        default: { $ref: "#/components/responses/Failed" }\n';
const INVALID = '        "422": { $ref: "#/components/responses/Invalid" }\n';

describe("house rules", () => {
  it.each([
    ["has no value", CREATED, "created: { summary: To be written }"],
    ["has no value behind a reference", CREATED, 'created: { $ref: "#/components/examples/Created" }'],
  ])("refuses an example of a response that %s", async (_, from, to) => {
    const spec = `${replaceOnce(ACME, from, to)}  examples:\n    Created: { summary: To be written }\n`;
    expect((await diagnose(spec)).map(({ code }) => code)).toEqual(["example-missing"]);
  });

  it.each([
    ["a request body", "nightly: { value: { name: nightly, tier: cold } }", "nightly: { summary: To be written }"],
    ["a parameter", "schema: { type: string }, example: t2", "schema: { type: string }, examples: { t2: {} }"],
  ])("refuses an example of %s without a value", async (_, from, to) => {
    expect((await diagnose(replaceOnce(ACME, from, to))).map(({ code }) => code)).toEqual(["example-missing"]);
  });

  it.each([
    ["no documented success", "success-missing", CREATE, '"201":', '"301":'],
    ["only failures and a default", "success-missing", CREATE, '"201":', '"4XX":'],
    ["a status range in lower case", "openapi-invalid", `${CREATE}/responses/2xx`, '"201":', "2xx:"],
    ["no summary", "summary-missing", LIST, "      summary: List snapshots\n", ""],
    ["an empty summary", "summary-missing", LIST, "summary: List snapshots", 'summary: " "'],
    ["no 401", "unauthorized-undocumented", LIST, `${INVALID}${DEFAULT}components`, `${INVALID}components`],
    [
      "a body of a GET",
      "body-unsupported",
      `${LIST}/requestBody`,
      "summary: List snapshots\n",
      "summary: List snapshots\n      requestBody: { content: { text/plain: { schema: {} } } }\n",
    ],
  ])("refuses an operation with %s", async (_, code, pointer, from, to) => {
    const found = (await diagnose(replaceOnce(ACME, from, to))).map((fault) => [fault.code, fault.pointer]);
    expect(found).toContainEqual([code, pointer]);
  });

  it("refuses a path parameter without a documented response for an invalid value, and accepts a 404", async () => {
    const response = { $ref: "#/components/responses/Failed" };
    const operation = (status: string) =>
      `  /snapshots/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer }, example: 7 }]
    get:
      operationId: getSnapshot
      summary: Get a snapshot
      responses: { "204": { description: It is there. }, "401": ${JSON.stringify(response)}, "${status}": ${JSON.stringify(response)} }
components:
`;
    const codes = async (status: string) =>
      (await diagnose(replaceOnce(ACME, "components:\n", operation(status)))).map(({ code, pointer }) => [
        code,
        pointer,
      ]);
    expect(await codes("500")).toEqual([["violation-undocumented", "/paths/~1snapshots~1{id}/get"]]);
    expect(await codes("404")).toEqual([]);
  });

  it.each([
    ["{ type: http, scheme: digest }", "http digest"],
    ["{ type: http, scheme: hmac-sha256 }", "http hmac-sha256"],
    ["{ type: mutualTLS }", "mutualTLS"],
  ])("refuses a credential that clients cannot send: %s", async (scheme, what) => {
    const spec = replaceOnce(ACME, "  - bearer: []\n", "  - bearer: []\n  - signed: []\n");
    expect(await diagnose(`${spec}    signed: ${scheme}\n`)).toMatchObject([
      {
        code: "security-unsupported",
        pointer: "/components/securitySchemes/signed",
        message: `clients cannot send the security scheme "signed" (${what})`,
        fix: expect.stringContaining("callers can pass a `fetch` that signs requests"),
      },
    ]);
  });

  it("refuses an option with two environment variables", async () => {
    const spec = replaceOnce(ACME, "  - bearer: []\n", "  - bearer: []\n  - key: []\n");
    const word = "x-snap-credential: { option: token, environment: ACME_KEY }";
    const key = `    key: { type: apiKey, in: header, name: X-Key, ${word} }\n`;
    const pointer = "/components/securitySchemes/key/x-snap-credential";
    expect(await diagnose(spec + key)).toMatchObject([{ code: "credential-invalid", pointer }]);
  });

  it.each([
    ["{ function: enter, file: ACME_KEY_FILE }", []],
    ["{ function: enter, secrets: { password: ACME_PASSWORD }, options: { url: ACME_URL }, required: [url] }", []],
    ["{ function: enter, file: ACME_KEY_FILE, required: [url] }", ["credential-invalid"]],
    ["{ function: enter, secrets: { password: ACME_PASSWORD } }", ["credential-invalid"]],
    ["{ function: enter, file: key.json }", ["credential-invalid"]],
  ])("knows a login with a key file or with secrets, and no other: %s", async (login, codes) => {
    const word = `x-snap-credential: { option: key, environment: ACME_KEY, login: ${login} }`;
    const spec = replaceOnce(ACME, "  - bearer: []\n", "  - bearer: []\n  - key: []\n");
    const found = await diagnose(`${spec}    key: { type: apiKey, in: header, name: X-Key, ${word} }\n`);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    "https://{region}.acme.example",
    "https://api.acme.example/?v=1",
    "https://api.acme.example/#v1",
    "https://",
  ])("refuses the server %s", async (url) => {
    const spec = replaceOnce(ACME, "url: https://api.acme.example/base/", `url: "${url}"`);
    const faults = (await diagnose(spec)).filter(({ code }) => code !== "openapi-invalid");
    expect(faults).toMatchObject([{ code: "server-invalid", pointer: "/servers/0/url" }]);
  });

  it.each(["  /snapshots:\n", "      operationId: listSnapshots\n"])("refuses a server below %j", async (before) => {
    const margin = before.startsWith("      ") ? "      " : "    ";
    const servers = `${margin}servers: [{ url: "https://other.acme.example" }]\n`;
    const codes = (await diagnose(replaceOnce(ACME, before, before + servers))).map(({ code }) => code);
    expect(codes).toEqual(["server-invalid"]);
  });

  it.each(
    ["class", "await", "let", "eval", "arguments", "toString", "constructor", "options", "definition"].concat([
      "createApiClient",
      "baseUrl",
      "fetch",
      "headers",
      "retry",
      "timeout",
      "onAttempt",
      "idempotencyKey",
      "contentType",
      "dispatcher",
      "params",
    ]),
  )("refuses the option %s", async (option) => {
    const faults = await diagnose(replaceOnce(ACME, "option: token", `option: ${option}`));
    expect(faults).toMatchObject([{ code: "name-reserved", pointer: CREDENTIAL }]);
  });

  it("refuses a provider whose client would have the name of a runtime client", async () => {
    const index = readFileSync(join(import.meta.dirname, "../../../packages/runtime/src/index.ts"), "utf8");
    const names = [...index.matchAll(/\b([A-Z]\w*)Client\b/g)].map(([, name]) => name);
    expect(names).toContain("Api");
    for (const name of names) {
      const faults = await diagnose(replaceOnce(ACME, "x-snap-provider: Acme", `x-snap-provider: ${name}`));
      expect(faults).toMatchObject([{ code: "name-reserved", pointer: "/info/x-snap-provider" }]);
    }
  });
});

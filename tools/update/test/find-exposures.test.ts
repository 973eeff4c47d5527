import { readContract } from "@snap/diff/read-contract";
import { describe, expect, it } from "vitest";
import { findExposures } from "../src/find-exposures.ts";
import { TERMINAL } from "../src/form.ts";
import { needsPeople } from "../src/needs-people.ts";
import { isSafe, renderUpdate } from "../src/render-update.ts";
import { updateOf } from "./update-of.ts";

const contractOf = (parts: object) =>
  readContract(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "a", version: "1" },
      servers: [{ url: "https://api.acme.example/v1" }],
      paths: { "/a": { get: { responses: {} } } },
      ...parts,
    }),
    "a.json",
  );
const keyIn = (place: string, name = "key") => ({
  components: { securitySchemes: { key: { type: "apiKey", in: place, name } } },
});

const withVariable = (variable: object) => ({
  servers: [{ url: "https://{host}.acme.example/v1", variables: { host: variable } }],
});

const servers = (...urls: string[]) => ({ servers: urls.map((url) => ({ url })) });

const SCHEMES = {
  header: { type: "apiKey", in: "header", name: "x-key" },
  query: { type: "apiKey", in: "query", name: "key" },
};

describe("findExposures", () => {
  it.each<[string, object]>([
    ["its servers", servers("https://evil.example/v1")],
    ["a further server", servers("https://api.acme.example/v1", "https://evil.example")],
    ["the server of an operation", { paths: { "/a": { get: { ...servers("https://evil.example"), responses: {} } } } }],
    ["the server of a path", { paths: { "/a": { ...servers("https://evil.example"), get: { responses: {} } } } }],
    [
      "the default of a variable",
      {
        servers: [
          { url: "https://{host}/v1", variables: { host: { default: "evil.example", enum: ["evil.example"] } } },
        ],
      },
    ],
    ["a value of a variable", withVariable({ default: "api", enum: ["api", "evil.example/"] })],
    ["a server without a scheme", servers("//evil.example/v1")],
    ["a user name in the URL", servers("https://api.acme.example@evil.example/v1")],
    ["a URL with one slash", servers("https:/evil.example/v1")],
    ["a URL without slashes", servers("https:evil.example/v1")],
    ["a URL with three slashes", servers("https:///evil.example/v1")],
    ["a URL with backslashes", servers("https:\\\\evil.example/v1")],
    ["a URL that begins with a slash and a backslash", servers("/\\evil.example/v1")],
    ["a URL after a space", servers(" https://evil.example/v1")],
    ["a URL with a tab", servers("ht\ttps://evil.example/v1")],
  ])("finds another host in %s", (_, parts) => {
    const [line, ...more] = findExposures(contractOf({}), contractOf(parts));
    expect(line).toMatch(/^Requests can now be sent to `.*evil\.example`, including the credential/);
    expect(more).toEqual([]);
  });

  it.each(["https://relative.invalid", "https://one.invalid", "//other.invalid"])(
    "finds another host that never exists: %s",
    (url) => {
      const found = [expect.stringContaining(`\`https:${url.replace("https:", "")}\``)];
      expect(findExposures(contractOf({}), contractOf(servers(url)))).toEqual(found);
    },
  );

  it("finds another port, and http instead of https", () => {
    for (const url of ["https://api.acme.example:8443/v1", "http://api.acme.example/v1"])
      expect(findExposures(contractOf({}), contractOf(servers(url)))).toHaveLength(1);
  });

  it("finds a server that becomes the default", () => {
    const [one, other] = ["https://api.acme.example", "https://logs.acme.example"];
    const lines = findExposures(contractOf(servers(one, other)), contractOf(servers(other, one)));
    expect(lines).toEqual([expect.stringMatching(/^Requests can now be sent to `https:\/\/logs\.acme\.example`/)]);
  });

  it("finds an operation that moves to the host of another operation", () => {
    const [one, other] = ["https://api.acme.example", "https://logs.acme.example"];
    const pathsAt = (a: string, b: string) => ({
      paths: { "/a": { ...servers(a), get: { responses: {} } }, "/b": { ...servers(b), get: { responses: {} } } },
    });
    const lines = findExposures(contractOf(pathsAt(one, other)), contractOf(pathsAt(other, other)));
    expect(lines).toEqual([expect.stringMatching(/^Requests can now be sent to `https:\/\/logs\.acme\.example`/)]);
  });

  it("finds a new path that sends a credential in the query, although no operation did so before", () => {
    const next = { paths: { "/b": { get: { security: [{ key: [] }], responses: {} } } } };
    const lines = findExposures(contractOf(keyIn("query")), contractOf({ ...keyIn("query"), ...next }));
    expect(lines).toEqual([expect.stringMatching(/^The credential is now sent in the query, as `key`/)]);
  });

  it("finds a host that can be chosen, or that has further choices", () => {
    const closed = contractOf(withVariable({ default: "api", enum: ["api"] }));
    const wider = contractOf(withVariable({ default: "api", enum: ["api", "eu"] }));
    const open = contractOf(withVariable({ default: "api" }));
    expect(findExposures(contractOf({}), closed)).toEqual([]);
    expect(findExposures(closed, wider)).toEqual([expect.stringContaining("`https://eu.acme.example`")]);
    for (const from of [contractOf({}), closed, wider])
      expect(findExposures(from, open)).toEqual([expect.stringContaining("`https://{host}.acme.example`")]);
    expect(findExposures(open, contractOf({}))).toEqual([]);
  });

  it("finds a host that only several variables together select", () => {
    const contract = (url: string, variables: Readonly<Record<string, readonly string[]>>) =>
      contractOf({
        servers: [
          {
            url,
            variables: Object.fromEntries(
              Object.entries(variables).map(([name, values]) => [name, { default: values[0], enum: values }]),
            ),
          },
        ],
      });
    const one = contract("https://{a}.acme.example", { a: ["eu-1", "us-1", "eu-2"] });
    const two = contract("https://{a}-{b}.acme.example", { a: ["eu", "us"], b: ["1", "2"] });
    const more = contract("https://{a}-{b}.acme.example", { a: ["eu", "us"], b: ["1", "2", "3"] });
    const broken = (b: string[]) => contract("https://{a}.{b}.example", { a: ["z/", "x"], b });
    expect(findExposures(one, two)).not.toEqual([]);
    expect(findExposures(two, more)).toEqual([expect.stringContaining("`https://{a}-3.acme.example`")]);
    expect(findExposures(broken(["y"]), broken(["y", "p"]))).not.toEqual([]);
    expect([findExposures(two, two), findExposures(more, two)]).toEqual([[], []]);
  });

  it("finds an operation that starts to use a credential in the query", () => {
    const schemes = { header: { type: "apiKey", in: "header", name: "x-key" }, query: { $ref: "#/x-scheme" } };
    const contract = (first: string, second: string) =>
      contractOf({
        paths: Object.fromEntries(
          [first, second].map((name, index) => [`/${index}`, { get: { security: [{ [name]: [] }], responses: {} } }]),
        ),
        components: { securitySchemes: schemes },
        "x-scheme": { type: "apiKey", in: "query", name: "key" },
      });
    const found = [expect.stringMatching(/^The credential is now sent in the query, as `key`/)];
    expect(findExposures(contract("header", "header"), contract("query", "header"))).toEqual(found);
    expect(findExposures(contract("query", "header"), contract("query", "query"))).toEqual(found);
    expect(findExposures(contract("query", "query"), contract("header", "query"))).toEqual([]);
    expect(findExposures(contractOf(keyIn("header")), contract("header", "header"))).toEqual(found);
  });

  it("finds an operation that moves to a path whose credential is in the query", () => {
    const contract = (header: string, query: string) =>
      contractOf({
        paths: {
          [header]: { get: { operationId: "a", security: [{ header: [] }], responses: {} } },
          [query]: { get: { operationId: "b", security: [{ query: [] }], responses: {} } },
        },
        components: { securitySchemes: SCHEMES },
      });
    const moved = contractOf({
      paths: {
        "/b": { get: { operationId: "b", security: [{ query: [] }], responses: {} } },
        "/c": { get: { operationId: "a", security: [{ query: [] }], responses: {} } },
      },
      components: { securitySchemes: SCHEMES },
    });
    const found = [expect.stringMatching(/^The credential is now sent in the query, as `key`/)];
    expect(findExposures(contract("/a", "/b"), moved)).toEqual(found);
    expect(findExposures(contract("/a", "/b"), contract("/b", "/a"))).toEqual(found);
    expect(findExposures(contract("/a", "/b"), contract("/c", "/d"))).toEqual([]);
  });

  it("finds a credential in the query that becomes the first alternative", () => {
    const contract = (...names: string[]) =>
      contractOf({ components: { securitySchemes: SCHEMES }, security: names.map((name) => ({ [name]: [] })) });
    const found = [expect.stringMatching(/^The credential is now sent in the query, as `key`/)];
    expect(findExposures(contract("header", "query"), contract("query", "header"))).toEqual(found);
    expect(findExposures(contract("header", "query"), contract("query"))).toEqual(found);
    expect(findExposures(contract("query", "header"), contract("header", "query"))).toEqual([]);
  });

  it("finds a credential that is sent in the query instead of another, under the same name", () => {
    const contract = (schemes: object) =>
      contractOf({ components: { securitySchemes: schemes }, security: [{ a: [], b: [] }] });
    const [token, key] = [{ "x-snap-credential": { option: "token" } }, { "x-snap-credential": { option: "apiKey" } }];
    const before = contract({ a: { ...SCHEMES.header, ...token }, b: { ...SCHEMES.query, ...key } });
    const after = contract({ a: { ...SCHEMES.query, ...token }, b: { ...SCHEMES.header, ...key } });
    const renamed = contract({ b: { ...SCHEMES.header, ...token }, a: { ...SCHEMES.query, ...key } });
    const found = [expect.stringMatching(/^The credential is now sent in the query, as `key`/)];
    expect(findExposures(before, after)).toEqual(found);
    expect(findExposures(before, renamed)).toEqual([]);
  });

  it("finds a credential in the query that more clients use than before", () => {
    const schemes = { ...SCHEMES, other: { type: "apiKey", in: "header", name: "x-other" } };
    const contract = (...names: string[]) =>
      contractOf({ components: { securitySchemes: schemes }, security: names.map((name) => ({ [name]: [] })) });
    const found = [expect.stringMatching(/^The credential is now sent in the query, as `key`/)];
    const before = contract("header", "other", "query");
    expect(findExposures(before, contract("other", "query"))).toEqual(found);
    expect(findExposures(before, contract("header", "query", "other"))).toEqual(found);
    expect(findExposures(before, contract("other", "header", "query"))).toEqual([]);
    expect(findExposures(contract("query", "header"), contract("query"))).toEqual([]);
  });

  it("knows that clients prefer a credential with a prefix", () => {
    const prefixed = { ...SCHEMES.header, "x-snap-credential": { option: "key", prefix: "new_" } };
    const plain = { ...SCHEMES.query, "x-snap-credential": { option: "key" } };
    const contract = (...names: string[]) =>
      contractOf({
        components: { securitySchemes: { prefixed, plain } },
        security: names.map((name) => ({ [name]: [] })),
      });
    expect(findExposures(contract("plain", "prefixed"), contract("prefixed", "plain"))).toEqual([]);
    expect(findExposures(contract("plain", "prefixed"), contract("plain"))).toHaveLength(1);
  });

  it("finds a credential that moves into the query, or is renamed there", () => {
    const [line] = findExposures(contractOf(keyIn("header")), contractOf(keyIn("query")));
    expect(line).toMatch(/^The credential is now sent in the query, as `key`/);
    expect(findExposures(contractOf(keyIn("query")), contractOf(keyIn("query", "k")))).toHaveLength(1);
  });

  it("finds nothing if the path of a server changes, or a credential is removed from the query", () => {
    expect(findExposures(contractOf({}), contractOf(servers("https://API.acme.example:443/v2")))).toEqual([]);
    expect(findExposures(contractOf(keyIn("query")), contractOf(keyIn("header")))).toEqual([]);
  });
});

describe("an update that sends the credential to a new place", () => {
  it("needs people, is never safe to merge, and reports the credential first", () => {
    const tests = { passed: true, summary: "passed", failures: [] };
    expect([needsPeople(updateOf(), tests), isSafe(updateOf(), tests)]).toEqual([false, true]);
    const update = updateOf({ exposures: ["Requests can now be sent to `https://evil.example`."] });
    expect([needsPeople(update, tests), isSafe(update, tests)]).toEqual([true, false]);
    expect(renderUpdate(update, tests, TERMINAL)).toMatch(
      /^.*\n\n## The credential is sent to a new place: confirm this before you merge\n\n- Requests can now be sent to `https:\/\/evil\.example`\.\n/,
    );
  });
});

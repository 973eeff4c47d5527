import { describe, expect, it } from "vitest";
import type { JsonSchema, MockContract, MockOperation } from "../../src/mock-operation.ts";
import { compareResponse } from "../../src/verify/compare-response.ts";
import type { ReceivedResponse } from "../../src/verify/received-response.ts";
import { acme } from "../support/acme.ts";

const THING = { id: "thing-1", name: "first", state: "ready", made_at: "2026-11-20T09:00:00.000" };
const RATE = { "x-limit": "5", "x-remaining": "4", "x-reset": "3" };
const ONE = "https://api.acme.example/things/thing-1";

const receive = (body: unknown, headers: Record<string, string> = {}): ReceivedResponse => ({
  method: "GET",
  url: "https://api.acme.example/things?page=2",
  status: 200,
  headers: new Headers({ "content-type": "application/json; charset=utf-8", ...RATE, ...headers }),
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const page = (...items: unknown[]) => ({ items, links: {}, total: items.length });
const compare = (body: unknown, others: Partial<ReceivedResponse> = {}) =>
  compareResponse(acme(), { ...receive(body), ...others });

const withThing = (properties: Record<string, JsonSchema>): MockContract => {
  const { operations, ...contract } = acme();
  const thing = { contentType: "application/json", schema: { type: "object", properties } };
  const change = (each: MockOperation) => (each.id === "getThing" ? { ...each, responses: { 200: thing } } : each);
  return { ...contract, operations: operations.map(change) };
};

describe("a response of the real API", () => {
  it("does not differ from the contract if it matches", async () => {
    expect(await compare(page(THING, THING))).toEqual([]);
    expect(await compare({ thing: THING }, { url: ONE })).toEqual([]);
    expect(await compare({ thing: null }, { url: ONE })).toEqual([]);
    expect(await compare({ message: "missing" }, { url: ONE, status: 404 })).toEqual([]);
  });

  it("differs once for each kind of problem in its objects, without their values", async () => {
    const broken = { ...THING, name: 5 };
    expect(await compare(page(THING, broken, broken))).toEqual([
      {
        kind: "schema",
        operation: "listThings",
        status: 200,
        at: "/items/1/name",
        expected: "string",
        found: "integer",
      },
    ]);
  });

  it.each([
    ["a property that is missing", page({ ...THING, name: undefined }), "/items/0", "the field name", "nothing"],
    ["a list that is not one", { ...page(), items: "none" }, "/items", "array", "string of 4 characters"],
    ["an object without its list", { links: {} }, "", "the field items", "nothing"],
    ["a property that is not documented", page({ ...THING, owner: 1 }), "/items/0/owner", "no such field", "integer"],
    ["a page that has more properties", { ...page(), more: [1] }, "/more", "no such field", "array of 1"],
  ])("differs with %s", async (_, body, at, expected, found) => {
    expect(await compare(body)).toEqual([expect.objectContaining({ operation: "listThings", at, expected, found })]);
  });

  it.each([
    [
      "the field that is missing in the alternative that was meant",
      { name: "first", state: "ready", made_at: "" },
      "/thing",
      "the field id",
    ],
    ["that none of several alternatives matches", 5, "/thing", "one of its forms"],
  ])("differs by %s", async (_, thing, at, expected) => {
    const differences = await compare({ thing }, { url: ONE });
    expect(differences).toContainEqual(expect.objectContaining({ at, expected }));
  });

  it("differs with an error body of another form", async () => {
    const body = { error: { text: "no" } };
    expect(await compare(body, { url: ONE, status: 404 })).toEqual([
      expect.objectContaining({ status: 404, at: "", expected: "the field message" }),
      expect.objectContaining({ status: 404, at: "/error", expected: "no such field", found: "object of 1 fields" }),
    ]);
  });

  it("hides the names of properties that do not look like names", async () => {
    const [difference] = await compare(page({ ...THING, "\u001b[31m": 1 }));
    expect(difference?.at).toBe("/items/0/a name of 5 characters");
  });

  it("hides the names in a map, which the account has chosen", async () => {
    const text: JsonSchema = { type: "string" };
    const contract = withThing({
      labels: { type: "object", additionalProperties: text },
      disks: { type: "object", patternProperties: { "^disk": { properties: { size: { type: "integer" } } } } },
      notes: {
        oneOf: [
          { type: "array", items: text },
          { type: "object", additionalProperties: text },
        ],
      },
    });
    const body = { labels: { customer: 5, other: 6 }, disks: { diskOfAda: { size: "x" } }, notes: [1] };
    const differences = await compareResponse(contract, { ...receive(body), url: ONE });
    expect(differences.map(({ at }) => at)).toEqual(["/labels/*", "/disks/*/size", "/notes/0"]);
  });

  it("is compared in a short time if a list is long", async () => {
    const items = Array.from({ length: 20_000 }, () => ({ ...THING, name: 5 }));
    expect(await compare(page(...items))).toHaveLength(1);
  });

  const HTML = { "content-type": "text/html" };
  it.each([
    ["another media type", "<p>", HTML, "content-type", "application/json", "text/html"],
    ["no media type", "", { "content-type": "" }, "content-type", "application/json", "nothing"],
    ["a body that is not JSON", "{", {}, "", "JSON", "1 characters that are not JSON"],
    ["no body", "", {}, "", "JSON", "an empty body"],
  ])("differs with %s", async (_, body, headers, at, expected, found) => {
    expect(await compareResponse(acme(), receive(body, headers))).toEqual([
      expect.objectContaining({ operation: "listThings", at, expected, found }),
    ]);
  });

  it("differs if a documented header is missing or has a wrong value, and if a limit is undocumented", async () => {
    const { headers, ...rest } = receive(page(THING));
    headers.delete("x-reset");
    headers.set("x-limit", "many");
    headers.set("x-ratelimit-limit", "60");
    expect(await compareResponse(acme(), { headers, ...rest })).toEqual([
      expect.objectContaining({ kind: "header", at: "x-reset", expected: "the documented header", found: "nothing" }),
      expect.objectContaining({ at: "x-limit", expected: "integer", found: "string of 4 characters" }),
      expect.objectContaining({ at: "x-ratelimit-limit", expected: "no such header", found: "integer" }),
    ]);
  });

  it("differs with a status that is not documented", async () => {
    const contract = acme();
    const operations = contract.operations.map(({ responses: { default: _, ...responses }, ...rest }) => ({
      ...rest,
      responses,
    }));
    expect(await compareResponse({ ...contract, operations }, { ...receive(""), status: 418 })).toEqual([
      expect.objectContaining({ status: 418, expected: expect.stringMatching(/^one of 200, /), found: "418" }),
    ]);
  });

  it("is not compared if the contract does not have the operation, or the URL is not that of the API", async () => {
    expect(await compare("", { url: "https://api.acme.example/others" })).toEqual([]);
    expect(await compare("", { url: "https://proxy.example/things" })).toEqual([]);
    const received = { ...receive(""), url: "https://proxy.example/things" };
    expect(await compareResponse(acme(), received, "https://proxy.example")).toHaveLength(1);
  });
});

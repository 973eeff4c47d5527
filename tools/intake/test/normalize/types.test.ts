import { directDocument } from "@snap/codegen/directions";
import { emitSchema } from "@snap/codegen/schema";
import { checkTypes } from "@snap/codegen/test/check-types";
import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { components, json, read, spec, type Tree } from "./foreign.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const STRING = { type: "string" };
const INTEGER = { type: "integer" };

// Prints the components of a document for both directions: an operation sends and returns each.
async function print(schemas: Tree, ignoresSiblings = false) {
  const all = { type: "object", properties: Object.fromEntries(Object.keys(schemas).map((name) => [name, ref(name)])) };
  const document = spec({ responses: { 200: json(all) } }, components({ schemas }));
  const put = { operationId: "putThings", requestBody: { required: true, ...json(all) }, responses: { 204: {} } };
  Object(document["paths"])["/things"].put = put;
  const { compilation, ...rest } = await read(document, ignoresSiblings);
  expect(compilation?.diagnostics).toEqual([]);
  return { ...rest, schema: compilation?.files.get("schema.ts") ?? "", files: compilation?.files };
}

// Returns the TypeScript errors in `Name: expected` for each component; the two types must be identical.
async function misprinted(schemas: Tree, expected: Readonly<Record<string, string>>, ignoresSiblings = false) {
  const { schema } = await print(schemas, ignoresSiblings);
  const lines = Object.entries(expected).map(
    ([name, type]) => `export const ${name}: Same<S["${name}"], ${type}> = true;`,
  );
  const head = `import type { components } from "./schema.ts";
type S = components["schemas"];
type Flat<T> = T extends (...a: never) => unknown ? T : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : [A, B];
`;
  return checkTypes({ "schema.ts": schema, "judge.ts": head + lines.join("\n") });
}

describe("types of schemas", { timeout: 60_000 }, () => {
  it("print objects with the properties that they may have", async () => {
    const schemas = {
      Any: { type: "object" },
      Closed: { type: "object", additionalProperties: false },
      Map: { type: "object", additionalProperties: INTEGER },
      Mixed: { type: "object", required: ["count"], properties: { count: INTEGER }, additionalProperties: STRING },
      Optional: { type: "object", properties: { count: INTEGER }, patternProperties: { "^x-": STRING } },
      Open: { type: "object", required: ["count"], properties: { count: INTEGER }, additionalProperties: true },
      Unevaluated: { type: "object", required: ["a"], properties: { a: STRING }, unevaluatedProperties: INTEGER },
      Inner: { type: "object", properties: { v: ref("Any") }, $defs: { Hidden: STRING } },
      Named: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: INTEGER },
    };
    const expected = {
      Any: "Record<string, unknown>",
      Closed: "Record<string, never>",
      Map: "{ [key: string]: number }",
      Mixed: "{ count: number; [key: string]: string | number }",
      Optional: "{ count?: number; [key: string]: string | number | undefined }",
      Open: "{ count: number; [key: string]: unknown }",
      Unevaluated: "{ a: string; [key: string]: string | number }",
      Inner: "{ v?: Record<string, unknown> }",
      Named: "{ [key: string]: number }",
    };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("print a parameter that is sent as JSON as its value: in an operation, a path and a component", async () => {
    const content = (name: string, type = "application/json") => ({
      name,
      in: "query",
      content: { [type]: { schema: ref("Where") } },
    });
    const schemas = { Where: { type: "object", required: ["a"], properties: { a: INTEGER } } };
    const parameters = { Shared: content("shared") };
    const document = spec(
      { parameters: [content("own"), { $ref: "#/components/parameters/Shared" }, content("text", "text/plain")] },
      components({ schemas, parameters }),
    );
    Object(document["paths"])["/things"].parameters = [content("common", "application/vnd.acme+json")];
    const { compilation } = await read(document);
    expect(compilation?.diagnostics).toEqual([]);
    const judge = `import type { operations } from "./schema.ts";
type Query = NonNullable<operations["listThings"]["parameters"]["query"]>;
export const query: Required<Query> = { own: { a: 1 }, shared: { a: 1 }, common: { a: 1 }, text: "a" };
// @ts-expect-error it is not a string
export const wrong: Query = { own: "{}" };
`;
    const files = { "schema.ts": compilation?.files.get("schema.ts") ?? "", "judge.ts": judge };
    expect(checkTypes(files)).toEqual([]);
  });

  it("print boolean schemas in every place of a schema", async () => {
    const schemas = {
      True: true,
      False: false,
      Box: {
        type: "object",
        required: ["any"],
        properties: { any: true, none: false, list: { type: "array", items: true } },
      },
      Behind: { type: "object", required: ["any"], properties: { any: ref("True") } },
      Not: { not: {} },
      Tuple: { type: "array", prefixItems: [true, STRING], items: false },
      Values: { type: "object", additionalProperties: true },
    };
    const expected = {
      True: "unknown",
      False: "never",
      Box: "{ any: unknown; none?: never; list?: unknown[] }",
      Behind: "{ any: unknown }",
      Not: "never",
      Tuple: "[unknown?, string?]",
      Values: "{ [key: string]: unknown }",
    };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("print constants of every type, and enums of objects and lists", async () => {
    const schemas = {
      Text: { const: "a\u2028b" },
      Negative: { const: -7 },
      Null: { const: null },
      False: { const: false },
      Object: { const: { a: 1, "b-c": [true] } },
      List: { const: [1, "x", null] },
      Either: { enum: [[1, 2], { a: 1 }, "plain", -1, null] },
      Signs: { type: "integer", enum: [-1, 0, 1] },
    };
    const expected = {
      Text: '"a\\u2028b"',
      Negative: "-7",
      Null: "null",
      False: "false",
      Object: '{ a: 1; "b-c": [true] }',
      List: '[1, "x", null]',
      Either: '[1, 2] | { a: 1 } | "plain" | -1 | null | (string & {}) | (number & {})',
      EitherInput: '[1, 2] | { a: 1 } | "plain" | -1 | null',
      SignsInput: "-1 | 0 | 1",
    };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("print closed tuples, open tuples and tuples with optional items", async () => {
    const bare = { type: "array", prefixItems: [STRING, INTEGER] };
    const pair = { ...bare, minItems: 2 };
    const schemas = {
      Bare: bare,
      Any: { ...bare, items: false },
      Closed: { ...pair, items: false },
      Typed: { ...pair, items: { type: "boolean" } },
      Open: pair,
      Shorter: { ...pair, minItems: 1, items: false },
      Longer: { ...pair, minItems: 3, items: STRING },
      Bounded: { ...pair, maxItems: 2 },
      First: { ...bare, maxItems: 1 },
      List: { type: "array", items: STRING, minItems: 2, maxItems: 2 },
    };
    const expected = {
      Bare: "[string?, number?, ...unknown[]]",
      Any: "[string?, number?]",
      Closed: "[string, number]",
      Typed: "[string, number, ...boolean[]]",
      Open: "[string, number, ...unknown[]]",
      Shorter: "[string, number?]",
      Longer: "[string, number, string, ...string[]]",
      Bounded: "[string, number]",
      First: "[string?]",
      List: "string[]",
    };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("require the properties that a part of a composition requires, and no others", async () => {
    const Base = { type: "object", properties: { a: STRING, b: INTEGER } };
    const schemas = {
      Base,
      All: { allOf: [ref("Base"), { required: ["a"] }] },
      Own: { allOf: [ref("Base")], required: ["a"] },
      Either: { ...Base, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      Ghost: { type: "object", required: ["ghost"], properties: { a: STRING } },
      Sibling: { $ref: "#/components/schemas/Base", required: ["b"] },
    };
    const expected = {
      All: "{ a: string; b?: number }",
      Own: "{ a: string; b?: number }",
      Either: "{ a: string; b?: number } | { a?: string; b: number }",
      Ghost: "{ a?: string; ghost: unknown }",
      Sibling: "{ a?: string; b: number }",
    };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("allow null for each notation of OpenAPI 3.0", async () => {
    const Pot = { type: "object", required: ["name"], properties: { name: STRING } };
    const schemas = {
      Pot,
      All: { nullable: true, allOf: [ref("Pot")] },
      Typed: { type: ["object", "null"], allOf: [ref("Pot")] },
      One: { type: ["object", "null"], oneOf: [ref("Pot")] },
      Ref: { ...ref("Pot"), nullable: true },
      Enum: { type: ["string", "null"], enum: ["a"] },
    };
    const pot = "{ name: string } | null";
    const expected = { All: pot, Typed: pot, One: pot, Ref: pot, EnumInput: '"a" | null' };
    expect(await misprinted(schemas, expected, true)).toEqual([]);
  });

  it("allow null where a request enum lists it, and in any nullable enum of a response", async () => {
    const type = ["string", "null"];
    const schemas = { Unlisted: { type, enum: ["a"] }, Listed: { type, enum: ["a", null] } };
    const open = '"a" | null | (string & {})';
    const expected = { Unlisted: open, UnlistedInput: '"a"', Listed: open, ListedInput: '"a" | null' };
    expect(await misprinted(schemas, expected)).toEqual([]);
  });

  it("compile if a schema contains itself in a union, a list, a tuple or a map", async () => {
    const schemas = {
      Json: {
        oneOf: [
          { type: ["string", "number", "boolean", "null"] },
          { type: "array", items: ref("Json") },
          { type: "object", additionalProperties: ref("Json") },
        ],
      },
      List: { type: "array", items: ref("List") },
      Pair: { type: "array", prefixItems: [STRING, ref("PairOrText")], minItems: 2, items: false },
      PairOrText: { anyOf: [STRING, ref("Pair")] },
      Tree: { allOf: [{ type: "array", items: ref("Tree") }] },
      Node: { type: "object", properties: { next: ref("Node"), all: { type: "array", items: ref("Node") } } },
      Record: { type: "array", items: ref("Record") },
      "with-dash": { type: "array", items: ref("with-dash") },
    };
    const { schema } = await print(schemas);
    const use = `import type { components } from "./schema.ts";
export const json: components["schemas"]["Json"] = { a: [1, null, { b: "c" }] };
export const list: components["schemas"]["List"] = [[], [[]]];
export const pair: components["schemas"]["Pair"] = ["a", ["b", "c"]];
// @ts-expect-error: a function is not JSON
export const no: components["schemas"]["Json"] = { a: () => 1 };
`;
    expect(checkTypes({ "schema.ts": schema, "use.ts": use })).toEqual([]);
  });

  it("compile if a reference points into a component", async () => {
    const T = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
    const within = { $ref: "#/components/schemas/T/properties/a" };
    const Use = {
      type: "object",
      required: ["one"],
      properties: { one: within, all: { type: "array", items: within } },
    };
    expect(await misprinted({ T, Use }, { Use: "{ one: number; all?: number[] }" })).toEqual([]);
    const document = { paths: { "/a": { get: { responses: { 200: json(within) } } } }, components: { schemas: { T } } };
    const schema = emitSchema({ file: "acme.yaml", provider: "acme", root: SpecNode.of(document) });
    expect(checkTypes({ "schema.ts": schema })).toEqual([]);
  });

  it("compile an enum of ten thousand values quickly", async () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `value_${index}`);
    const start = performance.now();
    const { schema } = await print({ Big: { type: "string", enum: values } });
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(schema.split("value_9999").length).toBeGreaterThan(2);
  });

  it("print files in forms as Blob, and the same schema in JSON as a string", async () => {
    const File = {
      type: "object",
      required: ["data"],
      properties: { data: { type: "string", format: "binary" }, name: STRING },
    };
    const content = (type: string) => ({ content: { [type]: { schema: ref("File") } } });
    const document = {
      paths: {
        "/form": { post: { requestBody: content("multipart/form-data"), responses: {} } },
        "/json": { post: { requestBody: content("application/problem+json"), responses: {} } },
        "/lines": { post: { requestBody: content("application/x-ndjson"), responses: {} } },
      },
      components: { schemas: { File } },
    };
    const schema = emitSchema({ file: "acme.yaml", provider: "acme", root: SpecNode.of(directDocument(document)) });
    expect(schema).toContain('"multipart/form-data": components["schemas"]["FileForm"]');
    expect(schema).toContain('"application/problem+json": components["schemas"]["File"]');
    expect(schema).toContain('"application/x-ndjson": components["schemas"]["File"]');
    expect(schema).toMatch(/FileForm: \{\n\s*\/\*\* Format: binary \*\/\n\s*data: Blob;/);
    expect(schema).toMatch(/ File: \{\n\s*\/\*\* Format: binary \*\/\n\s*data: string;/);
  });
});

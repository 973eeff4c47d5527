import { type JsonObject, objectAt } from "@snap/openapi/json";
import { describe, expect, it } from "vitest";
import { findUnused } from "../src/shape/find-unused.ts";
import { mergeAllOf } from "../src/shape/merge-all-of.ts";
import { shape } from "../src/shape/shape.ts";
import { whole } from "./whole.ts";

const SLICE: JsonObject = {
  openapi: "3.1.1",
  security: [{ token: [] }],
  paths: {
    "/a": {
      get: {
        operationId: "a_list",
        security: [{ token: ["a:read"] }],
        responses: { "200": { $ref: "#/components/responses/a" } },
      },
    },
  },
  components: {
    responses: { a: { content: { "application/json": { schema: { $ref: "#/components/schemas/page" } } } } },
    schemas: {
      page: {
        type: "object",
        properties: { next: { $ref: "#/components/schemas/page" }, tag: { $ref: "#/components/schemas/tag" } },
      },
      tag: { type: "string" },
      label: { type: "string" },
    },
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
  },
};

const NAMES = {
  operations: { listA: "a_list" },
  components: { schemas: { Page: ["page"] }, securitySchemes: { bearer: ["token"] } },
};

describe("shape", () => {
  it("uses our names for operations, components and schemes, and inlines everything else", () => {
    expect(whole(shape(SLICE, NAMES, "source.yaml"))).toEqual({
      openapi: "3.1.1",
      security: [{ bearer: [] }],
      paths: {
        "/a": {
          get: {
            operationId: "listA",
            security: [{ bearer: ["a:read"] }],
            responses: {
              "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Page" } } } },
            },
          },
        },
      },
      components: {
        schemas: {
          Page: {
            type: "object",
            properties: { next: { $ref: "#/components/schemas/Page" }, tag: { type: "string" } },
          },
        },
        securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      },
    });
  });

  it("resolves names of pointers, and of several identical components", () => {
    const schemas = { Page: ["page"], Text: ["tag", "/components/schemas/label"] };
    const shaped = whole(shape(SLICE, { ...NAMES, components: { schemas } }, "source.yaml"));
    expect(objectAt(shaped, "components", "schemas")["Text"]).toEqual({ type: "string" });
    expect(objectAt(shaped, "components", "schemas", "Page", "properties")["tag"]).toEqual({
      $ref: "#/components/schemas/Text",
    });
  });

  it.each([
    [
      "refers to a removed object",
      { Page: ["page"], Other: ["gone"] },
      /#\/components\/schemas\/Other\n {2}[\w-]+: upstream\.yaml has no #\/components\/schemas\/gone/,
    ],
    ["refers to different objects", { Page: ["page", "tag"] }, /page and tag are not identical/],
    ["is missing for a recursive schema", {}, /page contains itself\n {2}fix: Name page/],
  ])("refuses a name that %s", (_, schemas, message) => {
    expect(() => whole(shape(SLICE, { ...NAMES, components: { schemas } }, "source.yaml"))).toThrow(message);
  });
});

describe("findUnused", () => {
  it("returns the components that no operation uses", () => {
    const components = objectAt(SLICE, "components");
    expect(findUnused({ ...SLICE, components })).toEqual(["schemas/label"]);
  });
});

describe("mergeAllOf", () => {
  const reference = { $ref: "#/components/schemas/A" };
  const a = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };

  it.each([
    [
      "objects",
      { allOf: [a, { properties: { b: {} }, required: ["b"] }], required: ["a"] },
      { type: "object", properties: { a: { type: "string" }, b: {} }, required: ["a", "b"] },
    ],
    ["an empty schema", { allOf: [{}, a] }, a],
    ["a reference and annotations", { allOf: [reference, {}], readOnly: true }, { ...reference, readOnly: true }],
    ["limits next to a type", { allOf: [{ type: "string" }, { maxLength: 3 }] }, { type: "string", maxLength: 3 }],
  ])("merges %s", (_, schema: JsonObject, merged) => {
    expect(mergeAllOf(schema)).toEqual(merged);
  });

  it.each([
    ["different schemas of a property", { allOf: [a, { properties: { a: { type: "integer" } } }] }],
    ["different values of a keyword", { allOf: [{ maxLength: 3 }, { maxLength: 4 }] }],
    ["two references", { allOf: [reference, { $ref: "#/components/schemas/B" }] }],
    ["a reference and other keywords", { allOf: [reference, a] }],
    ["properties, then a schema that refuses others", { allOf: [a, { additionalProperties: false }] }],
    ["a schema that refuses other properties, then properties", { allOf: [{ additionalProperties: false }, a] }],
  ])("does not merge %s", (_, schema: JsonObject) => {
    expect(mergeAllOf(schema)).toEqual(schema);
  });
});

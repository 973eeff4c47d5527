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
  it("gives operations, components and schemes our names, and writes the rest where it is used", () => {
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

  it("names what stands at a pointer, and several that say the same", () => {
    const schemas = { Page: ["page"], Text: ["tag", "/components/schemas/label"] };
    const shaped = whole(shape(SLICE, { ...NAMES, components: { schemas } }, "source.yaml"));
    expect(objectAt(shaped, "components", "schemas")["Text"]).toEqual({ type: "string" });
    expect(objectAt(shaped, "components", "schemas", "Page", "properties")["tag"]).toEqual({
      $ref: "#/components/schemas/Text",
    });
  });

  it.each([
    [
      "is there no more",
      { Page: ["page"], Other: ["gone"] },
      /#\/components\/schemas\/Other\n {2}[\w-]+: there is no #\/components\/schemas\/gone/,
    ],
    ["says something else", { Page: ["page", "tag"] }, /page and tag are not the same/],
    ["is missing for a schema that holds itself", {}, /page holds itself\n {2}fix: Give page a name/],
  ])("refuses a name that %s", (_, schemas, message) => {
    expect(() => whole(shape(SLICE, { ...NAMES, components: { schemas } }, "source.yaml"))).toThrow(message);
  });
});

describe("findUnused", () => {
  it("names the components that no operation reaches", () => {
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
    ["what is empty", { allOf: [{}, a] }, a],
    ["a reference and annotations", { allOf: [reference, {}], readOnly: true }, { ...reference, readOnly: true }],
    ["limits next to a type", { allOf: [{ type: "string" }, { maxLength: 3 }] }, { type: "string", maxLength: 3 }],
  ])("writes %s as one", (_, schema: JsonObject, merged) => {
    expect(mergeAllOf(schema)).toEqual(merged);
  });

  it.each([
    ["properties that differ", { allOf: [a, { properties: { a: { type: "integer" } } }] }],
    ["keywords that differ", { allOf: [{ maxLength: 3 }, { maxLength: 4 }] }],
    ["two references", { allOf: [reference, { $ref: "#/components/schemas/B" }] }],
    ["a reference and more", { allOf: [reference, a] }],
    ["properties and a ban of any other", { allOf: [a, { additionalProperties: false }] }],
    ["a ban of other properties, and properties", { allOf: [{ additionalProperties: false }, a] }],
  ])("leaves %s as they are", (_, schema: JsonObject) => {
    expect(mergeAllOf(schema)).toEqual(schema);
  });
});

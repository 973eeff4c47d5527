import { findSecrets } from "@snap/codegen/find-secrets";
import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import type { Tree } from "./foreign.ts";

const SECRET = { type: "string", format: "password" };

const secretsOf = (properties: Tree, schemas: Tree = {}, more: Tree = {}) =>
  findSecrets(
    SpecNode.of({ ...more, components: { schemas: { Holder: { type: "object", properties }, ...schemas } } }),
  );

describe("findSecrets", () => {
  it.each<[string, Tree]>([
    ["on itself", SECRET],
    ["as write-only string", { type: "string", writeOnly: true }],
    ["as a write-only number", { type: ["integer", "null"], writeOnly: true }],
    ["behind a reference", { $ref: "#/components/schemas/Secret" }],
    ["behind two references", { $ref: "#/components/schemas/Alias" }],
    ["next to a reference", { $ref: "#/components/schemas/Plain", writeOnly: true }],
    ["in an allOf", { allOf: [{ description: "A key" }, SECRET] }],
    ["in an anyOf with null", { anyOf: [{ $ref: "#/components/schemas/Secret" }, { type: "null" }] }],
    ["in a oneOf", { oneOf: [{ type: "integer" }, SECRET] }],
    ["in the items of a list", { type: "array", items: SECRET }],
    ["in a tuple", { type: "array", prefixItems: [{ type: "string" }, SECRET] }],
    ["in the values of a map", { type: "object", additionalProperties: SECRET }],
    ["in the values of a map of patterns", { type: "object", patternProperties: { "^k": SECRET } }],
    ["in a condition", { if: { minLength: 3 }, else: SECRET }],
    ["in nested lists and maps behind a reference", { type: "array", items: { $ref: "#/components/schemas/Map" } }],
    ["in a cycle of schemas", { $ref: "#/components/schemas/Ring" }],
  ])("finds a property that is marked %s", (_, marked) => {
    const schemas = {
      Secret: SECRET,
      Plain: { type: "string" },
      Alias: { $ref: "#/components/schemas/Secret" },
      Map: { type: "object", additionalProperties: { $ref: "#/components/schemas/Alias" } },
      Ring: { anyOf: [{ $ref: "#/components/schemas/Back" }, SECRET] },
      Back: { allOf: [{ $ref: "#/components/schemas/Ring" }] },
    };
    expect(secretsOf({ code: marked, plain: { type: "string" } }, schemas)).toEqual(["code"]);
  });

  it("returns the marked property, not the properties that contain it", () => {
    expect(secretsOf({ outer: { type: "object", properties: { inner: SECRET } } })).toEqual(["inner"]);
  });

  it.each<[string, Tree]>([
    ["a flag", { type: "boolean", writeOnly: true }],
    ["string with few values", { type: "string", enum: ["a", "b"], writeOnly: true }],
  ])(
    "does not treat a write-only %s as a secret, because redacting it would remove common words from messages",
    (_, schema) => {
      expect(secretsOf({ code: schema })).toEqual([]);
    },
  );

  it("finds marked parameters in each place and notation", () => {
    const parameters = [
      { name: "token", in: "query", schema: SECRET },
      { name: "X-Code", in: "header", content: { "text/plain": { schema: SECRET } } },
      { name: "plain", in: "query", schema: { type: "string" } },
    ];
    expect(secretsOf({}, {}, { paths: { "/a": { get: { parameters } } } })).toEqual(["X-Code", "token"]);
  });

  it("finds secrets in inline bodies and in the default response, but not in examples", () => {
    const media = (name: string) => ({ "application/json": { schema: { properties: { [name]: SECRET } } } });
    const operation = {
      requestBody: { content: { "multipart/form-data": Object.values(media("sent"))[0] } },
      responses: { default: { content: media("received") } },
    };
    const example = { example: { schema: { properties: { shown: SECRET } } } };
    expect(secretsOf({}, {}, { paths: { "/a": { post: { ...operation, ...example } } } })).toEqual([
      "received",
      "sent",
    ]);
  });
});

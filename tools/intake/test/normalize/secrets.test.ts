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
    ["as write-only text", { type: "string", writeOnly: true }],
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
    ["in lists of maps behind a reference", { type: "array", items: { $ref: "#/components/schemas/Map" } }],
    ["within a ring of schemas", { $ref: "#/components/schemas/Ring" }],
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

  it("names the property that is marked, not those around it", () => {
    expect(secretsOf({ outer: { type: "object", properties: { inner: SECRET } } })).toEqual(["inner"]);
  });

  it.each<[string, Tree]>([
    ["a flag", { type: "boolean", writeOnly: true }],
    ["one of a few words", { type: "string", enum: ["a", "b"], writeOnly: true }],
  ])("takes no write-only %s for a secret: messages would lose common words", (_, schema) => {
    expect(secretsOf({ code: schema })).toEqual([]);
  });

  it("finds marked parameters, in whatever they are written", () => {
    const parameters = [
      { name: "token", in: "query", schema: SECRET },
      { name: "X-Code", in: "header", content: { "text/plain": { schema: SECRET } } },
      { name: "plain", in: "query", schema: { type: "string" } },
    ];
    expect(secretsOf({}, {}, { paths: { "/a": { get: { parameters } } } })).toEqual(["X-Code", "token"]);
  });

  it("finds secrets of inline bodies, the default response among them, and none in examples", () => {
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

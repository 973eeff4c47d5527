import { SpecNode } from "@snap/openapi/spec-node";
import { expect, it } from "vitest";
import { findSecrets } from "../src/model/find-secrets.ts";

const SECRET = { type: "string", format: "password" };
const REF = { $ref: "#/components/schemas/Secret" };
const WRITTEN = { $ref: "#/components/schemas/Written" };

it.each<[string, unknown]>([
  ["has the mark", SECRET],
  ["is write-only", { type: "string", writeOnly: true }],
  ["refers to a secret", REF],
  ["refers to a write-only schema", WRITTEN],
  ["refers to a secret through another reference", { $ref: "#/components/schemas/Indirect" }],
  ["refers to a secret in allOf", { allOf: [REF], description: "The key" }],
  ["refers to an optional secret in anyOf", { anyOf: [REF, { type: "null" }] }],
  ["refers to a secret in oneOf", { oneOf: [REF, { type: "integer" }] }],
  ["is a list of secrets", { type: "array", items: REF }],
  ["is a tuple that starts with a secret", { type: "array", prefixItems: [REF, { type: "string" }] }],
  ["is a map of secrets", { type: "object", additionalProperties: REF }],
  ["is a map of secrets by a name pattern", { type: "object", patternProperties: { "^x": REF } }],
  ["is secret if another property exists", { if: { const: "a" }, else: REF }],
  ["is a list that must contain a secret", { type: "array", contains: REF }],
])("marks a property as secret if it %s", (_, schema) => {
  expect(secretsOf({ Thing: { type: "object", properties: { key: schema } } })).toEqual(["key"]);
});

it.each(["query", "header", "cookie"])(
  "marks a parameter in the %s as secret if its schema refers to a secret",
  (place) => {
    expect(secretsOf({}, [{ name: "key", in: place, schema: REF }])).toEqual(["key"]);
  },
);

it.each<[string, unknown]>([
  ["only excludes a secret", { not: REF }],
  ["contains a secret property", { type: "object", properties: { inner: SECRET } }],
  ["only defines a secret", { type: "string", $defs: { unused: SECRET } }],
])("does not mark a property as secret if it %s", (_, schema) => {
  expect(secretsOf({ Thing: { type: "object", properties: { key: schema } } })).not.toContain("key");
});

const SCHEMAS = { Secret: SECRET, Written: { type: "string", writeOnly: true }, Indirect: REF };

function secretsOf(schemas: object, parameters: readonly object[] = []): string[] {
  const paths = { "/things": { get: { operationId: "listThings", parameters, responses: {} } } };
  return findSecrets(SpecNode.of({ openapi: "3.1.0", paths, components: { schemas: { ...SCHEMAS, ...schemas } } }));
}

import { SpecNode } from "@snap/openapi/spec-node";
import { expect, it } from "vitest";
import { findSecrets } from "../src/model/find-secrets.ts";

const SECRET = { type: "string", format: "password" };
const REF = { $ref: "#/components/schemas/Secret" };
const WRITTEN = { $ref: "#/components/schemas/Written" };

it.each<[string, unknown]>([
  ["is marked itself", SECRET],
  ["is written only", { type: "string", writeOnly: true }],
  ["refers to a secret", REF],
  ["refers to what is written only", WRITTEN],
  ["refers to it through another reference", { $ref: "#/components/schemas/Indirect" }],
  ["refers to it in allOf", { allOf: [REF], description: "The key" }],
  ["refers to it in anyOf, as an optional one", { anyOf: [REF, { type: "null" }] }],
  ["refers to it in oneOf", { oneOf: [REF, { type: "integer" }] }],
  ["is a list of secrets", { type: "array", items: REF }],
  ["begins with a secret as a tuple", { type: "array", prefixItems: [REF, { type: "string" }] }],
  ["is a map of secrets", { type: "object", additionalProperties: REF }],
  ["is a map of secrets by the pattern of a name", { type: "object", patternProperties: { "^x": REF } }],
  ["is a secret where another is there", { if: { const: "a" }, else: REF }],
  ["is a list that must contain a secret", { type: "array", contains: REF }],
])("a property is secret that %s", (_, schema) => {
  expect(secretsOf({ Thing: { type: "object", properties: { key: schema } } })).toEqual(["key"]);
});

it.each(["query", "header", "cookie"])("a parameter in the %s is secret whose schema refers to a secret", (place) => {
  expect(secretsOf({}, [{ name: "key", in: place, schema: REF }])).toEqual(["key"]);
});

it.each<[string, unknown]>([
  ["is not one of the secrets", { not: REF }],
  ["has a property with a name of its own that is secret", { type: "object", properties: { inner: SECRET } }],
  ["only defines one", { type: "string", $defs: { unused: SECRET } }],
])("a property is not secret that %s", (_, schema) => {
  expect(secretsOf({ Thing: { type: "object", properties: { key: schema } } })).not.toContain("key");
});

const SCHEMAS = { Secret: SECRET, Written: { type: "string", writeOnly: true }, Indirect: REF };

function secretsOf(schemas: object, parameters: readonly object[] = []): string[] {
  const paths = { "/things": { get: { operationId: "listThings", parameters, responses: {} } } };
  return findSecrets(SpecNode.of({ openapi: "3.1.0", paths, components: { schemas: { ...SCHEMAS, ...schemas } } }));
}

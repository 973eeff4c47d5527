import { DirectionFilter, directDocument } from "@snap/codegen/directions";
import { ACME, diagnose } from "@snap/codegen/test/repository";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { components, json, read, spec, type Tree } from "./foreign.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const STRING = { type: "string" };
const READ = { ...STRING, readOnly: true };
const WRITTEN = { ...STRING, writeOnly: true };

// Returns the components of a document with one operation, which sends and returns them.
function direct(schema: Tree, schemas: Tree = {}) {
  const place = { content: { "application/json": { schema } } };
  const put = { requestBody: place, responses: { 200: place } };
  const directed = Object(directDocument({ paths: { "/a": { put } }, components: { schemas } }));
  const { requestBody, responses } = directed.paths["/a"].put;
  const schemaOf = (holder: Tree) => Object(holder["content"])["application/json"].schema;
  return { request: schemaOf(requestBody), response: schemaOf(responses[200]), schemas: directed.components.schemas };
}

describe("directDocument", () => {
  it("removes read-only properties from requests and write-only properties from responses", () => {
    const schema = {
      type: "object",
      required: ["id", "name", "pin"],
      properties: { id: READ, name: STRING, pin: WRITTEN },
    };
    expect(direct(schema)).toMatchObject({
      request: { required: ["name", "pin"], properties: { name: STRING, pin: WRITTEN } },
      response: { required: ["id", "name"], properties: { id: READ, name: STRING } },
    });
  });

  it.each<[string, Tree, Tree]>([
    ["behind a $ref", ref("Read"), {}],
    ["next to a $ref", { ...ref("Plain"), readOnly: true }, {}],
    ["in an allOf", { allOf: [ref("Plain"), { readOnly: true }] }, {}],
    ["in an alternative to null", { anyOf: [READ, { type: "null" }] }, {}],
    ["in each of the alternatives", { oneOf: [READ, { type: "integer", readOnly: true }] }, {}],
    ["in the items of a list", { type: "array", items: READ }, {}],
    ["in the values of a map", { type: "object", additionalProperties: ref("Read") }, {}],
  ])("recognizes the mark of a property %s", (_, property) => {
    const schema = { type: "object", required: ["id"], properties: { id: property } };
    const { request, response } = direct(schema, { Read: READ, Plain: STRING });
    expect(request).toEqual({ type: "object", required: [], properties: {} });
    expect(response).toEqual(schema);
  });

  it("keeps a property if only one of its alternatives is read-only", () => {
    const schema = { type: "object", properties: { id: { oneOf: [READ, STRING] } } };
    expect(direct(schema).request).toEqual(schema);
  });

  it("does not require a property in one part of a composition if another part removes it", () => {
    const base = { type: "object", properties: { id: READ, name: STRING } };
    const schema = { allOf: [ref("Base"), { required: ["id", "name"] }], anyOf: [{ required: ["id"] }, {}] };
    const { request, response } = direct(schema, { Base: base });
    expect(request.allOf[1]).toEqual({ required: ["name"] });
    expect(request.anyOf[0]).toEqual({ required: [] });
    expect(response).toEqual(schema);
  });

  it("does not change the schema below `not`", () => {
    const schema = { type: "object", properties: { id: READ }, not: { required: ["id"] } };
    expect(direct(schema).request.not).toEqual({ required: ["id"] });
  });

  it("splits the components that differ between the directions, and the components that refer to such a component", () => {
    const schemas = {
      Pot: { type: "object", properties: { id: READ, next: ref("Pot") } },
      Shelf: { type: "array", items: ref("Pot") },
      Plain: { type: "object", properties: { name: STRING } },
    };
    const both = { type: "object", properties: { shelf: ref("Shelf"), plain: ref("Plain") } };
    const { request, response, schemas: split } = direct(both, schemas);
    expect(request.properties).toEqual({ shelf: ref("ShelfInput"), plain: ref("Plain") });
    expect(response).toEqual(both);
    expect(split).toEqual({
      ...schemas,
      PotInput: { type: "object", properties: { next: ref("PotInput") } },
      ShelfInput: { type: "array", items: ref("PotInput") },
    });
  });

  it("gives a copy an unused name", () => {
    const schemas = { Pot: { type: "object", properties: { id: READ } }, PotInput: STRING };
    const both = { allOf: [ref("Pot"), ref("PotInput")] };
    expect(direct(both, schemas).request).toEqual({ allOf: [ref("PotInput_"), ref("PotInput")] });
  });

  it("changes nothing when applied again", () => {
    const schemas = { Pot: { type: "object", properties: { id: READ, pin: WRITTEN } } };
    const operation = { requestBody: json(ref("Pot")), responses: { 200: json(ref("Pot")) } };
    const once = directDocument({ paths: { "/a": { put: operation } }, components: { schemas } });
    expect(directDocument(once)).toEqual(once);
  });
});

describe("DirectionFilter", () => {
  it("deletes properties from values that have the other direction", () => {
    const filter = new DirectionFilter("response", { Pot: { properties: { pin: WRITTEN, next: ref("Pot") } } });
    const value = { pots: [{ pin: 1, name: "a", next: { pin: 2 } }], pin: 3 };
    filter.prune(value, { properties: { pots: { items: { allOf: [ref("Pot")] } } } });
    expect(value).toEqual({ pots: [{ name: "a", next: {} }], pin: 3 });
  });
});

describe("a compiled spec with directions", () => {
  const Pot = { type: "object", required: ["id", "name", "pin"], properties: { id: READ, name: STRING, pin: WRITTEN } };
  const whole = () => {
    const document = spec({ responses: { 200: json(ref("Pot")) } }, components({ schemas: { Pot } }));
    const put = {
      operationId: "putThing",
      requestBody: { required: true, ...json(ref("Pot")) },
      responses: { 204: {} },
    };
    Object(document["paths"])["/things"].put = put;
    return document;
  };

  it("has consistent types, request schemas and samples", async () => {
    const { compilation, document } = await read(whole(), false);
    const schema = compilation?.files.get("schema.ts") ?? "";
    expect(schema).toMatch(/Pot: \{\s*readonly id: string;\s*name: string;\s*\};/);
    expect(schema).toMatch(/PotInput: \{\s*name: string;\s*pin: string;\s*\};/);
    const handlers = compilation?.files.get("contract.ts") ?? "";
    expect(handlers).toContain('required: ["name", "pin"]');
    const { get, put } = Object(document["paths"])["/things"];
    const sampled = (holder: Tree) => Object(holder["content"])["application/json"].examples.sampled.value;
    expect(sampled(get.responses[200])).toEqual({ id: "string", name: "string" });
    expect(sampled(put.requestBody)).toEqual({ name: "string", pin: "string" });
    expect(Object(document["components"])["schemas"]).toEqual({ Pot });
  });

  it("keeps the marks next to a reference", async () => {
    const marked = {
      type: "object",
      properties: { pin: { ...ref("Pin"), writeOnly: true }, id: { ...ref("Pin"), readOnly: true } },
    };
    const document = spec({ responses: { 200: json(marked) } }, components({ schemas: { Pin: STRING } }));
    const { document: read_ } = await read(document, false);
    const media = Object(read_["paths"])["/things"].get.responses[200].content["application/json"];
    expect(media.schema).toEqual(marked);
    expect(media.examples.sampled.value).toEqual({ id: "string" });
  });

  it("removes properties from examples that are not sent", async () => {
    const document = whole();
    const examples = { own: { value: { id: "1", name: "a", pin: "0" } } };
    Object.assign(Object(document["paths"])["/things"].get.responses[200], json(ref("Pot"), { examples }));
    const { document: read_ } = await read(document, false);
    const media = Object(read_["paths"])["/things"].get.responses[200].content["application/json"];
    expect(media.examples).toEqual({ own: { value: { id: "1", name: "a" } } });
  });
});

describe("schemas that the compiler did not read", () => {
  const withSchemas = (text: string) => replaceOnce(ACME, "    Tier:\n", `${text}    Tier:\n`);

  it.each([
    [
      "itself",
      '    Loop: { $ref: "#/components/schemas/Loop" }\n',
      "the schema Loop refers to itself in an endless loop",
    ],
    [
      "a part of itself",
      '    Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }, { type: object }] }\n',
      "the schema Loop refers to itself in an endless loop",
    ],
    [
      "a part of its alternative",
      '    Loop: { anyOf: [{ $ref: "#/components/schemas/Ring" }] }\n    Ring: { not: { $ref: "#/components/schemas/Loop" } }\n',
      "the schema Loop refers to itself in an endless loop through Ring",
    ],
  ])("names a schema that is %s", async (_, text, message) => {
    expect(await diagnose(withSchemas(text))).toMatchObject([
      { code: "document-circular", pointer: "/components/schemas/Loop", message },
    ]);
  });

  it.each([
    [
      "a component that is true",
      "    Any: true\n    Holder: { type: object, properties: { any: { $ref: '#/components/schemas/Any' } } }\n",
    ],
    [
      "references below unevaluatedProperties, contentSchema and similar keywords",
      "    Leaf: { type: string }\n    Uneval: { type: object, unevaluatedProperties: { $ref: '#/components/schemas/Leaf' }, unevaluatedItems: { $ref: '#/components/schemas/Leaf' }, contentSchema: { $ref: '#/components/schemas/Leaf' } }\n",
    ],
    [
      "a discriminator that refers to its schemas by name",
      "    Leaf: { type: object, properties: { kind: { type: string } } }\n    Either: { oneOf: [{ $ref: '#/components/schemas/Leaf' }], discriminator: { propertyName: kind, mapping: { leaf: Leaf } } }\n",
    ],
    ["a list that contains itself", "    List: { type: array, items: { $ref: '#/components/schemas/List' } }\n"],
  ])("takes %s", async (_, text) => {
    expect(await diagnose(withSchemas(text))).toEqual([]);
  });

  it.each<[string, Tree]>([
    ["itself", { Loop: ref("Loop") }],
    ["each other", { Loop: ref("Ring"), Ring: ref("Loop") }],
    ["a part of itself", { Loop: { allOf: [ref("Loop"), { type: "object", properties: { a: STRING } }] } }],
    [
      "a base of its own alternatives",
      { Loop: { properties: { a: STRING }, oneOf: [ref("Child")] }, Child: { allOf: [ref("Loop")] } },
    ],
  ])("breaks the cycle of a third-party schema that is %s, with a warning", async (_, schemas) => {
    const { compilation, codes } = await read(
      spec({ responses: { 200: json(ref("Loop")) } }, components({ schemas })),
      false,
    );
    expect(codes).toContain("schema-fixed");
    expect(compilation?.diagnostics).toEqual([]);
  });
});

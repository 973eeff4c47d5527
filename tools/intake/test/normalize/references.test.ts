import { describe, expect, it } from "vitest";
import { components, json, read, spec, THING } from "./foreign.ts";

describe("normalizeReferences", () => {
  it("keeps the siblings of a $ref that have an effect since OpenAPI 3.1", async () => {
    const own = { $ref: "#/components/schemas/T", minProperties: 1 };
    const whole = spec({ responses: { 200: json(own) } }, components({ schemas: { T: THING } }));
    const { document } = await read(whole, false);
    expect(JSON.stringify(document)).toContain('"allOf":[{"$ref":"#/components/schemas/T"},{"minProperties":1}]');
  });

  it.each(["$ref", "$dynamicRef"])("keeps the target of a %s to an anchor", async (keyword) => {
    const anchor = keyword === "$ref" ? "$anchor" : "$dynamicAnchor";
    const schemas = { Node: { [anchor]: "node", type: "object", properties: { next: { [keyword]: "#node" } } } };
    const { document, codes } = await read(
      spec({ responses: { 200: json({ $ref: "#/components/schemas/Node" }) } }, components({ schemas })),
      false,
    );
    expect(codes).not.toContain("reference-left-open");
    const { Node } = Object(document["components"]).schemas;
    expect(Node.properties.next).toEqual({ $ref: "#/components/schemas/Node" });
  });

  it("replaces a reference to a schema where OpenAPI requires a response", async () => {
    const answers = { 200: json({ $ref: "#/components/schemas/T" }), 404: { $ref: "#/components/schemas/T" } };
    const whole = spec({ responses: answers }, components({ schemas: { T: THING } }));
    const { document, warnings, compilation } = await read(whole);
    expect(Object(document["components"])["schemas"]).toEqual({ T: THING });
    expect(warnings).toContainEqual({
      code: "reference-left-open",
      pointer: "/paths/~1things/get/responses/404",
      message: "#/components/schemas/T does not refer to components/responses: it was replaced",
    });
    expect(compilation?.diagnostics).toEqual([]);
  });

  it.each(["parameters", "responses", "headers", "examples", "requestBody"])(
    "turns referenced schemas in the items of a property named %s into components",
    async (property) => {
      const items = { $ref: "#/components/schemas/T/properties/id" };
      const schema = { type: "object", properties: { [property]: { type: "array", items, title: "T" } } };
      const { document, compilation } = await read(
        spec({ responses: { 200: json(schema) } }, components({ schemas: { T: THING, U: schema } })),
      );
      expect(Object(document["components"])["schemas"]).toHaveProperty("schemas_T_id", { type: "string" });
      expect(compilation?.files.get("schema.ts")?.match(/components\["schemas"\]\["schemas_T_id"\]\[\]/g)).toHaveLength(
        2,
      );
    },
  );

  it("keeps the targets of references in properties that are named like OpenAPI keywords", async () => {
    const names = ["value", "example", "examples", "schema", "schemas", "parameters", "responses", "properties", "x-a"];
    const ref = { $ref: "#/components/schemas/T" };
    const schema = { type: "object", properties: Object.fromEntries(names.map((name) => [name, ref])) };
    const { document, codes } = await read(
      spec({ responses: { 200: json(schema) } }, components({ schemas: { T: THING, U: schema } })),
    );
    expect(codes).not.toContain("reference-changed");
    expect(Object(document["components"])["schemas"]).toEqual({ T: THING, U: schema });
  });

  it("does not treat a $ref in an example as a reference, and removes it", async () => {
    const shown = { example: { id: "1", more: [{ $ref: "#/components/schemas/No" }] } };
    const { warnings, compilation } = await read(spec({ responses: { 200: json(THING, shown) } }));
    expect(warnings).toContainEqual({
      code: "reference-changed",
      pointer: "/paths/~1things/get/responses/200/content/application~1json/example/more/0",
      message: "#/components/schemas/No is in data, where a reference is not resolved: it was replaced",
    });
    expect(compilation?.diagnostics).toEqual([]);
  });

  it("reports references whose target was removed", async () => {
    const whole = spec(
      { responses: { 200: json(THING), 404: { $ref: "#/components/responses/Gone" } } },
      components({ responses: { Gone: "no answer" } }),
    );
    const { compilation } = await read(whole);
    expect(compilation?.diagnostics).toMatchObject([
      { code: "ref-unresolved", pointer: "/paths/~1things/get/responses/404" },
    ]);
  });
});

import { type JsonObject, objectAt } from "@snap/openapi/json";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parseUpstream } from "../src/fetch/parse-upstream.ts";
import { slice } from "../src/slice/slice.ts";
import { upgradeLayout, upgradeToLatest } from "../src/slice/upgrade.ts";
import { UPSTREAM } from "./repository.ts";
import { whole } from "./whole.ts";

const KEPT = ["snapshots_list", "GET /snapshots/{id}"];

function cut(text = UPSTREAM, operations = KEPT) {
  return sliceWhole(parseUpstream(text, "acme.yaml"), { operations, place: "acme.yaml" });
}

/** Returns the smallest document with one operation, which returns a schema. */
function returning(schema: string, rest = ""): string {
  return `openapi: 3.0.0
paths:
  /a: { get: { operationId: a, responses: { "200": { content: { application/json: { schema: ${schema} } } } } } }
components:
  schemas:
    A: { type: object, properties: { b: { type: string } } }
${rest}`;
}

describe("slice", () => {
  it("keeps the operations and exactly the components that they use", () => {
    const [document] = cut();
    expect(Object.keys(objectAt(document, "paths"))).toEqual(["/snapshots", "/snapshots/{id}"]);
    expect(Object.keys(objectAt(document, "paths", "/snapshots/{id}"))).toEqual(["parameters", "get"]);
    const components = Object.entries(objectAt(document, "components")).map(([kind, named]) => [
      kind,
      Object.keys(Object(named)),
    ]);
    expect(Object.fromEntries(components)).toEqual({
      parameters: ["limit"],
      responses: ["failed"],
      schemas: ["disk", "next", "snapshot"],
      securitySchemes: ["token"],
    });
  });

  it("omits prose, examples, links, tags and third-party extensions, but no properties with these names", () => {
    const [document] = cut();
    expect(JSON.stringify(document)).not.toMatch(/Acme's|Oh|docs\.acme|x-code|disks_list|"example"/);
    const properties = objectAt(document, "components", "schemas", "snapshot", "properties");
    expect(Object.keys(properties)).toEqual(["id", "title", "description", "state", "disk"]);
    expect(properties["state"]).toEqual({ type: "string", enum: ["ready", "failed"], default: "ready" });
  });

  it("reports the omitted parts, and the path of references to each component", () => {
    const [, loss] = cut();
    expect(loss.operations).toEqual({ kept: 2, of: 4 });
    expect(loss.components).toMatchObject({ schemas: { kept: 3, of: 4 }, securitySchemes: { kept: 1, of: 2 } });
    expect(loss.kept["#/components/schemas/disk"]).toEqual(["snapshots_list", "#/components/schemas/snapshot"]);
    expect(loss.words).toMatchObject({ links: 1, "x-code": 1, tags: 1 });
  });

  it("resolves discriminators, including plain schema names, and removes mappings without a target", () => {
    const mapping = "{ a: A, b: '#/components/schemas/B', c: C }";
    const text = returning(`{ oneOf: [], discriminator: { propertyName: t, mapping: ${mapping} } }`, "    B: {}\n");
    const [document, loss] = cut(text, ["a"]);
    expect(Object.keys(objectAt(document, "components", "schemas"))).toEqual(["A", "B"]);
    expect(JSON.stringify(document)).toContain('"mapping":{"a":"#/components/schemas/A","b":"#/components/schemas/B"}');
    expect(loss.notes).toEqual(["a maps c to a schema that the upstream does not define"]);
  });

  it("inlines a reference to a part of a component", () => {
    const [document] = cut(returning("{ $ref: '#/components/schemas/A/properties/b' }"), ["a"]);
    expect(JSON.stringify(document)).toContain('"schema":{"type":"string"}');
    expect(document).toHaveProperty("components", {});
  });

  it("reports a security scheme that the upstream does not define", () => {
    const [, loss] = cut(replaceOnce(UPSTREAM, "  - token: []", "  - gone: []"));
    expect(loss.notes[0]).toMatch(/snapshots_list requires the security scheme gone/);
  });

  it("reports all missing operations, with their last places", () => {
    const [previous] = cut();
    const renamed = parseUpstream(replaceOnce(UPSTREAM, "operationId: snapshots_list", "operationId: list_all"), "x");
    const options = { operations: ["snapshots_list", "nothing"], place: "acme.yaml", previous };
    expect(() => sliceWhole(renamed, options)).toThrow(
      /no operation snapshots_list; it was GET \/snapshots\n[\s\S]*no operation nothing/,
    );
  });

  it.each([
    ["another document on the web", "https://evil.example/a.yaml#/A", /points to another document/],
    ["a file", "file:///etc/passwd", /points to another document/],
    ["a file in the same folder", "./other.yaml#/A", /points to another document/],
    ["nothing", "#/components/schemas/None", /has no target/],
    ["a missing part of a component", "#/components/schemas/A/properties/none", /has no target/],
    ["an object that contains it", "#/paths/~1a/get", /is circular/],
  ])("refuses a reference to %s", (_, reference, message) => {
    const text = returning(`{ $ref: '${reference}' }`);
    expect(() => cut(text, ["a"])).toThrow(message);
    expect(() => cut(text, ["a"])).toThrow(reference);
  });

  it.each([
    ["in a long chain", 5_000, ["next"]],
    ["in a tree with too many branches", 60, ["left", "right"]],
  ])("refuses parts outside of components that refer to each other %s", (_, length, names) => {
    const partAt = (index: number) => {
      const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/x-parts/p${index + 1}` }]));
      return [`p${index}`, index < length ? { properties } : {}] as const;
    };
    const parts = Object.fromEntries(Array.from({ length: length + 1 }, (_, index) => partAt(index)));
    const text = `${returning("{ $ref: '#/x-parts/p0' }")}x-parts: ${JSON.stringify(parts)}\n`;
    expect(() => cut(text, ["a"])).toThrow(
      /acme\.yaml\n {2}schema-excessive: a refers to more parts outside of components than can be copied, such as #\/x-parts\/p\d+\n/,
    );
  });

  it("refuses the name of two operations", () => {
    const text = replaceOnce(UPSTREAM, "operationId: snapshots_delete", "operationId: snapshots_list");
    expect(() => cut(text)).toThrow(
      /2 operations with the name snapshots_list: GET \/snapshots, DELETE \/snapshots\/\{id\}/,
    );
  });
});

describe("upgrade", () => {
  it("converts null, limits and references of OpenAPI 3.0 to 3.1", () => {
    const [document] = cut();
    const { openapi, components } = upgradeToLatest(document);
    expect(openapi).toMatch(/^3\.1\./);
    expect(components).toMatchObject({
      schemas: {
        next: { properties: { next: { type: ["string", "null"] } } },
        disk: { properties: { size: { type: "integer", exclusiveMinimum: 0 } } },
        snapshot: { properties: { disk: { anyOf: [{ $ref: "#/components/schemas/disk" }, { type: "null" }] } } },
      },
    });
  });

  it("converts Swagger 2.0 to the structure of OpenAPI 3", () => {
    const swagger = `swagger: "2.0"
host: api.acme.example
schemes: [https]
produces: [application/json]
paths:
  /a: { get: { operationId: a, responses: { "200": { description: Yes, schema: { $ref: "#/definitions/A" } } } } }
definitions:
  A: { type: object, properties: { size: { type: integer, format: int64 } } }
`;
    const [document] = sliceWhole(upgradeLayout(parseUpstream(swagger, "x"), "x"), { operations: ["a"], place: "x" });
    expect(document).toMatchObject({
      servers: [{ url: "https://api.acme.example" }],
      paths: {
        "/a": {
          get: {
            responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } } },
          },
        },
      },
      components: { schemas: { A: { properties: { size: { format: "int64" } } } } },
    });
  });

  it("does not change its input", () => {
    const document = parseUpstream(UPSTREAM, "x");
    upgradeToLatest(document);
    expect(document).toEqual(load(UPSTREAM));
  });

  it.each(["openapi: 3.2.0", "swagger: '1.2'", "hello: world"])("refuses a document whose version is %s", (text) => {
    const document: JsonObject = parseUpstream(text, "x");
    expect(() => upgradeLayout(document, "x")).toThrow(/not Swagger 2\.0, OpenAPI 3\.0 or OpenAPI 3\.1/);
  });
});

function sliceWhole(...input: Parameters<typeof slice>) {
  const { cut, loss, faults } = slice(...input);
  return whole([[cut, loss] as const, faults]);
}

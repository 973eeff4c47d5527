import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import { readContract } from "../src/read-contract.ts";

const HEAD = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\n";

// What is read, and what the message says: the file, the place, the fault and the way out.
const FAULTS: [what: string, text: string, message: string][] = [
  ["no YAML", "openapi: [3", "a.yaml:1\n  yaml-syntax: this is not YAML: "],
  [
    "HTML",
    "<!doctype html><html></html>",
    "a.yaml #\n  contract-invalid: the document is not an object\n  fix: Give an OpenAPI document.",
  ],
  ["nothing", "", "a.yaml\n  yaml-syntax: this is not YAML: "],
  ["a key twice", `${HEAD}openapi: 3.1.0`, "a.yaml:3\n  yaml-syntax: this is not YAML: "],
  ["two documents", `${HEAD}---\n${HEAD}`, "yaml-syntax: this is not YAML: "],
  [
    "no OpenAPI",
    "a: 1",
    "a.yaml #/openapi\n  contract-invalid: not an OpenAPI 3.0 or 3.1 document: there is no `openapi`",
  ],
  [
    "OpenAPI of the future",
    "openapi: 4.0.0",
    'a.yaml #/openapi\n  contract-invalid: not an OpenAPI 3.0 or 3.1 document: `openapi` is "4.0.0"',
  ],
  [
    "old Swagger",
    "swagger: '1.2'",
    'a.yaml #/swagger\n  contract-invalid: Swagger "1.2" cannot be compared\n  fix: Give Swagger 2.0, or OpenAPI',
  ],
  ["paths that are a list", `${HEAD}paths: []`, "a.yaml #/paths\n  contract-invalid: `paths` is not an object"],
  [
    "a reference to a file",
    `${HEAD}paths: { /a: { $ref: ./b.yaml } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: $ref ./b.yaml leaves the file",
  ],
  [
    "a reference to nothing",
    `${HEAD}paths: { /a: { $ref: '#/b' } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: $ref #/b leads nowhere",
  ],
  [
    "a reference to nothing in a property called example",
    `${HEAD}components: { schemas: { A: { properties: { example: { $ref: '#/b' } } } } }`,
    "a.yaml #/components/schemas/A/properties/example\n  contract-invalid: $ref #/b leads nowhere",
  ],
  [
    "a reference that is not a string",
    `${HEAD}paths: { /a: { $ref: 1 } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: `$ref` is not a string",
  ],
  [
    "a reference to itself",
    `${HEAD}components: { schemas: { A: { $ref: '#/components/schemas/A' } } }`,
    "a.yaml #/components/schemas/A\n  contract-invalid: $ref #/components/schemas/A only leads back to itself",
  ],
  [
    "an alias to what it stands in",
    `${HEAD}x: &a { b: *a }`,
    "a.yaml #/x/b\n  document-circular: a YAML alias refers to an object that contains it",
  ],
  ["nesting without end", `${HEAD}y: ${"[".repeat(500)}${"]".repeat(500)}`, "yaml-syntax: this is not YAML: "],
  ["nesting beyond the parser", `${HEAD}y: ${"[".repeat(20_000)}`, "a.yaml"],
  ["aliases without end", `${HEAD}${bomb()}`, "its aliases expand it to more than 5000000 values"],
];

describe("readContract", () => {
  it.each(FAULTS)("refuses %s", (_what, text, message) => {
    const read = () => readContract(text, "a.yaml");
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ name: "ProblemError" }));
  });

  it("upgrades Swagger 2.0", () => {
    const swagger = (type: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths: { /a: { get: { responses: { 200: { description: A, schema: { type: ${type} } } } } } }`;
    const [from, to] = ["string", "integer"].map((type) => readContract(swagger(type), "a.yaml"));
    if (!from || !to) throw new Error("nothing was read");
    expect(compareSpecs(from, from).changes).toEqual([]);
    expect(compareSpecs(from, to)).toMatchObject({ bump: "major", changes: [{ code: "type-changed" }] });
  });

  it("reads the shared bodies of Swagger 2.0", () => {
    const swagger = (type: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths: { /a: { post: { parameters: [{ $ref: "#/parameters/B" }], responses: { 204: { description: A } } } } }
parameters: { B: { name: b, in: body, schema: { type: ${type} } } }`;
    const [from, to] = ["string", "integer"].map((type) => readContract(swagger(type), "a.yaml"));
    if (!from || !to) throw new Error("nothing was read");
    expect(compareSpecs(from, to).changes).toMatchObject([{ code: "type-changed", direction: "request" }]);
  });

  it.each([
    ["a field of a form", "{ name: f, in: formData, type: file, required: true }", true],
    ["a shared field of a form", '{ $ref: "#/parameters/F" }', true],
    ["a field that need not be sent", "{ name: f, in: formData, type: string }", false],
    ["a body", "{ name: b, in: body, required: true, schema: {} }", true],
  ])("reads from Swagger 2.0 whether %s must be sent", (_what, parameter, required) => {
    const contract = readContract(
      `swagger: "2.0"
info: { title: A, version: "1" }
paths: { /a: { post: { consumes: [multipart/form-data], parameters: [${parameter}], responses: { 204: { description: A } } } } }
parameters: { F: { name: f, in: formData, type: string, required: true } }`,
      "a.yaml",
    );
    const body = SpecNode.root(contract).raw("paths").raw("/a").raw("post").raw("requestBody");
    expect(body.exists).toBe(true);
    expect(body.flag("required")).toBe(required);
  });

  it("reads merge keys", () => {
    const merged = (type: string) => `${HEAD}x-base: &base { type: object, properties: { size: { type: ${type} } } }
paths: { /a: { get: { responses: { 200: { description: A, content: { application/json: { schema: { <<: *base } } } } } } } }`;
    const [from, to] = ["string", "integer"].map((type) => readContract(merged(type), "a.yaml"));
    if (!from || !to) throw new Error("nothing was read");
    expect(compareSpecs(from, to)).toMatchObject({ bump: "major", changes: [{ code: "type-changed" }] });
  });

  it("reads hundreds of aliases", () => {
    const text = `${HEAD}x-one: &one { type: string }\nx-all: [${"*one, ".repeat(500)}]`;
    expect(readContract(text, "a.yaml").value).toHaveProperty("x-all.length", 500);
  });

  it("follows a reference to an anchor, and reports where it leads", () => {
    const text = (type: string) => `${HEAD}components: { schemas: { Kind: { $anchor: kind, type: ${type} } } }
paths: { /a: { get: { responses: { 200: { description: A, content: { a/json: { schema: { $ref: '#kind' } } } } } } } }`;
    const { changes } = compareSpecs(readContract(text("string"), "a.yaml"), readContract(text("integer"), "a.yaml"));
    expect(changes).toMatchObject([{ code: "type-changed", from: "/components/schemas/Kind/type" }]);
  });

  it("takes no property called $anchor for one", () => {
    const text = `${HEAD}components: { schemas: { A: { properties: { $anchor: kind }, default: { $anchor: kind } }, B: { $ref: '#kind' } } }`;
    expect(() => readContract(text, "a.yaml")).toThrow("$ref #kind leads nowhere");
  });

  it("reads JSON", () => {
    expect(readContract('{"openapi":"3.0.3","paths":{}}', "a.json").version).toBe("3.0");
  });

  it("takes what only looks like a reference for what it is", () => {
    const schema = "{ properties: { $ref: { type: string }, example: { type: string } }, example: { $ref: ./b.yaml } }";
    expect(readContract(`${HEAD}components: { schemas: { A: ${schema} } }`, "a.yaml").version).toBe("3.1");
  });

  it("names every reference that leads nowhere", () => {
    const text = `${HEAD}components: { schemas: { A: { $ref: '#/x' }, B: { items: { $ref: '#/y' } } } }`;
    expect(() => readContract(text, "a.yaml")).toThrow(/schemas\/A\n[\s\S]*schemas\/B\/items\n/);
  });
});

function bomb(): string {
  const rows = Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`);
  return `a0: &a0 [lol]\n${rows.join("\n")}`;
}

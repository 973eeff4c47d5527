import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import { readContract } from "../src/read-contract.ts";

const HEAD = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\n";

// A name, the file's text, and the expected message: file, place, problem and fix.
const FAULTS: [what: string, text: string, message: string][] = [
  ["no YAML", "openapi: [3", "a.yaml:1\n  yaml-syntax: this is not YAML: "],
  [
    "HTML",
    "<!doctype html><html></html>",
    "a.yaml #\n  contract-invalid: the document is not an object\n  fix: Pass an OpenAPI document.",
  ],
  ["nothing", "", "a.yaml\n  yaml-syntax: this is not YAML: "],
  ["a key twice", `${HEAD}openapi: 3.1.0`, "a.yaml:3\n  yaml-syntax: this is not YAML: "],
  ["two documents", `${HEAD}---\n${HEAD}`, "yaml-syntax: this is not YAML: "],
  [
    "a document without `openapi`",
    "a: 1",
    "a.yaml #/openapi\n  contract-invalid: not an OpenAPI 3.0 or 3.1 document: `openapi` is missing",
  ],
  [
    "an unknown version of OpenAPI",
    "openapi: 4.0.0",
    'a.yaml #/openapi\n  contract-invalid: not an OpenAPI 3.0 or 3.1 document: `openapi` is "4.0.0"',
  ],
  [
    "Swagger 1.2",
    "swagger: '1.2'",
    'a.yaml #/swagger\n  contract-invalid: Swagger "1.2" cannot be compared\n  fix: Pass a Swagger 2.0, OpenAPI 3.0',
  ],
  ["`paths` that is an array", `${HEAD}paths: []`, "a.yaml #/paths\n  contract-invalid: `paths` is not an object"],
  [
    "a reference to a file",
    `${HEAD}paths: { /a: { $ref: ./b.yaml } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: $ref ./b.yaml points to another file",
  ],
  [
    "a reference without a target",
    `${HEAD}paths: { /a: { $ref: '#/b' } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: $ref #/b has no target",
  ],
  [
    "a reference without a target in a property named `example`",
    `${HEAD}components: { schemas: { A: { properties: { example: { $ref: '#/b' } } } } }`,
    "a.yaml #/components/schemas/A/properties/example\n  contract-invalid: $ref #/b has no target",
  ],
  [
    "a reference that is not a string",
    `${HEAD}paths: { /a: { $ref: 1 } }`,
    "a.yaml #/paths/~1a\n  contract-invalid: `$ref` is not a string",
  ],
  [
    "a reference to itself",
    `${HEAD}components: { schemas: { A: { $ref: '#/components/schemas/A' } } }`,
    "a.yaml #/components/schemas/A\n  contract-invalid: $ref #/components/schemas/A is a circular reference without a description",
  ],
  [
    "an alias to an object that contains it",
    `${HEAD}x: &a { b: *a }`,
    "a.yaml #/x/b\n  document-circular: a YAML alias refers to an object that contains it",
  ],
  ["too many nested lists", `${HEAD}y: ${"[".repeat(500)}${"]".repeat(500)}`, "yaml-syntax: this is not YAML: "],
  ["more nested lists than the parser supports", `${HEAD}y: ${"[".repeat(20_000)}`, "a.yaml"],
  ["too many aliases", `${HEAD}${bomb()}`, "its aliases expand it to more than 5000000 values"],
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

  it("reads the shared body parameters of Swagger 2.0", () => {
    const swagger = (type: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths: { /a: { post: { parameters: [{ $ref: "#/parameters/B" }], responses: { 204: { description: A } } } } }
parameters: { B: { name: b, in: body, schema: { type: ${type} } } }`;
    const [from, to] = ["string", "integer"].map((type) => readContract(swagger(type), "a.yaml"));
    if (!from || !to) throw new Error("nothing was read");
    expect(compareSpecs(from, to).changes).toMatchObject([{ code: "type-changed", direction: "request" }]);
  });

  it.each([
    ["a form field", "{ name: f, in: formData, type: file, required: true }", true],
    ["a shared form field", '{ $ref: "#/parameters/F" }', true],
    ["an optional form field", "{ name: f, in: formData, type: string }", false],
    ["a body", "{ name: b, in: body, required: true, schema: {} }", true],
  ])("reads from Swagger 2.0 whether %s is required", (_what, parameter, required) => {
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

  it("resolves merge keys", () => {
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

  it("resolves a reference to an anchor, and reports the target", () => {
    const text = (type: string) => `${HEAD}components: { schemas: { Kind: { $anchor: kind, type: ${type} } } }
paths: { /a: { get: { responses: { 200: { description: A, content: { a/json: { schema: { $ref: '#kind' } } } } } } } }`;
    const { changes } = compareSpecs(readContract(text("string"), "a.yaml"), readContract(text("integer"), "a.yaml"));
    expect(changes).toMatchObject([{ code: "type-changed", from: "/components/schemas/Kind/type" }]);
  });

  it("ignores a property named $anchor", () => {
    const text = `${HEAD}components: { schemas: { A: { properties: { $anchor: kind }, default: { $anchor: kind } }, B: { $ref: '#kind' } } }`;
    expect(() => readContract(text, "a.yaml")).toThrow("$ref #kind has no target");
  });

  it("reads JSON", () => {
    expect(readContract('{"openapi":"3.0.3","paths":{}}', "a.json").version).toBe("3.0");
  });

  it("does not resolve properties and examples named $ref", () => {
    const schema = "{ properties: { $ref: { type: string }, example: { type: string } }, example: { $ref: ./b.yaml } }";
    expect(readContract(`${HEAD}components: { schemas: { A: ${schema} } }`, "a.yaml").version).toBe("3.1");
  });

  it("names every reference without a target", () => {
    const text = `${HEAD}components: { schemas: { A: { $ref: '#/x' }, B: { items: { $ref: '#/y' } } } }`;
    expect(() => readContract(text, "a.yaml")).toThrow(/schemas\/A\n[\s\S]*schemas\/B\/items\n/);
  });
});

function bomb(): string {
  const rows = Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`);
  return `a0: &a0 [lol]\n${rows.join("\n")}`;
}

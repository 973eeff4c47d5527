import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const CREATED = "created: { value: { id: s1, state: creating, tier: cold } }";

// Parameters that no style can represent.
const NESTED = [
  "schema: { type: array, items: { type: array, items: { type: string } } }, example: [[a]]",
  "schema: { type: array, items: { type: object } }, example: [{ a: 1 }]",
  "schema: { anyOf: [{ type: array, prefixItems: [{ type: object }] }, { type: string }] }, example: a",
  "schema: { type: object, properties: { a: { type: array } } }, example: { a: [1] }",
  "schema: { type: object, additionalProperties: { type: object } }, example: { a: {} }",
  "style: deepObject, schema: { type: object, properties: { a: { properties: { b: { type: array, items: { type: object } } } } } }, example: {}",
];

// An edit of the valid spec, and the code and pointer of the expected problem.
const FAULTS: [code: string, pointer: string, from: string, to: string][] = [
  ["provider-name-missing", "/info", "x-snap-provider: Acme", "x-snap-provider: ac me"],
  ["server-missing", "/servers", "url: https://api.acme.example/base/", "url: /base"],
  ["security-undefined", "/paths/~1snapshots/get", "security:\n  - bearer: []\n", ""],
  [
    "credential-invalid",
    "/components/securitySchemes/bearer/x-snap-credential",
    "environment: ACME_TOKEN",
    "variable: X",
  ],
  ["pagination-invalid", "/paths/~1snapshots/get/x-snap-pagination", "style: token", "style: pages"],
  [
    "evidence-invalid",
    "/components/schemas/Tier/x-snap-evidence",
    "    Tier:\n",
    "    Tier:\n      x-snap-evidence: guess\n",
  ],
  [
    "operation-id-invalid",
    "/paths/~1snapshots/get/operationId",
    "operationId: listSnapshots",
    "operationId: snapshots/list-all",
  ],
  ["operation-id-missing", "/paths/~1snapshots/get/operationId", "      operationId: listSnapshots\n", ""],
  [
    "operation-id-duplicate",
    "/paths/~1snapshots/get/operationId",
    "operationId: listSnapshots",
    "operationId: createSnapshot",
  ],
  [
    "operation-id-collision",
    "/paths/~1snapshots/get/operationId",
    "operationId: listSnapshots",
    "operationId: create_snapshot",
  ],
  [
    "ref-unresolved",
    "/components/schemas/CreateSnapshot/properties/tier",
    'tier: { $ref: "#/components/schemas/Tier" }\n    Failure',
    'tier: { $ref: "#/components/schemas/Gone" }\n    Failure',
  ],
  [
    "example-missing",
    "/paths/~1snapshots/get/parameters/0",
    "schema: { type: string }, example: t2",
    "schema: { type: string }",
  ],
  [
    "example-missing",
    "/paths/~1snapshots/get/responses/200/headers/X-Remaining",
    "schema: { type: integer }, example: 41",
    "schema: { type: integer }",
  ],
  [
    "example-missing",
    "/paths/~1disks~1{disk_id}~1snapshots/post/requestBody/content/application~1json",
    "examples:\n              nightly: { value: { name: nightly, tier: cold } }",
    "x-none: true",
  ],
  [
    "example-missing",
    "/paths/~1disks~1{disk_id}~1snapshots/post/responses/201/content/application~1json",
    `examples:\n                ${CREATED}`,
    "x-none: true",
  ],
  [
    "example-invalid",
    "/paths/~1disks~1{disk_id}~1snapshots/post/responses/201/content/application~1json/examples/created/value/id",
    CREATED,
    "created: { value: { id: 1, state: creating } }",
  ],
  [
    "example-invalid",
    "/paths/~1snapshots/get/parameters/1/example",
    "minimum: 1 }, example: 10",
    "minimum: 1 }, example: 0",
  ],
  [
    "example-invalid",
    "/components/schemas/Failure",
    "message: { type: string }\n    Snapshot",
    "message: { type: string, example: 5 }\n    Snapshot",
  ],
  [
    "parameter-unsupported",
    "/paths/~1snapshots/get/parameters/0",
    "name: after, in: query",
    "name: after, in: query, style: matrix",
  ],
  ["parameter-unsupported", "/paths/~1snapshots/get/parameters/0", "name: after, in: query", "name: Host, in: header"],
  [
    "parameter-unsupported",
    "/paths/~1snapshots/get/parameters/0",
    "name: after, in: query",
    "name: Accept, in: header",
  ],
  ["parameter-unsupported", "/paths/~1snapshots/get/parameters/0", "name: after, in: query", "name: a=b, in: cookie"],
  ["parameter-unsupported", "/paths/~1snapshots/get/parameters/0", "name: after, in: query", 'name: "", in: query'],
  ...NESTED.map((declared): [string, string, string, string] => [
    "parameter-unsupported",
    "/paths/~1snapshots/get/parameters/0",
    "name: after, in: query, schema: { type: string }, example: t2",
    `name: after, in: query, ${declared}`,
  ]),
  [
    "parameter-unsupported",
    "/paths/~1snapshots/get/parameters/0",
    "name: after, in: query, schema: { type: string }, example: t2",
    "name: after, in: query, content: { text/plain: { example: t2 }, application/json: { example: t2 } }",
  ],
  [
    "media-type-unsupported",
    "/paths/~1disks~1{disk_id}~1snapshots/post/requestBody/content/json",
    'content:\n          application/json:\n            schema: { $ref: "#/components/schemas/CreateSnapshot" }',
    'content:\n          json:\n            schema: { $ref: "#/components/schemas/CreateSnapshot" }',
  ],
  ...["/%zz", "/%ff", "/snapshots/../other", "/./snapshots", "/snapshots/.%2E/other", "/%2e"].map(
    (path): [string, string, string, string] => [
      "openapi-invalid",
      `/paths/${path.replaceAll("/", "~1")}`,
      "  /snapshots:\n",
      `  ${path}:\n`,
    ],
  ),
  [
    "method-unsupported",
    "/paths/~1snapshots/trace",
    "  /snapshots:\n",
    "  /snapshots:\n    trace: { operationId: traceSnapshots, responses: { '204': { description: Done. } } }\n",
  ],
  [
    "path-parameter-undeclared",
    "/paths/~1disks~1{disk_id}~1snapshots/post/parameters",
    "name: disk_id, in: path",
    "name: disk, in: path",
  ],
  ["name-reserved", "/paths/~1snapshots/get/operationId", "operationId: listSnapshots", "operationId: import"],
  [
    "name-reserved",
    "/paths/~1snapshots/get/operationId",
    "operationId: listSnapshots",
    "operationId: create_acme_client",
  ],
  [
    "input-collision",
    "/paths/~1disks~1{disk_id}~1snapshots/post",
    "        name: { type: string, minLength: 1 }\n",
    "        name: { type: string }\n        disk_id: { type: integer }\n",
  ],
  ["input-collision", "/paths/~1snapshots/get", "name: after, in: query", "name: limit, in: header"],
  [
    "input-invalid",
    "/paths/~1snapshots/get/x-snap-input",
    "      operationId: listSnapshots\n",
    "      operationId: listSnapshots\n      x-snap-input: whole\n",
  ],
  ["security-undefined", "/security/0/bearer", "    bearer:\n      type: http", "    other:\n      type: http"],
  [
    "openapi-invalid",
    "/components/schemas/Failure/type",
    "    Failure:\n      type: object",
    "    Failure:\n      type: thing",
  ],
  [
    "schema-invalid",
    "/paths/~1snapshots/get/parameters/0/example",
    "schema: { type: string }, example: t2",
    'schema: { type: string, pattern: "(" }, example: t2',
  ],
  [
    "schema-invalid",
    "/paths/~1snapshots/get/parameters/0/schema/format",
    "schema: { type: string }, example: t2",
    "schema: { type: string, format: int64 }, example: t2",
  ],
  [
    "schema-invalid",
    "/paths/~1snapshots/get/responses/200/headers/X-Remaining/schema/format",
    "schema: { type: integer }, example: 41",
    "schema: { type: integer, format: uuid }, example: 41",
  ],
  [
    "violation-undocumented",
    "/paths/~1snapshots/get",
    '        "422": { $ref: "#/components/responses/Invalid" }\n        default: { $ref: "#/components/responses/Failed" }\ncomponents',
    '        default: { $ref: "#/components/responses/Failed" }\ncomponents',
  ],
];

describe("diagnostics", () => {
  it.each(FAULTS)("reports %s at %s", async (code, pointer, from, to) => {
    const found = await diagnose(replaceOnce(ACME, from, to));
    expect(found.map((fault) => [fault.code, fault.pointer])).toContainEqual([code, pointer]);
    for (const fault of found) {
      expect(fault.file).toBe("specs/acme/openapi.yaml");
      expect(fault.line).toBeGreaterThan(0);
      expect(fault.message).not.toBe("");
      expect(fault.fix).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("reports the line of a YAML syntax error", async () => {
    const [fault, ...others] = await diagnose(replaceOnce(ACME, "info:\n", "info: [\n"));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: "yaml-syntax", file: "specs/acme/openapi.yaml" });
  });

  it("omits the line if the parser that finds lines refuses a valid document", async () => {
    const spec = `${replaceOnce(ACME, "summary: List snapshots", "summary: 1")}x-data: !!binary AAAA\n`;
    const [fault] = await diagnose(spec);
    expect(fault).toMatchObject({ pointer: expect.stringMatching(/^\/paths/) });
    expect(fault).not.toHaveProperty("line");
  });

  it("reports a duplicate key", async () => {
    const twice = replaceOnce(ACME, "  version: 1.0.0\n", "  version: 1.0.0\n  version: 2.0.0\n");
    expect((await diagnose(twice)).map(({ code }) => code)).toEqual(["yaml-syntax"]);
  });

  it("reports all problems of a spec together", async () => {
    const noId = replaceOnce(ACME, "      operationId: listSnapshots\n", "");
    const badExample = replaceOnce(noId, CREATED, "created: { value: { id: 1, state: creating } }");
    const badRef = replaceOnce(badExample, "next: { type: string }", 'next: { $ref: "#/components/schemas/Gone" }');
    const codes = (await diagnose(badRef)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["operation-id-missing", "example-invalid", "ref-unresolved"]));
  });

  it("reports a missing spec, a missing package and a missing source", async () => {
    const repository = await createRepository({ acme: ACME });
    const { diagnostics } = await compile(repository, "globex");
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ["spec-unreadable", "specs/globex/openapi.yaml"],
    ]);
  });
});

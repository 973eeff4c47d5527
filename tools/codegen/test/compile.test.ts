import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository } from "./repository.ts";

async function compileAcme(spec = ACME) {
  const { files, diagnostics } = await compile(await createRepository({ acme: spec }), "acme");
  expect(diagnostics).toEqual([]);
  return files;
}

describe("compile", () => {
  it.each([
    "client.ts",
    "contract.ts",
    "handlers.ts",
    "index.ts",
    "msw.ts",
    "operations.ts",
    "provenance.ts",
    "schema.ts",
  ])("emits %s as expected", async (name) => {
    const files = await compileAcme();
    await expect(files.get(name)).toMatchFileSnapshot(`expected/acme/src/${name}`);
  });

  it("emits the same bytes for any order of paths and components", async () => {
    const [head = "", rest = ""] = ACME.split("paths:\n");
    const [paths = "", components = ""] = rest.split("components:\n");
    const [disks = "", snapshots = ""] = paths.split("  /snapshots:\n");
    const reordered = `${head}components:\n${components}paths:\n  /snapshots:\n${snapshots}${disks}`;
    const withoutHash = (files: ReadonlyMap<string, string>) =>
      [...files].map(([name, text]) => [name, text.replaceAll(/sha256: .*/g, "")]);
    expect(withoutHash(await compileAcme(reordered))).toEqual(withoutHash(await compileAcme()));
  });

  it("makes enums open in responses and closed in requests, and splits a schema that both use", async () => {
    const schema = (await compileAcme()).get("schema.ts");
    expect(schema).toContain('state: "creating" | "ready" | "failed" | (string & {});');
    expect(schema).toContain('labels?: ("a" | "b" | (string & {}))[];');
    expect(schema).toContain('Tier: "hot" | "cold" | (string & {});');
    expect(schema).toContain('TierInput: "hot" | "cold";');
    expect(schema).toContain('tier?: components["schemas"]["TierInput"];');
  });

  it("makes clients send the idempotency key that the spec marks, in a header or in the query", async () => {
    const keyed = (place: string) => {
      const mark = "required: true, schema: {}, example: a, x-snap-idempotency-key: true";
      const parameters = `      parameters: [{ name: requestId, in: ${place}, ${mark} }]\n`;
      const id = "      operationId: createSnapshot\n";
      return compileAcme(replaceOnce(ACME, id, id + parameters));
    };
    expect((await keyed("header")).get("client.ts")).toContain('idempotencyKey: "requestid"');
    const files = await keyed("query");
    expect(files.get("client.ts")).toContain('idempotencyKey: "?requestId"');
    expect(files.get("schema.ts")).toContain("requestId?: ");
  });

  it("allows null in an open enum if its type does", async () => {
    const spec = replaceOnce(ACME, "state: { type: string, enum:", "state: { type: [string, 'null'], enum:");
    const schema = (await compileAcme(spec)).get("schema.ts");
    expect(schema).toContain('state: "creating" | "ready" | "failed" | null | (string & {});');
  });

  it("adds the discriminator constant to each alternative, also in anyOf", async () => {
    const choice = (
      keyword: string,
    ) => `      discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
      ${keyword}: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
`;
    const schemas = await Promise.all(
      ["oneOf", "anyOf"].map(async (keyword) => {
        const added = `  schemas:
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
    Pet:
${choice(keyword)}`;
        return (await compileAcme(replaceOnce(ACME, "  schemas:\n", added))).get("schema.ts");
      }),
    );
    expect(schemas[0]).toContain('kind: "cat";');
    expect(schemas[1]).toBe(schemas[0]);
  });

  it("keeps the discriminator constants of a schema that is split", async () => {
    const owner = '        owner: { $ref: "#/components/schemas/Owner" }\n';
    const kind = (name: string) => `    ${name}:
      type: object
      required: [kind]
      properties: { kind: { type: string }, tier: { $ref: "#/components/schemas/Tier" } }
`;
    const mapping = '{ a_user: "#/components/schemas/User", a_group: "#/components/schemas/Group" }';
    const named = ["User", "Group", "Team"].map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ");
    const added = `  schemas:
${["User", "Group", "Team"].map(kind).join("")}    Owner:
      discriminator: { propertyName: kind, mapping: ${mapping} }
      oneOf: [${named}]
`;
    const spec = replaceOnce(
      replaceOnce(ACME, "        name: { type: string, minLength: 1 }\n", `        name: { type: string }\n${owner}`),
      "        disk_id: { type: integer }\n",
      `        disk_id: { type: integer }\n${owner}`,
    );
    const schema = (await compileAcme(replaceOnce(spec, "  schemas:\n", added))).get("schema.ts");
    const constants = [...(schema ?? "").matchAll(/kind: "(\w+)"/g)].map(([, name]) => name);
    expect(constants.sort()).toEqual(["Team", "Team", "a_group", "a_group", "a_user", "a_user"]);
  });

  it("keeps a request property with a default optional", async () => {
    const spec = replaceOnce(
      ACME,
      "name: { type: string, minLength: 1 }",
      "name: { type: string }\n        size: { type: integer, default: 2 }",
    );
    expect((await compileAcme(spec)).get("schema.ts")).toMatch(/@default 2[^;]*size\?: number;/);
  });

  it("prefers the scheme with a prefix", async () => {
    const two = replaceOnce(ACME, "  - bearer: []", "  - bearer: []\n  - key: []");
    const word = "x-snap-credential: { option: token, environment: ACME_TOKEN, prefix: ak_ }";
    const client = (
      await compileAcme(`${two}    key:\n      type: apiKey\n      in: header\n      name: X-Key\n      ${word}\n`)
    ).get("client.ts");
    expect(client).toMatch(
      /name: "x-key", option: "token", prefix: "ak_" \}\],\s*\[\{ in: "header", name: "authorization"/,
    );
  });

  it("lists the handler of a more specific path first", async () => {
    const paths = ["/{kind}/7", "/snapshots/{id}", "/snapshots/{id}-logs", "/snapshots/{id}:logs"].concat([
      "/snapshots/latest",
      "/snapshots/{id}/disks/{disk}",
      "/snapshots/{id}a-logs",
    ]);
    const operations = paths.map((path, index) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = names.map((name) => `{ name: ${name}, in: path, required: true, schema: {}, example: a }`);
      const failed = '{ $ref: "#/components/responses/Failed" }';
      return `  ${JSON.stringify(path)}:
    get:
      operationId: get${index}
      summary: Get
      parameters: [${parameters.join(", ")}]
      responses: { "204": { description: Found. }, default: ${failed} }
`;
    });
    const spec = replaceOnce(ACME, "components:\n", `${operations.join("")}components:\n`);
    const handlers = (await compileAcme(spec)).get("handlers.ts") ?? "";
    const order = [...handlers.matchAll(/^ {2}get(\d)Handler\(\),$/gm)].map(([, index]) => paths[Number(index)]);
    expect(order).toEqual([
      "/snapshots/latest",
      "/snapshots/{id}/disks/{disk}",
      "/snapshots/{id}a-logs",
      "/snapshots/{id}-logs",
      "/snapshots/{id}:logs",
      "/snapshots/{id}",
      "/{kind}/7",
    ]);
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { createRepository, diagnose } from "./repository.ts";

const NIMBUS = await readFile(join(import.meta.dirname, "fixtures/nimbus.yaml"), "utf8");
const ORG = "/components/parameters/Org/x-snap-scope";
const PROJECT = "/components/parameters/Project/x-snap-scope";
const REFERENCE = '- $ref: "#/components/parameters/Project"';
const OWN = "- { name: project_id, in: path, required: true, schema: { type: string }, example: quiet-sun }";

async function filesOf(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await compile(await createRepository({ nimbus: spec }), "nimbus");
  expect(diagnostics).toEqual([]);
  return files;
}

describe("x-snap-scope", () => {
  it("makes options of a client, with their environment variables, defaults and known values", async () => {
    const client = (await filesOf(NIMBUS)).get("client.ts") ?? "";
    expect(client).toContain('import { createScopedClient } from "@snap/runtime/scopes";');
    expect(client).toContain("(definition, options);");
    expect(client).toContain('zone?: "west-1" | "east-1" | (string & {}) | undefined;');
    expect(client).toContain("orgId?: string | number | undefined;");
    expect(client).toContain("projectId?: string | undefined;");
    expect(client).toContain('zone: { environment: "NIMBUS_ZONE", variable: "zone", default: "west-1" }');
    expect(client).toContain('projectId: { environment: "NIMBUS_PROJECT_ID", path: ["project_id"] }');
    expect(client).toContain('query: { "GET /projects": "org_id" }');
  });

  it("reads the default of a query parameter, such as the version of an API", async () => {
    const spec = replaceOnce(
      NIMBUS,
      "schema: { type: integer }\n      example: 7",
      "schema: { type: integer, default: 7 }",
    );
    const client = (
      await filesOf(
        replaceOnce(spec, "x-snap-scope: { option: orgId", "example: 7\n      x-snap-scope: { option: orgId"),
      )
    ).get("client.ts");
    expect(client).toMatch(/"GET \/projects": "org_id" \},\s+default: "7"/);
  });

  it("makes the parameters optional in types and inputs, but not in mocks", async () => {
    const files = await filesOf(NIMBUS);
    const schema = files.get("schema.ts") ?? "";
    expect(schema).toContain('project_id?: components["parameters"]["Project"];');
    expect(schema).toContain('org_id?: components["parameters"]["Org"];');
    expect(schema).toContain("            snapshot_id: string;");
    expect(schema).toMatch(/listSnapshots: \{\s+parameters: \{\s+query\?: never;\s+header\?: never;\s+path\?: \{/);
    expect(files.get("operations.ts")).toContain(" * - `project_id` (optional)");
    expect(files.get("contract.ts")).toContain('name: "project_id", scope: "projectId", required: true');
  });

  it("describes the scopes for adapters, with the operation that lists their values", async () => {
    const snapshots = (await filesOf(NIMBUS)).get("snapshots.ts") ?? "";
    expect(snapshots).toContain(
      'zone: { environment: "NIMBUS_ZONE", default: "west-1", values: ["west-1", "east-1"] }',
    );
    expect(snapshots).toContain('list: { name: "listProjects", path: "/projects", id: "/id" }');
  });

  it("says for adapters that the scope is the source of its snapshots", async () => {
    const word = "environment: NIMBUS_PROJECT_ID";
    const spec = replaceOnce(NIMBUS, word, `${word}\n        source: database`);
    expect((await filesOf(spec)).get("snapshots.ts")).toMatch(/id: "\/id" \},\s+source: "database"/);
  });

  it("requires the option of a server variable whose default is only an example", async () => {
    const word = "x-snap-scope: { option: zone, environment: NIMBUS_ZONE";
    const client = (await filesOf(replaceOnce(NIMBUS, word, `${word}, required: true`))).get("client.ts");
    expect(client).toContain('zone: { environment: "NIMBUS_ZONE", variable: "zone" }');
  });

  it.each([
    [
      "an operation that does not exist",
      ["operation: listProjects", "operation: listOrgs"],
      `${PROJECT}/enumerate/operation`,
      'there is no operation "listOrgs"',
    ],
    [
      "an operation that is not a list",
      ["operation: listProjects", "operation: createSnapshot"],
      `${PROJECT}/enumerate/operation`,
      "createSnapshot is not a list",
    ],
    [
      "a place that the items do not have",
      ["enumerate: { operation: listProjects, id: /id }", "enumerate: { operation: listProjects, id: /slug }"],
      `${PROJECT}/enumerate/id`,
      'the items of listProjects have no property at "/slug"',
    ],
    [
      "one option for two parameters",
      ["option: orgId", "option: projectId"],
      PROJECT,
      'the option "projectId" is defined in two ways',
    ],
    [
      "a parameter that has the name of a scope, but does not select one",
      [`${REFERENCE}\n      - { name: snapshot_id`, `${OWN}\n      - { name: snapshot_id`],
      "/paths/~1projects~1{project_id}~1snapshots~1{snapshot_id}/parameters/0",
      '"project_id" selects a scope in other operations, but not here',
    ],
    [
      "a parameter with several values",
      ["schema: { type: integer }\n      example: 7", "schema: { type: array }\n      example: [7]"],
      ORG,
      '"org_id" has several values, and a scope has one',
    ],
    [
      "a header",
      ["in: query\n      required: true", "in: header\n      required: true"],
      ORG,
      '"org_id" is in the header',
    ],
    [
      "a default that a parameter cannot have",
      ["environment: NIMBUS_ORG_ID", "environment: NIMBUS_ORG_ID, required: true"],
      `${ORG}/required`,
      "only a server variable has it",
    ],
    ["the name of a credential", ["option: orgId", "option: token"], `${ORG}/option`, /"token" is not allowed/],
    [
      "the name of an option of every client",
      ["option: orgId", "option: baseUrl"],
      `${ORG}/option`,
      /"baseUrl" is not/,
    ],
    [
      "the environment variable of a credential",
      ["environment: NIMBUS_ORG_ID", "environment: NIMBUS_TOKEN"],
      `${ORG}/environment`,
      "NIMBUS_TOKEN is the environment variable of a credential",
    ],
    [
      "the environment variable of a secret with which a program logs in",
      [
        "{ option: token, environment: NIMBUS_TOKEN }",
        "{ option: token, environment: NIMBUS_TOKEN, login: { function: logIn, secrets: { secret: NIMBUS_ORG_ID }, required: [secret] } }",
      ],
      `${ORG}/environment`,
      "NIMBUS_ORG_ID is the environment variable of a credential",
    ],
    ["a name that is not an identifier", ["option: orgId", "option: org-id"], ORG, /\/option must match pattern/],
    [
      "a place without an effect",
      ["  version: 1.0.0", "  version: 1.0.0\n  x-snap-scope: {}"],
      "/info/x-snap-scope",
      /belongs on a path or query parameter, or a server variable/,
    ],
  ] as const)("refuses %s", async (_, [from, to], pointer, message) => {
    const faults = await diagnose(replaceOnce(NIMBUS, from, to));
    expect(faults.filter(({ code }) => code !== "openapi-invalid").slice(0, 1)).toMatchObject([{ pointer }]);
    expect(faults.find((fault) => fault.pointer === pointer)?.message).toMatch(message);
  });

  it("refuses a server variable that is not an option", async () => {
    const without = replaceOnce(NIMBUS, "\n        x-snap-scope: { option: zone, environment: NIMBUS_ZONE }", "");
    expect(await diagnose(without)).toMatchObject([{ code: "server-invalid", pointer: "/servers/0/url" }]);
  });
});

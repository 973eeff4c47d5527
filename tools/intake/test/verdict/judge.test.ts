import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Finding } from "../../src/verdict/finding.ts";
import { judge } from "../../src/verdict/judge.ts";

const json = (schema: string) => `{ description: "", content: { application/json: { schema: ${schema} } } }`;
const HEAD = `
openapi: 3.1.0
info: { title: Copies, version: "1" }
security: [{ token: [] }]
`;
const SCHEMES = "components: { securitySchemes: { token: { type: http, scheme: bearer } }, schemas: SCHEMAS }";

function specOf(paths: string, schemas = "{}", rest = SCHEMES) {
  return parse(`${HEAD}\n${rest.replace("SCHEMAS", schemas)}\npaths:\n${paths}`);
}

function byPart(findings: readonly Finding[]): Record<string, Finding> {
  return Object.fromEntries(findings.map((finding) => [finding.about, finding]));
}

const SNAPSHOT = `{ Snapshot: { type: object, properties: {
  uuid: { type: string }, label: { type: string }, phase: { type: string, enum: [making, usable, broken] },
  created_at: { type: string, format: date-time }, size_gb: { type: number }, volume_id: { type: string },
  zone: { type: string }, labels: { type: object }, expires_at: { type: integer } } } }`;

const LIST = `
  /snapshots:
    get:
      operationId: listSnapshots
      parameters: [{ name: cursor, in: query, schema: { type: string } }]
      responses:
        "200": ${json(`{ type: object, properties: {
          snapshots: { type: array, items: { $ref: "#/components/schemas/Snapshot" } }, next_cursor: { type: string } } }`)}
        "404": { description: "" }
`;

const REST = `
    post:
      operationId: createSnapshot
      responses: { "201": ${json(`{ type: object, properties: {
        snapshot: { $ref: "#/components/schemas/Snapshot" },
        task: { type: object, properties: { id: { type: string }, status: { type: string, enum: [open, done] } } } } }`)} }
  /snapshots/{snapshot_id}:
    get: { operationId: getSnapshot, responses: { "200": ${json('{ $ref: "#/components/schemas/Snapshot" }')} } }
    delete: { operationId: deleteSnapshot, responses: { "204": { description: "" } } }
  /snapshots/{snapshot_id}/restore:
    post: { operationId: restoreSnapshot, responses: { "202": { description: "" } } }
  /tasks/{task_id}:
    get: { operationId: getTask, responses: { "200": { description: "" } } }
`;

describe("judge", () => {
  it("finds every part of an ordinary API, with the operation and the place of each", () => {
    const { findings, obstacles } = judge(specOf(LIST + REST, SNAPSHOT));
    const places = Object.fromEntries(findings.map(({ about, status, place }) => [about, `${status}: ${place}`]));
    expect(places).toEqual({
      list: "found: listSnapshots /snapshots",
      get: "found: getSnapshot",
      create: "found: createSnapshot",
      delete: "found: deleteSnapshot",
      restore: "guessed: restoreSnapshot",
      wait: "guessed: createSnapshot /task, read with getTask",
      id: "found: listSnapshots /uuid",
      name: "found: listSnapshots /label",
      state: "found: listSnapshots /phase",
      created: "found: listSnapshots /created_at",
      updated: "missing: ",
      size: "guessed: listSnapshots /size_gb",
      source: "guessed: listSnapshots /volume_id",
      region: "found: listSnapshots /zone",
      tags: "found: listSnapshots /labels",
      expiry: "guessed: listSnapshots /expires_at",
      paging: "guessed: listSnapshots: token by cursor, next at /next_cursor",
      errors: "found: listSnapshots 404",
      credential: "found: token (bearer)",
    });
    expect(obstacles).toEqual([]);
    const { state, size, wait } = byPart(findings);
    expect(state?.advice).toBe("Values: making, usable, broken.");
    expect(size?.advice).toBe("GB: 10^9 or 2^30 bytes?");
    expect(wait?.advice).toBe("Add x-snap-job (open, done).");
  });

  it("finds a deletion below another object by the operationId of the deletion, and the first of several names", () => {
    const drop = "  /images/{image_id}: { delete: { operationId: dropSnapshot, responses: {} } }";
    const schemas = "{ Snapshot: { type: object, properties: { names: { type: array, items: { type: string } } } } }";
    const { delete: found, name } = byPart(judge(specOf(LIST + drop, schemas)).findings);
    expect(found).toMatchObject({ status: "found", place: "dropSnapshot" });
    expect(name).toMatchObject({ status: "guessed", place: "listSnapshots /names/0" });
  });

  it("reports a missing part of an API as a missing capability, not as an obstacle", () => {
    const bare = LIST.replace(/#.*Snapshot"/, '#/components/schemas/Bare"');
    const { findings, obstacles } = judge(
      specOf(bare, "{ Bare: { type: object, properties: { id: { type: string } } } }"),
    );
    expect(obstacles).toEqual([]);
    const missing = findings.filter(({ status }) => status === "missing").map(({ about }) => about);
    expect(missing).toEqual([
      ...["get", "create", "delete", "restore", "wait"],
      ...["name", "state", "created", "updated", "size", "source", "region", "tags", "expiry"],
    ]);
    expect(findings.filter(({ status, advice }) => status === "missing" && advice === "")).toEqual([]);
  });

  it("reports that an adapter needs a list of snapshots, and names the operations that mention snapshots", () => {
    const { obstacles } = judge(specOf("  /vm/{id}/snapshot: { post: { operationId: takeSnapshot, responses: {} } }"));
    expect(obstacles).toEqual([
      expect.stringMatching(/^list: no GET returns a list .*these mention a snapshot: takeSnapshot \(no GET\)\./),
    ]);
    expect(judge(specOf("  /vm: { get: { responses: {} } }")).obstacles[0]).toContain("with --match");
  });

  it("explains for each operation that mentions snapshots why it is not the list", () => {
    const success = json("{ type: object, properties: { Items: { type: array, items: { type: object } } } }");
    const { obstacles } = judge(
      specOf(`
  /describe: { post: { operationId: describeSnapshots, responses: { "200": ${success} } } }
  /snapshot-limits: { get: { operationId: getLimits, responses: { "200": ${json("{ type: object }")} } } }
  /snapshots/{id}: { get: { operationId: getParts, responses: { "200": ${success} } } }`),
    );
    expect(obstacles[0]).toContain("describeSnapshots (a list, but a POST)");
    expect(obstacles[0]).toContain("getLimits (no list of objects in its response)");
    expect(obstacles[0]).toContain("getParts (a list in the response for one object)");
  });

  it("finds a list that may be null, and does not offer lists of other objects", () => {
    const operations = LIST.replace("/snapshots:", "/snapshots/operations:").replace(
      "listSnapshots",
      "listSnapshotJobs",
    );
    const optional = LIST.replace("type: array,", "type: [array, 'null'],");
    const { list, paging } = byPart(judge(specOf(optional + operations, SNAPSHOT)).findings);
    expect(list).toEqual({ about: "list", status: "found", place: "listSnapshots /snapshots", advice: "" });
    expect(paging).toMatchObject({ status: "guessed" });
  });

  it("does not choose between two operations that could both be the list", () => {
    const twice = LIST + LIST.replace("/snapshots:", "/files/snapshots:").replace("listSnapshots", "listFileSnapshots");
    const { obstacles } = judge(specOf(twice, SNAPSHOT));
    expect(obstacles).toEqual([expect.stringMatching(/listSnapshots .*listFileSnapshots .*--operations/)]);
  });

  it("names the parent objects whose snapshots are listed", () => {
    const scoped = LIST.replace("/snapshots:", "/projects/{project_id}/snapshots:");
    const { list } = byPart(judge(specOf(scoped, SNAPSHOT)).findings);
    expect(list).toMatchObject({ status: "found", advice: "Listed for each project_id: add x-snap-scope." });
    const projects = `/projects: { get: { operationId: listProjects, responses: {} } }`;
    const advised = byPart(judge(specOf(`  ${projects}\n${scoped}`, SNAPSHOT)).findings)["list"]?.advice;
    expect(advised).toBe("Listed for each project_id (of listProjects): add x-snap-scope.");
  });

  it("reports a snapshot without an id as an obstacle", () => {
    const { obstacles } = judge(
      specOf(LIST, "{ Snapshot: { type: object, properties: { size: { type: integer } } } }"),
    );
    expect(obstacles).toEqual([expect.stringMatching(/^id: /)]);
  });

  it("reports pages without a place of the next page as an obstacle", () => {
    const { obstacles } = judge(specOf(LIST.replace("next_cursor: { type: string }", ""), SNAPSHOT));
    expect(obstacles).toEqual([expect.stringMatching(/^paging: listSnapshots: .*x-snap-pagination/)]);
  });

  it("guesses that callers pass the whole Authorization header if clients do not support its scheme", () => {
    const { findings, obstacles } = judge(specOf(LIST, SNAPSHOT, SCHEMES.replace("bearer", "digest")));
    expect(byPart(findings)["credential"]).toMatchObject({
      ...{ status: "guessed", place: "token (digest)", advice: "Callers pass the whole Authorization header." },
    });
    expect(obstacles.join()).not.toContain("credential");
  });

  it("reports a credential that clients cannot send as an obstacle", () => {
    const { obstacles } = judge(
      specOf(LIST, SNAPSHOT, SCHEMES.replace("type: http, scheme: bearer", "type: mutualTLS")),
    );
    expect(obstacles).toEqual([
      expect.stringMatching(/^credential: token \(mutualTLS\): No client can send .*`fetch`/),
    ]);
  });

  it("finds snapshots if an API uses another word", () => {
    const images = LIST.replaceAll("snapshots", "images").replaceAll("Snapshots", "Images");
    const { list } = byPart(judge(specOf(images, SNAPSHOT)).findings);
    expect(list?.place).toBe("listImages /images");
  });

  it("finds a restoration whose parameter for the id has the same name as that of the deletion", () => {
    const { findings } = judge(
      specOf(
        `${LIST}
  /templates/{templateID}:
    delete: { operationId: deleteSnapshotTemplate, responses: { "204": { description: "" } } }
  /sandboxes:
    post:
      operationId: createSandbox
      requestBody: ${json("{ type: object, properties: { templateID: { type: string } } }").replace('description: "", ', "")}
      responses: { "201": { description: "" } }`,
        SNAPSHOT,
      ),
    );
    expect(byPart(findings)["restore"]).toMatchObject({ status: "guessed", place: "createSandbox" });
  });

  it("finds a job that is the whole response by the name of its component", () => {
    const schemas = SNAPSHOT.replace(
      /^\{/,
      "{ Operation: { type: object, properties: { id: { type: string }, state: { type: string } } },",
    );
    const { findings } = judge(
      specOf(
        `${LIST}    post:
      operationId: createSnapshot
      responses: { "200": ${json('{ $ref: "#/components/schemas/Operation" }')} }
  /operation/{id}: { get: { operationId: getOperation, responses: { "200": { description: "" } } } }`,
        schemas,
      ),
    );
    expect(byPart(findings)["wait"]?.place).toBe("createSnapshot (the body), read with getOperation");
  });

  it("does not take a change of another object for a restoration", () => {
    const body = json("{ type: object, properties: { snapshot_id: { type: string } } }").replace(
      'description: "", ',
      "",
    );
    const other = (method: string) =>
      `  /backups: { ${method}: { operationId: writeBackup, requestBody: ${body}, responses: { "204": { description: "" } } } }`;
    const restoreBy = (method: string) => byPart(judge(specOf(LIST + other(method), SNAPSHOT)).findings)["restore"];
    expect(restoreBy("patch")?.status).toBe("missing");
    expect(restoreBy("post")?.status).toBe("guessed");
  });
});

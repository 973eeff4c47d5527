import { SpecNode } from "@snap/openapi/spec-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { matchOperations, nameOf } from "../../src/verdict/match-operations.ts";

const PATHS = `
paths:
  /images:
    get:
      parameters: [{ name: type, in: query, schema: { type: string, enum: [system, snapshot] } }]
      responses: {}
  /images/{id}: { delete: { operationId: deleteImage, responses: {} } }
  /servers:
    get: { operationId: listServers, responses: {} }
    post:
      operationId: createServer
      requestBody: { content: { application/json: { schema: { properties: { image: {}, snapshotCount: {} } } } } }
      responses: {}
  /servers/{id}/snapshot:
    post:
      operationId: takeOne
      responses:
        "202":
          description: ""
          content: { application/json: { schema: { properties: { job: { properties: { state: { type: string } } } } } } }
  /jobs/{id}: { get: { operationId: getJob, responses: {} } }
  /quotas: { patch: { requestBody: { content: { application/json: { schema: { properties: { snapshot_count: {} } } } } }, responses: {} } }
  /volumes:
    post:
      operationId: createVolume
      requestBody: { content: { application/json: { schema: { properties: { source_snapshot_id: {} } } } } }
      responses: {}
`;

describe("matchOperations", () => {
  const found = matchOperations(SpecNode.of(parse(PATHS)), "snapshot");
  const reasons = Object.fromEntries(found.map(({ operation, why }) => [nameOf(operation), why]));

  it("proposes the operations that are related to a word, with the reason", () => {
    expect(reasons).toEqual({
      "GET /images": 'its parameter type accepts "snapshot"',
      deleteImage: 'it belongs to images, which can be of the type "snapshot"',
      createServer: "it receives image",
      takeOne: 'its name contains "snapshot"',
      getJob: "it reads the job that takeOne starts",
      createVolume: "it receives source_snapshot_id",
    });
  });

  it("proposes the job that has most words in common with the operation that starts it", () => {
    const document = parse(PATHS);
    const job = document.paths["/jobs/{id}"];
    document.paths = { "/images/jobs/{id}": { get: { operationId: "getImageJob", responses: {} } }, ...document.paths };
    document.paths["/servers/{id}/jobs/{job}"] = { get: { ...job.get, operationId: "getServerJob" } };
    const names = matchOperations(SpecNode.of(document), "snapshot").map(({ operation }) => nameOf(operation));
    expect(names).toContain("getServerJob");
    expect(names).not.toContain("getJob");
  });

  it("proposes the operation that lists the scopes of a list", () => {
    const document = parse(PATHS);
    document.paths["/servers/{id}/snapshots"] = { get: { operationId: "listSnapshots", responses: {} } };
    const all = matchOperations(SpecNode.of(document), "snapshot");
    expect(all.find(({ operation }) => operation.id === "listServers")?.why).toBe("it lists the values of id");
  });

  it("does not propose an operation that only counts snapshots", () => {
    expect(Object.keys(reasons)).not.toContain("PATCH /quotas");
  });

  it("does not propose an operation that receives an object with snapshots, but one that receives their ids", () => {
    const receiving = (snapshots: object) => {
      const schema = { properties: { snapshots: { type: "array", items: snapshots } } };
      const requestBody = { content: { "application/json": { schema } } };
      const paths = { ...parse(PATHS).paths, "/networks": { put: { requestBody, responses: {} } } };
      return matchOperations(SpecNode.of({ paths }), "snapshot").map(({ operation }) => nameOf(operation));
    };
    expect(receiving({ type: "object" })).not.toContain("PUT /networks");
    expect(receiving({ type: "string" })).toContain("PUT /networks");
  });
});

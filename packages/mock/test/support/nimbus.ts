import type { MockContract, MockOperation } from "@snap/mock";

const JSON_TYPE = "application/json";
const FAILED: MockOperation["responses"] = {
  401: { contentType: JSON_TYPE, examples: { failed: { message: "unauthorized" } } },
  404: { contentType: JSON_TYPE, examples: { missing: { message: "missing" } } },
};
const PROJECT = { in: "path", name: "project", required: true, scope: "project", schema: { type: "string" } } as const;
const ID = { in: "path", name: "id", required: true, schema: { type: "string" } } as const;
const TEXT = { type: "string" };
const SNAPSHOT = { id: "snap-7", name: "nightly" };
const DISK = { id: "disk-1" };
const single = (items: string) => ({ style: "none", items });
const success = (example: unknown) => ({ contentType: JSON_TYPE, examples: { first: example } });

/** The contract of a fictional API: snapshots below projects, in zones with servers of their own. */
export const NIMBUS: MockContract = {
  provider: "nimbus",
  baseUrl: "https://api-{zone}.nimbus.example/v2",
  security: [],
  scopes: {
    zone: { variable: "zone", values: ["west-1", "east-1"] },
    org: { values: ["o1"] },
    project: { values: ["sun"], enumerate: { operation: "listProjects", id: "/id" } },
  },
  schemas: {},
  collections: {
    projects: { schema: { type: "object", properties: { id: TEXT } }, id: "id" },
    snapshots: { schema: { type: "object", required: ["id", "name"], properties: { id: TEXT, name: TEXT } }, id: "id" },
    disks: { schema: { type: "object", properties: { id: TEXT } }, id: "id" },
  },
  operations: [
    {
      id: "listProjects",
      method: "GET",
      path: "/projects",
      parameters: [],
      responses: { 200: success([{ id: "sun" }, { id: "sea" }]), ...FAILED },
      pagination: single(""),
      resource: { collection: "projects", does: "list" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/projects/{project}/snapshots",
      parameters: [PROJECT],
      responses: { 200: success({ snapshots: [SNAPSHOT] }), ...FAILED },
      pagination: single("/snapshots"),
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/projects/{project}/snapshots",
      parameters: [PROJECT],
      body: {
        required: true,
        content: { [JSON_TYPE]: { schema: { type: "object", properties: { name: TEXT } } } },
      },
      responses: { 201: success(SNAPSHOT), ...FAILED },
      resource: { collection: "snapshots", does: "create" },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/projects/{project}/snapshots/{id}",
      parameters: [PROJECT, ID],
      responses: { 200: success(SNAPSHOT), ...FAILED },
      resource: { collection: "snapshots", does: "get", id: "id" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/projects/{project}/snapshots/{id}",
      parameters: [PROJECT, ID],
      responses: { 204: {}, ...FAILED },
      resource: { collection: "snapshots", does: "delete", id: "id" },
    },
    {
      id: "listDisks",
      method: "GET",
      path: "/disks",
      parameters: [{ in: "query", name: "org", scope: "org", schema: TEXT }],
      responses: { 200: success([DISK]), ...FAILED },
      pagination: single(""),
      resource: { collection: "disks", does: "list" },
    },
  ],
};

import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { addProvider } from "../../src/provider-add/add-provider.ts";
import type { Decision } from "../../src/provider-add/decisions.ts";
import { contractSteps } from "../../src/provider-status/contract-steps.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const MANIFEST = "packages/unified/package.json";

describe("provider:add, for an API whose snapshots are in projects", { timeout: 60_000 }, () => {
  let repository: string;
  let decisions: readonly Decision[];
  let contract: ReturnType<typeof parse>;
  const read = (file: string) => readFile(join(repository, file), "utf8");

  beforeAll(async () => {
    repository = await mkdtemp(join(tmpdir(), "snap-add-test-"));
    await mkdir(join(repository, "packages/unified"), { recursive: true });
    await symlink(join(REPOSITORY, "node_modules"), join(repository, "node_modules"));
    await cp(join(REPOSITORY, "biome.json"), join(repository, "biome.json"));
    const manifest = {
      exports: { "./package.json": "./package.json" },
      dependencies: { "@snap/runtime": "workspace:^" },
    };
    await writeFile(join(repository, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    const from = resolve(import.meta.dirname, "snapshots.yaml");
    ({ decisions } = await addProvider({ repository, name: "acme-cloud", from, operations: [] }));
    contract = parse(await read("specs/acme-cloud/openapi.yaml"));
  }, 60_000);
  afterAll(() => rm(repository, { recursive: true }));

  it("describes the listed object: places, states, units and the kind, with what is inferred", () => {
    expect(contract.components.schemas.DiskSnapshot).toMatchObject({
      "x-snap-snapshot": {
        id: "/id",
        name: "/name",
        state: {
          at: "/status",
          creating: ["pending"],
          ready: ["available"],
          failed: ["error"],
          unknown: ["archived"],
          inferred: ["creating", "ready", "failed", "unknown"],
        },
        kind: "volume",
        source: [{ type: "volume", id: "/disk_id" }],
        createdAt: "/created_at",
        sizes: [{ at: "/size_gib", unit: 2 ** 30, basis: "provisioned" }],
        inferred: ["kind", "sizes", "source"],
      },
      "x-snap-evidence": { basis: "inferred" },
    });
  });

  it("reports a property whose type cannot be converted, instead of describing it", () => {
    const texts = decisions.filter(({ about }) => about === "snapshot").map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining("/expires_at (expiry: A number: seconds or milliseconds?)"));
  });

  it("makes the project an option of the client, once for all operations, with its values", () => {
    const { project_id: _, ...parameters } = contract.components.parameters;
    expect(Object.keys(parameters)).toEqual(["ProjectId"]);
    expect(parameters.ProjectId["x-snap-scope"]).toEqual({
      option: "projectId",
      environment: "ACME_CLOUD_PROJECT_ID",
      enumerate: { operation: "listProjects", id: "/id" },
    });
  });

  it("makes the region in the address an option of the client, and writes the version into the address", () => {
    const scope = { option: "region", environment: "ACME_CLOUD_REGION" };
    expect(contract.servers).toEqual([
      {
        url: "https://{region}.example.com/v1",
        variables: { region: { default: "eu", "x-snap-scope": scope, "x-snap-evidence": expect.anything() } },
      },
    ]);
  });

  it("stores the objects of a nested list, and requests one of them in its examples", () => {
    const list = contract.paths["/projects/{project_id}/snapshots"].get;
    expect(list["x-snap-pagination"]).toEqual({ style: "none", items: "/data/snapshots" });
    expect(list["x-snap-resource"]).toEqual({ collection: "snapshots", does: "list" });
    const [example] = Object.values<{ value: { data: { snapshots: { id: string }[] } } }>(
      list.responses["200"].content["application/json"].examples,
    );
    const { parameters } = contract.paths["/projects/{project_id}/snapshots/{snapshot_id}"];
    expect(parameters[1].example).toBe(example?.value.data.snapshots[0]?.id);
  });

  it("describes jobs, and the operation that starts them", () => {
    const job = contract.paths["/projects/{project_id}/operations/{operation_id}"].get["x-snap-job"];
    const states = { running: ["IN_PROGRESS"], done: ["SUCCEEDED"], failed: ["FAILED"] };
    expect(job).toEqual({ input: "operation_id", id: "/id", state: "/state", ...states });
    const start = contract.paths["/projects/{project_id}/snapshots"].post["x-snap-job"];
    expect(start).toEqual({ operation: "getOperation", at: "/operation" });
  });

  it("stores jobs that no operation lists, so that they end in mocks", () => {
    const state = { field: "state", from: "IN_PROGRESS", to: "SUCCEEDED", failed: "FAILED", after: 60 };
    expect(contract["x-snap-collections"].jobs).toEqual({ schema: "Operation", id: "id", state });
    const { get } = contract.paths["/projects/{project_id}/operations/{operation_id}"];
    expect(get["x-snap-resource"]).toEqual({ collection: "jobs", does: "get", id: "operation_id" });
  });

  it("documents a missing snapshot, even if the spec documents only invalid requests", () => {
    const { get } = contract.paths["/projects/{project_id}/snapshots/{snapshot_id}"];
    expect(Object.keys(get.responses)).toContain("404");
  });

  it("writes an adapter that reads and deletes, its entry, and the subject of its tests", async () => {
    const adapter = await read("packages/unified/src/providers/acme-cloud.ts");
    expect(adapter).toContain("export function acmeCloud<");
    expect(adapter).toContain('scopes: { option: "projectId", values, createClient: createAcmeCloudClient }');
    expect(adapter).toContain('snapshots: [(await import("@snap/acme-cloud/snapshots")).snapshots],');
    expect(adapter).toContain("deletion: deleteSnapshotJob,");
    const manifest = JSON.parse(await read(MANIFEST));
    expect(Object.keys(manifest.exports)).toEqual(["./acme-cloud", "./package.json"]);
    expect(manifest.dependencies).toEqual({ "@snap/acme-cloud": "workspace:^", "@snap/runtime": "workspace:^" });
    const subject = await read("packages/acme-cloud/test/subject.ts");
    expect(subject).toContain("adapter: acmeCloud,");
    expect(decisions.filter(({ about }) => about === "types")).toEqual([]);
  });

  it("leaves each guess as an open step of provider:status", () => {
    const step = contractSteps("acme-cloud", contract).find(({ name }) => name === "guesses");
    expect(step?.open).toEqual([
      "#/servers/0/variables/region: x-snap-scope",
      "#/paths/~1projects~1{project_id}~1operations~1{operation_id}/get: x-snap-job",
      "#/paths/~1projects~1{project_id}~1snapshots/post: x-snap-job",
      "#/paths/~1projects~1{project_id}~1snapshots~1{snapshot_id}/delete: x-snap-job",
      "#/components/parameters/ProjectId: x-snap-scope",
      "#/components/schemas/DiskSnapshot: x-snap-snapshot",
    ]);
    expect(step?.next).toContain("specs/acme-cloud/openapi.yaml");
  });
});

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { describeRename } from "../src/rename/list-renames.ts";
import { createSynced, OVERLAY, readAll, syncFrom, UPSTREAM } from "./repository.ts";

const [RECORD, CONTRACT] = ["specs/acme/source.yaml", "specs/acme/openapi.yaml"] as const;

/** Renames everything in an upstream that we refer to, as if it had changed its naming conventions. */
function renameAll(text: string): string {
  const operations = text.replaceAll("operationId: snapshots_list", "operationId: listAll");
  return ["snapshot", "disk", "next"].reduce(
    (changed, name) => renameSchema(changed, name, `Acme${name}`),
    operations.replace("  - token: []", "  - acmeToken: []").replace("    token: {", "    acmeToken: {"),
  );
}

function renameSchema(text: string, from: string, to: string): string {
  return text.replaceAll(`schemas/${from}"`, `schemas/${to}"`).replace(`\n    ${from}:\n`, `\n    ${to}:\n`);
}

/** Gives the items of the list a separate schema. */
function splitSnapshot(text: string): string {
  const listed = replaceOnce(
    text,
    'snapshots: { type: array, items: { $ref: "#/components/schemas/image" } }\n                  -',
    'snapshots: { type: array, items: { $ref: "#/components/schemas/entry" } }\n                  -',
  );
  const properties =
    "properties: { id: { type: string }, title: { type: string }, state: { type: string, enum: [ready, failed], default: ready } }";
  return listed.replace("\n    image:\n", `\n    entry: { type: object, required: [id], ${properties} }\n    image:\n`);
}

async function syncRenamed(upstream: string, source?: (text: string) => string) {
  const repository = await createSynced();
  if (source) await writeFile(join(repository, RECORD), source(await readFile(join(repository, RECORD), "utf8")));
  const before = await readAll(repository);
  const { results, stale } = await syncFrom(repository, upstream);
  const said = results.flatMap(({ renames = [] }) => renames.map(describeRename));
  return { repository, before, after: await readAll(repository), stale, said };
}

describe("syncAll after the upstream has renamed parts that we use", () => {
  it("adopts new names of operations and components, and keeps the contract and all comments unchanged", async () => {
    const { before, after, said } = await syncRenamed(renameAll(UPSTREAM));
    expect(after[CONTRACT]).toBe(before[CONTRACT]);
    expect(said).toEqual([
      "the upstream renamed `snapshots_list` to `listAll`: adopted; callers are not affected",
      "the upstream renamed `snapshot` to `Acmesnapshot`: adopted; callers are not affected",
      "the upstream renamed `disk` to `Acmedisk`: adopted; callers are not affected",
      "the upstream renamed `token` to `acmeToken`: adopted; callers are not affected",
    ]);
    const named = `# What we ship.
operations:
  listSnapshots: listAll
  getSnapshot: GET /snapshots/{id}
components:
  schemas:
    Snapshot: Acmesnapshot
    Disk: Acmedisk
    SnapshotPage: /paths/~1snapshots/get/responses/200/content/application~1json/schema
  securitySchemes:
    bearer: acmeToken
`;
    expect(after[RECORD]).toContain(named);
  });

  it("keeps the adopted names the second time, without a message", async () => {
    const { repository } = await syncRenamed(renameAll(UPSTREAM));
    expect(await syncFrom(repository, renameAll(UPSTREAM))).toMatchObject({ stale: [], results: [{ renames: [] }] });
  });

  it("adopts the new name of a slightly changed component, and shows the change", async () => {
    const changed = replaceOnce(
      renameSchema(UPSTREAM, "snapshot", "image"),
      "[ready, failed]",
      "[ready, failed, busy]",
    );
    const { after, said } = await syncRenamed(changed);
    expect(said).toEqual(["the upstream renamed `snapshot` to `image`: adopted; callers are not affected"]);
    expect(after[RECORD]).toContain("    Snapshot: image\n");
    expect(after[CONTRACT]).toContain("- busy\n");
  });

  it("updates a pointer into a renamed component", async () => {
    const pointed = (text: string) =>
      text.replace("Disk: disk", "Disk: disk\n    Size: /components/schemas/disk/properties/size");
    const { after, said } = await syncRenamed(UPSTREAM, pointed);
    expect(said).toEqual([]);
    expect(after[CONTRACT]).toContain("    Size:\n");
    const { after: then } = await syncRenamed(renameAll(UPSTREAM), pointed);
    expect(then[RECORD]).toContain("Size: /components/schemas/Acmedisk/properties/size\n");
  });

  it("updates names and the overlay after a path parameter was renamed", async () => {
    const repository = await createSynced();
    const own = `
  # Read on 2026-11-21.
  - target: $.paths['/snapshots/{id}'].get
    description: Our words.
    update:
      summary: Get a snapshot
      x-snap-resource: { collection: snapshots, does: get, id: id, where: { disk: "{id}" } } # As in the API.
  - { target: "$.paths['/snapshots/{id}'].parameters[?@.name == 'id']", description: Ours., update: { example: a1 } }
`;
    const overlay = join(repository, "specs/acme/overlay.yaml");
    await writeFile(overlay, `${OVERLAY.trimEnd()}${own}`);
    await syncFrom(repository, UPSTREAM);
    const path = replaceOnce(UPSTREAM, "/snapshots/{id}:", "/snapshots/{key}:").replace(
      "{ name: id, in:",
      "{ name: key, in:",
    );
    const { results } = await syncFrom(repository, path);
    expect(results).toMatchObject([{ renames: [], moved: [{ before: "/snapshots/{id}", after: "/snapshots/{key}" }] }]);
    const after = await readAll(repository);
    expect(after[RECORD]).toContain("getSnapshot: GET /snapshots/{key}\n");
    const moved = own
      .replaceAll("/{id}", "/{key}")
      .replace("id: id,", "id: key,")
      .replace('"{id}"', '"{key}"')
      .replace("'id'", "'key'");
    expect(after["specs/acme/overlay.yaml"]).toBe(`${OVERLAY.trimEnd()}${moved}`);
    expect(after[CONTRACT]).toContain("id: key\n");
  });

  it("updates the overlay after an operation has moved to another path", async () => {
    const moved = replaceOnce(UPSTREAM, "  /snapshots:", "  /v2/snapshots:");
    const { after, said } = await syncRenamed(moved);
    expect(said).toEqual([]);
    expect(after["specs/acme/overlay.yaml"]).toContain("- target: $.paths['/v2/snapshots'].get\n");
    expect(after[RECORD]).toContain("SnapshotPage: /paths/~1v2~1snapshots/get/");
  });

  it.each([
    [
      "two operations have its place",
      replaceOnce(
        UPSTREAM,
        "  /snapshots/{id}:",
        "  /snapshots/{a}: { get: { operationId: one, responses: {} } }\n  /snapshots/{b}:",
      ),
      "the upstream has no operation GET /snapshots/{id}, and the candidates are one (GET /snapshots/{a}) and GET /snapshots/{b}",
    ],
    [
      "two components have its place",
      splitSnapshot(renameSchema(UPSTREAM, "snapshot", "image")),
      "upstream.yaml has no snapshot, and references to it now point to entry and image",
    ],
  ])("names the candidates if %s, and changes nothing", async (_, upstream, message) => {
    const repository = await createSynced();
    const before = await readAll(repository);
    await expect(syncFrom(repository, upstream)).rejects.toThrow(message);
    expect(await readAll(repository)).toEqual(before);
  });
});

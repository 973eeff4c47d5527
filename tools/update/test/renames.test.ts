import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import { syncAll } from "@snap/sync/sync-all";
import { afterAll, describe, expect, it } from "vitest";
import { makeScratch } from "../src/check/scratch.ts";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { type Json, renameAll, renameKey, renameProperty, tryUpdate, writeUpstream } from "./try-update.ts";

const LONG = 300_000;
const ACTION = String.raw`specs/digitalocean/overlay\.yaml(?::\d+| lines \d+, \d+)`;

const schemaOf = (upstream: Json, name: string) => upstream["components"]?.["schemas"]?.[name];

describe("specs:update", { timeout: LONG }, () => {
  it("lists the parts that are no longer valid if the upstream renames what our overlay names, and writes the facts", async () => {
    const { code, said, repairing, files } = await tryUpdate((upstream) => {
      renameProperty(schemaOf(upstream, "snapshots_base"), "created_at", "created");
      const { status } = Object(schemaOf(upstream, "action")).properties;
      status.enum = ["in-progress", "done", "errored"];
    });
    expect(code).toBe(1);
    for (const text of [
      ...["`Snapshot.created_at` is no longer returned", "`Snapshot.created`"],
      ...['`Action.status` no longer accepts `"completed"`', '`"done"`'],
    ]) {
      expect(said).toContain(text);
    }
    expect(repairing).toMatch(new RegExp(`${ACTION}[^\n]*Snapshot/properties/created_at `));
    expect(repairing).toMatch(new RegExp(`\`Action\\.status\` no longer accepts[^\n]*${ACTION}`));
    // Terminal output does not need the Markdown escapes.
    expect(repairing).not.toContain("\\");
    expect(repairing).not.toContain("openapi.yaml");
    // The mock cloud keeps the collection, whose description names the renamed field.
    expect(repairing).not.toContain("'snapshots' does not exist");
    // Earlier usages are compiled without the extensions that are no longer valid.
    expect(said).toMatch(/\n\d+ usages of the last release were compiled; \d+ fails?\./);
    expect(said).toContain("Tests against the mocks: not run: the contract has to be fixed first.");
    expect(files).toEqual(
      expect.arrayContaining(["specs/digitalocean/source.yaml", "specs/digitalocean/upstream.yaml"]),
    );
    expect(files).not.toContain("specs/digitalocean/openapi.yaml");
  });

  it("adopts all new names if the upstream renames everything, and reports nothing new for callers", async () => {
    const { code, said, repairing, files, scratch } = await tryUpdate(renameAll);
    expect([code, repairing]).toEqual([0, ""]);
    expect(said).toMatch(/^Nothing new for callers of `@snap\/digitalocean`: \*\*none\*\*\. 0 to fix\.\n/);
    expect(said).toContain(
      "the upstream renamed `snapshots_get` to `getSnapshotsGet`: adopted; callers are not affected",
    );
    expect(said).toContain("the upstream renamed `snapshots` to `XSnapshots`: adopted; callers are not affected");
    expect(said).toContain("the upstream renamed `ratelimit-limit` to `x-limit`: adopted; callers are not affected");
    expect(said).toContain("Changeset: none, because callers are not affected.");
    expect(files).toEqual([
      "packages/digitalocean/package.json",
      "packages/digitalocean/src/generated/provenance.ts",
      "specs/digitalocean/source.yaml",
      "specs/digitalocean/upstream.yaml",
    ]);
    const source = readFileSync(join(scratch, "specs/digitalocean/source.yaml"), "utf8");
    expect(source).toContain("  # The hash of the description, bundled into one file.\n");
    expect(source).toContain("    BadRequest: [ XBadRequest, XNotASnapshot ]\n");
  });

  it("reports a renamed path parameter to callers, and updates our overlay", async () => {
    const { code, said, files, scratch } = await tryUpdate((upstream) =>
      renameInPath(upstream, "/v2/snapshots/{snapshot_id}", "id"),
    );
    expect(said).toContain(
      "the upstream renamed `/v2/snapshots/{snapshot_id}` to `/v2/snapshots/{id}`: adopted, also in overlay.yaml",
    );
    expect(said).toContain("the path parameter `snapshot_id` was renamed to `id`");
    expect(said).not.toContain("overlay.yaml #");
    // Our adapter reads the parameter's name from the generated description of the snapshots; tests call the operation.
    expect(said).toMatch(/`packages\/digitalocean\/test\/mock-behaviour\.test\.ts:\d+`: /);
    expect(said).not.toContain("`packages/unified/src");
    expect(code).toBe(1);
    expect(files).toContain("specs/digitalocean/overlay.yaml");
    const overlay = readFileSync(join(scratch, "specs/digitalocean/overlay.yaml"), "utf8");
    expect(overlay).toContain("x-snap-resource: { collection: snapshots, does: get, id: id, item: /snapshot }");
  });

  it("removes its changeset if the upstream reverts the change and nothing differs from the base", async () => {
    const scratch = createScratch();
    // What an earlier update has committed to its branch.
    const from = writeUpstream(scratch, (upstream) => {
      Object(schemaOf(upstream, "snapshots_base")).properties.encrypted = { type: "boolean" };
    });
    const { stale } = await syncAll({ repository: scratch, providers: ["digitalocean"], from });
    expect(stale).toContain("specs/digitalocean/openapi.yaml");
    const changeset = ".changeset/digitalocean-contract-0123abcd.md";
    writeFileSync(join(scratch, changeset), '---\n"@snap/digitalocean": minor\n---\n\n`Snapshot.encrypted`.\n');
    execFileSync("git", ["add", "--all"], { cwd: scratch });
    execFileSync("git", ["switch", "--quiet", "--create", "update"], { cwd: scratch });
    commit(scratch);
    const { code, said } = await tryUpdate(() => undefined, scratch, "main");
    const removed = `Removed, because nothing differs from main: ${changeset}`;
    expect([code, said]).toEqual([0, `digitalocean: nothing new\n${removed}\n`]);
    expect(existsSync(join(scratch, changeset))).toBe(false);
  });
});

describe("specs:update with an invalid upstream", { timeout: LONG }, () => {
  // Shared, because nothing changes.
  const scratch = makeScratch();
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each<[string, (upstream: Json) => unknown, string]>([
    ["a reference to another document", setBase("https://upstream.example/a.yaml"), "a.yaml (in #/components/schemas/"],
    ["a reference to a file", setBase("file:///etc/passwd"), "the reference file:///etc/passwd (in #/components/"],
    ["a reference without a target", setBase("#/components/schemas/none"), "schemas/none (in #/components/schemas/"],
    ["a reference to itself", setBase("#/components/schemas/snapshots_base"), "snapshots_base contains itself"],
    ["no path", (upstream) => Object.assign(upstream, { paths: {} }), "it contains none of the "],
    ["no components, as in an incomplete document", (upstream) => delete upstream["components"], "has no target"],
  ])("reports only the causes if the upstream has %s, and changes nothing", async (_, change, told) => {
    const refusal: unknown = await tryUpdate(change, scratch).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(changedFiles(scratch)).toEqual([]);
    const [first, ...others] = Object(refusal).message.split("\n\n");
    expect(first).toContain(told);
    expect(`${first}${others}`).not.toContain("overlay.yaml #");
  });
});

/** Gives the only parameter of a path another name. */
function renameInPath({ paths, components }: Json, path: string, name: string): void {
  if (paths) renameKey(paths, path, path.replace(/\{.*\}/, `{${name}}`));
  Object.assign(components?.["parameters"]?.["snapshot_id"] ?? {}, { name });
}

function setBase($ref: string) {
  return ({ components }: Json) => Object.assign(components?.["schemas"] ?? {}, { snapshots_base: { $ref } });
}

import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { syncAll } from "@snap/sync/sync-all";
import { serve } from "@snap/sync/test/serve";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { type Json, renameProperty, runUpdate } from "./try-update.ts";

const COMMAND = resolve(import.meta.dirname, "../src/specs-update.ts");
const LONG = 300_000;

// The facts of the upstream replace the upstream itself: an old revision and a new revision.
const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");

/** Runs the whole cycle against a server with a changed description. */
async function update(change: (upstream: Json) => void) {
  const upstream = parse(FACTS) as Json;
  change(upstream);
  const document = stringify(upstream, { aliasDuplicateObjects: false });
  const address = await serve((_, response) => response.end(document));
  const scratch = createScratch();
  const run = () => runUpdate(scratch, { from: address });
  const { code, text: body } = await run();
  const changeset = changedFiles(scratch).find((file) => file.startsWith(".changeset/"));
  const note = changeset === undefined ? "" : readFileSync(join(scratch, changeset), "utf8");
  return { scratch, run, code, body, note, files: changedFiles(scratch) };
}

function runCommand(scratch: string, from: string): Promise<{ code: number; body: string }> {
  const args = [COMMAND, "digitalocean", "--from", from, "--repository", scratch];
  return new Promise((done) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), body: stdout + stderr });
    });
  });
}

const schemaOf = (upstream: Json, name: string) => upstream["components"]?.["schemas"]?.[name] as Json;
const propertiesOf = (upstream: Json, name: string) => schemaOf(upstream, name)["properties"] as Json;

const WHOLE = [
  expect.stringMatching(/^\.changeset\/digitalocean-contract-[\da-f]{8}\.md$/),
  "packages/digitalocean/package.json",
  expect.stringMatching(/^packages\/digitalocean\/src\/generated\//),
];

const ADAPTER = "packages/unified/src/providers/digitalocean.ts";
// The part of the adapter that is loaded on first use.
const ACTIONS = "packages/unified/src/providers/actions/digitalocean.ts";

describe("specs:update", () => {
  it(
    "does nothing if none of our operations has changed",
    async () => {
      const { code, body, files } = await update((upstream) => {
        Object.assign(upstream["paths"] ?? {}, { "/v2/regions": { get: { operationId: "regions_list" } } });
      });
      expect([code, body, files]).toEqual([0, "digitalocean: nothing new\n", []]);
    },
    LONG,
  );

  it(
    "accepts additions once, without manual work: missing examples are sampled and marked",
    async () => {
      const { scratch, run, code, body, note, files } = await update((upstream) => {
        for (const add of [addValues, addOperation, addToList]) add(upstream);
      });
      expect(body).toMatch(/## New operations [^#]+\n\n- GET \/v2\/snapshots\/all \(snapshots_all\)\n\n/);
      expect(body).not.toContain("## To be fixed by hand");
      expect(body).toContain("Effect on callers of `@snap/digitalocean`: **minor**");
      expect(body).toContain("0 fail.");
      expect(code).toBe(0);
      expect(files).toEqual(expect.arrayContaining([...WHOLE, "specs/digitalocean/openapi.yaml"]));
      expect(files).toContain("packages/digitalocean/API.md");
      expect(body.split("Written: ")[1]).toContain("packages/digitalocean/API.md");
      expect(note).toMatch(/^---\n"@snap\/digitalocean": minor\n"@snap\/unified": minor\n---\n/);
      expect(note).toContain("### Added");
      expect(note).toContain("`Snapshot.encrypted` is now returned");
      for (const name of ["queued", "sort", "x-request-id", "409"]) expect(note).toContain(name);
      const contract = parse(readFileSync(join(scratch, "specs/digitalocean/openapi.yaml"), "utf8"));
      const { parameters, responses } = contract.paths["/v2/snapshots"].get;
      const marked = { "x-snap-evidence": { basis: "inferred" } };
      expect(parameters.at(-1)).toMatchObject({ name: "sort", example: "name", ...marked });
      expect(responses["409"]).toMatchObject({
        description: "Conflict",
        content: { "application/json": { examples: { sampled: { value: {}, ...marked } } } },
      });
      const { stale } = await syncAll({ repository: scratch, providers: ["digitalocean"], check: true });
      expect(stale).toEqual([]);

      expect((await run()).code).toBe(0);
      expect(changedFiles(scratch)).toEqual(files);
      execFileSync("git", ["add", ".changeset"], { cwd: scratch });
      commit(scratch);
      expect((await run()).text).toBe("digitalocean: nothing new\n");
    },
    LONG,
  );

  it(
    "lists the usages that renamed fields and a removed operation break, and exactly the parts that are no longer valid",
    async () => {
      // One upstream with all changes, because each update runs the compiler.
      const { body, toFix } = await updateToBreaking(({ paths, components }) => {
        renameProperty(components?.["schemas"]?.["snapshots_base"], "min_disk_size", "smallest_disk");
        renameProperty(components?.["schemas"]?.["snapshots_base"], "size_gigabytes", "size_gb");
        delete paths?.["/v2/actions/{action_id}"];
      });
      expect(body).toContain("`Snapshot.size_gigabytes`");
      expect(body).toMatch(/`Snapshot\.min_disk_size` is no longer returned\. Compiler error: /);
      expect(body).toMatch(/`getAction` \(`GET [^)]+\) was removed\. Compiler error: /);
      expect(toFix).toMatch(/Snapshot\.min_disk_size` is no longer returned: specs\/digitalocean\/overlay\.yaml:\d+/);
      expect(toFix).toMatch(/providers\/actions\/digitalocean\.ts:\d+`: Property 'min_disk_size' does not exist/);
      expect(toFix).toContain("the upstream has no operation actions_get");
      expect(toFix).toMatch(/test\/mock-behaviour\.test\.ts:\d+`: .*\/v2\/actions/);
      // Other lines contain the same word as a renamed field.
      expect(body).not.toContain("has a different description");
    },
    LONG,
  );

  it(
    "lists the usages and the lines of our code that a parameter breaks when it becomes required",
    async () => {
      const { body, toFix } = await updateToBreaking(({ paths }) => {
        const team = { name: "team", in: "query", required: true, schema: { type: "string" } };
        for (const path of ["/v2/volumes", "/v2/snapshots"]) Object.assign(paths?.[path] ?? {}, { parameters: [team] });
      });
      expect(body).toContain("`team`");
      for (const place of [`${ACTIONS}:`, `${ADAPTER}:`]) expect(toFix).toContain(place);
    },
    LONG,
  );

  it(
    "lists the usages that a new place of the credential breaks, and exactly the parts that are no longer valid",
    async () => {
      const { body, toFix } = await updateToBreaking(({ components }) => {
        Object.assign(components?.["securitySchemes"]?.["bearer_auth"] ?? {}, { scheme: "basic" });
      });
      expect(body).toContain("basic");
      expect(toFix).toContain("specs/digitalocean/overlay.yaml");
    },
    LONG,
  );

  it(
    "reports an action that the upstream has made unnecessary although the contract is unchanged",
    async () => {
      const { code, body, note } = await update((upstream) => {
        Object.assign(propertiesOf(upstream, "action")["resource_id"] ?? {}, { format: "int64" });
      });
      expect(body).toContain("Nothing new for callers");
      expect(body).toMatch(/## To be fixed by hand[^#]+overlay\.yaml:\d+`: .*already has the result/);
      expect([code, note]).toEqual([1, ""]);
    },
    LONG,
  );

  it(
    "reports an invalid upstream, and changes nothing",
    async () => {
      const scratch = createScratch();
      const address = await serve((_, response) => response.end("<!doctype html><title>Moved</title>"));
      const { code, body } = await runCommand(scratch, address);
      expect([code, changedFiles(scratch)]).toEqual([2, []]);
      expect(body).toContain("nothing was written.");
    },
    LONG,
  );
});

/** Updates to an upstream with a breaking change, which people must fix before anything is written for callers. */
async function updateToBreaking(change: (upstream: Json) => void) {
  const { code, body, note, files } = await update(change);
  expect(body).toContain("Effect on callers of `@snap/digitalocean`: **major**");
  expect(note).toBe("");
  expect(body).toContain("Changeset: not written until the problems are fixed");
  expect(body).not.toContain("## A bug in the comparison");
  expect(code).toBe(1);
  expect(files).toContain("specs/digitalocean/upstream.yaml");
  const [, toFix = ""] = /## To be fixed by hand(.*?)Then run `/s.exec(body) ?? [];
  return { body, toFix };
}

/** Adds an optional field, and a value of a response. */
function addValues(upstream: Json): void {
  propertiesOf(upstream, "snapshots_base")["encrypted"] = { type: "boolean" } as unknown as Json;
  const { allOf } = Object(schemaOf(upstream, "droplet_snapshot"));
  const { type } = allOf.find((part: Json) => part["properties"]?.["type"]).properties;
  Object.assign(type, { enum: ["snapshot", "backup", "queued"] });
}

/** Adds an operation next to ours. */
function addOperation({ paths }: Json): void {
  Object.assign(paths ?? {}, { "/v2/snapshots/all": { get: { operationId: "snapshots_all" } } });
}

/** Adds a parameter, a header and a status to an operation. */
function addToList({ paths, components }: Json): void {
  const list = Object(paths)["/v2/snapshots"].get;
  list.parameters.push({ name: "sort", in: "query", schema: { type: "string", enum: ["name", "size"] } });
  Object.assign(components?.["responses"]?.["snapshots"]?.["headers"] ?? {}, {
    "x-request-id": { schema: { type: "string", format: "uuid" } },
  });
  list.responses["409"] = { content: { "application/json": { schema: { $ref: "#/components/schemas/error" } } } };
}

import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { serve } from "@snap/sync/test/serve";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { type Json, runUpdate } from "./try-update.ts";

const COMMAND = resolve(import.meta.dirname, "../src/specs-update.ts");
const SYNC = resolve(import.meta.dirname, "../../sync/src/cli.ts");
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
      const check = [SYNC, "digitalocean", "--check", "--repository", scratch];
      expect(execFileSync(process.execPath, check, { encoding: "utf8" })).toContain("up to date");

      expect((await run()).code).toBe(0);
      expect(changedFiles(scratch)).toEqual(files);
      execFileSync("git", ["add", ".changeset"], { cwd: scratch });
      commit(scratch);
      expect((await run()).text).toBe("digitalocean: nothing new\n");
    },
    LONG,
  );

  it.each<[string, (upstream: Json) => void, { bump: string; told: string; places: readonly string[] }]>([
    [
      "a renamed field",
      (upstream) => {
        const properties = propertiesOf(upstream, "snapshots_base");
        properties["smallest_disk"] = properties["min_disk_size"] as Json;
        delete properties["min_disk_size"];
        const { required } = Object(schemaOf(upstream, "snapshots_base"));
        required.splice(required.indexOf("min_disk_size"), 1, "smallest_disk");
      },
      {
        bump: "major",
        told: "min_disk_size",
        places: ["specs/digitalocean/overlay.yaml", `${ACTIONS}:`],
      },
    ],
    [
      "a removed operation",
      ({ paths }) => delete paths?.["/v2/actions/{action_id}"],
      {
        bump: "major",
        told: "getAction",
        places: ["actions_get", "packages/digitalocean/test/mock-behaviour.test.ts:"],
      },
    ],
    [
      "a parameter that becomes required",
      ({ paths }) => {
        const team = { name: "team", in: "query", required: true, schema: { type: "string" } };
        for (const path of ["/v2/volumes", "/v2/snapshots"]) Object.assign(paths?.[path] ?? {}, { parameters: [team] });
      },
      { bump: "major", told: "`team`", places: [`${ACTIONS}:`, `${ADAPTER}:`] },
    ],
    [
      "a new place of the credential",
      ({ components }) => {
        Object.assign(components?.["securitySchemes"]?.["bearer_auth"] ?? {}, { scheme: "basic" });
      },
      { bump: "major", told: "basic", places: ["specs/digitalocean/overlay.yaml"] },
    ],
  ])(
    "lists the usages that %s breaks, and exactly the parts that are no longer valid",
    async (_, change, { bump, told, places }) => {
      const { code, body, note, files } = await update(change);
      expect(body).toContain(`Effect on callers of \`@snap/digitalocean\`: **${bump}**`);
      expect(body).toContain(told);
      expect(note).toBe("");
      expect(body).toContain("Changeset: not written until the problems are fixed");
      expect(body).not.toContain("## A bug in the comparison");
      const [, toFix = ""] = /## To be fixed by hand(.*?)Then run `/s.exec(body) ?? [];
      for (const place of places) expect(toFix).toContain(place);
      expect(code).toBe(1);
      expect(files).toContain("specs/digitalocean/upstream.yaml");
    },
    LONG,
  );

  it(
    "reports only the renamed field, not other lines that contain the same word",
    async () => {
      const { body } = await update((upstream) => {
        const properties = propertiesOf(upstream, "snapshots_base");
        properties["size_gb"] = properties["size_gigabytes"] as Json;
        delete properties["size_gigabytes"];
        const { required } = Object(schemaOf(upstream, "snapshots_base"));
        required.splice(required.indexOf("size_gigabytes"), 1, "size_gb");
      });
      expect(body).toContain("`Snapshot.size_gigabytes`");
      expect(body).not.toContain("has a different description");
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

import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exchange } from "@snap/openapi/exchange/exchange";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { syncAll } from "../src/sync-all.ts";
import { createRepository, createSynced, OVERLAY, readAll, SOURCE, syncFrom, UPSTREAM } from "./repository.ts";
import { serve } from "./serve.ts";

const [FACTS, CONTRACT, RECORD] = ["upstream", "openapi", "source"].map((name) => `specs/acme/${name}.yaml`) as [
  string,
  string,
  string,
];

async function edit(repository: string, file: string, from: string, to: string): Promise<void> {
  await writeFile(join(repository, file), replaceOnce(await readFile(join(repository, file), "utf8"), from, to));
}

function offline(repository: string, check = false) {
  return syncAll({ repository, providers: ["acme"], offline: true, check });
}

describe("syncAll", () => {
  it("writes the facts and the contract, and records their sources", async () => {
    const repository = await createRepository();
    const { results, stale } = await syncFrom(repository, UPSTREAM);
    expect(results).toMatchObject([
      { provider: "acme", upstream: "changed", loss: { operations: { kept: 2, of: 4 } } },
    ]);
    expect(stale).toEqual([FACTS, CONTRACT, RECORD]);
    const files = await readAll(repository);
    expect(files[FACTS]).not.toContain("Acme's");
    expect(parse(files[CONTRACT] ?? "")).toMatchObject({
      info: { title: "Acme snapshots" },
      paths: { "/snapshots": { get: { operationId: "listSnapshots", summary: "List snapshots" } } },
      components: { schemas: { Snapshot: { properties: { id: { type: "string", description: "The id." } } } } },
    });
    expect(files[RECORD]).toContain("# What we ship.\n");
    const { upstream } = parse(files[RECORD] ?? "");
    expect(upstream).toMatchObject({
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      slice: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(upstream.revision).toBe(`sha256-${upstream.sha256.slice(0, 12)}`);
  });

  it("changes nothing the second time, and creates the same bytes without the upstream", async () => {
    const repository = await createSynced();
    const before = await readAll(repository);
    const { mtimeMs } = await stat(join(repository, CONTRACT));
    expect(await syncFrom(repository, UPSTREAM)).toMatchObject({ results: [{ upstream: "same" }], stale: [] });
    expect((await stat(join(repository, CONTRACT))).mtimeMs).toBe(mtimeMs);
    await rm(join(repository, CONTRACT));
    expect(await offline(repository)).toMatchObject({ results: [{ upstream: "recorded" }], stale: [CONTRACT] });
    expect(await readAll(repository)).toEqual(before);
  });

  it("reports a contract that was edited by hand with `check`, and changes nothing", async () => {
    const repository = await createSynced();
    await edit(repository, CONTRACT, "List snapshots", "Lists snapshots");
    const before = await readAll(repository);
    expect((await offline(repository, true)).stale).toEqual([CONTRACT]);
    expect(await readAll(repository)).toEqual(before);
  });

  it("refuses facts that were edited by hand, and restores them from the upstream", async () => {
    const repository = await createSynced();
    await edit(repository, FACTS, "maximum: 50", "maximum: 60");
    await expect(offline(repository)).rejects.toThrow(
      /upstream\.yaml\n {2}.*does not have the hash.*\n {2}fix: Do not edit/,
    );
    expect((await syncFrom(repository, UPSTREAM)).stale).toEqual([FACTS]);
  });

  it("accepts a new revision with its name", async () => {
    const repository = await createSynced();
    const from = join(repository, "new.yaml");
    await writeFile(from, replaceOnce(UPSTREAM, "maximum: 50", "maximum: 60"));
    const { stale } = await syncAll({ repository, providers: ["acme"], from, revision: "v8" });
    expect(stale).toEqual([FACTS, CONTRACT, RECORD]);
    expect((await readAll(repository))[RECORD]).toContain("revision: v8\n");
  });

  it("reports that a provider publishes no spec, and changes nothing", async () => {
    const repository = await createRepository({ source: "provider: acme\nkind: documentation\noperations: {}\n" });
    expect(await offline(repository)).toEqual({
      results: [{ provider: "acme", upstream: "none", files: new Map() }],
      stale: [],
    });
  });
});

describe("syncAll over HTTP", () => {
  async function serving(text = UPSTREAM) {
    const asked: (string | undefined)[] = [];
    const address = await serve(({ headers }, response) => {
      asked.push(headers["if-none-match"]);
      if (headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.setHeader("etag", '"1"').end(text);
    });
    const repository = await createRepository({ source: SOURCE.replace("http://127.0.0.1:1", address) });
    return { asked, repository, run: () => syncAll({ repository, providers: ["acme"] }) };
  }

  it("sends the ETag if nothing has changed, and keeps it", async () => {
    const { asked, run } = await serving();
    expect(await run()).toMatchObject({ results: [{ upstream: "changed" }] });
    expect(await run()).toMatchObject({ results: [{ upstream: "same" }], stale: [] });
    expect(asked).toEqual([undefined, '"1"']);
  });

  it("requests the whole document when another operation is added", async () => {
    const { asked, run, repository } = await serving();
    await run();
    await edit(repository, RECORD, "operations:\n", "operations:\n  deleteSnapshot: snapshots_delete\n");
    expect((await run()).stale).toEqual([FACTS, CONTRACT, RECORD]);
    expect((await readAll(repository))[CONTRACT]).toContain("operationId: deleteSnapshot");
    expect(asked).toEqual([undefined, undefined]);
  });

  it("applies a changed overlay to an unchanged upstream", async () => {
    const { run, repository } = await serving();
    await run();
    await edit(repository, "specs/acme/overlay.yaml", "The id.", "Its id.");
    expect((await run()).stale).toEqual([CONTRACT]);
  });

  it("asks for another URL if the URL of --from is not found", async () => {
    const { repository } = await serving();
    const from = await serve((_, response) => response.writeHead(404).end());
    await expect(syncAll({ repository, providers: ["acme"], from })).rejects.toThrow(/404\n {2}fix: .* with --from/);
  });
});

describe("syncAll does not change the repository if", () => {
  const missing = replaceOnce(UPSTREAM, "  /snapshots:", "  /v2/snapshots:").replace(
    "snapshots_list",
    "list_snapshots",
  );

  it.each([
    ["an operation is missing", missing, /no operation snapshots_list; it was GET \/snapshots\n/],
    [
      "an overlay no longer applies",
      replaceOnce(UPSTREAM, ", default: ready", ""),
      /#\/actions\/3\n {2}.*matches nothing.* \(Acme answers without it\.\)/,
    ],
    [
      "a described property was removed",
      replaceOnce(UPSTREAM, "id: { type: string, description: Acme's own prose }", "name: {}"),
      /describes something that does not exist: .*\/id/,
    ],
    [
      "a named component was removed",
      replaceOnce(UPSTREAM, 'disk: { nullable: true, allOf: [{ $ref: "#/components/schemas/disk" }] }', "disk: {}"),
      /Disk\n {2}[\w-]+: upstream.yaml has no .*schemas\/disk/,
    ],
    ["upstream is HTML", "<html></html>", /HTML or XML/],
    ["upstream is incomplete", UPSTREAM.slice(0, 1200), /not YAML|has no target/],
    [
      "upstream refers to another document",
      replaceOnce(UPSTREAM, '- $ref: "#/components/schemas/next"', "- $ref: https://evil.example/a"),
      /points to another document/,
    ],
    ["upstream is not OpenAPI", "openapi: 4.0.0\n", /not Swagger 2\.0/],
  ])("%s", async (_, upstream, message) => {
    const repository = await createSynced();
    const before = await readAll(repository);
    await expect(syncFrom(repository, upstream)).rejects.toThrow(message);
    await expect(syncFrom(repository, upstream)).rejects.toThrow(/\n {2}fix: /);
    expect(await readAll(repository)).toEqual(before);
  });

  it("`locked` is set and the hash differs from the recorded one", async () => {
    const repository = await createSynced();
    const before = await readAll(repository);
    const from = join(await createRepository(), "new.yaml");
    await writeFile(from, replaceOnce(UPSTREAM, "maximum: 50", "maximum: 60"));
    const options = { repository, providers: ["acme"], from, locked: true };
    await expect(syncAll(options)).rejects.toThrow(
      /its sha256 is \w+, but source\.yaml records \w+\n {2}fix: .*--locked/,
    );
    expect(await readAll(repository)).toEqual(before);
  });

  it.each([
    ["is invalid", "openapi: 3.1.0\npaths: [", false],
    ["has none of our operations", "openapi: 3.1.0\npaths: {}", false],
    ["has changed although `locked` is set", replaceOnce(UPSTREAM, "maximum: 50", "maximum: 60"), true],
  ])("the document at a URL %s, and the secret parts of the URL are not shown", async (_, text, locked) => {
    const repository = await createSynced();
    const from = `${await serve((__, response) => response.end(text))}/api.yaml?key=SECRET`;
    const failure = syncAll({ repository, providers: ["acme"], from, locked });
    await expect(failure).rejects.toThrow(/api\.yaml/);
    await expect(failure).rejects.not.toThrow(/SECRET/);
  });

  it("a file cannot be written after others were", async () => {
    const repository = await createSynced();
    await rm(join(repository, CONTRACT));
    await mkdir(join(repository, CONTRACT, "in-the-way"), { recursive: true });
    const before = await readAll(repository);
    const files = new Map([
      [FACTS, "new"],
      ["specs/acme/extra.yaml", "new"],
      [CONTRACT, "new"],
    ]);
    await expect(exchange(repository, files)).rejects.toThrow("a folder already has this path");
    expect(await readAll(repository)).toEqual(before);
  });

  it("several providers have problems, which are reported together", async () => {
    const repository = await createRepository({ overlay: replaceOnce(OVERLAY, "1.1.0", "9.0.0") });
    await mkdir(join(repository, "specs/globex"));
    await writeFile(join(repository, "specs/globex/source.yaml"), "kind: other\n");
    const failure = syncAll({ repository, providers: ["acme", "globex"] });
    await expect(failure).rejects.toThrow(/cannot be fetched/);
    await expect(failure).rejects.toThrow(/specs\/globex\/source\.yaml #\/kind/);
  });
});

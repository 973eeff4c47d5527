import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { operationsOf } from "@snap/openapi/places";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { addProvider } from "../../src/provider-add/add-provider.ts";
import { printSource, printSpec } from "../../src/provider-add/print-contract.ts";
import { readSpec } from "../../src/provider-add/read-spec.ts";

const SPEC = resolve(import.meta.dirname, "things.yaml");

describe("readSpec, which --dry prints", () => {
  it("keeps the operations that match a word, and judges them", async () => {
    const { candidates, chosen, verdict } = await readSpec({
      name: "acme",
      from: SPEC,
      operations: [],
      match: "thing",
    });
    expect(candidates).toHaveLength(4);
    expect([...chosen.keys()]).toEqual([
      "GET /things",
      "POST /things",
      "GET /things/{thing_id}",
      "DELETE /things/{thing_id}",
    ]);
    expect(verdict.obstacles).toEqual([]);
  });

  it("keeps the operations that are named, even if others match the word", async () => {
    const options = { name: "acme", from: SPEC, operations: ["things/list"], match: "thing" };
    expect([...(await readSpec(options)).chosen.keys()]).toEqual(["GET /things"]);
  });

  it("gives operations the requested names, and records the publisher's names", async () => {
    const operations = ["listThings=things/list", "dropThing=DELETE /things/{thing_id}"];
    const { document, chosen } = await readSpec({ name: "acme", from: SPEC, operations });
    expect(operationsOf(document).map(({ id }) => id)).toEqual(["listThings", "dropThing"]);
    expect([...chosen.values()]).toEqual(["things/list", "DELETE /things/{thing_id}"]);
  });

  it("refuses a word that no operation contains, and suggests what to pass instead", async () => {
    const failure = readSpec({ name: "acme", from: SPEC, operations: [], match: "volcano" });
    await expect(failure).rejects.toThrow(/--match\n {2}operation-missing: .*"volcano"\n {2}fix: Give the word/);
  });

  it("refuses a word that no operation contains, and suggests the usual words that operations contain", async () => {
    const from = resolve(import.meta.dirname, "snapshots.yaml");
    const failure = readSpec({ name: "acme", from, operations: [], match: "volcano" });
    await expect(failure).rejects.toThrow(/uses for a snapshot, such as snapshot, which has matches\./);
  });

  it("records the address that --url names for a spec that is read from a file", async () => {
    const options = { name: "acme", from: SPEC, operations: [] };
    const named = await readSpec({ ...options, url: "https://example.com/openapi.yaml?token=SECRET" });
    expect(named.upstream.url).toBe("https://example.com/openapi.yaml");
    const ofPackage = await readSpec({ ...options, url: "npm:@acme/api@1.2.3:openapi.yaml" });
    expect(ofPackage.upstream.url).toBe("npm:@acme/api:openapi.yaml");
    await expect(readSpec({ ...options, url: "http://example.com/" })).rejects.toThrow(/--url\n.*not an https address/);
  });

  it("does not change a handwritten contract, and records the page that it was written from", async () => {
    const from = resolve(import.meta.dirname, "../../../../specs/instavm/openapi.yaml");
    const spec = await readSpec({
      name: "acme",
      from,
      url: "https://example.com/docs",
      operations: [],
      isWritten: true,
    });
    expect(printSpec(spec)).toBe(await readFile(from, "utf8"));
    expect(spec.displayName).toBe("InstaVM");
    expect(spec.verdict.findings.find(({ about }) => about === "paging")).toMatchObject({ status: "found" });
    expect(parse(printSource("acme", spec))).toMatchObject({
      kind: "documentation",
      documents: [{ url: "https://example.com/docs" }],
      operations: { listSnapshots: "GET /v1/snapshots" },
    });
  });

  it("prints a contract and its source without invisible characters, which stay in their values", async () => {
    const from = join(await mkdtemp(join(tmpdir(), "snap-dry-")), "spec.json");
    onTestFinished(() => rm(dirname(from), { recursive: true }));
    const id = "list\u202Ethings";
    const responses = { 200: { description: "", content: { "text/plain": { schema: { enum: [id] } } } } };
    const paths = { "/things": { get: { operationId: id, responses } } };
    await writeFile(from, JSON.stringify({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths }));
    const spec = await readSpec({ name: "acme", from, operations: [] });
    const [contract, source] = [printSpec(spec), printSource("acme", spec)];
    expect(contract + source).not.toContain("\u202E");
    expect(Object.values(parse(source).operations)).toEqual([id]);
    expect(JSON.stringify(parse(contract))).toContain(id);
  });

  it("writes nothing if a provider cannot have the name", async () => {
    const repository = resolve(import.meta.dirname, "../../../..");
    await expect(addProvider({ repository, name: "digitalocean", from: SPEC, operations: [] })).rejects.toThrow();
    expect(await readdir(join(repository, "specs"))).not.toContain("acme");
  });
});

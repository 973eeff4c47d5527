import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkShape } from "@snap/repo/check-shape";
import { serve } from "@snap/sync/test/serve";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { addProvider } from "../../src/provider-add/add-provider.ts";
import type { Decision } from "../../src/provider-add/decisions.ts";
import { compileStep, packageSteps } from "../../src/provider-status/package-steps.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const SPEC = resolve(import.meta.dirname, "things.yaml");
const MODEL = "digitalocean";

const add = (repository: string, changes: object = {}) =>
  addProvider({ repository, name: "acme-cloud", from: SPEC, operations: [], ...changes }).then(
    ({ decisions }) => decisions,
  );

describe("provider:add", { timeout: 60_000 }, () => {
  let decisions: readonly Decision[];
  let files: Record<string, string>;

  beforeAll(async () => {
    const repository = await copyRepository();
    decisions = await add(repository);
    files = await readAll(repository);
    await rm(repository, { recursive: true });
  }, 60_000);

  it("creates a package that is complete except for the adapter's entry, which a private package does not need", () => {
    const faults = checkShape(new Map(Object.entries(files))).filter((fault) => fault.includes("acme-cloud"));
    expect(faults).toEqual([]);
    expect(files["packages/acme-cloud/src/generated/index.ts"]).toContain("createAcmeCloudClient");
    expect(files["packages/acme-cloud/test/generated.test.ts"]).toContain('from "./subject.ts"');
    const alike = ["tsconfig.json", "tsconfig.build.json"];
    for (const name of alike) expect(files[`packages/acme-cloud/${name}`]).toBe(files[`packages/${MODEL}/${name}`]);
  });

  it("creates a manifest like that of another provider, for a package that is not published yet", () => {
    const manifest = JSON.parse(files["packages/acme-cloud/package.json"] ?? "");
    const sibling = JSON.parse(files[`packages/${MODEL}/package.json`] ?? "");
    expect(Object.keys(manifest).toSorted()).toEqual([...Object.keys(sibling), "private"].toSorted());
    const { description, homepage, keywords, name, repository, snap, ...alike } = sibling;
    // A new contract does not describe snapshots, jobs and sources yet.
    delete alike.exports["./snapshots"];
    delete alike.exports["./jobs"];
    delete alike.exports["./sources"];
    expect(manifest).toMatchObject({ ...alike, name: "@snap/acme-cloud", version: "0.0.0", private: true });
    expect(manifest.snap.contract.file).toBe("specs/acme-cloud/openapi.yaml");
    expect(manifest.homepage).toMatch(/\/packages\/acme-cloud\/README\.md$/);
  });

  it("writes a README with the sections of the other packages, and calls of the operations", () => {
    const sections = (name: string) => files[`packages/${name}/README.md`]?.match(/^(?:## .*|<!--.*-->)$/gm);
    expect(sections("acme-cloud")).toEqual(sections(MODEL));
    const readme = files["packages/acme-cloud/README.md"];
    expect(readme).toContain("for await (const item of thingsList(client)) console.log(item);");
    expect(readme).toContain('import { clientOptions, createMockCloud } from "@snap/acme-cloud/msw";');
  });

  it("records the source of the contract, and the operation names of the source", () => {
    const source = parse(files["specs/acme-cloud/source.yaml"] ?? "");
    expect(source.upstream.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(source.operations).toMatchObject({ thingsList: "things/list", getThing: "GET /things/{thing_id}" });
  });

  it("copies no prose of the publisher into the contract", () => {
    const text = files["specs/acme-cloud/openapi.yaml"];
    expect(text).not.toContain("sentence of the publisher");
    expect(parse(text ?? "").components.schemas.Thing.properties.description).toEqual({ type: "string" });
  });

  it("guesses pagination and resources from naming conventions, and reports each guess", () => {
    const spec = parse(files["specs/acme-cloud/openapi.yaml"] ?? "");
    expect(spec.paths["/things"].get["x-snap-pagination"]).toEqual({
      style: "token",
      position: "page_token",
      size: { parameter: "limit", default: 20, max: 100 },
      next: "/next_page_token",
      items: "/things",
    });
    expect(spec["x-snap-collections"]).toEqual({ things: { schema: "Thing", id: "id" } });
    expect(spec.paths["/things/{thing_id}"].delete["x-snap-resource"]).toMatchObject({ does: "delete" });
    const told = decisions.filter(({ text }) => text.includes("is guessed")).map(({ about }) => about);
    expect(told).toEqual(["pagination", "resource"]);
  });

  it("reports the credential, inferred failures and sampled examples", () => {
    expect(new Set(decisions.map(({ about }) => about))).toEqual(
      new Set(["credential", "pagination", "resource", "failure", "example", "prose", "spec"]),
    );
  });

  it("reports parameters by name", () => {
    const texts = decisions.map(({ text }) => text).filter((text) => text.includes("/parameters/"));
    expect(texts).toContainEqual(expect.stringMatching(/^\/paths\/~1things\/get\/parameters\/0 \(page_token\): /));
    expect(texts).toContainEqual(expect.stringMatching(/^\/components\/parameters\/Trace \(x-trace\): /));
    expect(texts.filter((text) => !text.includes(" ("))).toEqual([]);
  });

  it("keeps only the selected operations", async () => {
    const repository = await createRepository();
    await add(repository, { operations: ["things/list"] });
    const spec = parse(await readFile(join(repository, "specs/acme-cloud/openapi.yaml"), "utf8"));
    expect(Object.keys(spec.paths)).toEqual(["/things"]);
    expect(Object.keys(spec.paths["/things"])).not.toContain("post");
    expect(Object.keys(spec.components.schemas)).not.toContain("NewThing");
  });

  it("accepts a list whose first example has a next page, and reports it", async () => {
    const repository = await createRepository();
    const example = "examples: { first: { value: { things: [{ id: t1 }], next_page_token: more } } }";
    const text = await readFile(SPEC, "utf8");
    const from = join(repository, "things.yaml");
    await writeFile(from, text.replace("application/json:\n", `application/json:\n              ${example}\n`));
    const told = await add(repository, { from });
    expect(told).toContainEqual(
      expect.objectContaining({ about: "example", text: expect.stringContaining("a last page") }),
    );
    const spec = parse(await readFile(join(repository, "specs/acme-cloud/openapi.yaml"), "utf8"));
    const media = spec.paths["/things"].get.responses["200"].content["application/json"];
    expect(media.examples.first).toMatchObject({ "x-snap-evidence": { basis: "inferred" } });
    expect(media.examples.first.value).toMatchObject({ next_page_token: "more" });
  });

  it("leaves steps that provider:status lists, from the documentation to the sizes", async () => {
    const repository = await createRepository();
    await add(repository);
    await mkdir(join(repository, ".changeset"), { recursive: true });
    await mkdir(join(repository, "packages/unified"), { recursive: true });
    await writeFile(join(repository, "packages/unified/package.json"), JSON.stringify({ exports: {} }));
    const steps = [await compileStep(repository, "acme-cloud"), ...(await packageSteps(repository, "acme-cloud"))];
    const open = steps.filter((step) => step.open.length > 0).map(({ name }) => name);
    expect(open).toEqual([
      ...["README", "documentation", "adapter", "entry of the adapter", "conformance"],
      ...["checks that this command does not run", "changeset", "publication", "sizes", "comparison with Prism"],
    ]);
  });

  it("does not write or print secret parts of a URL", async () => {
    const repository = await createRepository();
    const address = await serve((_, response) => void readFile(SPEC).then((text) => response.end(text)));
    const told = await add(repository, { from: `${address}/spec.yaml?token=SECRET` });
    const texts = [...Object.values(await readAll(repository)), JSON.stringify(told)];
    expect(texts.filter((text) => text.includes("SECRET"))).toEqual([]);
    const source = parse(await readFile(join(repository, "specs/acme-cloud/source.yaml"), "utf8"));
    expect(source.upstream.url).toBe(`${address}/spec.yaml`);
  });

  it.each([
    ["a problem in the spec", (address: string) => `${address}/spec.yaml?token=SECRET`],
    ["a user name in the URL", (address: string) => address.replace("//", "//user:SECRET@")],
    ["an invalid URL", () => "https://user:SECRET@:99999/?token=SECRET"],
  ])("names no secret in an error about %s", async (_, toAddress) => {
    const repository = await createRepository();
    const from = toAddress(await serve((_, response) => response.end("openapi: 3.1.0\npaths: [")));
    const error = await add(repository, { from }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain("SECRET");
  });

  it.each([
    ["an existing name", { name: MODEL }, /specs\/digitalocean\n {2}name-taken: the provider already exists/],
    ["an invalid name", { name: "Acme Cloud" }, /Acme Cloud\n {2}name-invalid: the provider's name is invalid/],
    ["a name with a path", { name: "../acme" }, /the provider's name is invalid/],
    ["unknown operations", { operations: ["things/lst"] }, /has no operation things\/lst\. Similar: things\/list/],
    ["a missing file", { from: "/no/such/file" }, /\/no\/such\/file\n {2}[\w-]+: the file cannot be read/],
    [
      "a URL without TLS",
      { from: "http://example.com/spec.yaml" },
      /http is refused: upstreams must use https\n {2}fix: Pass an https URL or a file with --from/,
    ],
    ["a file that is not a spec", { from: join(REPOSITORY, "biome.json") }, /the document has no version/],
  ])("refuses %s, and writes nothing", async (_, changes, message) => {
    const repository = await createRepository();
    const before = await readAll(repository);
    await expect(add(repository, changes)).rejects.toThrow(message);
    expect(await readAll(repository)).toEqual(before);
  });

  it.each([
    ["a page", "\n<!DOCTYPE html><html></html>", /this is HTML or XML, not YAML or JSON/],
    ["nothing", "", /this is empty/],
    ["blanks", " \n\n", /this is empty/],
    ["a list", "- 1\n", /this is not an object/],
    ["another format", "name: acme\n", /the document has no version/],
  ])("refuses %s from a file and a URL with the same fix", async (_, text, message) => {
    const repository = await createRepository();
    const file = join(repository, "spec.yaml");
    await writeFile(file, text);
    for (const from of [file, await serve((_, response) => response.end(text))]) {
      const error = await add(repository, { from }).catch(String);
      expect(error).toMatch(message);
      expect(error).toMatch(/^[^\n]+\n {2}[^\n]+\n {2}fix: [^\n]+$/);
    }
  });

  it("removes the files it has written if a later step fails", async () => {
    const repository = await createRepository();
    // The formatter is not available then.
    await rm(join(repository, "node_modules"));
    const before = await readAll(repository);
    await expect(add(repository)).rejects.toThrow(/biome/);
    expect(await readAll(repository)).toEqual(before);
    expect(await readdir(join(repository, "specs"))).toEqual([MODEL]);
  });
});

async function createRepository(): Promise<string> {
  const repository = await copyRepository();
  onTestFinished(() => rm(repository, { recursive: true, force: true }));
  return repository;
}

// Copies the files of the repository that adding a provider needs.
async function copyRepository(): Promise<string> {
  const repository = await mkdtemp(join(tmpdir(), "snap-add-test-"));
  await mkdir(join(repository, "packages"));
  await symlink(join(REPOSITORY, "node_modules"), join(repository, "node_modules"));
  await cp(join(REPOSITORY, "biome.json"), join(repository, "biome.json"));
  await cp(join(REPOSITORY, "specs", MODEL), join(repository, "specs", MODEL), { recursive: true });
  const own = join(REPOSITORY, "packages", MODEL);
  const filter = (path: string) => !/node_modules|\/dist|\.turbo|tsbuildinfo/.test(path.slice(own.length));
  await cp(own, join(repository, "packages", MODEL), { recursive: true, filter });
  return repository;
}

async function readAll(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile() && !each.parentPath.includes("node_modules"))) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = await readFile(path, "utf8");
  }
  return files;
}

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contractSteps } from "../src/provider-status/contract-steps.ts";
import { modelStep } from "../src/provider-status/model-step.ts";
import { packageSteps, refusedLibraries } from "../src/provider-status/package-steps.ts";
import { readmeStep } from "../src/provider-status/readme-step.ts";
import { sourceStep } from "../src/provider-status/source-step.ts";
import type { Step } from "../src/provider-status/steps.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const CONTRACT = `
openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things:
    get:
      operationId: listThings
      x-snap-job: { operation: getJob, at: "" }
      x-snap-evidence: { basis: inferred, note: Guessed from names and types. }
      summary: GET /things
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema: { type: array, items: { type: object } }
              examples:
                one: { value: [], x-snap-evidence: { basis: inferred, note: Sampled from the schema. } }
                two: { value: [], x-snap-evidence: { basis: inferred, note: Seen in the documentation of another call. } }
  /things/{id}:
    delete:
      operationId: deleteThing
      summary: Deletes a thing.
      x-snap-resource: { collection: things, does: delete, id: id }
      responses: { "204": { description: "" } }
`;

describe("contractSteps", () => {
  it("lists missing and unconfirmed parts, by their operation or place", () => {
    const open = contractSteps("acme", parse(CONTRACT)).map((step) => [step.name, ...step.open]);
    expect(open).toEqual([
      ["credential", "no security scheme: calls send no credential"],
      ["pages of lists", "1 without x-snap-pagination: listThings"],
      ["objects of mocks", "1 without x-snap-resource: listThings"],
      ["guesses", "#/paths/~1things/get: x-snap-job"],
      ["summaries", "1 whose summary is derived from the name: listThings"],
      ["examples and failures", "1 made up: #/paths/~1things/get/responses/200/content/application~1json/examples/one"],
    ]);
  });

  it("counts the remaining parts if many are missing", () => {
    const document = parse(CONTRACT);
    for (const name of ["a", "b", "c", "d"]) document.paths[`/${name}`] = { get: { operationId: name, responses: {} } };
    const storedBy = (steps: readonly Step[]) => steps.find(({ name }) => name === "objects of mocks")?.open;
    expect(storedBy(contractSteps("acme", document))).toEqual([
      "5 without x-snap-resource: listThings, a, b and 2 more (--all)",
    ]);
    expect(storedBy(contractSteps("acme", document, { all: true }))).toEqual([
      "5 without x-snap-resource: listThings, a, b, c, d",
    ]);
  });

  it("names the file in the next step", () => {
    for (const { next } of contractSteps("acme", parse(CONTRACT))) expect(next).toContain("specs/acme/openapi.yaml");
  });
});

describe("modelStep", () => {
  const word = { id: "/id", source: [{ type: "volume", id: "/volume" }] };
  const properties = { id: {}, status: { type: "string" }, size_gb: { type: "integer" }, volume: { type: "string" } };
  const documentOf = (described: object) => ({
    paths: {
      "/snapshots": {
        get: {
          operationId: "listSnapshots",
          responses: {
            200: {
              content: { "application/json": { schema: { type: "array", items: { type: "object", properties } } } },
            },
          },
        },
        post: { operationId: "createSnapshot", responses: {} },
      },
    },
    components: { schemas: { Snapshot: { type: "object", properties, "x-snap-snapshot": described } } },
  });

  it("names the properties that may be fields of a snapshot, and the capabilities that the adapter lacks", () => {
    const { open, isOptional } = modelStep(
      "acme",
      documentOf(word),
      "const capabilities = { create: {}, restore: {} };",
    );
    expect(open).toEqual([
      "Snapshot: state may be at /status",
      "Snapshot: sizes may be at /size_gb",
      "the adapter states no create capability, but the contract has createSnapshot",
    ]);
    expect(isOptional).toBe(true);
  });

  it("names a missing kind and state, and nothing once all is described", () => {
    const document = documentOf({ id: "/id", sizes: [] });
    const { schemas } = document.components;
    Reflect.deleteProperty(schemas.Snapshot.properties, "status");
    Reflect.deleteProperty(schemas.Snapshot.properties, "volume");
    expect(modelStep("acme", document).open).toEqual(["Snapshot: no kind", "Snapshot: no state"]);
    expect(modelStep("acme", documentOf({ ...word, state: {}, sizes: [] })).open).toEqual([]);
  });
});

describe("sourceStep", () => {
  const url = "https://example.com/openapi.yaml";

  it("asks for the address of a published spec, and for the facts that updates compare", () => {
    const { open, next } = sourceStep("acme", { kind: "openapi", upstream: { revision: "1" } }, false);
    expect(open).toEqual([
      "the address of the spec is not recorded",
      "no specs/acme/upstream.yaml, which updates compare with the spec",
    ]);
    expect(next).toContain("Write `url` below `upstream` in specs/acme/source.yaml, then: pnpm specs:sync acme");
    expect(sourceStep("acme", { kind: "openapi", upstream: { url } }, false).next).toBe("pnpm specs:sync acme");
  });

  it("is done if both are recorded, or if the provider publishes no spec", () => {
    expect(sourceStep("acme", { kind: "openapi", upstream: { url } }, true).open).toEqual([]);
    expect(sourceStep("acme", { kind: "documentation" }, false).open).toEqual([]);
  });
});

describe("packageSteps", () => {
  it("names the libraries that repo-check does not allow in a package", async () => {
    const steps = await packageSteps(REPOSITORY, "aws");
    expect(steps.find(({ name }) => name === "libraries")?.open).toEqual([]);
    expect(refusedLibraries("acme", '{ "dependencies": { "@snap/runtime": "1", "aws4fetch": "1" } }')).toEqual([
      "repo-check does not allow the dependency aws4fetch",
    ]);
  });
});

describe("readmeStep", () => {
  const WRITTEN = "<!-- options -->\n<!-- /options -->\n<!-- size -->\n<!-- /size -->\n";

  it("asks for an example that is a test, and for the sections that docs:sync fills", () => {
    expect(readmeStep("README.md", WRITTEN).open).toEqual([expect.stringContaining("none of its examples is a test")]);
    expect(readmeStep("README.md").open).toHaveLength(3);
  });

  it("is done for every published provider", async () => {
    for (const provider of await listPublished(REPOSITORY)) {
      const text = readFileSync(join(REPOSITORY, "packages", provider, "README.md"), "utf8");
      expect([provider, readmeStep("README.md", text).open]).toEqual([provider, []]);
    }
  });
});

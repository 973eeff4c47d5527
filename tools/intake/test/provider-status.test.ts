import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contractSteps } from "../src/provider-status/contract-steps.ts";
import { readmeStep } from "../src/provider-status/readme-step.ts";

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
    const [, stored] = contractSteps("acme", document);
    expect(stored?.open).toEqual(["5 without x-snap-resource: listThings, a, b and 2 more"]);
  });

  it("names the file in the next step", () => {
    for (const { next } of contractSteps("acme", parse(CONTRACT))) expect(next).toContain("specs/acme/openapi.yaml");
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

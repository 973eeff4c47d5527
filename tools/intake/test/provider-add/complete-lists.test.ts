import { beforeEach, describe, expect, it } from "vitest";
import { completeLists } from "../../src/provider-add/complete-lists.ts";

const SAMPLED = { "x-snap-evidence": { basis: "inferred", note: "Sampled from the schema." } };

// A list of things with the number of the next page, and the operation that gets one.
function documentWith(example: object, next: object) {
  const thing = { type: "object", properties: { id: { type: "integer" } } };
  const page = { type: "object", properties: { things: { type: "array", items: thing }, next } };
  const success = (schema: object, named: object) => ({
    200: { description: "", content: { "application/json": { schema, examples: { first: named } } } },
  });
  const list = {
    operationId: "listThings",
    "x-snap-pagination": { style: "page-number", position: "page", items: "/things", next: "/next" },
    "x-snap-resource": { collection: "things", does: "list" },
    responses: success(page, example),
  };
  const get = {
    operationId: "getThing",
    "x-snap-resource": { collection: "things", does: "get", id: "id", item: "/thing" },
    responses: success({ type: "object", properties: { thing } }, { value: { thing: { id: 42 } } }),
  };
  const document = { openapi: "3.1.0", paths: { "/things": { get: list }, "/things/{id}": { get } }, components: {} };
  return { document, first: () => list.responses[200].content["application/json"].examples.first };
}

describe("the first example of a list", () => {
  const decisions: string[] = [];
  const complete = (document: object) => completeLists({ ...document }, (_, text) => decisions.push(text));
  beforeEach(() => void decisions.splice(0));

  it.each([
    [{ type: ["integer", "null"] }, { next: null }],
    [{ type: "integer" }, {}],
  ])("becomes a last page with the object of the get if it was sampled: %j", (next, end) => {
    const { document, first } = documentWith({ value: { things: [], next: 4 }, ...SAMPLED }, next);
    complete(document);
    expect(first()).toEqual({ value: { things: [{ id: 42 }], ...end }, ...SAMPLED });
    expect(decisions).toEqual([]);
  });

  it("is reported if its schema requires a next page", () => {
    const { document, first } = documentWith({ value: { things: [{ id: 1 }], next: 4 }, ...SAMPLED }, { const: 4 });
    Object.assign(document.paths["/things"].get.responses[200].content["application/json"].schema, {
      required: ["next"],
    });
    complete(document);
    expect(first()).toMatchObject({ value: { things: [{ id: 1 }], next: 4 } });
    expect(decisions).toEqual([expect.stringContaining("listThings: its first example has a next page")]);
  });

  it("is unchanged if the publisher wrote it", () => {
    const value = { things: [], next: null };
    const { document, first } = documentWith({ value }, { type: ["integer", "null"] });
    complete(document);
    expect(first()).toEqual({ value });
  });
});

import { describe, expect, it } from "vitest";
import { guessResources } from "../../src/provider-add/guess-resources.ts";
import { judge } from "../../src/verdict/judge.ts";

const THING = { $ref: "#/components/schemas/Thing" };
const success = (schema: object) => ({ responses: { 200: { content: { "application/json": { schema } } } } });
const LIST = success({ type: "object", properties: { things: { type: "array", items: THING } } });

// Guesses the resources of an API with this list and these operations on one thing.
function guess(style: string, one: Readonly<Record<string, object>>) {
  const list: Record<string, unknown> = { ...LIST, operationId: "list" };
  list["x-snap-pagination"] = { style, items: "/things" };
  const named = Object.entries(one).map(([method, operation]) => [method, { ...operation, operationId: method }]);
  const document = {
    paths: { "/things": { get: list }, "/things/{thing}": Object.fromEntries(named) },
    components: { schemas: { Thing: { type: "object", properties: { id: { type: "string" } } } } },
  };
  guessResources(document, () => undefined);
  const words = [["list", list] as const, ...named.map(([name, each]) => [name, each] as const)];
  return {
    collections: Reflect.get(document, "x-snap-collections"),
    does: Object.fromEntries(words.map(([name, each]) => [name, Object(each)["x-snap-resource"]?.does])),
  };
}

describe("guessResources", () => {
  it.each(["none", "token", "page-number", "offset", "link"])(
    "finds the objects of a list of the style %s",
    (style) => {
      const { collections, does } = guess(style, { get: success(THING), delete: { responses: { 204: {} } } });
      expect(collections).toEqual({ things: { schema: "Thing", id: "id" } });
      expect(does).toEqual({ list: "list", get: "get", delete: "delete" });
    },
  );

  it("finds objects that cannot be requested, if they can be deleted", () => {
    const { collections, does } = guess("none", { delete: { responses: { 204: {} } } });
    expect(collections).toEqual({ things: { schema: "Thing", id: "id" } });
    expect(does).toEqual({ list: "list", delete: "delete" });
  });

  it.each<[string, Readonly<Record<string, object>>]>([
    ["nothing requests or deletes one of them", { patch: success(THING) }],
    ["the get returns another object", { get: success({ type: "object", properties: { size: {} } }) }],
  ])("guesses nothing if %s", (_, one) => {
    expect(guess("none", one).collections).toBeUndefined();
  });

  it("calls the objects of the list of snapshots `snapshots`, and others by their path", () => {
    const list = (schema: string) => ({
      ...success({ type: "array", items: { $ref: `#/components/schemas/${schema}` } }),
      "x-snap-pagination": { style: "none", items: "" },
    });
    const thing = { type: "object", properties: { id: { type: "string" } } };
    const gone = { responses: { 204: {} } };
    const document = {
      paths: {
        "/snapshots": { get: list("Other") },
        "/snapshots/{id}": { delete: gone },
        "/images": { get: list("Thing") },
        "/images/{id}": { delete: gone },
      },
      components: { schemas: { Thing: thing, Other: thing } },
    };
    const { found } = judge(document, "image");
    guessResources(document, () => undefined, found);
    expect(Reflect.get(document, "x-snap-collections")).toEqual({
      snapshots: { schema: "Thing", id: "id" },
      snapshots2: { schema: "Other", id: "id" },
    });
  });

  it("finds the listed objects by the id in the list, even if no operation gets or deletes a single object", () => {
    const snapshot = { type: "object", properties: { snapshotID: { type: "string" } } };
    const list = { ...success({ type: "array", items: { $ref: "#/components/schemas/Snapshot" } }) };
    const get = { ...list, "x-snap-pagination": { style: "none", items: "" } };
    const download = { responses: { 200: { content: { "application/octet-stream": { schema: {} } } } } };
    const document = {
      paths: { "/snapshots": { get }, "/snapshots/{snapshot_id}": { get: download } },
      components: { schemas: { Snapshot: snapshot } },
    };
    guessResources(document, () => undefined, judge(document).found);
    expect(Reflect.get(document, "x-snap-collections")).toEqual({
      snapshots: { schema: "Snapshot", id: "snapshotID" },
    });
    expect(get).toMatchObject({ "x-snap-resource": { collection: "snapshots", does: "list" } });
    expect(download).not.toHaveProperty("x-snap-resource");
  });
});

import type { Json } from "@snap/openapi/json";
import { describe, expect, it } from "vitest";
import { applyOverlay } from "../src/overlay/apply-overlay.ts";
import { readOverlay } from "../src/overlay/read-overlay.ts";
import { whole } from "./whole.ts";

const API: Json = {
  openapi: "3.1.0",
  info: { title: "API", version: "1.0.0" },
  paths: {
    "/items": {
      get: {
        tags: ["a", "b"],
        parameters: [
          { name: "dummy", in: "query" },
          { name: "page", in: "query" },
        ],
        responses: {},
      },
    },
    "/some-items": { delete: { responses: {} } },
  },
};

function apply(actions: readonly object[], { document = API, version = "1.1.0" } = {}): Json {
  const named = actions.map((action) => ({ description: "Because.", ...action }));
  const overlay = { overlay: version, info: { title: "Test", version: "1.0.0" }, actions: named };
  const read = readOverlay(JSON.parse(JSON.stringify(overlay)), "overlay.yaml");
  const applied = applyOverlay(document, read, "overlay.yaml");
  return whole([applied.document, applied.faults]);
}

describe("update", () => {
  it("merges objects by key, and adds new keys", () => {
    const result = apply([
      { target: "$", update: { info: { "x-applied": true }, paths: { "/items": { get: { deprecated: true } } } } },
    ]);
    expect(result).toMatchObject({
      info: { title: "API", version: "1.0.0", "x-applied": true },
      paths: { "/items": { get: { deprecated: true, tags: ["a", "b"] } }, "/some-items": {} },
    });
  });

  it("replaces a primitive with a primitive, including null", () => {
    expect(apply([{ target: "$.info", update: { title: "Other", version: null } }])).toMatchObject({
      info: { title: "Other", version: null },
    });
  });

  it("concatenates arrays in a merge", () => {
    expect(apply([{ target: "$.paths['/items'].get", update: { tags: ["c"] } }])).toHaveProperty(
      ["paths", "/items", "get", "tags"],
      ["a", "b", "c"],
    );
  });

  it("appends a value to an array, and in 1.1 concatenates an array", () => {
    const tags = ["paths", "/items", "get", "tags"];
    const target = "$.paths['/items'].get.tags";
    expect(apply([{ target, update: "c" }])).toHaveProperty(tags, ["a", "b", "c"]);
    expect(apply([{ target, update: ["c", "d"] }])).toHaveProperty(tags, ["a", "b", "c", "d"]);
    expect(apply([{ target, update: ["c"] }], { version: "1.0.0" })).toHaveProperty(tags, ["a", "b", ["c"]]);
  });

  it("changes every match, including nested ones", () => {
    const document = { a: { n: 1, a: { n: 1 } } };
    const action = { target: "$..a", update: { n: 2 }, "x-snap-replaces": { n: 1 } };
    expect(apply([action], { document })).toEqual({ a: { n: 2, a: { n: 2 } } });
  });

  it("replaces primitives in Overlay 1.1", () => {
    expect(apply([{ target: "$.info.title", update: "Other" }])).toHaveProperty(["info", "title"], "Other");
  });

  it("finds keys that are escaped in a normalized path", () => {
    const document = { "it's": { "a\\b\n": {} } };
    const result = apply([{ target: "$['it\\'s']['a\\\\b\\n']", update: { x: 1 } }], { document });
    expect(result).toEqual({ "it's": { "a\\b\n": { x: 1 } } });
  });

  it("applies to the result of the previous action", () => {
    const result = apply([
      { target: "$.info", remove: true },
      { target: "$", update: { info: { title: "New", license: 1 } } },
      { target: "$.info", update: { version: "2" } },
    ]);
    expect(result).toHaveProperty("info", { title: "New", license: 1, version: "2" });
  });
});

describe("remove", () => {
  it("removes several items of an array, in any order", () => {
    const result = apply([{ target: "$.paths['/items'].get.parameters[1, 0]", remove: true }]);
    expect(result).toHaveProperty(["paths", "/items", "get", "parameters"], []);
  });

  it("removes a match within another match", () => {
    expect(apply([{ target: "$..a", remove: true }], { document: { a: { a: 1 }, b: [{ a: 2 }, 3] } })).toEqual({
      b: [{}, 3],
    });
  });

  it("removes a primitive from an array in 1.1", () => {
    const result = apply([{ target: "$.paths.*.get.tags[?@ == 'a']", remove: true }]);
    expect(result).toHaveProperty(["paths", "/items", "get", "tags"], ["b"]);
  });

  it("takes precedence over an update of the same action in 1.0", () => {
    const result = apply([{ target: "$.info", update: { x: 1 }, remove: true }], { version: "1.0.1" });
    expect(result).not.toHaveProperty("info");
  });
});

describe("an update of a value of the upstream", () => {
  const document: Json = { info: {}, paths: {}, components: { schemas: { Id: { type: "string", format: "uuid" } } } };
  const correct = (more: object) => apply([{ target: "$.components.schemas.Id", ...more }], { document });

  it.each([
    ["nothing", {}],
    ["another value", { "x-snap-replaces": { format: "ulid" } }],
  ])("is refused if the action states that it replaces %s", (_, replaces) => {
    expect(() => correct({ update: { format: "int64" }, ...replaces })).toThrow(
      /replaces the upstream's value at #\/components\/schemas\/Id\/format: "uuid" becomes "int64".*`x-snap-replaces` with "uuid" at \/format/s,
    );
  });

  it("is still applied to the other values that the action selects", () => {
    const schemas = { Id: { type: "string", format: "uuid" }, Size: { type: "integer" } };
    const action = { description: "Because.", target: "$.components.schemas.*", update: { format: "int64" } };
    const overlay = { overlay: "1.1.0", info: { title: "Test", version: "1.0.0" }, actions: [action] };
    const read = readOverlay(overlay, "overlay.yaml");
    const { document, faults } = applyOverlay({ info: {}, paths: {}, components: { schemas } }, read, "overlay.yaml");
    expect(document).toHaveProperty("components.schemas", {
      Id: { type: "string", format: "uuid" },
      Size: { type: "integer", format: "int64" },
    });
    expect(faults).toHaveLength(1);
  });

  it("is applied if the action states the value that it replaces", () => {
    const result = correct({ update: { format: "int64" }, "x-snap-replaces": { format: "uuid" } });
    expect(result).toHaveProperty("components.schemas.Id", { type: "string", format: "int64" });
    expect(
      apply([{ target: "$.components.schemas.Id.format", update: "int64", "x-snap-replaces": "uuid" }], { document }),
    ).toHaveProperty("components.schemas.Id.format", "int64");
  });

  it("is applied without such a statement if an earlier action wrote the value", () => {
    const result = apply(
      [
        { target: "$.components.schemas.Id", update: { maxLength: 1 } },
        { target: "$.components.schemas.Id", update: { maxLength: 2 } },
      ],
      { document },
    );
    expect(result).toHaveProperty("components.schemas.Id.maxLength", 2);
  });

  it("is refused if the action states a value that it does not replace", () => {
    expect(() => correct({ update: { maxLength: 36 }, "x-snap-replaces": { maxLength: 20 } })).toThrow(
      /`x-snap-replaces` .* contains 20 at \/maxLength, which the action does not replace/,
    );
  });
});

describe("copy", () => {
  it("merges a value from another place into the target", () => {
    const result = apply([{ target: "$.paths['/some-items']", copy: "$.paths['/items']" }]);
    expect(result).toHaveProperty(["paths", "/some-items"], {
      delete: { responses: {} },
      get: expect.objectContaining({ tags: ["a", "b"] }),
    });
  });

  it("moves a value between an update and a remove", () => {
    const result = apply([
      { target: "$.paths", update: { "/new-items": {} } },
      { target: "$.paths['/new-items']", copy: "$.paths['/items']" },
      { target: "$.paths['/items']", remove: true },
    ]);
    expect(Object.keys(Object(result).paths)).toEqual(["/some-items", "/new-items"]);
  });

  it("refuses a source with several values or none", () => {
    const copy = (source: string) => () => apply([{ target: "$.info", copy: source }]);
    expect(copy("$.paths.*")).toThrow(/must select exactly one value/);
    expect(copy("$.none")).toThrow(/\$\.none matches nothing/);
  });
});

describe("strictness", () => {
  it("reports all actions that match nothing, each with its reason", () => {
    const gone = (reason: string, target: string) => ({ target, description: reason, update: { x: 1 } });
    const failing = () => apply([gone("First.", "$.one"), gone("Second.", "$.info"), gone("Third.", "$.three")]);
    expect(failing).toThrow(
      /#\/actions\/0\n {2}overlay-unfit: \$\.one matches nothing.* \(First\.\)[\s\S]*#\/actions\/2\n.*\(Third\.\)/,
    );
    expect(failing).not.toThrow(/Second/);
  });

  it("refuses an action without effect", () => {
    expect(() => apply([{ target: "$.info", update: { title: "API" } }])).toThrow(
      /already has the result[\s\S]*The upstream was fixed/,
    );
  });

  it("refuses to describe an object that does not exist, unless it is added on purpose", () => {
    const described = { get: { responses: { 200: { description: "Ours." } } } };
    const update = { target: "$.paths['/some-items']", update: described };
    expect(() => apply([update])).toThrow(/describes something that does not exist: \/paths\/~1some-items\/get/);
    expect(
      apply([
        { target: "$.paths['/some-items']", update: { get: {} } },
        { target: "$", update: { info: { x: 1 } } },
      ]),
    ).toHaveProperty(["paths", "/some-items", "get"], {});
  });

  it.each([
    ["an array into an object", { target: "$.info", update: [1] }, /is an object, not an array/],
    ["an object into a primitive", { target: "$", update: { info: { title: {} } } }, /\/info\/title is a primitive/],
    [
      "a JSONPath of another dialect",
      { target: "$.paths[(@.length-1)]", update: {} },
      /not a valid JSONPath \(RFC 9535\)/,
    ],
    ["to remove the document", { target: "$", remove: true }, /whole document/],
    [
      "objects and primitives at once",
      { target: "$..['title', 'get']", update: { x: 1 } },
      /a primitive and an object/,
    ],
  ])("refuses %s", (_, action, message) => {
    expect(() => apply([action])).toThrow(message);
  });

  it("refuses primitives and copies in 1.0", () => {
    expect(() => apply([{ target: "$.info.title", update: "x" }], { version: "1.0.0" })).toThrow(/1\.0 cannot change/);
    expect(() => apply([{ target: "$.info", copy: "$.paths" }], { version: "1.0.0" })).toThrow(
      /1\.0 cannot have the property copy/,
    );
  });

  it.each([
    ["another version", { overlay: "2.0.0" }, /must be an Overlay 1\.0 or 1\.1/],
    ["no info", { info: undefined }, /a title and a version/],
    ["no action", { actions: [] }, /at least one action/],
    ["an unknown property", { extra: 1 }, /cannot have the property extra/],
    ["an action without a reason", { actions: [{ target: "$", update: {} }] }, /no reason/],
    ["an action without a target", { actions: [{ description: "x", update: {} }] }, /must be a JSONPath/],
    [
      "an action without a change",
      { actions: [{ target: "$", description: "x", remove: false }] },
      /has no update, copy or remove/,
    ],
    [
      "an action with two changes",
      { actions: [{ target: "$", description: "x", update: 1, copy: "$" }] },
      /only one of update, copy and remove/,
    ],
  ])("refuses an overlay with %s", (_, change, message) => {
    const action = { target: "$", description: "Because.", update: { x: 1 } };
    const overlay = { overlay: "1.1.0", info: { title: "Test", version: "1.0.0" }, actions: [action], ...change };
    expect(() => readOverlay(JSON.parse(JSON.stringify(overlay)), "overlay.yaml")).toThrow(message);
  });
});

it("reports an overlay whose target takes too long to search for", () => {
  const action = { target: "$[?search(@.title, '^(a|a)*$')]", description: "Because.", remove: true };
  const overlay = readOverlay({ overlay: "1.1.0", info: { title: "Test", version: "1" }, actions: [action] }, "a.yaml");
  const document = { info: { title: `${"a".repeat(60)}!` } };
  expect(() => applyOverlay(document, overlay, "a.yaml", 100)).toThrow(
    "a.yaml\n  schema-excessive: it could not be processed: it took longer than 0.1 seconds",
  );
});

import { describe, expect, it } from "vitest";
import { json, read, spec, type Tree } from "./foreign.ts";

// No value fits these.
const NEVER = { type: "string", pattern: "^a$", maxLength: 0 };
const STRING = { type: "string" };
const object = (properties: Tree, ...required: string[]) => ({ type: "object", properties, required });

async function sampleOf(schema: Tree): Promise<unknown> {
  const { document } = await read(spec({ responses: { 200: json(schema) } }));
  const { get } = Object(Object(document["paths"])["/things"]);
  return get.responses[200].content["application/json"].examples?.sampled.value;
}

describe("a sample of a schema", () => {
  it.each<[string, Tree, unknown]>([
    ["an optional property", object({ a: STRING, b: NEVER, c: STRING }, "a"), { a: "string", c: "string" }],
    [
      "one of an inner object",
      object({ inner: object({ a: STRING, b: NEVER }), c: STRING }),
      { inner: { a: "string" }, c: "string" },
    ],
    [
      "an optional object that requires one",
      object({ inner: object({ a: STRING, b: NEVER }, "b"), c: STRING }),
      { c: "string" },
    ],
    ["an item of a list", object({ list: { type: "array", items: NEVER }, c: STRING }), { list: [], c: "string" }],
    [
      "a list that must have one",
      object({ list: { type: "array", minItems: 1, items: NEVER }, c: STRING }),
      { c: "string" },
    ],
  ])("lacks only what cannot be sampled: %s", async (_, schema, value) => {
    expect(await sampleOf(schema)).toEqual(value);
  });

  it("is still repaired where a required property cannot be left out", async () => {
    const schema = object({ a: { type: "string", pattern: "^x{3}$" }, b: STRING }, "a");
    expect(await sampleOf(schema)).toMatchObject({ a: "xxx" });
  });
});

import { describe, expect, it } from "vitest";
import { json, read, spec, type Tree } from "./foreign.ts";

// No value matches these schemas.
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
      "an optional property of a nested object",
      object({ inner: object({ a: STRING, b: NEVER }), c: STRING }),
      { inner: { a: "string" }, c: "string" },
    ],
    [
      "an optional object that requires a property that cannot be sampled",
      object({ inner: object({ a: STRING, b: NEVER }, "b"), c: STRING }),
      { c: "string" },
    ],
    [
      "an optional item of a list",
      object({ list: { type: "array", items: NEVER }, c: STRING }),
      { list: [], c: "string" },
    ],
    [
      "a list that requires an item that cannot be sampled",
      object({ list: { type: "array", minItems: 1, items: NEVER }, c: STRING }),
      { c: "string" },
    ],
  ])("omits only the parts that cannot be sampled: %s", async (_, schema, value) => {
    expect(await sampleOf(schema)).toEqual(value);
  });

  it("is repaired if a required property cannot be omitted", async () => {
    const schema = object({ a: { type: "string", pattern: "^x{3}$" }, b: STRING }, "a");
    expect(await sampleOf(schema)).toMatchObject({ a: "xxx" });
  });
});

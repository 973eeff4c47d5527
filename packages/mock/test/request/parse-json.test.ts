import { describe, expect, it } from "vitest";
import type { JsonSchema, MockMedia } from "../../src/mock-operation.ts";
import { contractOf, read, readBodyOf } from "./read.ts";

const TREE: JsonSchema = { type: "object", additionalProperties: { $ref: "#/$defs/Tree" } };
// Each level has so many nested schemas that the stack overflows before the limit of levels is reached.
const WIDE: JsonSchema = { allOf: [wrap({ properties: { a: { $ref: "#/$defs/Wide" } } }, 60)] };
const schemas = { Tree: TREE, Wide: WIDE };

function wrap(schema: JsonSchema, times: number): JsonSchema {
  return times === 0 ? schema : { anyOf: [wrap(schema, times - 1)] };
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}{}${"}".repeat(levels)}`;
const lists = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("a value that is nested too deeply", () => {
  it.each<[string, JsonSchema, string]>([
    ["objects of a recursive schema", { $ref: "#/$defs/Tree" }, nested(5000)],
    ["objects of any schema", true, nested(100_000)],
    ["lists", {}, lists(100_000)],
  ])("is refused in a body: %s", async (_, schema, text) => {
    const body = { required: true, content: { "application/json": { schema } } };
    const init = { headers: { "content-type": "application/json" }, body: text };
    const problem = "it must not be nested deeper than 100 levels";
    expect(await readBodyOf(body, init, schemas)).toEqual({ in: "body", at: "", problem });
  });

  it("is refused if its schema has too many nested schemas", async () => {
    const schema = { $ref: "#/$defs/Wide" };
    const body = { required: true, content: { "application/json": { schema } } };
    const init = { headers: { "content-type": "application/json" }, body: nested(100) };
    expect(await readBodyOf(body, init, schemas)).toEqual({
      in: "body",
      at: "",
      problem: "It is nested too deeply for its schema.",
    });
  });

  it("is accepted up to 100 levels", async () => {
    const body = { required: true, content: { "application/json": { schema: { $ref: "#/$defs/Tree" } } } };
    const init = { headers: { "content-type": "application/json" }, body: nested(99) };
    expect(await readBodyOf(body, init, schemas)).toEqual(JSON.parse(nested(99)));
  });

  it.each<[string, BodyInit, string]>([
    ["application/x-www-form-urlencoded", new URLSearchParams({ a: nested(5000) }).toString(), "/a"],
    [
      "multipart/form-data; boundary=b",
      `--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n${nested(5000)}\r\n--b--\r\n`,
      "/a",
    ],
  ])("is refused in a field of %s", async (type, text, at) => {
    const schema = { type: "object", properties: { a: { $ref: "#/$defs/Tree" } } };
    const media: MockMedia = { schema };
    const body = { required: true, content: { [type.replace(/;.*/, "")]: media } };
    const init = { headers: { "content-type": type }, body: text };
    expect(await readBodyOf(body, init, schemas)).toMatchObject({ at, problem: expect.stringContaining("100 levels") });
  });

  it.each([
    ["JSON", { content: "application/json" }, `a=${nested(5000)}`],
    ["deepObject", { style: "deepObject" }, `a${"[b]".repeat(5000)}=1`],
  ] as const)("is refused in a parameter: %s", async (_, how, query) => {
    const contract = contractOf({ parameters: [{ in: "query", name: "a", schema: TREE, ...how }] }, schemas);
    const result = await read(contract, new Request(`${contract.baseUrl}/things?${query}`));
    expect(result).toMatchObject({ violation: { in: "query", problem: expect.stringContaining("100 levels") } });
  });
});

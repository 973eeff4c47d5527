import { describe, expect, it } from "vitest";
import { normalize } from "../../src/normalize/normalize.ts";

type Tree = Record<string, unknown>;

const list = (items: unknown, minItems: number): Tree => ({ type: "array", items, minItems });

async function read(schema: unknown, schemas: Tree = {}) {
  const content = { "application/json": { schema } };
  const get = { operationId: "listThings", responses: { 200: { description: "", content } } };
  const document: Tree = { openapi: "3.1.0", paths: { "/things": { get } }, components: { schemas } };
  const options = { provider: "acme", displayName: "Acme", file: "acme.json", ignoresSiblings: true };
  const { diagnostics, warnings } = await normalize(document, options);
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(document).length).toBeLessThan(100_000);
  return warnings.filter(({ code }) => code === "schema-loosened").map(({ message }) => message);
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("a schema whose smallest value is too large", { timeout: 30_000 }, () => {
  it.each<[string, unknown, Tree?]>([
    ["minItems", list({ type: "string" }, 5_000_000_000)],
    ["minItems", { type: "array", minItems: 5_000_000_000 }],
    ["minItems", list(list(list({ type: "string" }, 900), 900), 900)],
    ["minItems", list(ref("A"), 900), { A: list(ref("B"), 900), B: list({ type: "string" }, 900) }],
    ["minLength", { type: "string", minLength: 2_000_000_000 }],
    ["minLength", { type: "string", format: "date", minLength: 2_000_000_000 }],
    ["minProperties", { type: "object", minProperties: 2_000_000_000 }],
    ["pattern", { type: "string", pattern: "^x{2000000000}$" }],
    ["pattern", { type: "string", pattern: "^x{1,2000000000}$" }],
  ])("loses its %s, with a warning: %j", async (keyword, schema, schemas) => {
    const [first] = await read(schema, schemas);
    const asks = `no example can be as long as its "${keyword}" requires \\(.+\\), so the keyword was removed`;
    expect(first).toMatch(keyword === "pattern" ? /searching with its "pattern" is not safe/ : new RegExp(asks));
  });

  it.each<[string, unknown, Tree?]>([
    ["a long list", list({ type: "integer" }, 1_000)],
    ["a long text", { type: "string", minLength: 1_000 }],
    ["a tree", ref("Tree"), { Tree: { type: "object", properties: { branches: list(ref("Tree"), 40) } } }],
    ["properties with these names", { properties: { minItems: { type: "integer", default: 5000 } } }],
    ["values with these names", { type: "object", default: { minItems: 5000 } }],
  ])("keeps %s", async (_, schema, schemas) => {
    expect(await read(schema, schemas)).toEqual([]);
  });
});

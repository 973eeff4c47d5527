import { describe, expect, it } from "vitest";
import type { JsonSchema, MockOperation, MockStyle } from "../../src/mock-operation.ts";
import { acme, createAcme } from "../support/acme.ts";

// Returns a function that lists things by a query parameter with this schema, and returns their kinds.
function create(schema: JsonSchema, style: MockStyle = {}) {
  const contract = acme();
  const operations = contract.operations.map((operation) => {
    const parameters = operation.parameters.map((each) =>
      each.name === "kind" ? { ...each, schema, ...style } : each,
    );
    return { ...operation, parameters };
  });
  const { cloud, send } = createAcme({ records: { things: [] } }, { contract: { ...contract, operations } });
  for (const kind of ["small", "large", "small,large", "huge", "small"]) cloud.store.things.make({ kind });
  return async (query: string) => {
    const { body } = await send(`GET /things?${query}`);
    return body.items?.map(({ kind }) => kind) ?? body.message;
  };
}

describe("a condition on a query parameter", () => {
  const list: JsonSchema = { type: "array", items: { type: "string" } };

  it.each([
    ["kind=small", ["small", "small"]],
    ["kind=small&kind=large", ["small", "large", "small"]],
    ["kind=large&kind=small&kind=large", ["small", "large", "small"]],
    ["kind=huge,large", []],
    ["kind=none&kind=neither", []],
    ["", ["small", "large", "small,large", "huge", "small"]],
  ])("matches any value of a list, in the order of the account: %s", async (query, kinds) => {
    expect(await create(list)(query)).toEqual(kinds);
  });

  it("matches any value of a list that is sent as one string", async () => {
    const get = create(list, { explode: false });
    expect(await get("kind=huge,large")).toEqual(["large", "huge"]);
    expect(await get("kind=small%2Clarge")).toEqual(["small,large"]);
    expect(await get("kind=small&kind=large")).toMatch(/^The query parameter "kind" is not valid: /);
  });

  it("lists the matching objects page by page", async () => {
    const get = create(list);
    expect(await get("kind=small&kind=large&size=2")).toEqual(["small", "large"]);
    expect(await get("kind=small&kind=large&size=2&page=2")).toEqual(["small"]);
  });

  it("reads a string with a comma as one value if the parameter is not a list", async () => {
    expect(await create({ type: "string" })("kind=small,large")).toEqual(["small,large"]);
  });
});

describe("an API without a get, whose objects are created and deleted below other resources", () => {
  it("lists what was created, and no longer lists what was deleted", async () => {
    const contract = acme();
    const moved: Readonly<Record<string, Partial<MockOperation>>> = {
      createThing: { path: "/boxes/{box}/things", parameters: [pathOf("box")] },
      deleteThing: {
        path: "/templates/{template}",
        parameters: [pathOf("template")],
        resource: { collection: "things", does: "delete", id: "template" },
      },
    };
    const kept = contract.operations.filter(({ id }) => id !== "getThing");
    const operations = kept.map((operation) => ({ ...operation, ...moved[operation.id] }));
    const { send } = createAcme({ records: { things: [] } }, { contract: { ...contract, operations } });
    const list = async () => (await send("GET /things")).body.items?.map(({ name }) => name);
    const { body } = await send("POST /boxes/b1/things", { name: "made" });
    expect(await list()).toEqual(["made"]);
    expect((await send(`DELETE /templates/${body.thing?.id}`)).status).toBe(204);
    expect((await send(`DELETE /templates/${body.thing?.id}`)).status).toBe(404);
    expect(await list()).toEqual([]);
  });
});

function pathOf(name: string) {
  return { in: "path", name, required: true, schema: { type: "string" } } as const;
}

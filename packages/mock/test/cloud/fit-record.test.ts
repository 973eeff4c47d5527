import type { JsonSchema, MockContract, MockOperation } from "@snap/mock";
import { describe, expect, it } from "vitest";
import { acme, createAcme, type Thing } from "../support/acme.ts";

const TEXT = { type: "string" };
// The object of a get or a creation, which has other names and more properties than the object of a list.
const DETAIL: JsonSchema = {
  type: "object",
  required: ["id", "name", "kind", "region"],
  properties: {
    id: TEXT,
    name: TEXT,
    kind: { type: "array", items: TEXT },
    size: { type: "integer" },
    region: TEXT,
    note: TEXT,
  },
  additionalProperties: false,
};
const EXAMPLE = { id: "thing-9", name: "shown", kind: ["large"], size: 5, region: "west", note: "said" };

// An API whose get and creation return objects with a different schema than its list.
function withDetail(change: (operation: MockOperation) => MockOperation = (operation) => operation): MockContract {
  const contract = acme();
  const operations = contract.operations.map((operation) => {
    const { resource, responses } = operation;
    if (resource?.does !== "get" && resource?.does !== "create") return change(operation);
    const [status = ""] = Object.keys(responses);
    const examples = { one: { thing: EXAMPLE } };
    return change({
      ...operation,
      resource: { ...resource, schema: DETAIL },
      responses: { ...responses, [status]: { contentType: "application/json", examples } },
    });
  });
  return { ...contract, operations };
}

describe("an object whose schema differs between operations", () => {
  it("has the schema of the operation that returns it, with facts from its example", async () => {
    const { send } = createAcme({}, { contract: withDetail() });
    const { body } = await send("GET /things/thing-1");
    expect(body.thing).toEqual({
      id: "thing-1",
      name: "first",
      kind: ["large"],
      size: 1,
      region: "west",
      note: "said",
    });
  });

  it("is stored in the schema of the list when it is created", async () => {
    const { cloud, send } = createAcme({}, { contract: withDetail() });
    const { body, status } = await send("POST /things", { name: "made", kind: "small" });
    expect(status).toBe(201);
    expect(body.thing).toMatchObject({ name: "made", kind: ["large"], region: "west" });
    const [, stored] = [...cloud.store.things];
    expect(stored).toEqual({
      id: expect.any(String),
      name: "made",
      kind: "small",
      size: 5,
      state: "making",
      made_at: expect.any(String),
    });
    const { body: list } = await send("GET /things");
    expect(list.items?.map(({ name }) => name)).toEqual(["first", "made"]);
  });

  it("omits an optional property that the stored object lacks", async () => {
    const { cloud, send } = createAcme({}, { contract: withDetail() });
    const [thing] = cloud.store.things;
    if (thing) cloud.store.things.update(thing, { size: undefined as unknown as number });
    expect((await send("GET /things/thing-1")).body.thing).not.toHaveProperty("size");
  });

  it("is returned unchanged if it matches its schema, or if the behaviour's `present` returned it", async () => {
    const contract = withDetail();
    const present = (record: object) => ({ shown: record });
    const { send } = createAcme(
      {},
      {
        contract,
        behaviour: { operations: { getThing: (call) => call.proceed({ present }) } },
      },
    );
    const { body } = await send("GET /things/thing-1");
    expect(body.thing).toMatchObject({ shown: { id: "thing-1", kind: "small" } satisfies Partial<Thing> });
  });
});

describe("a collection without a failed state", () => {
  const contract = acme();
  const { things } = contract.collections;
  const { failed: _, ...state } = {
    failed: "",
    from: "making",
    to: "ready",
    field: "state",
    after: 60,
    ...things?.state,
  };
  const endless = { ...contract, collections: { things: { schema: true, id: "id", ...things, state } } };

  it("creates objects that become ready", async () => {
    const { cloud, send } = createAcme({}, { contract: endless });
    await send("POST /things", { name: "made" });
    cloud.clock.advance(60_000);
    expect([...cloud.store.things].map((thing) => thing.state)).toEqual(["ready", "ready"]);
  });

  it("refuses a fault that makes its objects fail", () => {
    const { cloud } = createAcme({}, { contract: endless });
    const fault = { operation: "createThing", with: "failed" } as const;
    expect(() => cloud.faults.add(fault)).toThrow("the objects that the operation creates have no failed state");
    cloud.faults.add({ with: "failed" });
    const { cloud: other } = createAcme();
    other.faults.add(fault);
    expect(other.faults.plan).toEqual([fault]);
  });
});

import type { MockCall } from "@snap/mock";
import { describe, expect, it } from "vitest";
import type { MockContract, MockOperation, MockResource } from "../../src/mock-operation.ts";
import { acme, createAcme } from "../support/acme.ts";

// The API of things with two more operations: one that updates a thing, and one that copies it.
function withUpdates({ resource = {}, body }: { resource?: Partial<MockResource>; body?: unknown } = {}): MockContract {
  const contract = acme();
  const [get, create] = ["getThing", "createThing"].map((id) => contract.operations.find((each) => each.id === id));
  if (!get || !create) throw new Error("The contract has changed.");
  const [success, failures] = [get.responses[200], { ...create.responses, 201: {} }];
  const updated = body === undefined ? success : { contentType: "application/json", examples: { done: body } };
  const update: MockOperation = {
    ...get,
    id: "updateThing",
    method: "PATCH",
    body: { required: true, content: { "application/json": { schema: {} } } },
    responses: { ...failures, 200: updated ?? {} },
    resource: { collection: "things", does: "update", id: "id", item: "/thing", ...resource },
  };
  const copy: MockOperation = {
    ...create,
    id: "copyThing",
    path: "/things/{id}/copies",
    parameters: get.parameters,
    resource: { collection: "things", does: "create", item: "/thing", parents: { things: "{id}" } },
  };
  const collections = { things: { ...contract.collections["things"], updated: "changed_at" } };
  return { ...contract, collections, operations: [...contract.operations, update, copy] } as MockContract;
}

describe("an operation that updates an object", () => {
  it("changes the documented properties in the request, and the time of the last change, in the format of the creation", async () => {
    const { cloud, send } = createAcme({}, { contract: withUpdates() });
    const changes = { name: "second", size: "large", id: "thing-9", unknown: true };
    const { body } = await send("PATCH /things/thing-1", changes);
    const changed = { id: "thing-1", name: "second", size: 1, kind: "small", changed_at: "2026-11-21T09:00:00.000" };
    expect(body.thing).toMatchObject(changed);
    expect((await send("GET /things/thing-1")).body.thing).toMatchObject(changed);
    expect(cloud.store.things.get("thing-1")).not.toHaveProperty("unknown");
  });

  it("reads the properties from an object that wraps them as in the response", async () => {
    const { send } = createAcme({}, { contract: withUpdates() });
    expect((await send("PATCH /things/thing-1", { thing: { name: "third" } })).body.thing?.name).toBe("third");
  });

  it("returns the documented body if that is another object", async () => {
    const contract = withUpdates({ resource: { item: undefined } as object, body: { ok: true } });
    const { cloud, send } = createAcme({}, { contract });
    expect((await send("PATCH /things/thing-1", { name: "fourth" })).body).toEqual({ ok: true });
    expect(cloud.store.things.get("thing-1")?.name).toBe("fourth");
  });

  it("refuses an unknown object with the documented 404", async () => {
    const { send } = createAcme({}, { contract: withUpdates() });
    expect((await send("PATCH /things/thing-2", { name: "none" })).status).toBe(404);
  });
});

describe("the parents of an operation", () => {
  it("must exist, whether the path or the body has their id", async () => {
    const { cloud, send } = createAcme({}, { contract: withUpdates({ resource: { parents: { things: "/like" } } }) });
    expect((await send("POST /things/thing-1/copies", { name: "copy" })).status).toBe(201);
    expect((await send("POST /things/thing-7/copies", { name: "copy" })).status).toBe(404);
    expect((await send("PATCH /things/thing-1", { name: "like", like: "thing-1" })).status).toBe(200);
    expect((await send("PATCH /things/thing-1", { name: "unlike", like: "thing-7" })).status).toBe(404);
    expect((await send("PATCH /things/thing-1", { like: null })).status).toBe(200);
    expect(cloud.store.things.get("thing-1")?.name).toBe("like");
    expect(cloud.store.things.size).toBe(2);
  });
});

describe("the message of a failure", () => {
  it("is where the contract states it, also if a request violates the contract", async () => {
    const failures = {
      404: { contentType: "application/json", examples: { none: { error: { code: 1, text: "none" } } } },
    };
    const bad = { contentType: "application/json", examples: { bad: { error: { code: 2, text: "bad" } } } };
    const contract = withUpdates();
    const operations = contract.operations.map((each) => ({
      ...each,
      responses: { ...each.responses, ...failures, 400: bad },
    }));
    const behaviour = { operations: { getThing: (call: MockCall) => call.fail(404, "Thing 9 was deleted.") } };
    const { send } = createAcme(
      { onViolation: "ignore" },
      { contract: { ...contract, operations, errorMessage: "/error/text" }, behaviour },
    );
    expect((await send("GET /things/thing-9")).body).toEqual({ error: { code: 1, text: "Thing 9 was deleted." } });
    expect((await send("DELETE /things/thing-9")).body).toEqual({ error: { code: 1, text: "none" } });
    const { body } = await send("POST /things", { name: 7 });
    expect(body).toEqual({ error: { code: 2, text: expect.stringContaining("string") } });
  });
});

import { describe, expect, it } from "vitest";
import type { MockContract, MockOperation, MockStart } from "../../src/mock-operation.ts";
import { acme, createAcme } from "../support/acme.ts";

const TASK = { id: 7, state: "running", progress: 0, error: null, target: null };
const FAILED = { ...TASK, state: "error", error: { code: "broken", message: "The disk broke." } };
const INTEGER = { type: "integer" };
const SCHEMA = {
  type: "object",
  required: ["id", "state"],
  properties: {
    id: INTEGER,
    state: { enum: ["running", "success", "error"] },
    progress: INTEGER,
    error: { type: ["object", "null"] },
    target: { type: ["string", "null"] },
  },
};
const STATE = { field: "state", from: "running", to: "success", failed: "error", after: 40 };

// The API of things, where the operations start tasks.
function withTasks(changes: Readonly<Record<string, Partial<MockOperation>>> = {}): MockContract {
  const contract = acme();
  const [get] = contract.operations.filter(({ id }) => id === "getThing");
  if (!get) throw new Error("The contract has changed.");
  const getTask: MockOperation = {
    ...get,
    id: "getTask",
    path: "/tasks/{id}",
    responses: { ...get.responses, 200: json({ running: { task: TASK }, failed: { task: FAILED } }) },
    resource: { collection: "tasks", does: "get", id: "id", item: "/task" },
    job: {
      item: "/task",
      state: "/state",
      running: ["running"],
      done: ["success"],
      failed: ["error"],
      progress: "/progress",
      error: "/error/message",
      result: "/target",
    },
  };
  const operations = contract.operations.map((each) => ({ ...each, ...changes[each.id] }));
  return {
    ...contract,
    collections: { ...contract.collections, tasks: { schema: SCHEMA, id: "id", state: STATE } },
    operations: [...operations, getTask],
  };
}

const json = (examples: Readonly<Record<string, unknown>>) => ({ contentType: "application/json", examples });
const starts = (places: Omit<MockStart, "operation">): MockStart => ({ operation: "getTask", ...places });
const THING = { id: "thing-1", name: "first", state: "making", made_at: "2026-11-20T09:00:00.000" };

function create(changes: Readonly<Record<string, Partial<MockOperation>>>) {
  const { cloud, send } = createAcme({ records: { things: [] } }, { contract: withTasks(changes) });
  const ask = async (target: string, body?: unknown) => JSON.parse((await send(target, body)).text || "null");
  return { cloud, send, ask };
}

const CREATES = {
  createThing: {
    responses: { 201: json({ made: { thing: THING, task: TASK } }), 404: {}, default: {} },
    starts: starts({ at: ["/task"] }),
  },
};

describe("an operation that starts a job", () => {
  it("creates an object that is ready when the job is done", async () => {
    const { cloud, ask } = create(CREATES);
    const { thing, task } = await ask("POST /things", { name: "new" });
    expect(thing).toMatchObject({ name: "new", state: "making" });
    expect(task).toMatchObject({ state: "running", progress: 0 });
    cloud.clock.advance(39_000);
    expect((await ask(`GET /tasks/${task.id}`)).task).toMatchObject({ state: "running", progress: 75, target: null });
    expect((await ask(`GET /things/${thing.id}`)).thing.state).toBe("making");
    cloud.clock.advance(1000);
    expect((await ask(`GET /tasks/${task.id}`)).task).toMatchObject({
      state: "success",
      progress: 100,
      error: null,
      target: thing.id,
    });
    expect((await ask(`GET /things/${thing.id}`)).thing.state).toBe("ready");
  });

  it("creates an object that fails together with the job, and reports the documented reason", async () => {
    const { cloud, ask } = create(CREATES);
    cloud.faults.add({ operation: "createThing", with: "failed" });
    const { thing, task } = await ask("POST /things", { name: "new" });
    cloud.clock.advance(40_000);
    expect((await ask(`GET /tasks/${task.id}`)).task).toMatchObject({
      state: "error",
      progress: 75,
      error: FAILED.error,
    });
    expect((await ask(`GET /things/${thing.id}`)).thing.state).toBe("broken");
  });

  it("changes a state inside another property of the object, and keeps the properties next to it", async () => {
    const made = json({ made: { thing: { ...THING, state: { word: "made", why: "asked" } } } });
    const { collections, ...contract } = withTasks({ createThing: { responses: { 201: made } } });
    const { state, ...things } = Object(collections["things"]);
    const nested = { ...things, schema: { type: "object" }, state: { ...state, field: "/state/word" } };
    const { cloud, send } = createAcme(
      { records: { things: [] } },
      { contract: { ...contract, collections: { ...collections, things: nested } } },
    );
    await send("POST /things", { name: "new" });
    const states = () => [...cloud.store.things].map((thing) => thing.state);
    expect(states()).toEqual([{ word: "making", why: "asked" }]);
    cloud.clock.advance(60_000);
    expect(states()).toEqual([{ word: "ready", why: "asked" }]);
  });

  it("removes an object whose creation fails if it has no failed state", async () => {
    const contract = withTasks(CREATES);
    const { state: { failed: _, ...state } = {}, ...things } = Object(contract.collections["things"]);
    const collections = { ...contract.collections, things: { ...things, state } };
    const { cloud, send } = createAcme({ records: { things: [] } }, { contract: { ...contract, collections } });
    cloud.faults.add({ operation: "createThing", with: "failed" });
    await send("POST /things", { name: "new" });
    expect(cloud.store.things.size).toBe(1);
    cloud.clock.advance(40_000);
    expect(cloud.store.things.size).toBe(0);
  });

  it("deletes an object when the last of several jobs is done", async () => {
    const { cloud, ask, send } = create({
      deleteThing: {
        responses: { 202: json({ gone: { tasks: [TASK, TASK] } }), 404: {}, default: {} },
        starts: starts({ at: ["/tasks"] }),
      },
    });
    cloud.store.things.make({ id: "old" });
    const { tasks } = await ask("DELETE /things/old");
    expect(new Set(tasks.map(({ id }: { id: number }) => id)).size).toBe(2);
    expect((await send("GET /things/old")).status).toBe(200);
    cloud.clock.advance(40_000);
    expect((await send("GET /things/old")).status).toBe(404);
  });

  it("keeps an object whose deletion fails", async () => {
    const { cloud, send } = create({
      deleteThing: {
        responses: { 202: json({ gone: { task: TASK } }), 404: {}, default: {} },
        starts: starts({ at: ["/task"] }),
      },
    });
    cloud.store.things.make({ id: "old" });
    cloud.faults.add({ with: "failed", operation: "deleteThing" });
    await send("DELETE /things/old");
    cloud.clock.advance(40_000);
    expect((await send("GET /things/old")).status).toBe(200);
  });

  it("takes effect immediately if the list of jobs is empty", async () => {
    const { cloud, send } = create({
      deleteThing: {
        responses: { 202: json({ gone: { tasks: [] } }), 404: {}, default: {} },
        starts: starts({ at: ["/tasks"] }),
      },
    });
    cloud.store.things.make({ id: "old" });
    expect((await send("DELETE /things/old")).body).toEqual({ tasks: [] });
    expect(cloud.store.things.size).toBe(0);
  });

  it("updates an object when the job in the header is done", async () => {
    const { cloud, ask, send } = create({
      deleteThing: {
        id: "updateThing",
        method: "PATCH",
        body: { required: true, content: { "application/json": { schema: {} } } },
        responses: {
          202: { headers: { location: "https://eu.acme.example/tasks/7?version=2" } },
          400: {},
          404: {},
          default: {},
        },
        resource: { collection: "things", does: "update", id: "id" },
        starts: starts({ header: "Location" }),
      },
    });
    cloud.store.things.make({ id: "old", name: "old" });
    const { headers, status } = await send("PATCH /things/old", { name: "new" });
    const url = new URL(headers.get("location") ?? "");
    expect([status, url.origin, url.search]).toEqual([202, "https://api.acme.example", "?version=2"]);
    expect(cloud.store.things.get("old")?.name).toBe("old");
    cloud.clock.advance(40_000);
    expect(cloud.store.things.get("old")?.name).toBe("new");
    expect((await ask(`GET ${url.pathname}`)).task.state).toBe("success");
  });

  it("starts an object again if a parameter identifies the job", async () => {
    const { cloud, ask } = create({
      getThing: { job: { item: "/thing", state: "/state", running: ["making"], done: ["ready"], failed: ["broken"] } },
      deleteThing: {
        id: "resetThing",
        method: "POST",
        responses: { 204: {}, 404: {}, default: {} },
        resource: { collection: "things", does: "update", id: "id" },
        starts: { operation: "getThing", parameter: "id" },
      },
    });
    cloud.store.things.make({ id: "old", state: "ready" });
    await ask("POST /things/old");
    expect((await ask("GET /things/old")).thing.state).toBe("making");
    cloud.clock.advance(60_000);
    expect((await ask("GET /things/old")).thing.state).toBe("ready");
  });

  it("creates only the job if the operation has no other effect", async () => {
    const { ask, cloud } = create({
      deleteThing: {
        id: "checkThing",
        method: "POST",
        responses: { 201: json({ started: { task: TASK } }), 404: {}, default: {} },
        resource: { collection: "none", does: "get" },
        starts: starts({ at: ["/task"] }),
      },
    });
    const { task } = await ask("POST /things/any");
    cloud.clock.advance(40_000);
    expect((await ask(`GET /tasks/${task.id}`)).task.state).toBe("success");
  });

  it("fails with an error if its jobs have the same final state for success and failure", () => {
    const contract = withTasks(CREATES);
    const operations = contract.operations.map((each) => {
      const { failed: _, ...job } = each.job ?? {};
      return each.job ? { ...each, job } : each;
    });
    const { failed: _, ...state } = STATE;
    const collections = { ...contract.collections, tasks: { schema: SCHEMA, id: "id", state } };
    const { cloud } = createAcme({}, { contract: { ...contract, operations, collections } });
    cloud.faults.add({ operation: "createThing", with: "failed" });
    expect(cloud.faults.plan).toHaveLength(1);
  });

  it("refuses to fail if its jobs have no failed state", () => {
    const contract = withTasks(CREATES);
    const { failed: _, ...state } = STATE;
    const collections = { ...contract.collections, tasks: { schema: SCHEMA, id: "id", state } };
    const { cloud } = createAcme({}, { contract: { ...contract, collections } });
    expect(() => cloud.faults.add({ operation: "createThing", with: "failed" })).toThrow("have no failed state");
  });
});

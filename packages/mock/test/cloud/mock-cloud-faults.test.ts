import type { Fault } from "@snap/mock";
import { describe, expect, it } from "vitest";
import { acme, createAcme, type Received } from "../support/acme.ts";

async function meet(fault: Fault, ...targets: string[]): Promise<{ responses: Received[]; count: number }> {
  const { cloud, send } = createAcme();
  cloud.faults.add(fault);
  const responses = [];
  for (const target of targets)
    responses.push(await send(target, target.startsWith("POST") ? { name: "a" } : undefined));
  return { responses, count: cloud.store.things.size };
}

describe("a fault", () => {
  it.each([[400], [503]])("with the status %i returns the documented response and has no effect", async (status) => {
    const { responses, count } = await meet({ with: status }, "POST /things");
    expect(responses[0]).toMatchObject({ status, body: { message: status === 400 ? "bad" : "failed" } });
    expect(count).toBe(1);
  });

  it.each([
    ["truncated", 201, 2],
    ["html", 502, 1],
    ["lost", 0, 2],
    ["refused", 0, 1],
    ["failed", 201, 2],
  ] as const)("%s: the status is %i, and the account then has %i things", async (word, status, things) => {
    const { responses, count } = await meet({ with: word }, "POST /things");
    expect(responses[0]?.status).toBe(status);
    expect(responses[0]?.type === "error").toBe(status === 0);
    expect(count).toBe(things);
  });

  it("cuts off a response in the middle; a response without a body stays the same", async () => {
    const { responses } = await meet({ with: "truncated" }, "GET /things/thing-1", "DELETE /things/thing-1");
    expect(responses[0]?.text).toMatch(/^\{"thing":\{"id":"thing-1"[^}]*$/);
    expect(responses[1]).toMatchObject({ status: 204, text: "" });
  });

  it("makes a created object end in its failed state", async () => {
    const { cloud, send } = createAcme();
    cloud.faults.add({ operation: "createThing", call: 2, with: "failed" });
    const made = [await send("POST /things", { name: "a" }), await send("POST /things", { name: "b" })];
    expect(made.map(({ body }) => body.thing?.state)).toEqual(["making", "making"]);
    cloud.clock.advance(60_000);
    const states = made.map(({ body }) => cloud.store.things.get(body.thing?.id)?.state);
    expect(states).toEqual(["ready", "broken"]);
  });

  it("applies to the operation and the call that it names", async () => {
    const targets = ["GET /things", "GET /things/thing-1", "GET /things", "GET /things"];
    const { responses } = await meet({ operation: "listThings", call: 2, with: 400 }, ...targets);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 400, 200]);
  });

  it("adds headers and a delay to a response", async () => {
    const start = performance.now();
    const { responses } = await meet({ with: 429, headers: { "retry-after": "77" }, latency: 20 }, "GET /things");
    expect(responses[0]?.headers.get("retry-after")).toBe("77");
    expect(performance.now() - start).toBeGreaterThan(15);
  });

  it("delays a successful response if only a latency is set", async () => {
    const { responses } = await meet({ latency: 1 }, "GET /things");
    expect(responses[0]?.status).toBe(200);
  });

  it("with a probability affects the same calls for the same seed, even after its plan was stored as JSON", async () => {
    const play = async (seed: number, plan: readonly Fault[]) => {
      const { cloud, send } = createAcme({ seed });
      cloud.faults.add(...plan);
      const statuses = [];
      for (let index = 0; index < 40; index++) statuses.push((await send("GET /things")).status);
      return { statuses, plan: JSON.stringify(cloud.faults.plan) };
    };
    const first = await play(5, [{ operation: "listThings", chance: 0.5, with: 400 }]);
    expect(new Set(first.statuses)).toEqual(new Set([200, 400]));
    expect((await play(5, JSON.parse(first.plan))).statuses).toEqual(first.statuses);
    expect((await play(6, JSON.parse(first.plan))).statuses).not.toEqual(first.statuses);
  });

  it("no longer applies when the plan is cleared", async () => {
    const { cloud, send } = createAcme();
    cloud.faults.add({ with: 400 });
    expect((await send("GET /things")).status).toBe(400);
    cloud.faults.clear();
    expect((await send("GET /things")).status).toBe(200);
  });

  it.each<[Fault, string]>([
    [{ operation: "listThing", with: 400 }, '`operation` must be an operationId, got "listThing". Choose listThings, '],
    [{ with: "truncate" as "truncated" }, '`with` must be a status or "truncated", '],
    [
      { operation: "listThings", with: 200.5 },
      "`with` must be a status that listThings documents, got 200.5. Choose 200, 400, ",
    ],
    [{ with: 204 }, "`with` must be a status that listThings documents, got 204. Choose 200, 400, "],
    [{ call: 0 }, "`call` must be a whole number ≥ 1, got 0. Use 1 for the first call."],
    [{ call: 1.5 }, "`call` must be a whole number ≥ 1, got 1.5."],
    [{ chance: 1.1 }, "`chance` must be a number from 0 to 1, got 1.1."],
    [{ chance: Number.NaN }, "`chance` must be a number from 0 to 1, got NaN."],
    [{ chnce: 0.1, with: 400 } as Fault, "Unknown field `chnce`. Did you mean `chance`?"],
    [{ status: 400 } as object, "Unknown field `status`. Use call, chance, headers, "],
    [{ latency: "1s" } as object, '`latency` must be milliseconds ≥ 0, got "1s".'],
    [{ latency: -1 }, "`latency` must be milliseconds ≥ 0, got -1."],
  ])("is refused if it cannot happen, with the possible values: %j", (fault, problem) => {
    const { cloud } = createAcme();
    const message = `The fault ${JSON.stringify(fault)} cannot happen: ${problem}`;
    expect(() => cloud.faults.add({ with: 400 }, fault)).toThrow(message);
    expect(() => cloud.faults.add(fault)).toThrow(RangeError);
    expect(cloud.faults.plan).toEqual([]);
  });

  it.each<Fault>([{ with: 429 }, { with: 599 }, { operation: "deleteThing", with: 204 }, { chance: 0 }, { call: 1 }])(
    "is accepted: %j",
    (fault) => {
      const { cloud } = createAcme();
      cloud.faults.add(fault);
      expect(cloud.faults.plan).toEqual([fault]);
    },
  );
});

describe("rateLimit", () => {
  const headersOf = ({ headers }: Received) =>
    ["x-limit", "x-remaining", "x-reset", "retry-after"].map((name) => headers.get(name));

  it("reports the remaining requests in the documented headers, and responds with 429 when none remain", async () => {
    const { cloud, send } = createAcme({ rateLimit: { requests: 2, seconds: 60 }, now: "1970-01-01T00:01:00Z" });
    expect(headersOf(await send("GET /things"))).toEqual(["2", "1", "120", null]);
    cloud.clock.advance(10_000);
    expect(headersOf(await send("GET /things"))).toEqual(["2", "0", "120", null]);
    const limited = await send("GET /things");
    expect(limited).toMatchObject({ status: 429, body: { message: "slow" } });
    expect(headersOf(limited)).toEqual(["2", "0", "120", "50"]);
  });

  it("adds no undocumented header except retry-after", async () => {
    const contract = acme();
    const operations = contract.operations.map((operation) => {
      const { headers: _, ...limited } = operation.responses[429] ?? {};
      return { ...operation, responses: { ...operation.responses, 429: limited } };
    });
    const { send } = createAcme({ rateLimit: { requests: 1, seconds: 60 } }, { contract: { ...contract, operations } });
    await send("GET /things");
    expect(headersOf(await send("GET /things"))).toEqual([null, null, null, "60"]);
  });

  it("accepts one request after Retry-After, and refuses the second", async () => {
    const { cloud, send } = createAcme({ rateLimit: { requests: 2, seconds: 60 } });
    await send("GET /things");
    cloud.clock.advance(10_500);
    await send("GET /things");
    const limited = await send("POST /things", { name: "a" });
    expect(limited.status).toBe(429);
    expect(cloud.store.things.size).toBe(1);
    cloud.clock.advance(Number(limited.headers.get("retry-after")) * 1000);
    expect((await send("GET /things")).status).toBe(200);
    expect((await send("GET /things")).status).toBe(429);
  });
});

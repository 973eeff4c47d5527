import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { createAcme, type Thing } from "../support/acme.ts";

describe("createMockCloud", () => {
  it("starts with the objects in the first example of a list", async () => {
    const { body } = await createAcme().send("GET /things");
    expect(body.items).toMatchObject([{ id: "thing-1", state: "ready" }]);
  });

  it("starts with the records that are passed", async () => {
    const things = [{ id: "x", name: "mine", state: "broken", made_at: "2026-01-01T00:00:00.000" }];
    const { cloud, send } = createAcme({ records: { things } });
    expect((await send("GET /things/x")).body.thing).toEqual(things[0]);
    expect([...cloud.store.things][0]).not.toBe(things[0]);
  });

  it.each([
    ["HTTP://127.0.0.1:80/", "http://127.0.0.1"],
    ["http://Localhost:4010/acme//", "http://localhost:4010/acme"],
  ])("responds at a base URL in any spelling: %s", async (baseUrl, origin) => {
    const { handlers } = createAcme({ baseUrl }).cloud;
    const headers = { authorization: "Bearer token" };
    expect((await getResponse(handlers, new Request(`${origin}/things`, { headers })))?.status).toBe(200);
  });

  it.each(["localhost:4010", "/api", "ftp://a.example", "", "http://a.example/?b=c", "http://a.example/#b"])(
    "refuses %j, which is not a base URL",
    (baseUrl) => {
      const message = `createMockCloud: \`baseUrl\` must be an http or https URL, got "${baseUrl}". Pass one such as http://localhost:4010.`;
      expect(() => createAcme({ baseUrl })).toThrow(new TypeError(message));
    },
  );

  it.each([
    [{ sed: 7 }, "Unknown option `sed`. Did you mean `seed`?"],
    [{ strict: true }, "Unknown option `strict`. Use baseUrl, "],
    [{ onViolation: "error" }, '`onViolation` must be "ignore", "throw" or "warn", got "error".'],
    [{ seed: "a" }, '`seed` must be a number, got "a".'],
    [{ remember: Number.NaN }, "`remember` must be a number ≥ 0, got NaN."],
    [
      { rateLimit: { requests: 5 } },
      '`rateLimit` must be an object with `requests` ≥ 0 and `seconds` > 0, got {"requests":5}.',
    ],
    [{ rateLimit: 5 }, "`rateLimit` must be an object with `requests` ≥ 0 and `seconds` > 0, got 5."],
    [{ records: { thing: [] } }, '`records` must have collections as keys, got "thing". Collections: things.'],
    [{ records: { things: 5 } }, "`records.things` must be an array, got 5."],
  ])("refuses %j, which would have no effect", (options, problem) => {
    const create = () => createAcme(options as object);
    expect(create).toThrow(RangeError);
    expect(create).toThrow(`createMockCloud: ${problem}`);
  });

  it.each([-1, 1.5, Number.NaN])("refuses to create %s records", (count) => {
    expect(() => createAcme().cloud.store.things.fill(count)).toThrow(
      `things.fill must be given a whole number ≥ 0, got ${count}.`,
    );
  });

  it("creates, lists, gets and deletes an object, which becomes ready in time", async () => {
    const { cloud, send } = createAcme();
    const created = await send("POST /things", { name: "second" });
    expect(created).toMatchObject({ status: 201, body: { thing: { name: "second", state: "making" } } });
    const { id } = created.body.thing ?? {};
    cloud.clock.advance(59_999);
    expect((await send(`GET /things/${id}`)).body.thing?.state).toBe("making");
    cloud.clock.advance(1);
    expect((await send(`GET /things/${id}`)).body.thing?.state).toBe("ready");
    expect((await send("GET /things")).body.items?.map((thing) => thing.id)).toEqual(["thing-1", id]);
    expect(await send(`DELETE /things/${id}`)).toMatchObject({ status: 204, text: "" });
    expect(await send(`GET /things/${id}`)).toMatchObject({ status: 404, body: { message: "missing" } });
    expect(await send(`DELETE /things/${id}`)).toMatchObject({ status: 404, body: { message: "missing" } });
    expect((await send("GET /things")).body.items?.map((thing) => thing.id)).toEqual(["thing-1"]);
  });

  it("stores the request's fields that the object has, and leaves omitted fields empty", async () => {
    const { send } = createAcme();
    const whole = await send("POST /things", { name: "a", kind: "large", size: 3, secret: "s" });
    expect(whole.body.thing).toMatchObject({ name: "a", kind: "large", size: 3 });
    expect(whole.body.thing).not.toHaveProperty("secret");
    expect((await send("POST /things", { name: "b" })).body.thing).toMatchObject({ kind: null, size: 1 });
  });

  it("writes the times of its own clock in the format of the example", async () => {
    const { cloud, send } = createAcme({ now: "2027-02-03T04:05:06.789Z" });
    cloud.clock.advance(1000);
    expect((await send("POST /things", { name: "a" })).body.thing?.made_at).toBe("2027-02-03T04:05:07.789");
  });

  it("creates records like the examples for a test, with new ids", () => {
    const { cloud } = createAcme();
    const { things } = cloud.store;
    expect(things.make({ name: "arranged" })).toMatchObject({ id: "thing-2", name: "arranged", state: "ready" });
    things.fill(3, { kind: "large" });
    expect([...things.where({ kind: "large" })].map(({ id }) => id)).toEqual(["thing-3", "thing-4", "thing-5"]);
    expect(things.size).toBe(5);
  });

  it("refuses a record that breaks the spec, and names the place, the problem and the possible culprits", () => {
    const wrong = { id: "x", name: "a", state: "ready", made_at: "", size: "large" } as unknown as Thing;
    const message =
      'acme: "/size" of an object in "things" breaks the spec: Instance type "string" is invalid. ' +
      'Expected "integer". Either the test that created the object is wrong, or the mock.';
    const { things } = createAcme().cloud.store;
    expect(() => things.make(wrong)).toThrow(new TypeError(message));
    expect(() => things.fill(1, wrong)).toThrow(new TypeError(message));
    expect(() => things.add(wrong)).toThrow(new TypeError(message));
    expect(() => createAcme({ records: { things: [wrong] } })).toThrow(new TypeError(message));
    expect(things.size).toBe(1);
  });

  it("accepts only the configured credential, or any if none is configured", async () => {
    const headers = (token: string) => ({ authorization: `Bearer ${token}` });
    const { send } = createAcme({ credential: "right" });
    expect((await send("GET /things", undefined, headers("right"))).status).toBe(200);
    expect((await send("GET /things", undefined, headers("wrong"))).status).toBe(401);
    expect((await createAcme().send("GET /things", undefined, headers("wrong"))).status).toBe(200);
    expect((await createAcme().send("GET /things", undefined, {})).status).toBe(401);
  });

  it("records its requests in order, without credentials", async () => {
    const { cloud, send } = createAcme();
    await send("POST /things?key=hidden", { name: "a" });
    cloud.faults.add({ operation: "getThing", with: "refused" });
    await send("GET /things/thing-1");
    expect(cloud.requests).toEqual([
      {
        operation: "createThing",
        method: "POST",
        url: "https://api.acme.example/things",
        body: '{"name":"a"}',
        status: 201,
      },
      {
        operation: "getThing",
        method: "GET",
        url: "https://api.acme.example/things/thing-1",
        body: "",
        status: undefined,
      },
    ]);
    await send("GET /things", undefined, { authorization: "Bearer hidden" });
    expect(JSON.stringify(cloud.requests)).not.toContain("hidden");
  });

  it("counts its responses, and lists statuses as missing that were sent only for Prefer", async () => {
    const { cloud, send } = createAcme();
    await send("GET /things/thing-1");
    await send("GET /things/thing-1");
    await send("GET /things/none");
    await send("GET /things/thing-1", undefined, { prefer: "code=429" });
    const common = { operation: "getThing", forced: false };
    expect(cloud.coverage.responses).toEqual([
      { ...common, status: "200", example: undefined, count: 2 },
      { ...common, status: "404", example: "missing", count: 1 },
      { ...common, status: "429", example: "slow", forced: true, count: 1 },
    ]);
    const missing = cloud.coverage.missing.filter((place) => place.startsWith("getThing"));
    expect(missing).toEqual(["getThing 400", "getThing 401", "getThing 429", "getThing default"]);
  });

  it("returns the same bytes for the same calls at the same time with the same seed", async () => {
    const run = async (seed: number) => {
      const { cloud, send } = createAcme({ seed, rateLimit: { requests: 40, seconds: 60 } });
      cloud.store.things.fill(30);
      cloud.faults.add({ chance: 0.3, with: 400 });
      const responses = [];
      for (let index = 0; index < 50; index++) {
        responses.push(await send("POST /things", { name: `n${index}` }), await send("GET /things?size=7&page=2"));
        cloud.clock.advance(5000);
      }
      return JSON.stringify(responses.map(({ status, headers, text }) => [status, [...headers], text]));
    };
    expect(await run(1)).toBe(await run(1));
    expect(await run(1)).not.toBe(await run(2));
  });
});

import { describe, expect, it, vi } from "vitest";
import { readRetryAfter } from "../../src/request/retry-after.ts";
import { createAcme, failed, failureOf, inTurn, ok, settle, stopClock } from "../support/acme.ts";

const PATH = { params: { path: { id: "1" } } };
const AT_ONCE = { baseDelay: 0 };

describe("retry options", () => {
  it.each([
    [false, { attempts: undefined }, 1],
    [{ ...AT_ONCE, attempts: 5 }, { attempts: undefined }, 5],
    [{ ...AT_ONCE, attempts: 5 }, { baseDelay: undefined }, 5],
    [{ ...AT_ONCE, attempts: 2 }, undefined, 2],
  ] as const)("of a client, %j, are kept if the call sets %j", async (retry, own, expected) => {
    const { get, requests } = createAcme(failed(503), { retry });
    await get({ retry: own });
    expect(requests).toHaveLength(expected);
  });

  it.each([5, 0, true, null, "3"])("must be an object or false, not %j", async (retry) => {
    const message = "`retry` must be an object or false";
    expect(() => createAcme(ok, { retry: retry as never })).toThrow(message);
    await expect(createAcme(ok).get({ retry })).rejects.toThrow(message);
  });

  it.each([
    [{ when: true }, "`retry.when` must be a function, got true."],
    [{ beforeRetry: "log" }, '`retry.beforeRetry` must be a function, got "log" (string).'],
    [{ idempotent: "false" }, '`retry.idempotent` must be a boolean, got "false" (string).'],
    [{ statuses: 503 }, "`retry.statuses` must be a list of integers, such as [429, 503]."],
    [{ statuses: ["503"] }, "`retry.statuses` must be a list of integers, such as [429, 503]."],
  ])("are rejected before anything is sent if they have a wrong type: %j", async (retry, message) => {
    const refused = { name: "InvalidRequestError", message };
    const ofCall = createAcme(ok);
    expect(await failureOf(ofCall.get({ retry }))).toMatchObject(refused);
    const ofClient = createAcme(ok, { retry: retry as object });
    expect(await failureOf(ofClient.get())).toMatchObject(refused);
    expect([...ofCall.requests, ...ofClient.requests]).toEqual([]);
  });

  it("set the statuses that are retried", async () => {
    const retry = { ...AT_ONCE, statuses: [409] };
    const { get, requests } = createAcme(inTurn(failed(409), failed(503)), { retry });
    expect(await get()).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(2);
  });

  it("call `when`, which may read the response and decides", async () => {
    const when = async (failure: Response | Error) =>
      failure instanceof Response ? (await failure.json()).message === "it is 409" : undefined;
    const { get, requests } = createAcme(inTurn(failed(409), failed(503)), { retry: { ...AT_ONCE, when } });
    expect(await get()).toMatchObject({ status: 503, error: { message: "it is 503" } });
    expect(requests).toHaveLength(2);
  });

  it("call `when` for failed connections, but never retry a POST because of it", async () => {
    const broken = () => Promise.reject(new TypeError("fetch failed"));
    const when = vi.fn(() => false);
    const { get, requests } = createAcme(broken, { retry: { ...AT_ONCE, when } });
    expect(await failureOf(get())).toMatchObject({ name: "ConnectionError" });
    expect(requests).toHaveLength(1);
    expect(when.mock.calls).toMatchObject([[{ name: "ConnectionError" }]]);
    const { client, requests: posts } = createAcme(failed(503), { retry: { ...AT_ONCE, when: () => true } });
    await client.POST("/things/{id}", { ...PATH, body: { name: "x" } });
    expect(posts).toHaveLength(1);
  });

  it("call `beforeRetry` before each delay, and await it", async () => {
    const beforeRetry = vi.fn(async () => {});
    const { get } = createAcme(inTurn(failed(503), ok), { retry: { ...AT_ONCE, beforeRetry } });
    await get();
    expect(beforeRetry.mock.calls).toMatchObject([[{ attempt: 1, delay: 0, failure: { status: 503 } }]]);
  });

  it.each(["when", "beforeRetry"])("pass on the errors of `%s`", async (name) => {
    const mine = new TypeError("fetch failed");
    const hook = () => {
      throw mine;
    };
    const { get, requests } = createAcme(failed(503), { retry: { ...AT_ONCE, [name]: hook } });
    expect(await failureOf(get())).toBe(mine);
    expect(requests).toHaveLength(1);
  });

  it("end an attempt that takes too long, and retry it", async () => {
    stopClock();
    // A reference is kept, because the signal of a garbage-collected request no longer follows the call.
    const held: Request[] = [];
    const answer = (request: Request, count: number) => {
      held.push(request);
      return count === 1 ? new Promise<Response>(() => {}) : ok();
    };
    const { get, requests } = createAcme(answer, { retry: { ...AT_ONCE, attemptTimeout: 20 } });
    const { value, took } = await settle(get());
    expect(value).toMatchObject({ status: 200 });
    expect(took).toBe(20);
    expect(requests).toHaveLength(2);
    expect(held[0]?.signal.aborted).toBe(true);
    const slow = createAcme(() => new Promise<Response>(() => {}), {
      retry: { attempts: 2, baseDelay: 0, attemptTimeout: 10 },
    });
    const ended = await settle(slow.get());
    expect(ended.took).toBe(20);
    expect(ended.error).toMatchObject({
      name: "TimeoutError",
      message: expect.stringContaining("not done within `attemptTimeout`, 10 ms"),
      timeout: 10,
      attempts: 2,
    });
  });

  it.each(["beforeRetry", "when"] as const)("release the response if `%s` throws", async (name) => {
    const cancel = vi.fn();
    const mine = new Error("mine");
    const fail = () => {
      throw mine;
    };
    const { get } = createAcme(() => new Response(new ReadableStream({ cancel }), { status: 503 }), {
      retry: { ...AT_ONCE, [name]: fail },
    });
    expect(await failureOf(get())).toBe(mine);
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });
});

describe("an idempotency key", () => {
  const operations = { "POST /things/{id}": { idempotencyKey: "Idempotency-Key" } } as const;
  const init = { ...PATH, body: { name: "x" } };

  it("is sent in the header that the spec names, unchanged in each attempt, and allows a POST to be retried", async () => {
    const { client, requests } = createAcme(failed(503), { retry: AT_ONCE }, { operations });
    await client.POST("/things/{id}", init);
    await client.POST("/things/{id}", init);
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    [{}, /^[\da-f-]{36}$/],
    [{ idempotencyKey: "mine" }, /^mine$/],
    [{ params: { ...PATH.params, query: { requestId: "own" } } }, /^own$/],
  ] as const)("is sent in the query parameter that the spec names: %j", async (own, expected) => {
    const operations = { "POST /things/{id}": { idempotencyKey: "?requestId" } } as const;
    const { client, requests } = createAcme(failed(503), { retry: AT_ONCE }, { operations });
    await client.POST("/things/{id}", { ...init, ...own } as never);
    const keys = requests.map(({ url }) => new URL(url).searchParams.get("requestId"));
    expect(keys).toEqual([expect.stringMatching(expected), keys[0], keys[0]]);
    expect(requests[0]?.headers.get("idempotency-key")).toBeNull();
  });

  it("is rejected if it cannot be sent in a header, and is not replaced", async () => {
    const { client, requests } = createAcme(ok, {}, { operations });
    const post = (idempotencyKey: unknown) =>
      failureOf(client.POST("/things/{id}", { ...init, idempotencyKey } as never));
    expect(await post("two\nlines")).toMatchObject({ name: "InvalidRequestError" });
    expect(String(await post("two\nlines"))).not.toContain("lines");
    expect(await post({})).toMatchObject({ name: "InvalidRequestError" });
    expect(requests).toEqual([]);
  });

  it.each(["", "  ", false, [], new Date(0), () => "a"])(
    "is rejected if it is %j, and is not replaced",
    async (key) => {
      for (const traits of [{}, operations]) {
        const { client, requests } = createAcme(ok, {}, { operations: traits });
        const failure = await failureOf(client.POST("/things/{id}", { ...init, idempotencyKey: key as never }));
        const message = expect.stringMatching(/^`idempotencyKey` must be true or a string that is not blank, got /);
        expect(failure).toMatchObject({ name: "InvalidRequestError", message });
        expect(requests).toEqual([]);
      }
    },
  );

  it.each([
    [{ idempotencyKey: true }, /^[\da-f-]{36}$/],
    [{ idempotencyKey: "mine" }, /^mine$/],
    [{ idempotencyKey: 7 }, /^7$/],
    [{ headers: { "Idempotency-Key": "mine" } }, /^mine$/],
  ] as const)("is sent where the caller asks with %j", async (own, expected) => {
    const { client, requests } = createAcme(failed(503), { retry: AT_ONCE });
    await client.POST("/things/{id}", { ...init, ...own } as never);
    expect(requests).toHaveLength(3);
    expect(requests[2]?.headers.get("idempotency-key")).toMatch(expected);
  });
});

describe("readRetryAfter", () => {
  const NOW = "Tue, 01 Jan 2030 00:00:00 GMT";
  it.each([
    ["7", 7000],
    [" 7 ", 7000],
    ["7, 7", 7000],
    ["7, 9", 9000],
    ["Tue, 01 Jan 2030 00:00:09 GMT", 9000],
    ["Tuesday, 01-Jan-30 00:00:09 GMT", 9000],
    ["Tue Jan  1 00:00:09 2030", 9000],
    ["Tue, 01 Jan 2030 00:00:09 GMT, Tue, 01 Jan 2030 00:00:11 GMT", 11_000],
    ["Tuesday, 01-Jan-30 00:00:09 GMT,3", 9000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 0],
    ["soon", undefined],
    ["Tue, 01 Jan 2030 00:00:09 +0100", undefined],
    ["", undefined],
  ])("parses %j as %s ms", (value, expected) => {
    const headers = { get: (name: string) => ({ "retry-after": value, date: NOW })[name] ?? null };
    expect(readRetryAfter({ status: 503, headers } as unknown as Response)).toBe(expected);
  });

  it("parses a repeated reset header and milliseconds, too", () => {
    const reset = { header: "x-reset", unit: "seconds" } as const;
    const headers = new Headers([
      ["x-reset", "5"],
      ["x-reset", "6"],
    ]);
    expect(readRetryAfter(new Response(null, { status: 429, headers }), reset)).toBe(6000);
    const after = new Headers([
      ["retry-after-ms", "250"],
      ["retry-after-ms", " 300 "],
    ]);
    expect(readRetryAfter(new Response(null, { headers: after }))).toBe(300);
  });
});

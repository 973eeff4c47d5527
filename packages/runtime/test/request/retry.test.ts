import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { backoff } from "../../src/request/retry.ts";
import { createAcme, failed, failureOf, inTurn, ok, settle, stopClock } from "../support/acme.ts";

const AT_ONCE = { baseDelay: 0 };
const INIT = { params: { path: { id: "1" } }, body: { name: "ü" } };

describe("a retry", () => {
  it.each([408, 429, 500, 502, 503, 504])("follows status %s", async (status) => {
    const { requests, get } = createAcme(inTurn(failed(status), ok), { retry: AT_ONCE });
    expect(await get()).toMatchObject({ status: 200, data: { state: "on" } });
    expect(requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 409, 422, 501, 505])("does not follow status %s", async (status) => {
    const { requests, get } = createAcme(inTurn(failed(status), ok), { retry: AT_ONCE });
    expect(await get()).toMatchObject({ status, error: { message: `it is ${status}` } });
    expect(requests).toHaveLength(1);
  });

  it.each(["GET", "HEAD", "OPTIONS", "DELETE"] as const)("resends a %s after a failed connection", async (method) => {
    const { requests, client } = createAcme(breakOff, { retry: AT_ONCE });
    await expect(client[method]("/things/{id}", { params: INIT.params })).rejects.toThrow("the connection failed");
    expect(requests.map((request) => request.method)).toEqual([method, method, method]);
  });

  it("treats the error response of a custom fetch as a failed connection", async () => {
    const { requests, get } = createAcme(
      inTurn(() => Response.error(), ok),
      { retry: AT_ONCE },
    );
    expect(await get()).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
    const { get: getNone } = createAcme(() => Response.error(), { retry: false });
    await expect(getNone()).rejects.toThrow("the connection failed: network error");
  });

  it("sends the same body of a PUT in each attempt", async () => {
    const { requests, client } = createAcme(inTurn(failed(503), failed(500), ok), { retry: AT_ONCE });
    await client.PUT("/things/{id}", INIT);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    expect(bodies).toEqual(Array(3).fill('{"name":"ü"}'));
    expect(requests.map(({ headers }) => headers.get("content-type"))).toEqual(Array(3).fill("application/json"));
  });

  it.each(["POST", "PATCH"] as const)("never retries a %s by default", async (method) => {
    for (const answer of [failed(503), failed(429, { "retry-after": "0" }), breakOff]) {
      const { requests, client } = createAcme(answer, { retry: { ...AT_ONCE, attempts: 9 } });
      await client[method]("/things/{id}", INIT).catch(() => {});
      expect(requests).toHaveLength(1);
    }
  });

  it.each(["POST", "PATCH"] as const)("resends a %s if the call, the client or the spec allows it", async (method) => {
    const idempotent = { ...AT_ONCE, idempotent: true };
    const told = [
      createAcme(failed(503), { retry: idempotent }),
      createAcme(failed(503), { retry: AT_ONCE }, { operations: { [`${method} /things/{id}`]: { idempotent: true } } }),
    ];
    for (const { client, requests } of told) {
      await client[method]("/things/{id}", INIT);
      expect(await Promise.all(requests.map((request) => request.text()))).toEqual(Array(3).fill('{"name":"ü"}'));
    }
    const { client, requests } = createAcme(failed(503), { retry: AT_ONCE });
    await client[method]("/things/{id}", { ...INIT, retry: { idempotent: true } });
    expect(requests).toHaveLength(3);
  });

  it("is enabled by the spec only for the operation that the spec names", async () => {
    const { client, requests } = createAcme(
      failed(503),
      { retry: AT_ONCE },
      { operations: { "POST /others": { idempotent: true } } },
    );
    await client.POST("/things/{id}", INIT);
    expect(requests).toHaveLength(1);
  });

  it.each([
    [3, {}, {}],
    [5, { attempts: 5 }, {}],
    [2, { attempts: 5 }, { attempts: 2 }],
    [1, { attempts: 5 }, false],
    [1, false, {}],
    [1, { attempts: 0 }, {}],
    [3, {}, { idempotent: false }],
  ] as const)("makes %s attempts for the client's %j and the call's %j", async (count, client, call) => {
    const { requests, get } = createAcme(failed(503), { retry: client && { ...AT_ONCE, ...client } });
    await get({ retry: call });
    expect(requests).toHaveLength(count);
  });

  it.each([
    [{ attempts: Number.NaN }, "`attempts` must be a number ≥ 0, got NaN. Use Infinity for no limit."],
    [{ baseDelay: "1s" }, '`baseDelay` must be a number ≥ 0, got "1s" (string). Use Infinity for no limit.'],
    [{ maxDelay: -1 }, "`maxDelay` must be a number ≥ 0, got -1. Use Infinity for no limit."],
  ])(
    "rejects %j, which would cause endless attempts or a single one, before anything is sent",
    async (wrong, message) => {
      const retry = wrong as object;
      const { get, requests } = createAcme(ok);
      expect(await failureOf(get({ retry }))).toMatchObject({ name: "InvalidRequestError", message });
      expect(requests).toEqual([]);
      expect(() => createAcme(ok, { retry })).toThrow(message);
    },
  );

  it("reads the credential for each attempt", async () => {
    let count = 0;
    const credential = async () => `rotating-${++count}`;
    const { requests, get } = createAcme(inTurn(failed(503), ok), { retry: AT_ONCE }, { credential });
    await get();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(
      ["rotating-1", "rotating-2"].map((text) => `Bearer ${text}`),
    );
  });

  it("cancels the body of each response that it discards", async () => {
    const cancel = vi.fn();
    const unread = (status: number, headers = {}) =>
      new Response(new ReadableStream({ cancel }), { status, headers: { "retry-after-ms": "0", ...headers } });
    const redirect = () => unread(302, { location: "/elsewhere" });
    await createAcme(inTurn(() => unread(503), redirect, ok)).get();
    expect(cancel).toHaveBeenCalledTimes(2);
  });

  it("does not wait for the discarded body of a response, because a clone may still be in use", async () => {
    stopClock();
    const held: Response[] = [];
    const { get } = createAcme((_, count) => {
      const response = count === 1 ? failed(503)() : ok();
      held.push(response.clone());
      return response;
    });
    const { value, took } = await settle(get());
    expect(value).toMatchObject({ status: 200 });
    expect(took).toBeLessThanOrEqual(500);
  });
});

describe("backoff", () => {
  it("is between 0 and the doubled delay, and never exceeds the maximum", () => {
    const delays = { baseDelay: fc.nat(100_000), maxDelay: fc.nat(100_000) };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.record(delays, { requiredKeys: [] }), (attempt, options) => {
        const { baseDelay = 500, maxDelay = 8000 } = options;
        const delay = backoff(attempt, options);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(maxDelay, baseDelay * 2 ** (attempt - 1)));
      }),
    );
  });
});

const breakOff = () => {
  throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
};

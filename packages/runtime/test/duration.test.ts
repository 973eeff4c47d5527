import {
  type ClientOptions,
  createApiClient,
  type Duration,
  InvalidRequestError,
  toMilliseconds,
  waitFor,
} from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { createAcme, definition, failureOf, ok, settle, stopClock } from "./support/acme.ts";

/** Never responds. */
const silent = () => new Promise<Response>(() => {});

describe("a timeout with a unit", () => {
  it.each<[Duration, number]>([
    ["1500ms", 1500],
    ["30s", 30_000],
    ["1.5m", 90_000],
    ["2h", 7_200_000],
    [250, 250],
  ])("of a client or a call, %s, ends the call", async (timeout, milliseconds) => {
    stopClock();
    const options: ClientOptions = { timeout };
    const ofClient = await settle(createAcme(silent, options).get());
    expect(ofClient).toMatchObject({ error: { name: "TimeoutError", timeout: milliseconds }, took: milliseconds });
    const ofCall = await settle(createAcme(silent, { timeout: 1 }).get({ timeout }));
    expect(ofCall).toMatchObject({ error: { name: "TimeoutError", timeout: milliseconds }, took: milliseconds });
  });

  it("limits a single attempt", async () => {
    stopClock();
    const { get, requests } = createAcme(silent, { retry: { attemptTimeout: "2s", attempts: 2, baseDelay: 0 } });
    expect(await settle(get())).toMatchObject({ error: { name: "TimeoutError", timeout: 2000 }, took: 4000 });
    expect(requests).toHaveLength(2);
  });

  it("limits an iteration", async () => {
    stopClock();
    const paginations = { "/list": { style: "token", position: "at", items: "/items" } } as const;
    const client = createApiClient<
      { "/list": { get: { responses: { 200: { content: { "application/json": { items: number[] } } } } } } },
      typeof paginations
    >({ ...definition, paginations }, { token: "t", fetch: silent });
    const first = client.paginate("/list", { timeout: "5s" })[Symbol.asyncIterator]().next();
    expect(await settle(first)).toMatchObject({ error: { name: "TimeoutError", timeout: 5000 }, took: 5000 });
  });

  it("limits a wait", async () => {
    stopClock();
    const waiting = waitFor({ target: 1 }, { poll: async () => 1, check: () => "pending", timeout: "1m" });
    expect(await settle(waiting)).toMatchObject({ error: { name: "TimeoutError", timeout: 60_000 } });
    expect(waiting.handle.expiresAt).toBe(Date.parse("2030-01-01T00:01:00Z"));
  });
});

describe("a timeout that cannot be parsed", () => {
  it.each(["30", "30 s", "s", "", "-1s", "0s", "1e3", Number.NaN, -1, 0, null, {}])(
    "is rejected by the function that receives it: %j",
    async (timeout) => {
      const wrong = { timeout } as ClientOptions;
      expect(() => createAcme(ok, wrong)).toThrow(InvalidRequestError);
      expect(() => createAcme(ok, wrong)).toThrow("`timeout` must be ");
      const { get, requests } = createAcme(ok);
      expect(await failureOf(get(wrong))).toBeInstanceOf(InvalidRequestError);
      expect(requests).toEqual([]);
    },
  );

  it("is named in the error, with the accepted forms", () => {
    expect(() => toMilliseconds("30" as Duration, "timeout")).toThrow(
      '`timeout` must be milliseconds ≥ 0 or a duration such as "30s", got "30" (string).',
    );
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { readRetryAfter } from "../../src/request/retry-after.ts";
import { createAcme, failed, inTurn, ok, settle, stopClock } from "../support/acme.ts";

const EPOCH = Date.parse("2030-01-01T00:00:00Z") / 1000;

afterEach(() => void vi.restoreAllMocks());

describe("the delay before a retry", () => {
  it.each([
    [7000, { "retry-after": "7" }],
    [1500, { "retry-after": "1.5" }],
    [1250, { "retry-after": "1.25" }],
    [250, { "retry-after-ms": "250", "retry-after": "7" }],
    [9000, { "retry-after": "Tue, 01 Jan 2030 00:00:09 GMT" }],
    [20_000, { "retry-after": "20" }],
  ])("is %s ms for %j", async (expected, headers) => {
    stopClock();
    vi.spyOn(Math, "random").mockReturnValue(0.001);
    const { get, requests } = createAcme(inTurn(failed(429, headers), ok));
    const { value, took } = await settle(get());
    expect(value).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
    expect(took).toBeCloseTo(expected, -1);
  });

  it.each([
    {},
    { "retry-after": "soon" },
    { "retry-after": "-5" },
    { "retry-after": "1e9" },
    { "retry-after": "2031-05-05" },
    { "retry-after": "(or) Tue, 01 Jan 2030 00:00:09 GMT" },
    { "retry-after": "Tue, 01 Jan 2030 00:00:09 GMT+0000" },
    { "retry-after": "Tue, 01 Jan 2019 00:00:09 GMT" },
    { "retry-after-ms": "0x10" },
  ])("is the default backoff for %j", async (headers: Record<string, string>) => {
    stopClock();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { value, took } = await settle(createAcme(inTurn(failed(429, headers), failed(503, headers), ok)).get());
    expect(value).toMatchObject({ status: 200 });
    expect(took).toBe(250 + 500);
  });

  it.each(["60", "61"])("never exceeds the timeout: the response is returned immediately for %s s", async (seconds) => {
    stopClock();
    const { get, requests } = createAcme(failed(429, { "retry-after": seconds }));
    const { value, took } = await settle(get());
    expect(value).toMatchObject({ status: 429, error: { message: "it is 429" } });
    expect(requests).toHaveLength(1);
    expect(took).toBe(0);
  });

  it("must fit into the rest of the call's timeout", async () => {
    stopClock();
    const { get, requests } = createAcme(failed(503, { "retry-after": "6" }), { timeout: 10_000 });
    const { value, took } = await settle(get());
    expect(value).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(2);
    expect(took).toBe(6000);
  });

  it("is not shortened if it exceeds the longest timer", async () => {
    stopClock();
    const { get, requests } = createAcme(failed(429, { "retry-after": `${2 ** 40}` }));
    const call = get({ timeout: Number.POSITIVE_INFINITY });
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(requests).toHaveLength(1);
    await settle(call);
  });
});

describe("readRetryAfter", () => {
  it.each([
    [30_000, "seconds", { reset: "30" }],
    [30_000, "epoch-seconds", { reset: `${EPOCH + 30}` }],
    [0, "epoch-seconds", { reset: `${EPOCH - 30}` }],
    [5000, "seconds", { reset: "30", "retry-after": "5" }],
    [30_000, "seconds", { reset: "30", "retry-after": "soon" }],
    [undefined, "seconds", { reset: "never" }],
    [undefined, "epoch-seconds", {}],
  ] as const)("reads %s from a reset in %s of %j", (expected, unit, headers) => {
    stopClock();
    expect(readRetryAfter(new Response(null, { status: 429, headers }), { header: "reset", unit })).toBe(expected);
  });

  it("reads the rate limit's reset header only for a 429", () => {
    const response = new Response(null, { status: 503, headers: { reset: "30" } });
    expect(readRetryAfter(response, { header: "reset", unit: "seconds" })).toBeUndefined();
  });

  it.each(["2001-01-01T00:00:00Z", "2060-01-01T00:00:00Z"])(
    "uses the provider's clock if the local clock says %s",
    (ours) => {
      stopClock(ours);
      const date = "Tue, 01 Jan 2030 00:00:00 GMT";
      const reset = { header: "reset", unit: "epoch-seconds" } as const;
      const byReset = new Response(null, { status: 429, headers: { date, reset: `${EPOCH + 30}` } });
      const byDate = new Response(null, { headers: { date, "retry-after": "Tue, 01 Jan 2030 00:00:30 GMT" } });
      expect(readRetryAfter(byReset, reset)).toBe(30_000);
      expect(readRetryAfter(byDate)).toBe(30_000);
    },
  );
});

describe("readRetryAfter of a date", () => {
  const wait = (date: string) => readRetryAfter(new Response(null, { headers: { "retry-after": date } }));

  it.each([
    ["Tue, 01 Jan 2030 00:00:09 GMT", 9000],
    ["Mon, 31 Dec 2029 23:59:59 GMT", 0],
    ["Wed, 02 Jan 2030 00:00:00 GMT", 86_400_000],
    ["Tuesday, 01-Jan-30 00:00:09 GMT", 9000],
    ["Wednesday, 01-Jan-80 00:00:00 GMT", Date.UTC(2080, 0) - Date.UTC(2030, 0)],
    ["Sunday, 01-Jan-81 00:00:00 GMT", 0],
    ["Tue Jan  1 00:00:09 2030", 9000],
    ["Thu Jan 10 00:00:00 2030", 9 * 86_400_000],
    ["5, 7,6.5", 7000],
    ["5,Tue,01 Jan 2030 00:00:09 GMT", 5000],
    ["Tue,  01 Jan 2030 00:00:09 GMT, 5", 5000],
    ["5,Tue, 01 Jan 2030 00:00:09 GMT, 7", 9000],
    ["Tuesday,\t01-Jan-30 00:00:09 GMT", undefined],
    ["Tue Jan  1 00:00:09 2030 , 12", 12_000],
    ["soon, 5", 5000],
  ])("parses %j", (date, expected) => {
    stopClock();
    expect(wait(date)).toBe(expected);
  });

  it.each(["Tue, 01 Jan 2030 00:00:09 GMT", "Tuesday, 01-Jan-30 00:00:09 GMT", "Tue Jan  1 00:00:09 2030", "1.5"])(
    "parses %j, but not with further characters before or after it",
    (date) => {
      stopClock();
      expect(wait(date)).toBeGreaterThan(0);
      for (const other of [`x${date}`, `${date}x`, `1 ${date}`, `${date} 1`]) expect(wait(other)).toBeUndefined();
    },
  );

  it("compares with the provider's clock, even at its first second", () => {
    const headers = { date: "Thu, 01 Jan 1970 00:00:00 GMT", "retry-after": "Thu, 01 Jan 1970 00:00:05 GMT" };
    expect(readRetryAfter(new Response(null, { headers }))).toBe(5000);
  });

  it.each(["1.", ".5", "1.5.5", "5s", "-1"])("ignores the invalid value %j", (date) => {
    expect(wait(date)).toBeUndefined();
  });
});

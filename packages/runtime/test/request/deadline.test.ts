import { getEventListeners } from "node:events";
import { AbortError, TimeoutError, waitFor } from "@snap/runtime";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Deadline } from "../../src/request/deadline.ts";
import { type Answer, createAcme, failed, failureOf, ok, settle, stopClock } from "../support/acme.ts";

const never: Answer = () => new Promise(() => {});

// A response whose headers arrive, but whose body never does.
const stalled = (body: string) => () =>
  new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(body)) }));

describe("timeout", () => {
  it("ends a call whose fetch ignores its signal", async () => {
    stopClock();
    const { get } = createAcme(never, { timeout: 5000 });
    const { error, took } = await settle(get());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "DEADLINE_EXCEEDED", timeout: 5000, attempts: 1, retryable: true });
    expect(String(error)).toContain("Acme GET https://api.acme.example/things/1: not done within `timeout`, 5000 ms");
    expect(took).toBe(5000);
  });

  it("is 60 seconds by default", async () => {
    stopClock();
    expect(await settle(createAcme(never).get())).toMatchObject({ error: { name: "TimeoutError" }, took: 60_000 });
  });

  it("of the call overrides that of the client", async () => {
    stopClock();
    const { get } = createAcme(never, { timeout: 5000 });
    expect((await settle(get({ timeout: 70 }))).took).toBe(70);
  });

  it("sets no timer if no time is left, because runtimes would print a warning", () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const deadline = new Deadline(-50, 100);
    expect(deadline.failure()).toBeInstanceOf(TimeoutError);
    expect(timers).not.toHaveBeenCalled();
    deadline.clear();
  });

  it("of 0 expires immediately", () => {
    expect(new Deadline(0, 100).failure()).toBeInstanceOf(TimeoutError);
  });

  it("fires at the maximum delay of a timer", async () => {
    stopClock();
    const deadline = new Deadline(2 ** 31 - 1, 100);
    await vi.advanceTimersByTimeAsync(2 ** 31 - 1);
    expect(deadline.failure()).toBeInstanceOf(TimeoutError);
  });

  it("ends a body that stalls", async () => {
    stopClock();
    const { error, took } = await settle(createAcme(stalled('{"state":'), { timeout: 3000 }).get());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(took).toBe(3000);
  });

  it("sends nothing if the credential arrives after the deadline", async () => {
    stopClock();
    const credential = () => new Promise<string>((resolve) => setTimeout(resolve, 5000, "late-credential"));
    const { client, requests } = createAcme(ok, { timeout: 3000 }, { credential });
    const creating = client.POST("/things/{id}", { params: { path: { id: "1" } }, body: { name: "once" } });
    expect((await settle(creating)).error).toBeInstanceOf(TimeoutError);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requests).toEqual([]);
  });

  it("ends a credential function that stalls, and sends nothing", async () => {
    stopClock();
    const { get, requests } = createAcme(ok, { timeout: 3000 }, { credential: () => new Promise(() => {}) });
    expect((await settle(get())).error).toBeInstanceOf(TimeoutError);
    expect(requests).toEqual([]);
  });

  it("limits all attempts together with the delays between them", async () => {
    stopClock();
    const slow: Answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return failed(503, { "retry-after": "1" })();
    };
    const { get, requests } = createAcme(slow, { timeout: 7000, retry: { attempts: 9 } });
    const { error, took } = await settle(get());
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 3 });
    expect(requests).toHaveLength(3);
    expect(took).toBe(7000);
  });

  it("aborts the request's signal, which closes the connection", async () => {
    stopClock();
    const { get, requests } = createAcme(never, { timeout: 5000 });
    await settle(get());
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it("can be Infinity, which sets no timer", async () => {
    stopClock();
    const { get } = createAcme(never, { timeout: Number.POSITIVE_INFINITY });
    const controller = new AbortController();
    const call = failureOf(get({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    expect(await call).toBeInstanceOf(AbortError);
  });

  it("fires later than requested if it exceeds the maximum delay of a timer, but never immediately", async () => {
    stopClock();
    const controller = new AbortController();
    const call = failureOf(createAcme(never, { timeout: 2 ** 40 }).get({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(100_000);
    controller.abort();
    expect(await call).toBeInstanceOf(AbortError);
  });
});

describe("signal", () => {
  it("aborts a call, and its reason is the cause of the error", async () => {
    stopClock();
    const { get } = createAcme(never);
    const controller = new AbortController();
    setTimeout(() => controller.abort("changed my mind"), 40);
    const { error, took } = await settle(get({ signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ code: "CANCELLED", retryable: false, cause: "changed my mind", attempts: 1 });
    expect(took).toBe(40);
  });

  it("aborts the delay between two attempts", async () => {
    stopClock();
    const { get, requests } = createAcme(failed(503, { "retry-after": "30" }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1000);
    const { error, took } = await settle(get({ signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(1);
    expect(took).toBe(1000);
  });

  it("aborts a body that stalls", async () => {
    stopClock();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 40);
    const { error } = await settle(createAcme(stalled("")).get({ signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
  });

  it("prevents retries, even if a fetch is still running", async () => {
    stopClock();
    const controller = new AbortController();
    const slow: Answer = () => new Promise((resolve) => setTimeout(() => resolve(failed(503)()), 50));
    const { get, requests } = createAcme(slow, { retry: { baseDelay: 0 } });
    setTimeout(() => controller.abort(), 20);
    expect((await settle(get({ signal: controller.signal }))).error).toBeInstanceOf(AbortError);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requests).toHaveLength(1);
  });

  it("prevents any request and any credential function if it is already aborted", async () => {
    const credential = vi.fn(() => "acme-credential");
    const onAttempt = vi.fn();
    const { get, requests } = createAcme(ok, { onAttempt }, { credential });
    const failure = await failureOf(get({ signal: AbortSignal.abort() }));
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ attempts: 0 });
    expect([requests, credential.mock.calls, onAttempt.mock.calls]).toEqual([[], [], []]);
  });

  it.each([
    ["AbortError", 100, 200],
    ["TimeoutError", 200, 100],
  ])(
    "and timeout are combined: the first to end the call determines the error, such as %s",
    async (name, abort, timeout) => {
      stopClock();
      const controller = new AbortController();
      setTimeout(() => controller.abort(), abort);
      const { error, took } = await settle(createAcme(never).get({ signal: controller.signal, timeout }));
      expect(error).toMatchObject({ name });
      expect(took).toBe(100);
    },
  );

  it("has no effect after the response", async () => {
    const controller = new AbortController();
    const result = await createAcme(ok).get({ signal: controller.signal });
    controller.abort();
    expect(result).toMatchObject({ status: 200 });
  });
});

describe("a controller instead of its signal", () => {
  const signal = new AbortController() as never;

  it.each([
    ["a call", () => createAcme(ok).get({ signal })],
    ["a wait", () => waitFor({ target: "1" }, { poll: async () => 1, check: () => "done", signal })],
  ])("is rejected by %s", async (_, run) => {
    expect(await failureOf(run())).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("`signal` must be an AbortSignal"),
    });
  });
});

describe("a signal that many calls share", () => {
  it("gets a single listener, aborts each of the calls, and has no listener after they have ended", async () => {
    const warned = vi.fn();
    process.on("warning", warned);
    onTestFinished(() => void process.off("warning", warned));
    const controller = new AbortController();
    const { signal } = controller;
    const { get } = createAcme(never);
    const calls = Array.from({ length: 50 }, () => failureOf(get({ signal })));
    const waits = Array.from({ length: 50 }, () =>
      failureOf(waitFor({ target: "1" }, { poll: () => new Promise(() => {}), check: () => "pending", signal })),
    );
    const other = new Deadline(Number.POSITIVE_INFINITY, 0, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    other.clear();
    controller.abort("enough");
    for (const failure of await Promise.all([...calls, ...waits])) {
      expect(failure).toMatchObject({ name: "AbortError", cause: "enough" });
    }
    expect(other.failure()).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve));
    expect(warned).not.toHaveBeenCalled();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("the race of a deadline", () => {
  it("rejects every pending promise at the deadline, and releases every settled one", async () => {
    const controller = new AbortController();
    const deadline = new Deadline(Number.POSITIVE_INFINITY, 0, controller.signal);
    const never = () => new Promise(() => {});
    const settled = deadline.race(Promise.resolve(1));
    const failed = failureOf(deadline.race(Promise.reject("first")));
    const open = [deadline.race(never()), deadline.race(never())];
    expect([await settled, await failed]).toEqual([1, "first"]);
    controller.abort();
    for (const race of open) expect(await failureOf(race)).toMatchObject({ name: "AbortError" });
    expect(await failureOf(deadline.race(never()))).toMatchObject({ name: "AbortError" });
    deadline.clear();
  });
});

describe("a completed call", () => {
  it.each([
    ["a success", ok],
    ["a failure", failed(404)],
    ["a retry", failed(503)],
    ["a broken connection", () => Promise.reject(new TypeError("fetch failed"))],
  ] satisfies [string, Answer][])("has no timer and no listener left after %s", async (_, answer) => {
    stopClock();
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const call = failureOf(createAcme(answer, { retry: { baseDelay: 10 } }).get({ signal }));
    await vi.advanceTimersByTimeAsync(100);
    await call;
    expect(vi.getTimerCount()).toBe(0);
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });

  it("causes no unhandled rejection when fetch fails later", async () => {
    stopClock();
    const late: Answer = (request) =>
      new Promise((_, reject) => request.signal.addEventListener("abort", () => setTimeout(reject, 10, new Error())));
    expect(await settle(createAcme(late, { timeout: 5 }).get())).toMatchObject({ error: { name: "TimeoutError" } });
  });
});

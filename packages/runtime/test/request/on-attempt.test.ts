import type { AttemptEvent } from "@snap/runtime";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type Answer,
  CREDENTIAL,
  createAcme,
  failed,
  failureOf,
  inTurn,
  ok,
  settle,
  stopClock,
} from "../support/acme.ts";

describe("onAttempt", () => {
  it("is called after each attempt, with the delay that follows", async () => {
    stopClock();
    const { get, events } = createWatched(
      inTurn(failed(503, { "retry-after": "2" }), failed(503, { "retry-after": "3" }), ok),
    );
    await settle(get());
    const now = Date.parse("2030-01-01T00:00:00Z");
    const request = { provider: "Acme", method: "GET", path: "/things/{id}", url: "https://api.acme.example/things/1" };
    expect(events).toEqual([
      { ...request, attempt: 1, startedAt: now, endedAt: now, status: 503, error: undefined, retryDelay: 2000 },
      {
        ...request,
        attempt: 2,
        startedAt: now + 2000,
        endedAt: now + 2000,
        status: 503,
        error: undefined,
        retryDelay: 3000,
      },
      {
        ...request,
        attempt: 3,
        startedAt: now + 5000,
        endedAt: now + 5000,
        status: 200,
        error: undefined,
        retryDelay: undefined,
      },
    ]);
  });

  it("receives an undocumented path without the credential in it", async () => {
    const events: AttemptEvent[] = [];
    const { client } = createAcme(ok, { onAttempt: (event) => events.push(event) });
    await client.request("get" as never, `/${CREDENTIAL}/things` as never, {} as never);
    expect(events).toMatchObject([{ path: "/[redacted]/things" }]);
    expect(JSON.stringify(events)).not.toContain(CREDENTIAL);
  });

  it.each([CREDENTIAL, "00000123", 12345678, { toString: () => CREDENTIAL }, Number.NaN])(
    "receives no invalid status, such as %j of a custom fetch",
    async (status) => {
      const events: AttemptEvent[] = [];
      const log = vi.fn();
      const fake = { status, ok: true, headers: new Headers(), text: async () => "{}" } as unknown as Response;
      for (const given of [fake, { ...fake, ok: false }]) {
        const { get } = createAcme(ok, {
          fetch: async () => given,
          onAttempt: (event) => void events.push(event),
          log: { debug: log },
        });
        expect(await failureOf(get())).toMatchObject({
          name: "InvalidRequestError",
          // The request may have been sent.
          attempts: 1,
          url: "https://api.acme.example/things/1",
          message: expect.stringContaining("`fetch` must return a Response, got a value of type Object."),
        });
      }
      expect(events.map(({ status, error }) => [status, error?.name])).toEqual([
        [undefined, "InvalidRequestError"],
        [undefined, "InvalidRequestError"],
      ]);
      expect(log).toHaveBeenCalledTimes(2);
    },
  );

  it("receives the duration of each attempt", async () => {
    stopClock();
    const { get, events } = createWatched(() => new Promise((resolve) => setTimeout(resolve, 700, ok())));
    await settle(get());
    expect(events.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([700]);
  });

  it("is called for a failure that is not retried", async () => {
    const { get, events } = createWatched(failed(404));
    await get();
    expect(events).toMatchObject([{ attempt: 1, status: 404, error: undefined, retryDelay: undefined }]);
  });

  it.each([
    ["ConnectionError", () => Promise.reject(new TypeError("fetch failed")), 3],
    ["TimeoutError", () => new Promise<never>(() => {}), 1],
    ["RedirectError", () => new Response(null, { status: 302, headers: { location: "ftp://a/" } }), 1],
  ] satisfies [string, Answer, number][])("is called for a %s", async (name, answer, attempts) => {
    stopClock();
    const { get, events } = createWatched(answer);
    await settle(get());
    expect(events.map(({ error, attempt }) => [error?.name, attempt])).toEqual(
      Array.from({ length: attempts }, (_, index) => [name, index + 1]),
    );
  });

  it("is called with the status of a response whose body breaks off", async () => {
    const broken = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("terminated")) }));
    const { get, events } = createWatched(broken);
    await failureOf(get({ retry: false }));
    expect(events).toMatchObject([{ status: 200, error: { name: "ConnectionError" } }]);
  });

  it("does not lose the response when it throws; its error becomes an uncaught error", async () => {
    const uncaught = catchUncaught();
    const problem = new Error("the log is full");
    const { get } = createAcme(inTurn(failed(503), ok), {
      retry: { baseDelay: 0 },
      onAttempt() {
        throw problem;
      },
    });
    expect(await get()).toMatchObject({ status: 200, data: { state: "on" } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(uncaught).toEqual([problem, problem]);
  });
});

function createWatched(answer: Answer) {
  const events: AttemptEvent[] = [];
  return { events, ...createAcme(answer, { onAttempt: (event) => void events.push(event) }) };
}

// Removes the test runner's listeners, which would report the errors as failures.
function catchUncaught(): unknown[] {
  const uncaught: unknown[] = [];
  const listeners = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => void uncaught.push(error));
  onTestFinished(() => {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  });
  return uncaught;
}

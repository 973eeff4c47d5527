import { runInNewContext } from "node:vm";
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

const PATH = { params: { path: { id: "1" } } };
const AT_ONCE = { retry: { baseDelay: 0 } };

describe("middleware", () => {
  it.each([false, true])("leaves no credential in the error of a call, for each attempt: %s", async (perAttempt) => {
    const quoting = async () =>
      new Response(`<p>${CREDENTIAL} is unknown`, { headers: { "content-type": "text/html" } });
    const { error } = await createAcme(quoting).get({ middleware: [{ perAttempt, onResponse: () => {} }] });
    expect(error).toMatchObject({ excerpt: expect.stringContaining("is unknown") });
    expect(JSON.stringify(error) + String(error)).not.toContain(CREDENTIAL);
  });

  it("receives the request with its path, parameters, options and one id, and may change its headers", async () => {
    const { client, get, requests } = createAcme(ok, { headers: { "x-a": "1" } });
    const ids: string[] = [];
    client.use({
      onRequest({ request, schemaPath, params, id, options }) {
        ids.push(id);
        expect(schemaPath).toBe("/things/{id}");
        expect(params).toEqual({ path: { id: "1" } });
        expect(options).toMatchObject({ baseUrl: "https://api.acme.example", parseAs: "json" });
        expect(Object.isFrozen(options)).toBe(true);
        expect(request.headers.get("authorization")).toBeNull();
        request.headers.set("x-b", "2");
      },
      onResponse({ id, response }) {
        ids.push(id);
        expect(response.status).toBe(200);
      },
    });
    expect(await get()).toMatchObject({ data: { state: "on" } });
    expect(requests[0]?.headers.get("x-a")).toBe("1");
    expect(requests[0]?.headers.get("x-b")).toBe("2");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer acme-credential");
    expect(ids[0]).toMatch(/\w/);
    expect(ids[0]).toBe(ids[1]);
  });

  it("receives a request that is created when it is first read, and keeps a request that it assigns", async () => {
    const { client, get, requests } = createAcme(ok);
    const seen: Request[] = [];
    client.use(
      {
        onRequest(context) {
          seen.push(context.request);
          context.request = new Request("https://other.example/");
        },
      },
      { onResponse: ({ request }) => void seen.push(request) },
    );
    await get();
    expect(seen[0]).toBe(seen[1]);
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1");
  });

  it("that ends the call in `onRequest` sends nothing, and reads no credential", async () => {
    const token = vi.fn(() => "acme-credential");
    const { client, get, requests } = createAcme(ok, {}, { credential: token });
    const controller = new AbortController();
    client.use({ onRequest: () => controller.abort("enough") });
    expect(await failureOf(get({ signal: controller.signal }))).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(token).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });

  it("runs in order even if only some functions return a promise", async () => {
    const { client, get } = createAcme(ok);
    const order: string[] = [];
    const one = (name: string, wait: () => Promise<void> | undefined) => ({
      onRequest() {
        order.push(`${name} request`);
        return wait();
      },
      onResponse() {
        order.push(`${name} response`);
        return wait();
      },
    });
    client.use(
      one("first", () => undefined),
      one("second", () => new Promise((resolve) => setTimeout(resolve))),
      one("third", () => undefined),
    );
    expect(await get()).toMatchObject({ data: { state: "on" } });
    const expected = ["first request", "second request", "third request"];
    expect(order).toEqual([...expected, "third response", "second response", "first response"]);
  });

  it("creates no additional request if no function reads it", async () => {
    const { client, get } = createAcme(ok);
    const one = { onRequest: vi.fn(() => {}), onResponse: vi.fn(() => {}) };
    client.use(one);
    const made = vi.spyOn(globalThis, "Request");
    onTestFinished(() => made.mockRestore());
    await get();
    expect(one.onRequest).toHaveBeenCalledTimes(1);
    expect(one.onResponse).toHaveBeenCalledTimes(1);
    // The request of the custom `fetch`.
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("runs in order before a request and in reverse order after it, with the call's own middleware inside", async () => {
    const { client, get } = createAcme(ok);
    const order: string[] = [];
    const named = (name: string) => ({
      onRequest: () => void order.push(`> ${name}`),
      onResponse: () => void order.push(`< ${name}`),
    });
    client.use(named("a"), named("b"));
    await get({ middleware: [named("c")] });
    expect(order).toEqual(["> a", "> b", "> c", "< c", "< b", "< a"]);
  });

  it("runs once per call around its retries, or for each attempt", async () => {
    const { client, get, requests } = createAcme(inTurn(failed(503), failed(503), ok), AT_ONCE);
    const once = { onRequest: vi.fn(), onResponse: vi.fn() };
    const each = { perAttempt: true, onRequest: vi.fn(), onResponse: vi.fn() };
    client.use(once, each);
    await get();
    expect(requests).toHaveLength(3);
    expect(
      [once.onRequest, once.onResponse, each.onRequest, each.onResponse].map((fn) => fn.mock.calls.length),
    ).toEqual([1, 1, 3, 3]);
  });

  it("may replace the request", async () => {
    const { client, requests } = createAcme(ok);
    client.use({ onRequest: ({ request }) => new Request("https://api.acme.example/other", request) });
    await client.POST("/things/{id}", { ...PATH, body: { name: "ü" } });
    expect(requests[0]?.url).toBe("https://api.acme.example/other");
    expect(requests[0]?.method).toBe("POST");
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
    expect(await requests[0]?.json()).toEqual({ name: "ü" });
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer acme-credential");
  });

  it("adds no credential to a request for another host", async () => {
    const { client, get, requests } = createAcme(ok);
    client.use({ onRequest: ({ request }) => new Request("https://other.example/", request) });
    await get();
    expect(requests[0]?.headers.get("authorization")).toBeNull();
  });

  it("may return a response, so that nothing is sent and no other middleware runs", async () => {
    const { client, get, requests } = createAcme(ok);
    const later = { onRequest: vi.fn(), onResponse: vi.fn() };
    client.use({ onRequest: () => Response.json({ state: "cached" }) }, later);
    expect(await get()).toMatchObject({ status: 200, data: { state: "cached" } });
    expect(requests).toEqual([]);
    expect(later.onRequest).not.toHaveBeenCalled();
    expect(later.onResponse).not.toHaveBeenCalled();
  });

  it("may replace the response", async () => {
    const { client, get } = createAcme(failed(404));
    client.use({ onResponse: () => Response.json({ state: "repaired" }) });
    expect(await get()).toMatchObject({ status: 200, data: { state: "repaired" } });
  });

  it("may replace an error, or return a response for it", async () => {
    const broken = () => Promise.reject(new TypeError("fetch failed"));
    const { client, get } = createAcme(broken, { retry: false });
    const replace = { onError: ({ error }: { error: unknown }) => new Error("mine", { cause: error }) };
    client.use(replace);
    const failure = await failureOf(get());
    expect(failure).toMatchObject({ message: "mine", cause: { name: "ConnectionError" } });
    client.eject(replace);
    client.use({ onError: () => Response.json({ state: "offline" }) });
    expect(await get()).toMatchObject({ data: { state: "offline" } });
  });

  it("may return a response or an error of another realm or library, as in Jest", async () => {
    const foreign = {
      status: 200,
      ok: true,
      headers: new Headers(),
      body: null,
      clone: () => foreign,
    } as unknown as Response;
    Object.assign(foreign, { text: async () => '{"state":"foreign"}' });
    const broken = () => Promise.reject(new TypeError("fetch failed"));
    const data = { status: 200, data: { state: "foreign" } };
    for (const perAttempt of [false, true]) {
      const get = (answer: Answer, functions: object) =>
        createAcme(answer, { retry: false }).get({ middleware: [{ perAttempt, ...functions }] });
      expect(await get(broken, { onRequest: () => foreign })).toMatchObject(data);
      expect(await get(ok, { onResponse: () => foreign })).toMatchObject(data);
      expect(await get(broken, { onError: () => foreign })).toMatchObject(data);
      const error: unknown = runInNewContext("new Error('mine')");
      expect(await failureOf(get(broken, { onError: () => error }))).toMatchObject({
        ...(perAttempt ? { message: expect.stringContaining("mine") } : { message: "mine" }),
      });
    }
  });

  it("that throws fails the call with the same error, and nothing is retried", async () => {
    const mine = new TypeError("fetch failed");
    for (const perAttempt of [false, true]) {
      const { client, get, requests } = createAcme(ok, AT_ONCE);
      client.use({ perAttempt, onRequest: () => Promise.reject(mine) });
      expect(await failureOf(get())).toBe(mine);
      expect(requests).toEqual([]);
    }
  });

  const never = () => new Promise<never>(() => {});
  const broken = () => Promise.reject(new TypeError("fetch failed"));
  const endless = [
    ["onRequest", ok, { onRequest: never }],
    ["onResponse", ok, { onResponse: never }],
    ["onError", broken, { onError: never }],
    ["onError after onRequest", ok, { onRequest: never, onError: never }],
    ["onResponse after onError", broken, { onError: ok, onResponse: never }],
    ["the body that onError returns", broken, { onError: () => new Response(new ReadableStream()) }],
  ] as const;

  describe.each([false, true])("that never settles, for each attempt: %s", (perAttempt) => {
    it.each(endless)("is ended by `timeout`: %s", async (_, answer, functions) => {
      stopClock();
      const { get } = createAcme(answer, { retry: false });
      const { error, took } = await settle(get({ timeout: 50, middleware: [{ perAttempt, ...functions }] }));
      expect(error).toMatchObject({ name: "TimeoutError", timeout: 50 });
      expect(took).toBeLessThanOrEqual(150);
      expect(vi.getTimerCount()).toBe(0);
    });

    it.each(endless)("is ended by the signal: %s", async (_, answer, functions) => {
      stopClock();
      const { get } = createAcme(answer, { retry: false });
      const controller = new AbortController();
      setTimeout(() => controller.abort("enough"), 50);
      const middleware = [{ perAttempt, ...functions }];
      const { error, took } = await settle(get({ timeout: Infinity, signal: controller.signal, middleware }));
      expect(error).toMatchObject({ name: "AbortError", cause: "enough" });
      expect(took).toBeLessThanOrEqual(150);
    });
  });

  it("that is still handling an error at the deadline makes that error the cause", async () => {
    stopClock();
    const { get } = createAcme(broken, { retry: false });
    const { error } = await settle(get({ timeout: 50, middleware: [{ onError: never }] }));
    expect(error).toMatchObject({ name: "TimeoutError", cause: { name: "ConnectionError" } });
  });

  it("may return a response shortly after a timeout, and replace the error of the timeout", async () => {
    stopClock();
    const later = <Value>(value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, 20, value));
    const { get } = createAcme(never);
    const saved = await settle(get({ timeout: 50, middleware: [{ onError: () => later(ok()) }] }));
    expect(saved.value).toMatchObject({ data: { state: "on" } });
    const mine = new Error("mine");
    const replaced = await settle(get({ timeout: 50, middleware: [{ onError: () => later(mine) }] }));
    expect(replaced.error).toBe(mine);
  });

  it.each([
    ["onRequest", { onRequest: () => 5 }],
    ["onResponse", { onResponse: () => 5 }],
  ])("that returns another type of value from %s is reported", async (name, wrong) => {
    const { client, get } = createAcme(ok);
    client.use(wrong as never);
    await expect(get()).rejects.toThrow(`\`${name}\` must return`);
  });

  it("does not run after it has been ejected", async () => {
    const { client, get } = createAcme(ok);
    const one = { onRequest: vi.fn() };
    client.use(one);
    client.eject(one);
    await get();
    expect(one.onRequest).not.toHaveBeenCalled();
  });

  it("without any function is rejected", async () => {
    const { client, get } = createAcme(ok);
    client.use({} as never);
    await expect(get()).rejects.toThrow("A middleware must be an object");
  });

  it.each(["onRequest", "onResponse", "onError"])("whose `%s` is not a function is rejected", async (name) => {
    const { client, get, requests } = createAcme(ok);
    client.use({ [name]: 5 } as never);
    await expect(get()).rejects.toThrow(`\`${name}\` must be a function, got 5.`);
    expect(requests).toEqual([]);
  });

  it("is skipped if it is null or undefined, and the next one still runs", async () => {
    const { client, get } = createAcme(ok);
    const onRequest = vi.fn();
    client.use(null as never, { onRequest });
    await get({ middleware: [undefined, { onRequest }] });
    expect(onRequest).toHaveBeenCalledTimes(2);
  });

  it.each([[[{}]], [{ onRequest: () => {} }], ["x"]])(
    "of a call is rejected as %j, and no timer is left",
    async (middleware) => {
      stopClock();
      const { signal } = new AbortController();
      const add = vi.spyOn(signal, "addEventListener");
      const remove = vi.spyOn(signal, "removeEventListener");
      expect(await failureOf(createAcme(ok).get({ middleware, signal }))).toBeInstanceOf(Error);
      expect(vi.getTimerCount()).toBe(0);
      expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
    },
  );

  it("may send a request with other options of fetch", async () => {
    const { client, get, requests } = createAcme(ok, { cache: "no-cache" });
    client.use({ onRequest: ({ request }) => new Request(request, { cache: "no-store", credentials: "include" }) });
    await get();
    expect(requests[0]).toMatchObject({ cache: "no-store", credentials: "include" });
  });

  it("receives the signal of the call", async () => {
    const controller = new AbortController();
    const { get } = createAcme(ok);
    const seen: boolean[] = [];
    const onRequest = async ({ request }: { request: Request }) => {
      controller.abort();
      seen.push(request.signal.aborted);
    };
    await failureOf(get({ signal: controller.signal, middleware: [{ onRequest }] }));
    expect(seen).toEqual([true]);
  });

  it("never receives a request that fetch refuses, and the error does not mention the connection", async () => {
    const failure = await failureOf(createAcme(ok).get({ mode: "navigate", middleware: [{ onRequest: () => {} }] }));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining("`fetch` refuses") });
  });

  it("causes an error if it reads the request's own body, which then cannot be sent", async () => {
    const { client, requests } = createAcme(ok);
    client.use({ onRequest: async ({ request }) => void (await request.text()) });
    const body = new URLSearchParams("a=1") as never;
    expect(await failureOf(client.POST("/things/{id}", { ...PATH, body }))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("Read that of `request.clone()` instead."),
    });
    expect(requests).toEqual([]);
  });

  it("does not lose the boundary of a form", async () => {
    const { client, requests } = createAcme(ok);
    client.use({ onRequest: ({ request }) => request.headers.set("x-a", "1") });
    const body = new FormData();
    body.set("name", "ü");
    await client.POST("/things/{id}", { ...PATH, body: body as never });
    expect((await requests[0]?.formData())?.get("name")).toBe("ü");
  });

  it("of a paged list runs for each page", async () => {
    const { client, get } = createAcme(ok);
    const one = { onRequest: vi.fn() };
    client.use(one);
    await get();
    await get();
    expect(one.onRequest).toHaveBeenCalledTimes(2);
  });
});

import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import * as runtime from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { createAcme, failureOf } from "../support/acme.ts";

type Runtime = typeof runtime;

const REQUEST = { provider: "Acme", method: "GET", url: "https://api.acme.example/things", attempts: 2 };
const ABOUT = "Acme GET https://api.acme.example/things: ";

// Every class, created by one of two copies of the module.
const create: Record<string, (from: Runtime) => runtime.SnapError> = {
  SnapError: ({ SnapError }) => new SnapError("no idea"),
  ApiError: ({ ApiError }) => new ApiError({ status: 404, body: { message: "gone" } }, REQUEST),
  ConnectionError: ({ ConnectionError }) =>
    new ConnectionError("the connection failed: refused", { request: REQUEST, retryable: true }),
  TimeoutError: ({ TimeoutError }) => new TimeoutError(70, { request: REQUEST }),
  AbortError: ({ AbortError }) => new AbortError("ended by the caller's signal", { request: REQUEST, cause: "enough" }),
  RedirectError: ({ RedirectError }) => new RedirectError("redirected", { request: REQUEST }),
  UnreadableResponseError: ({ UnreadableResponseError }) =>
    new UnreadableResponseError(REQUEST, new Response(), "<html>"),
  UnexpectedResponseError: ({ UnexpectedResponseError }) => new UnexpectedResponseError("no list"),
  InvalidRequestError: ({ InvalidRequestError }) => new InvalidRequestError("no such path"),
  CredentialError: ({ CredentialError }) => new CredentialError("Acme: no credential"),
  WaitFailedError: ({ WaitFailedError }) => new WaitFailedError({ state: "failed" }, 3),
};
const NAMES = Object.keys(create);
const classOf = (from: Runtime, name: string) => from[name as "SnapError"];
const make = (name: string, from: Runtime = runtime) => create[name]?.(from) ?? expect.fail(name);

describe.each(NAMES)("%s", (name) => {
  it("is a SnapError with its own name", () => {
    const error = make(name);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(runtime.SnapError);
    expect(error.name).toBe(name);
    expect(String(error).startsWith(`${name}: `)).toBe(true);
    expect(error.stack).toContain(error.message);
  });

  it("is recognized across copies of the package, as its own class and as a SnapError", async () => {
    vi.resetModules();
    const copy: Runtime = await import("../../src/index.ts");
    expect(copy.SnapError).not.toBe(runtime.SnapError);
    const error = make(name, copy);
    expect(error).not.toBeInstanceOf(runtime.SnapError);
    expect(NAMES.filter((other) => classOf(runtime, other).isInstance(error))).toEqual(
      name === "SnapError" ? [name] : ["SnapError", name],
    );
  });

  it("includes its message in JSON", () => {
    const error = make(name);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name,
      message: error.message,
      code: error.code,
      retryable: error.retryable,
    });
  });
});

describe("isInstance", () => {
  it("is true for an error whose name was changed", () => {
    expect(runtime.ApiError.isInstance(Object.assign(make("ApiError"), { name: "Gone" }))).toBe(true);
  });

  it("uses a symbol that all copies of the package share", () => {
    const brand = Symbol.for("@snap/runtime/error");
    expect(Reflect.get(make("ApiError"), brand)).toBe(true);
    const foreign = Object.assign(new Error("of an older copy"), { name: "ApiError", [brand]: true });
    expect(runtime.ApiError.isInstance(foreign)).toBe(true);
    expect(runtime.TimeoutError.isInstance(foreign)).toBe(false);
  });

  it("is true for an error of another realm", () => {
    const brand = Symbol.for("@snap/runtime/error");
    const foreign = runInNewContext("Object.assign(new Error(), { name: 'ApiError', [brand]: true })", { brand });
    expect(foreign).not.toBeInstanceOf(Error);
    expect(runtime.ApiError.isInstance(foreign)).toBe(true);
    expect(runtime.SnapError.isInstance(foreign)).toBe(true);
    expect(runtime.TimeoutError.isInstance(foreign)).toBe(false);
  });

  it("is false for any other value", () => {
    const others = [
      undefined,
      null,
      "ApiError",
      { name: "ApiError" },
      Object.assign(new Error(), { name: "ApiError" }),
    ];
    for (const other of others) {
      expect(runtime.ApiError.isInstance(other)).toBe(false);
      expect(runtime.SnapError.isInstance(other)).toBe(false);
    }
  });
});

describe("an error's code", () => {
  it.each([
    ["SnapError", "UNKNOWN"],
    ["UnexpectedResponseError", "INTERNAL"],
  ])("of %s is %s", (name, code) => {
    expect(make(name).code).toBe(code);
  });
});

describe("an error's message", () => {
  it("is limited in length, whatever the provider sends", () => {
    const { message } = new runtime.ApiError({ status: 400, body: { message: `${"x".repeat(1000)}y` } });
    expect(message).toBe(`HTTP 400 INVALID_ARGUMENT: ${"x".repeat(1000)}`);
  });

  it.each([
    ["ApiError", `${ABOUT}HTTP 404 NOT_FOUND: gone`],
    ["ConnectionError", `${ABOUT}the connection failed: refused`],
    ["TimeoutError", `${ABOUT}not done within \`timeout\`, 70 ms`],
    ["AbortError", `${ABOUT}ended by the caller's signal`],
    ["RedirectError", `${ABOUT}redirected`],
    ["UnreadableResponseError", `${ABOUT}HTTP 200 with no readable JSON: see \`excerpt\``],
    ["WaitFailedError", "The awaited resource failed (poll 3). See `error.value`."],
  ])("of %s is %j", (name, message) => {
    expect(make(name).message).toBe(message);
  });

  it.each([
    ["no snapshot", { message: "no snapshot", id: "not_found" }],
    ["no snapshot", { detail: "no snapshot" }],
    ["no snapshot", { error: "no snapshot" }],
    ["no snapshot", { error: { code: 5, message: "no snapshot" } }],
    ["too long", { detail: [{ loc: ["body", "name"], msg: "too long" }] }],
    ["plain", "plain"],
    ["it does not exist", { itemNotFound: { code: 404, message: "it does not exist" } }],
    ["no message", { code: 404, done: false }],
    ["no message", {}],
    ["no message", []],
    ["no message", undefined],
    ["no message", { message: null, detail: { error: { 0: null } } }],
  ])("is %j for the body %j", (said, body) => {
    const { message } = new runtime.ApiError({ status: 400, body });
    expect(message).toBe(`HTTP 400 INVALID_ARGUMENT: ${said}`);
  });
});

describe("ConnectionError", () => {
  it.each([
    ["fetch failed: connect: ECONNREFUSED", chain("fetch failed", "connect", "ECONNREFUSED")],
    ["ECONNREFUSED", Object.assign(new AggregateError([new Error("a"), new Error("b")]), { code: "ECONNREFUSED" })],
    ["1: 2: 3: 4: 5: 6: 7: 8", chain(..."123456789")],
    ["just a text", "just a text"],
    ["undefined", undefined],
  ])("has the message %j with its causes", async (said, thrown) => {
    const error = await failureOf(createAcme(() => Promise.reject(thrown), { retry: false }).get());
    expect(error).toMatchObject({ name: "ConnectionError", cause: { message: said }, retryable: true });
  });

  it("stops if its causes form a circle", async () => {
    const circle = new Error("round");
    circle.cause = circle;
    const error = await failureOf(createAcme(() => Promise.reject(circle), { retry: false }).get());
    expect(String(error).length).toBeLessThan(250);
  });
});

describe("ApiError", () => {
  const api = async (body: object, headers: Record<string, string> = {}, status = 429) =>
    failureOf(
      createAcme(() => Response.json(body, { status, headers }), { retry: { attempts: 2, baseDelay: 0 } })
        .get()
        .then(runtime.unwrap),
    );

  it.each([
    [{ fault: { text: "The disk is full." }, message: "no" }, "The disk is full."],
    [{ message: "Use another name." }, "Use another name."],
  ])("shows the message at the place that the spec states, or else the usual one: %j", async (body, message) => {
    const answer = () => Response.json(body, { status: 409 });
    const { get } = createAcme(answer, { retry: false }, { errorMessage: "/fault/text" });
    const error = await failureOf(get().then(runtime.unwrap));
    expect(error).toMatchObject({
      name: "ApiError",
      message: expect.stringContaining(`HTTP 409 ABORTED: ${message}`),
      body,
    });
  });

  it("contains the request, the response and the attempts", async () => {
    expect(await api({ message: "slow down", request_id: "r-1" }, { "retry-after-ms": "5" })).toMatchObject({
      name: "ApiError",
      provider: "Acme",
      method: "GET",
      url: "https://api.acme.example/things/1",
      status: 429,
      body: { message: "slow down", request_id: "r-1" },
      code: "RESOURCE_EXHAUSTED",
      requestId: "r-1",
      retryAfter: 5,
      attempts: 2,
      retryable: true,
    });
  });

  it.each([
    ["r-1", { request_id: "r-1" }, { "x-request-id": "r-2" }],
    ["r-2", {}, { "x-request-id": "r-2" }],
    ["r-2", { request_id: 7 }, { "x-request-id": "r-2" }],
    ["r-2", {}, { "x-request-id": "r-2", "x-correlation-id": "r-3" }],
    ["r-3", {}, { "x-correlation-id": "r-3" }],
    [undefined, {}, {}],
  ])("has the request id %s for the body %j and the headers %j", async (requestId, body, headers) => {
    expect(await api(body, headers as Record<string, string>, 404)).toMatchObject({ requestId });
  });

  it("names the request, and is created by a `toError` that is not enumerable", async () => {
    const result = await createAcme(() => Response.json({ message: "no" }, { status: 404 })).get();
    expect(() => runtime.unwrap(result)).toThrow(`Acme GET https://api.acme.example/things/1: HTTP 404`);
    expect(Object.keys(result)).toEqual(["error", "status", "response"]);
  });

  it("is thrown by unwrap for a copied result, and for a result that a test creates", async () => {
    const body = { message: "no", request_id: "r-1" };
    const headers = { "retry-after": "7" };
    const result = await createAcme(() => Response.json(body, { status: 404, headers })).get();
    expect(() => runtime.unwrap({ ...result })).toThrow(
      new runtime.ApiError({ status: 404, body, requestId: "r-1", retryAfter: 7000 }),
    );
    const error = new runtime.ApiError({ status: 404, body: { message: "no" } });
    expect(() => runtime.unwrap({ error: { message: "no" }, response: new Response(null, { status: 404 }) })).toThrow(
      error,
    );
  });

  it("is thrown by unwrap for the result of another copy of the package", () => {
    const foreign = new Error("of an older copy");
    const result = { error: {}, response: new Response(null, { status: 404 }), toError: () => foreign };
    expect(() => runtime.unwrap(result)).toThrow(foreign);
  });

  it("is narrowed by isApiErrorOf", () => {
    expect(runtime.isApiErrorOf(make("ApiError"))).toBe(true);
    expect(runtime.isApiErrorOf(make("TimeoutError"))).toBe(false);
  });
});

describe("WaitFailedError", () => {
  it("contains the value, but not as an enumerable property", () => {
    const error = new runtime.WaitFailedError({ token: "hunter22" }, 1);
    expect(error.value).toEqual({ token: "hunter22" });
    expect(inspect(error) + JSON.stringify(error)).not.toContain("hunter22");
  });
});

describe("toCanonicalCode", () => {
  it.each([
    [400, "INVALID_ARGUMENT"],
    [401, "UNAUTHENTICATED"],
    [403, "PERMISSION_DENIED"],
    [404, "NOT_FOUND"],
    [408, "DEADLINE_EXCEEDED"],
    [409, "ABORTED"],
    [410, "NOT_FOUND"],
    [412, "FAILED_PRECONDITION"],
    [418, "UNKNOWN"],
    [422, "INVALID_ARGUMENT"],
    [429, "RESOURCE_EXHAUSTED"],
    [499, "CANCELLED"],
    [500, "INTERNAL"],
    [501, "UNIMPLEMENTED"],
    [502, "UNAVAILABLE"],
    [503, "UNAVAILABLE"],
    [504, "DEADLINE_EXCEEDED"],
    [599, "INTERNAL"],
  ])("of %s is %s", (status, code) => {
    expect(runtime.toCanonicalCode(status)).toBe(code);
  });
});

function chain(...messages: string[]): Error {
  return messages.reduceRight<Error | undefined>((cause, message) => new Error(message, { cause }), undefined) as Error;
}

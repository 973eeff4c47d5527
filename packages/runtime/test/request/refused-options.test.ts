import { createApiClient, InvalidRequestError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { createAcme, definition, failureOf, ok } from "../support/acme.ts";

/** Returns the options that `fetch` receives for one call. */
async function initOf(options: object, call: object = {}) {
  const inits: RequestInit[] = [];
  const urls: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (url, init) => {
    urls.push(String(url));
    inits.push(init ?? {});
    return Response.json({ state: "on" });
  };
  try {
    const client = createApiClient<Record<string, never>, Record<string, never>>(definition, {
      token: "secret",
      ...options,
    });
    await client.request("get" as never, "/things/{id}" as never, { params: { path: { id: "1" } }, ...call } as never);
  } finally {
    globalThis.fetch = fetch;
  }
  return { init: inits[0] as Record<string, unknown>, url: urls[0] };
}

describe("a misspelled option", () => {
  it.each([
    ["baseURL", "baseUrl"],
    ["base_url", "baseUrl"],
    ["timeOut", "timeout"],
    ["rety", "retry"],
    ["header", "headers"],
    ["onAttemp", "onAttempt"],
    ["tokn", "token"],
    ["acount", "account"],
  ])("of a client, %s, is rejected before anything is sent, and %s is suggested", async (wrong, right) => {
    const { get, requests } = createAcme(ok, { [wrong]: "https://secret.example" });
    const failure = await failureOf(get());
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(String(failure)).toContain(`Unknown option \`${wrong}\`. Did you mean \`${right}\`?`);
    expect(String(failure)).not.toContain("secret");
    expect(requests).toEqual([]);
  });

  it.each([
    ["baseURL", "baseUrl"],
    ["parms", "params"],
    ["querry", "params.query"],
    ["query", "params.query"],
    ["path", "params.path"],
    ["timeOut", "timeout"],
    ["singal", "signal"],
    ["idempotency_key", "idempotencyKey"],
  ])("of a call, %s, is rejected before anything is sent, and %s is suggested", async (wrong, right) => {
    const { get, requests } = createAcme(ok);
    const failure = await failureOf(get({ [wrong]: {} }));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(String(failure)).toContain(`Unknown option \`${wrong}\`. Did you mean \`${right}\`?`);
    expect(requests).toEqual([]);
  });

  it("is allowed if its value is undefined", async () => {
    const { get, requests } = createAcme(ok, { baseURL: undefined } as object);
    await get({ parms: undefined });
    expect(requests).toHaveLength(1);
  });

  it.each(["querry", "queries", "body"])("in `params`, %s, is rejected", async (group) => {
    const { client, requests } = createAcme(ok);
    const params = { path: { id: "1" }, [group]: { a: 1 } };
    const failure = await failureOf(client.GET("/things/{id}", { params }));
    expect(String(failure)).toContain(`\`params.${group}\` is unknown. Use path, query, header or cookie.`);
    expect(requests).toEqual([]);
  });

  it.each([
    ["attempt", "Did you mean `attempts`?"],
    ["maxdelay", "Did you mean `maxDelay`?"],
    ["retries", "Use attempts, "],
  ])("in `retry`, %s, is rejected", async (wrong, right) => {
    const message = `Unknown option \`retry.${wrong}\`. ${right}`;
    const { get, requests } = createAcme(ok);
    await expect(get({ retry: { [wrong]: 1 } })).rejects.toThrow(message);
    const client = createAcme(ok, { retry: { [wrong]: 1 } });
    await expect(client.get()).rejects.toThrow(message);
    expect([...requests, ...client.requests]).toEqual([]);
  });
});

describe("an option in the wrong place", () => {
  it.each([
    ["method", "The name of the function determines it."],
    ["redirect", "The client follows redirects of a GET or HEAD itself."],
  ])("is rejected: %s, which the client determines", async (option, why) => {
    const [ofCall, ofClient] = [createAcme(ok), createAcme(ok, { [option]: "error" })];
    await expect(ofCall.get({ [option]: "error" })).rejects.toThrow(`\`${option}\` is not an option of a call. ${why}`);
    await expect(ofClient.get()).rejects.toThrow(`\`${option}\` is not an option of a client. ${why}`);
    expect([...ofCall.requests, ...ofClient.requests]).toEqual([]);
  });

  it.each(["log", "onAttempt", "credentialOrigins", "token", "from"])("is rejected: %s of a call", async (option) => {
    const { get, requests } = createAcme(ok);
    const failure = await failureOf(get({ [option]: "x" }));
    expect(String(failure)).toContain(`\`${option}\` is not an option of a call. Pass it to `);
    expect(requests).toEqual([]);
  });

  it.each(["middleware", "params", "parseAs", "idempotencyKey", "signal", "body"])(
    "is rejected: %s of a client",
    async (option) => {
      const { get, requests } = createAcme(ok, { [option]: "x" });
      const failure = await failureOf(get());
      expect(String(failure)).toContain(`\`${option}\` is not an option of a client. Pass it to a call.`);
      expect(requests).toEqual([]);
    },
  );
});

it("`account` of a client is rejected, because only an adapter has it", async () => {
  const failure = await failureOf(createAcme(ok, { account: "do-prod" } as object).get());
  expect(String(failure)).toContain("`account` is not an option of a client. Pass it to an adapter of @snap/unified.");
});

describe("fetch", () => {
  const foreign = { next: { revalidate: 60 }, cf: { cacheTtl: 5 }, dispatcher: {}, fetcher: {}, cache: "no-store" };

  it("receives every option that is not Snap's own", async () => {
    expect((await initOf(foreign)).init).toMatchObject(foreign);
    expect((await initOf({}, foreign)).init).toMatchObject(foreign);
  });

  it("receives none of Snap's own options", async () => {
    const options = {
      baseUrl: "https://other.example",
      credentialOrigins: ["https://api.acme.example"],
      headers: { "x-a": "1" },
      log: { debug: () => {} },
      onAttempt: () => {},
      retry: { attempts: 2 },
      timeout: 1000,
      idleTimeout: 1000,
      querySerializer: () => "",
      pathSerializer: () => "/",
      bodySerializer: () => "",
      requestInitExt: { extra: 1 },
      Request,
    };
    const { credentialOrigins, log, onAttempt, ...both } = options;
    const call = {
      ...both,
      budget: { left: 1000, whole: 1000 },
      idempotencyKey: "k",
      middleware: [],
      parseAs: "json",
    };
    const ofFetch = ["extra", "headers", "method", "redirect", "signal"];
    expect(Object.keys((await initOf(options)).init).sort()).toEqual(ofFetch);
    expect(Object.keys((await initOf({}, call)).init).sort()).toEqual(ofFetch);
    expect(Object.keys((await initOf(options, call)).init).sort()).toEqual(ofFetch);
  });
});

describe("an option of the wrong type", () => {
  it.each([
    [{ bodySerializer: 5 }, "`bodySerializer` must be a function, got 5."],
    [{ pathSerializer: "x" }, '`pathSerializer` must be a function, got "x" (string).'],
    [{ requestInitExt: Promise.resolve({}) }, "`requestInitExt` must be a plain object, got a value of type Promise."],
    [{ fetch: 5 }, "`fetch` must be a function, got 5."],
    [{ Request: "x" }, '`Request` must be a function, got "x" (string).'],
    [{ headers: Promise.resolve({}) }, "`headers` must be an object, a Headers or a list of [name, value] pairs."],
    [{ headers: new Date(0) }, "`headers` must be an object, a Headers or a list of [name, value] pairs."],
  ])("of a client or a call is rejected before anything is sent: %o", async (options, message) => {
    const refused = { name: "InvalidRequestError", message };
    const [ofCall, ofClient] = [createAcme(ok), createAcme(ok, options as object)];
    expect(await failureOf(ofCall.get(options))).toMatchObject(refused);
    expect(await failureOf(ofClient.get())).toMatchObject(refused);
    expect([...ofCall.requests, ...ofClient.requests]).toEqual([]);
  });

  it.each(["body", "headers", "method", "redirect", "signal"])(
    "of `requestInitExt` is rejected: `%s`",
    async (name) => {
      const options = { requestInitExt: { dispatcher: 1, [name]: {} } };
      const message = `\`requestInitExt\` must not have \`${name}\`, which the client itself passes to \`fetch\`. Remove it, or pass it as an option of its own.`;
      const refused = { name: "InvalidRequestError", message };
      const [ofCall, ofClient] = [createAcme(ok), createAcme(ok, options)];
      expect(await failureOf(ofCall.get(options))).toMatchObject(refused);
      expect(await failureOf(ofClient.get())).toMatchObject(refused);
      expect([...ofCall.requests, ...ofClient.requests]).toEqual([]);
    },
  );

  it.each([
    [{ middleware: 5 }, "`middleware` must be a list, got 5."],
    [{ contentType: 5 }, "`contentType` must be a string, got 5."],
    [{ contentType: ["a/b"] }, "`contentType` must be a string, got a value of type Array."],
  ])("of a call is rejected before anything is sent: %o", async (options, message) => {
    const { client, requests } = createAcme(ok);
    const init = { params: { path: { id: "1" } }, body: { name: "x" }, ...(options as object) };
    expect(await failureOf(client.POST("/things/{id}", init))).toMatchObject({ name: "InvalidRequestError", message });
    expect(requests).toEqual([]);
  });

  it("is rejected if it is `onAttempt`, which would end the process", async () => {
    const { get, requests } = createAcme(ok, { onAttempt: 5 as never });
    const message = "`onAttempt` must be a function, got 5.";
    expect(await failureOf(get())).toMatchObject({ name: "InvalidRequestError", message });
    expect(requests).toEqual([]);
  });
});

import { type ClientDefinition, CredentialError, createApiClient } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { createCredentialReader } from "../../src/request/credential.ts";
import {
  createAcme,
  definition,
  failed,
  failureOf,
  inTurn,
  ok,
  type Paths,
  settle,
  stopClock,
} from "../support/acme.ts";

const PATH = { params: { path: { id: "1" } } };
const BEARER = { in: "header", name: "authorization", option: "token", before: "Bearer " } as const;
const KEY = { in: "query", name: "key", option: "key" } as const;
const SESSION = { in: "cookie", name: "session", option: "session" } as const;
const BASIC = { in: "header", name: "authorization", option: "user", password: "password", before: "Basic " } as const;

function createWith(parts: Partial<ClientDefinition>, options: object) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return ok();
  };
  const known: ClientDefinition = { ...definition, ...parts };
  const client = createApiClient<Paths, ClientDefinition["paginations"]>(known, { fetch, ...options });
  return { requests, client, get: (init = {}) => client.GET("/things/{id}", { ...PATH, ...init }) };
}

describe("credentials", () => {
  it("are not sent if the API requires none", async () => {
    const { get, requests } = createWith({ credentials: {}, security: [] }, { headers: { authorization: "mine" } });
    await get();
    expect(requests[0]?.headers.get("authorization")).toBe("mine");
  });

  it("are optional if the spec says so", async () => {
    const parts = { credentials: { token: undefined }, security: [[BEARER], []] };
    const { get, requests } = createWith(parts, {});
    await get();
    expect(requests[0]?.headers.has("authorization")).toBe(false);
    const signed = createWith(parts, { token: "t" });
    await signed.get();
    expect(signed.requests[0]?.headers.get("authorization")).toBe("Bearer t");
  });

  it("are not sent if the option is null, because a cookie or middleware authenticates", async () => {
    const { get, requests } = createWith({ security: [[BEARER]] }, { token: null });
    await get({ headers: { authorization: "Signature x" } });
    expect(requests[0]?.headers.get("authorization")).toBe("Signature x");
  });

  it("are sent by the first alternative whose options are all set", async () => {
    const parts = {
      credentials: { token: undefined, key: undefined, session: undefined },
      security: [[BEARER, SESSION], [KEY]],
    };
    const first = createWith(parts, { token: "t", session: "s", key: "k" });
    await first.get();
    expect(first.requests[0]?.headers.get("cookie")).toBe("session=s");
    expect(first.requests[0]?.headers.get("authorization")).toBe("Bearer t");
    expect(first.requests[0]?.url).toBe("https://api.acme.example/things/1");
    const second = createWith(parts, { token: "t", key: "k&1" });
    await second.get({ params: { ...PATH.params, query: { a: "b c" } } });
    expect(second.requests[0]?.headers.has("authorization")).toBe(false);
    expect(second.requests[0]?.url).toBe("https://api.acme.example/things/1?a=b%20c&key=k%261");
  });

  it("are all named in the error if none of the first alternative is set", () => {
    const parts = { credentials: { user: "ACME_USER", password: undefined }, security: [[BASIC]] };
    expect(() => createWith(parts, {})).toThrow(
      "Acme: no credential. Pass the option `user` or set ACME_USER, and the option `password`",
    );
  });

  it.each([
    ["Promise", Promise.resolve("late")],
    ["Object", { token: "t" }],
  ])("that are of type %s are rejected, and not sent as [object Object]", async (type, token) => {
    const { get, requests } = createWith({ security: [[BEARER]] }, { token });
    expect(await failureOf(get())).toMatchObject({
      name: "CredentialError",
      message: `Acme: \`token\` must be a string or a function, got a value of type ${type}.`,
    });
    expect(requests).toEqual([]);
  });

  it("are encoded as UTF-8 for HTTP Basic", async () => {
    const parts = { credentials: { user: undefined, password: undefined }, security: [[BASIC]] };
    const { get, requests } = createWith(parts, { user: "jürgen", password: async () => "pä:ss" });
    await get();
    const [, text = ""] = requests[0]?.headers.get("authorization")?.split("Basic ") ?? [];
    expect(Buffer.from(text, "base64").toString()).toBe("jürgen:pä:ss");
  });

  it("follow the security requirements of the operation, which may differ from the client's", async () => {
    const operations = { "GET /things/{id}": { security: [] }, "DELETE /things/{id}": { security: [[KEY]] } } as const;
    const parts = { credentials: { token: undefined, key: undefined }, security: [[BEARER]], operations };
    const { get, client, requests } = createWith(parts, { token: "t", key: "k" });
    await get();
    await client.DELETE("/things/{id}", PATH);
    expect(requests[0]?.headers.has("authorization")).toBe(false);
    expect(requests[1]?.url).toBe("https://api.acme.example/things/1?key=k");
    const { client: other } = createWith(parts, { token: "t" });
    await expect(other.DELETE("/things/{id}", PATH)).rejects.toThrow("Acme: no credential. Pass the option `key`");
  });

  it("may be set for a few operations only, if the client calls no others", async () => {
    const operations = { "DELETE /things/{id}": { security: [[KEY]] } } as const;
    const parts = { credentials: { token: undefined, key: undefined }, security: [[BEARER]], operations };
    const { get, client, requests } = createWith(parts, { key: "k" });
    await client.DELETE("/things/{id}", PATH);
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1?key=k");
    await expect(get()).rejects.toThrow("Acme: no credential. Pass the option `token`");
    expect(() => createWith(parts, {})).toThrow("Acme: no credential. Pass the option `token`");
  });

  it("are not requested from functions of alternatives that are not used", async () => {
    const parts = { credentials: { token: undefined, key: undefined }, security: [[BEARER], [KEY]] };
    const key = vi.fn(async () => "k");
    const { get, requests } = createWith(parts, { token: async () => "t", key });
    await get();
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer t");
    expect(key).not.toHaveBeenCalled();
  });
});

describe("a credential reader", () => {
  const reader = (given: unknown) => createCredentialReader("Acme", "token", given);

  it("trims the credential that a function returns, and returns a string unchanged", async () => {
    expect(await reader(async () => " a b\n").read()).toBe("a b");
    expect(await reader("a b ").read()).toBe("a b ");
  });

  it.each([undefined, null, "", " \n", 5, { trim: (): string => "t" }])(
    "rejects a function that returns %j",
    async (value) => {
      expect(await failureOf(Promise.resolve(reader(() => value).read()))).toMatchObject({
        name: "CredentialError",
        message: "Acme: `token` returned no credential",
      });
    },
  );

  it.each([
    [new RangeError("hunter22"), "RangeError"],
    ["hunter22", "no Error"],
    [undefined, "no Error"],
    [new Error("hunter22"), "Error"],
    [{ name: "DOMException" }, "DOMException"],
    [{ name: "hunter22" }, "no Error"],
    [{ name: "hunter22 RangeError" }, "no Error"],
    [{ name: "RangeErrorHunter" }, "no Error"],
    [{ name: ["RangeError"] }, "no Error"],
    [{ name: `A${"b".repeat(39)}Error` }, `A${"b".repeat(39)}Error`],
    [{ name: `A${"b".repeat(40)}Error` }, "no Error"],
  ])("if a function throws %s, reports only %s", async (thrown, name) => {
    const failure = await failureOf(Promise.resolve(reader(() => Promise.reject(thrown)).read()));
    expect(failure).toMatchObject({ name: "CredentialError", message: `Acme: \`token\` failed with ${name}` });
  });

  it("passes on the CredentialError of a function, which contains no credential", async () => {
    const own = new CredentialError("the token endpoint is closed");
    expect(await failureOf(Promise.resolve(reader(() => Promise.reject(own)).read()))).toBe(own);
  });

  it("refreshes once for all requests with the same rejected credential", async () => {
    let count = 0;
    const { read, prepareRefresh = expect.fail } = reader(
      ({ rejected }: { rejected: boolean }) => `${rejected ? "fresh" : "read"} ${++count}`,
    );
    expect(await read()).toBe("read 1");
    const [first, second] = [prepareRefresh(), prepareRefresh()];
    expect(await Promise.all([first(), second(), read()])).toEqual(["fresh 2", "fresh 2", "fresh 2"]);
    expect(await second()).toBe("fresh 2");
    expect(await read()).toBe("read 3");
    expect(await prepareRefresh()()).toBe("fresh 4");
    expect(await prepareRefresh()()).toBe("fresh 5");
    expect(await first()).toBe("fresh 5");
  });

  it("waits up to 30 seconds for a refresh, and does not wait for a refresh that has been replaced", async () => {
    stopClock();
    const late: ((credential: string) => void)[] = [];
    const { read, prepareRefresh = expect.fail } = reader(({ rejected }: { rejected: boolean }) =>
      rejected ? new Promise<string>((resolve) => late.push(resolve)) : "read",
    );
    const first = prepareRefresh()();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(read()).toBe(first);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read()).toBe("read");
    const second = prepareRefresh()();
    late[0]?.("late");
    expect(await first).toBe("late");
    await null;
    expect(read()).toBe(second);
    late[1]?.("fresh");
    expect(await second).toBe("fresh");
    await null;
    expect(await read()).toBe("read");
  });

  it("calls the function again immediately after a failed refresh", async () => {
    const { read, prepareRefresh = expect.fail } = reader(({ rejected }: { rejected: boolean }) =>
      rejected ? Promise.reject(new Error()) : "read",
    );
    expect(await failureOf(prepareRefresh()())).toMatchObject({ name: "CredentialError" });
    expect(await read()).toBe("read");
  });
});

describe("a 401", () => {
  const unauthorized = failed(401);

  it("calls a credential function once more and retries the request, even a POST, in addition to the normal retries", async () => {
    const credential = vi.fn(({ rejected }: { rejected: boolean }) => (rejected ? "fresh" : "stale"));
    const { client, requests } = createAcme(inTurn(unauthorized, ok), { retry: false }, { credential });
    expect(await client.POST("/things/{id}", { ...PATH, body: { name: "x" } })).toMatchObject({ status: 200 });
    expect(credential.mock.calls).toEqual([[{ rejected: false }], [{ rejected: true }]]);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer stale", "Bearer fresh"]);
    expect(await requests[1]?.json()).toEqual({ name: "x" });
  });

  it("is the result if the new credential is rejected, too", async () => {
    const credential = vi.fn(() => "same");
    const { get, requests } = createAcme(unauthorized, {}, { credential });
    expect(await get()).toMatchObject({ status: 401 });
    expect(requests).toHaveLength(2);
  });

  it("is the result if the credential is a string", async () => {
    const { get, requests } = createAcme(unauthorized);
    expect(await get()).toMatchObject({ status: 401 });
    expect(requests).toHaveLength(1);
  });

  it("does not change the number of retries", async () => {
    const credential = () => "c";
    const { get, requests } = createAcme(
      inTurn(unauthorized, failed(503)),
      { retry: { baseDelay: 0 } },
      { credential },
    );
    expect(await get()).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(4);
  });

  it("of concurrent calls causes one refresh, and later calls wait for it", async () => {
    let valid = "stale";
    const credential = vi.fn(async ({ rejected }: { rejected: boolean }) => {
      if (!rejected) return "stale";
      await new Promise((resolve) => setTimeout(resolve, 20));
      valid = "fresh";
      return valid;
    });
    const { get, requests } = createAcme(
      async (request) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
        return request.headers.get("authorization") === "Bearer fresh" ? ok() : unauthorized();
      },
      {},
      { credential },
    );
    const results = await Promise.all([get(), get(), get(), get(), get()]);
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(credential.mock.calls.filter(([{ rejected }]) => rejected)).toHaveLength(1);
    expect(requests).toHaveLength(10);
  });

  it("causes a CredentialError without secrets if the refresh fails", async () => {
    const credential = ({ rejected }: { rejected: boolean }) => {
      if (rejected) throw new Error("refresh with hunter22 failed");
      return "stale";
    };
    const { get } = createAcme(unauthorized, {}, { credential });
    const failure = await failureOf(get());
    expect(failure).toMatchObject({ name: "CredentialError" });
    expect(String(failure)).not.toContain("hunter22");
  });

  it("releases its response if the refresh fails", async () => {
    const cancel = vi.fn();
    const credential = ({ rejected }: { rejected: boolean }) => (rejected ? "" : "stale");
    const { get } = createAcme(() => new Response(new ReadableStream({ cancel }), { status: 401 }), {}, { credential });
    expect(await failureOf(get())).toMatchObject({ name: "CredentialError" });
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });

  it("does not block the client forever if the refresh never ends", async () => {
    stopClock();
    const credential = ({ rejected }: { rejected: boolean }) => (rejected ? new Promise<string>(() => {}) : "good");
    const { get } = createAcme(inTurn(unauthorized, ok), { timeout: 1000 }, { credential });
    expect((await settle(get())).error).toMatchObject({ name: "TimeoutError" });
    expect((await settle(get())).error).toMatchObject({ name: "TimeoutError" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await settle(get())).value).toMatchObject({ status: 200 });
  });
});

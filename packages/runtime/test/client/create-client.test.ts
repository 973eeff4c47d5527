import { inspect } from "node:util";
import { CredentialError, createApiClient, InvalidRequestError } from "@snap/runtime";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { CREDENTIAL, createAcme, definition, failed, failureOf, inTurn, ok, type Paths } from "../support/acme.ts";

const PATH = { params: { path: { id: "1" } } };

function stubEnvironment(value: string | undefined): void {
  vi.stubEnv("ACME_TOKEN", value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe("createApiClient", () => {
  it("sends the encoded path, the query, the headers and the credential", async () => {
    const { requests, client } = createAcme(ok, { headers: { "x-team": "blue", "x-mine": "0" } });
    const params = { path: { id: "a b" }, query: { size: 2 }, header: { "x-more": "yes" } };
    const result = await client.GET("/things/{id}", { params, headers: { "x-mine": "1" } });
    expect(result).toMatchObject({ status: 200, data: { state: "on" } });
    expect(requests[0]?.url).toBe("https://api.acme.example/things/a%20b?size=2");
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: `Bearer ${CREDENTIAL}`,
      "x-team": "blue",
      "x-mine": "1",
      "x-more": "yes",
    });
  });

  it("sends a body as JSON", async () => {
    const { requests, client } = createAcme(ok);
    await client.POST("/things/{id}", { ...PATH, body: { name: "ü" } });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
    expect(await requests[0]?.json()).toEqual({ name: "ü" });
  });

  it("sends a credential with the prefix of a scheme only for that scheme", async () => {
    const { requests, get } = createAcme(ok, {}, { credential: "q_credential" });
    await get();
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1?key=q_credential");
    expect(requests[0]?.headers.get("authorization")).toBeNull();
  });

  it("calls a credential function for each request", async () => {
    let count = 0;
    const { requests, get } = createAcme(ok, {}, { credential: async () => `rotating-${++count}` });
    await get();
    await get();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer rotating-1",
      "Bearer rotating-2",
    ]);
  });

  it("looks up the runtime's fetch at each call", async () => {
    const { get } = createAcme(ok, { fetch: undefined as never });
    const late = vi.fn(async () => ok());
    vi.stubGlobal("fetch", late);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await get()).toMatchObject({ status: 200 });
    expect(late).toHaveBeenCalledWith("https://api.acme.example/things/1", expect.objectContaining({ method: "GET" }));
  });

  it("passes the signal of the call to a fetch that receives it separately", async () => {
    let seen: AbortSignal | null | undefined;
    const fetch = async (_: Request, { signal }: RequestInit) => {
      seen = signal;
      return ok();
    };
    const { get } = createAcme(ok, { fetch });
    await get();
    expect(seen).toBeInstanceOf(AbortSignal);
  });

  it("passes options of fetch to fetch", async () => {
    const { requests, get } = createAcme(ok);
    await get({ cache: "no-store" });
    expect(requests[0]?.cache).toBe("no-store");
  });

  it.each([Promise.resolve({}), new Map([["token", "t"]]), ["t"], new Date(0), () => ({}), 5, null, CREDENTIAL])(
    "is not created if its options are %o, although the environment has a credential",
    (options) => {
      stubEnvironment("from-environment");
      const create = () => createApiClient(definition, options as never);
      expect(create).toThrow(new InvalidRequestError("`options` must be an object."));
    },
  );

  it.each([5, "", null, undefined, {}, () => "get"])("rejects the method %o of `request`", async (method) => {
    const { client, requests } = createAcme(ok);
    await expect(client.request(method as never, "/things/{id}" as never)).rejects.toThrow(
      'The method of `request` must be a string, such as "get".',
    );
    expect(requests).toEqual([]);
  });

  it.each([
    [5, "5"],
    [null, "null"],
    [undefined, "undefined"],
    [{}, "a value of type Object"],
    ["things", '"things" (string)'],
  ])("rejects the path %o", async (path, got) => {
    const { client, requests } = createAcme(ok);
    const message = `The path must begin with a slash, got ${got}.`;
    await expect(client.GET(path as never)).rejects.toThrow(message);
    await expect(client.request("post", path as never)).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });

  it("rejects pages of an operation without pagination", () => {
    const { client } = createAcme(ok);
    expect(() => client.paginate("/things/{id}" as never, {} as never)).toThrow(InvalidRequestError);
  });
});

describe("a credential", () => {
  it("is read from the environment when the option is absent", async () => {
    stubEnvironment("from-environment\n");
    const fetch = vi.fn(async (_: Request) => ok());
    await createApiClient<Paths, typeof definition.paginations>(definition, { fetch }).GET("/things/{id}", PATH);
    expect(fetch.mock.calls[0]?.[0].headers.get("authorization")).toBe("Bearer from-environment");
  });

  it("is named in the error, with its option and environment variable, if it is missing", async () => {
    stubEnvironment(undefined);
    expect(() => createApiClient(definition, {})).toThrow(CredentialError);
    expect(() => createAcme(ok, {}, { credential: "" })).toThrow(CredentialError);
    expect(() => createAcme(ok, {}, { credential: " " })).toThrow(
      /^Acme: no credential\. Pass the option `token` or set ACME_TOKEN$/,
    );
    const { requests, get } = createAcme(ok, {}, { credential: () => " " });
    expect(await failureOf(get())).toMatchObject({
      name: "CredentialError",
      code: "UNAUTHENTICATED",
      retryable: false,
    });
    expect(requests).toEqual([]);
  });

  it.each([undefined, 5, null, {}])(
    "does not count if it is %j instead of a string, and nothing is sent",
    async (wrong) => {
      const { requests, get } = createAcme(ok, {}, { credential: () => wrong as string });
      expect(await failureOf(get())).toMatchObject({ name: "CredentialError", retryable: false });
      expect(requests).toEqual([]);
    },
  );

  it("is rejected without being shown if it cannot be sent in a header", async () => {
    expect(() => createAcme(ok, {}, { credential: "sécret" })).toThrow("an unsendable credential");
    const { requests, get } = createAcme(ok, {}, { credential: () => "secret\nx-evil: 1" });
    const failure = await failureOf(get());
    expect(failure).toBeInstanceOf(CredentialError);
    expect(String(failure)).not.toContain("secret");
    expect(requests).toEqual([]);
  });

  it("of one scheme replaces the credential of another scheme, and the caller's own header", async () => {
    let count = 0;
    const security = [
      [{ in: "header", name: "x-key", option: "token", prefix: "k_" }],
      [{ in: "header", name: "authorization", option: "token", before: "Bearer " }],
    ] as const;
    const credential = () => (++count === 1 ? "k_first-key" : "second-token");
    const retry = { baseDelay: 0 };
    const { get, requests } = createAcme(inTurn(failed(503), ok), { retry }, { security, credential });
    await get({ headers: { authorization: "Bearer own" } });
    expect(requests.map(({ headers }) => [headers.get("x-key"), headers.get("authorization")])).toEqual([
      ["k_first-key", null],
      [null, "Bearer second-token"],
    ]);
  });

  it("does not replace a header of the caller that merely has the name of a credential's parameter", async () => {
    const { get, requests } = createAcme(ok);
    await get({ headers: { key: "mine" } });
    expect(requests[0]?.headers.get("key")).toBe("mine");
    expect(requests[0]?.headers.get("authorization")).toBe(`Bearer ${CREDENTIAL}`);
  });

  it("is not sent if no scheme accepts it", async () => {
    const { get, requests } = createAcme(
      ok,
      {},
      { security: [[{ in: "query", name: "key", option: "token", prefix: "q_" }]] },
    );
    await get();
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1");
    expect([...(requests[0]?.headers.values() ?? [])].join()).not.toContain(CREDENTIAL);
  });

  it("causes a CredentialError without the function's message, after a single call, if its function fails", async () => {
    const credential = vi.fn(() => Promise.reject(new TypeError("refresh with acme-credential failed")));
    const { requests, get } = createAcme(ok, { retry: { baseDelay: 0 } }, { credential });
    const failure = await failureOf(get());
    expect(failure).toBeInstanceOf(CredentialError);
    expect(failure).toMatchObject({ message: "Acme: `token` failed with TypeError", attempts: 0 });
    expect(inspect(failure)).not.toContain("acme-credential");
    expect(credential).toHaveBeenCalledTimes(1);
    expect(requests).toEqual([]);
  });
});

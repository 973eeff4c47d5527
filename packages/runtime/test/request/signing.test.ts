import { inspect } from "node:util";
import {
  type ClientDefinition,
  type ClientOptions,
  createApiClient,
  type RequestToSign,
  type Sign,
  unwrap,
} from "@snap/runtime";
import { describe, expect, it, onTestFinished } from "vitest";
import { type createAcme, definition, failed, failureOf, inTurn, ok, type Paths } from "../support/acme.ts";

const KEYS = { id: "id-1", secret: "hush-hush" };

function createSigned(
  sign: Sign,
  { answer = ok, ...options }: ClientOptions & { keys?: unknown; answer?: Parameters<typeof createAcme>[0] },
  parts: Partial<ClientDefinition> = {},
) {
  const sent: { request: Request; body: string }[] = [];
  const signature = {
    fields: { id: "ACME_ID", secret: "ACME_SECRET", session: "ACME_SESSION" },
    optional: ["session"],
  };
  const known: ClientDefinition = {
    ...definition,
    ...parts,
    credentials: { keys: "ACME_ID" },
    security: [[{ in: "signature", name: "authorization", option: "keys", signature: { ...signature, sign } }]],
  };
  const fetch = async (request: Request) => {
    sent.push({ request, body: await request.clone().text() });
    return answer(request, sent.length);
  };
  const all = { fetch, keys: KEYS, retry: { baseDelay: 0 }, ...options };
  const client = createApiClient<Paths, ClientDefinition["paginations"]>(known, all);
  const params = { path: { id: "1" } };
  return {
    sent,
    get: () => client.GET("/things/{id}", { params }),
    put: (body: { name: string }) => client.PUT("/things/{id}", { params, body }),
  };
}

// Writes everything that it receives into the signature, so that tests can check it.
const echo: Sign = ({ method, url, body, headers }, { id, session }) => ({
  headers: {
    authorization: `${id} ${session ?? "-"} ${method} ${new URL(url).pathname} ${headers["accept"]}`,
    digest: `${new TextDecoder().decode(body).length}`,
  },
});

describe("a signature", () => {
  it("covers the method, the address, the headers and the body", async () => {
    const { sent, put } = createSigned(echo, {});
    await put({ name: "a" });
    expect(sent[0]?.request.headers.get("authorization")).toBe("id-1 - PUT /things/1 application/json");
    expect(sent[0]?.request.headers.get("digest")).toBe(String(JSON.stringify({ name: "a" }).length));
    expect(sent[0]?.body).toBe('{"name":"a"}');
  });

  it("that makes a read a POST lets no redirect determine what is signed next", async () => {
    const answer = inTurn(
      () => new Response(null, { status: 302, headers: { location: "https://other.example/" } }),
      () => new Response(null, { status: 302, headers: { location: "https://api.acme.example/?Action=Delete" } }),
      ok,
    );
    const { sent, get } = createSigned(({ url }) => ({ headers: {}, method: "POST", body: url }), { answer });
    expect(String(await failureOf(get()))).toContain("The API redirected a signed POST to itself.");
    expect(sent.map(({ request: { method, url } }) => `${method} ${url}`)).toEqual([
      "POST https://api.acme.example/things/1",
      "GET https://other.example/",
    ]);
  });

  it.each([
    ["id-1", "must have `id` and `secret`"],
    [() => "id-1", "must return `id` and `secret`"],
  ])("refuses keys that are a string, or return one, and reads no variable: %s", async (keys, problem) => {
    const { env } = process;
    onTestFinished(() => {
      process.env = env;
    });
    const read: string[] = [];
    const get = (all: object, name: string | symbol): unknown => {
      read.push(String(name));
      return Reflect.get(all, name);
    };
    process.env = new Proxy<NodeJS.ProcessEnv>({ ACME_ID: "id-env", ACME_SECRET: "s-env" }, { get });
    const { sent, get: call } = createSigned(echo, { keys });
    expect(String(await failureOf(call()))).toContain(problem);
    expect(sent).toHaveLength(0);
    expect(read.filter((name) => name.startsWith("ACME"))).toEqual([]);
  });

  it("may replace the address, the method and the body", async () => {
    const { sent, get } = createSigned(
      ({ url }) => ({ headers: {}, url: `${url}?a=1`, method: "POST", body: "b=2" }),
      {},
    );
    await get();
    const { request, body } = sent[0] ?? {};
    expect([request?.method, request?.url, body]).toEqual(["POST", "https://api.acme.example/things/1?a=1", "b=2"]);
  });

  it("replaces a header that the caller set", async () => {
    const { sent, get } = createSigned(echo, { headers: { authorization: "mine" } });
    await get();
    expect(sent[0]?.request.headers.get("authorization")).toMatch(/^id-1 /);
  });

  it("is made again for each attempt", async () => {
    const seen: RequestToSign[] = [];
    const sign: Sign = (request) => ({ headers: { authorization: String(seen.push(request)) } });
    const { sent, get } = createSigned(sign, { answer: inTurn(failed(503), failed(500), ok) });
    await get();
    expect(sent.map(({ request }) => request.headers.get("authorization"))).toEqual(["1", "2", "3"]);
  });

  it("uses new keys after the API has rejected the old ones", async () => {
    const asked: boolean[] = [];
    const keys = ({ rejected }: { rejected: boolean }) => {
      asked.push(rejected);
      return { id: rejected ? "id-2" : "id-1", secret: "s-s-s-s-s", session: "t-t-t-t-t" };
    };
    const { sent, get } = createSigned(echo, { keys, answer: inTurn(failed(401), ok) });
    await get();
    expect(asked).toEqual([false, true]);
    expect(sent.map(({ request }) => request.headers.get("authorization")?.slice(0, 4))).toEqual(["id-1", "id-2"]);
  });

  it("uses new keys, or is retried, as the package classifies the failure", async () => {
    const judgeFailure = async (response: Response) =>
      (await response.text()).includes("it is 403") ? ("rejected" as const) : ("transient" as const);
    const keys = ({ rejected }: { rejected: boolean }) => ({ ...KEYS, id: rejected ? "id-2" : "id-1" });
    const answer = inTurn(failed(403), failed(400), ok);
    const wire = async () => ({ judgeFailure, readWire: async () => undefined });
    const { sent, get } = createSigned(echo, { keys, answer }, { wire });
    expect(await get()).toMatchObject({ data: { state: "on" } });
    expect(sent.map(({ request }) => request.headers.get("authorization")?.slice(0, 4))).toEqual([
      "id-1",
      "id-2",
      "id-2",
    ]);
  });

  it("takes the keys from the environment, and names its variables only then", async () => {
    Object.assign(process.env, { ACME_ID: "id-env", ACME_SECRET: "s-env", ACME_SESSION: "t-env" });
    onTestFinished(() => {
      for (const name of ["ACME_ID", "ACME_SECRET", "ACME_SESSION"]) delete process.env[name];
    });
    const { sent, get } = createSigned(echo, { keys: undefined });
    await get();
    expect(sent[0]?.request.headers.get("authorization")).toMatch(/^id-env t-env /);
    delete process.env["ACME_SECRET"];
    const lost = createSigned(echo, { keys: undefined });
    const message = "Acme: `keys` must have `id` and `secret`. Pass them, or set ACME_ID and ACME_SECRET";
    expect(await failureOf(lost.get())).toMatchObject({ message });
  });

  it("needs all keys, and names the missing ones without their values", async () => {
    const { get } = createSigned(echo, { keys: { id: "id-1", secret: " " } });
    const message = "Acme: `keys` must have `id` and `secret`";
    expect(await failureOf(get())).toMatchObject({ name: "CredentialError", message });
    const lost = createSigned(echo, { keys: () => ({ id: "id-1" }) });
    expect(await failureOf(lost.get())).toMatchObject({ message: message.replace("must have", "must return") });
  });

  it("that fails does not reveal the keys", async () => {
    const sign: Sign = (_, { secret }) => {
      throw new TypeError(`bad key ${secret}`);
    };
    const { get, sent } = createSigned(sign, {});
    const error = await failureOf(get());
    expect(error).toMatchObject({ name: "CredentialError", message: "Acme: signing failed with TypeError" });
    expect(sent).toEqual([]);
  });

  it("is kept out of errors that repeat it, wherever it was sent", async () => {
    const digest = "5a81483d96b0bc15ad19af7f5a662e14b275729fbc05579b18513e7f550016b1";
    const base64 = "x/2SHhkcU+G2FGb0Zs4Tx1Z7Gd8rY0w9WkKqXh3Yc0E=";
    const letters = base64.replace(/\d/g, "x");
    const address = (url: string) => `${url}?X-Signature=${digest}&scope=things`;
    const answer = async ({ url, headers }: Request) =>
      new Response(JSON.stringify({ message: `${url} ${headers.get("authorization")}` }), {
        status: 400,
        headers: { "content-type": "application/json" },
      });
    for (const [signature, part] of [
      [{ authorization: `AWS4-HMAC-SHA256 Credential=id/20261129, SignedHeaders=host, Signature=${digest}` }, digest],
      [{ authorization: `SharedKey account:${base64}` }, base64.slice(0, -1)],
      [{ authorization: `SharedKey account:${letters}` }, letters.slice(0, -1)],
      [{}, digest],
    ] as const) {
      const sign: Sign = ({ url }) => ({ headers: { ...signature }, url: address(url) });
      const { get } = createSigned(sign, { answer });
      const shown = inspect(await failureOf(get().then(unwrap)), { depth: 9 });
      expect(shown).toContain("[redacted]");
      expect(shown).not.toContain(part);
      expect(shown).toContain("scope=things");
    }
  });

  it("keeps the keys out of errors that repeat them", async () => {
    const answer = () => Response.json({ message: `bad secret ${KEYS.secret}` }, { status: 400 });
    const { get } = createSigned(echo, { answer });
    const error = await failureOf(get().then(unwrap));
    expect(error).toMatchObject({ message: expect.stringContaining("bad secret") });
    expect(inspect(error)).not.toContain(KEYS.secret);
  });
});

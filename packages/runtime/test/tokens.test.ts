import { CredentialError } from "@snap/runtime";
import { createTokenSource, requestToken } from "@snap/runtime/tokens";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { describeReceived } from "../src/redact/describe-received.ts";
import { redactorOf } from "../src/redact/redactor.ts";

const URL = "https://login.acme.example/token";
const FORM = { grant_type: "client_credentials", client_secret: "s3cret-value" };

beforeEach(() => {
  // Retries start at once.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

// Requests a token from a server that sends these responses in order. An error is a failed connection.
function request(...responses: (Response | Error)[]) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const response = responses.shift() ?? new Error("no response is left");
    if (response instanceof Error) throw response;
    return response;
  };
  const createForm = async () => ({ ...FORM, number: String(sent.length + 1) });
  return { sent, token: requestToken(URL, createForm, { fetch }) };
}

async function problemOf(...responses: (Response | Error)[]): Promise<string> {
  const error: unknown = await request(...responses).token.catch((thrown: unknown) => thrown);
  if (!CredentialError.isInstance(error)) throw new Error(`not a CredentialError: ${error}`);
  expect(JSON.stringify([error.message, error.cause, error.stack])).not.toContain(FORM.client_secret);
  return error.message;
}

describe("requestToken", () => {
  it("posts the form, and returns the token with its lifetime", async () => {
    const { sent, token } = request(Response.json({ access_token: "abc", expires_in: 3599, token_type: "Bearer" }));
    expect(await token).toEqual({ token: "abc", expiresIn: 3599 });
    expect(sent).toMatchObject([{ url: URL, init: { method: "POST", redirect: "manual" } }]);
    expect(new URLSearchParams(String(sent[0]?.init.body)).get("client_secret")).toBe(FORM.client_secret);
  });

  it("repeats the request with a new form if the server is unavailable", async () => {
    const lost = new TypeError("fetch failed");
    const { sent, token } = request(lost, new Response("", { status: 503 }), Response.json({ access_token: "abc" }));
    expect(await token).toEqual({ token: "abc", expiresIn: 0 });
    expect(sent.map(({ init }) => new URLSearchParams(String(init.body)).get("number"))).toEqual(["1", "2", "3"]);
  });

  it("says what the server returned instead of a token, without secrets", async () => {
    const html = () =>
      new Response(`<p>${FORM.client_secret}`, { status: 502, headers: { "content-type": "text/html" } });
    const host = "login.acme.example returned no access token";
    expect(await problemOf(html(), html(), html())).toBe(`${host}: HTTP 502 with text/html instead of a token.`);
    const described = { error: "invalid_client", error_description: `wrong: ${FORM.client_secret}` };
    expect(await problemOf(Response.json(described, { status: 401 }))).toBe(`${host}: HTTP 401 invalid_client.`);
    expect(await problemOf(Response.json({ error: FORM.client_secret }, { status: 400 }))).toBe(
      `${host}: HTTP 400 with application/json instead of a token.`,
    );
    expect(await problemOf(Response.json({ access_token: "two\nlines" }))).toContain("HTTP 200");
    const down = () => new TypeError(`fetch failed: ${FORM.client_secret}`);
    expect(await problemOf(down(), down(), down())).toBe(`${host}: the connection failed.`);
    expect(
      await problemOf(new Response(null, { status: 307, headers: { location: "https://evil.example" } })),
    ).toContain("307");
  });

  it("shows no secret that the server returns instead of a code or a content type", async () => {
    const secret = "correct_horse_battery";
    for (const response of [
      () => Response.json({ error: secret }, { status: 400 }),
      () => new Response("", { status: 400, headers: { "content-type": `text/${secret}` } }),
    ]) {
      const asked = requestToken(URL, async () => ({ client_secret: secret }), { fetch: async () => response() });
      const error = await asked.catch(String);
      expect(error).toContain("HTTP 400");
      expect(error).not.toContain(secret);
    }
  });

  it("shows no start of a secret that the server returns, whatever the error says after it", async () => {
    const secret = "correct_horse_battery_staple_zebra";
    const start = secret.slice(0, 15);
    const date = new Date(Date.now() + 600_000).toUTCString();
    for (const response of [
      () => Response.json({ error: start }, { status: 400, headers: { date } }),
      () => new Response("", { status: 400, headers: { "content-type": `text/${start}` } }),
    ]) {
      const asked = requestToken(URL, async () => ({ client_secret: secret }), { fetch: async () => response() });
      const error = await asked.catch(String);
      expect(error).toMatch(/HTTP 400 .*\[redacted\](?:\. The clock| instead of a token)/);
      expect(error).not.toContain(start);
    }
  });

  it("uses a token once if its lifetime is an object", async () => {
    const answer = async () => Response.json({ access_token: "abc", expires_in: { valueOf: 1, toString: 1 } });
    expect(await requestToken(URL, async () => FORM, { fetch: answer })).toEqual({ token: "abc", expiresIn: 0 });
  });

  it("reports a clock that differs from that of the server", async () => {
    const headers = { date: new Date(Date.now() + 600_000).toUTCString() };
    const rejected = Response.json({ error: "invalid_grant" }, { status: 400, headers });
    expect(await problemOf(rejected)).toMatch(/invalid_grant\. The clock of this machine is (599|600|601) s behind/);
  });

  it("refuses a URL that would show the form to others", async () => {
    const plain = requestToken("http://login.acme.example/token", async () => FORM, { name: "`tokenUrl`" });
    await expect(plain).rejects.toThrow("`tokenUrl` must be an https URL.");
  });
});

it("a secret of a request for a token is in no error of a later call, but its public fields may be", async () => {
  const form = { ...FORM, client_secret: "login-secret-value", scope: "https://api.acme.example/.default" };
  const fetch = async () => Response.json({ access_token: "abc" });
  await requestToken(URL, async () => form, { fetch });
  expect(describeReceived(`a ${form.client_secret}`)).toBe('"a [redacted]"');
  const redactor = redactorOf(["another-secret"]);
  expect(redactor.redact(`${form.client_secret} another-secret`)).toBe("[redacted] [redacted]");
  expect(redactor.redact("GET https://api.acme.example/v2 client_credentials")).not.toContain("[redacted]");
});

it("a secret that is an object, such as the buffer of a file, is in no error", async () => {
  const secret = { toString: () => "login-secret-of-a-file" };
  const form = { ...FORM, client_assertion: secret as unknown as string };
  const headers = { "content-type": `text/${secret}` };
  const fetch = async () => new Response("", { status: 400, headers });
  await expect(requestToken(URL, async () => form, { fetch })).rejects.toThrow("HTTP 400 with text/[redacted] instead");
  expect(describeReceived(`a ${secret}`)).toBe('"a [redacted]"');
});

it("a token is in no error, also before a request has sent it", async () => {
  const fetch = async () => Response.json({ access_token: "access-token-value" });
  await requestToken(URL, async () => FORM, { fetch });
  expect(describeReceived("a access-token-value")).toBe('"a [redacted]"');
});

describe("createTokenSource", () => {
  it("shares one request between concurrent calls, and keeps the token until shortly before it expires", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    let count = 0;
    const source = createTokenSource(async () => ({ token: `token-${++count}`, expiresIn: 3600 }));
    const ask = (rejected = false) => source({ rejected });
    expect(await Promise.all([ask(), ask(), ask(true)])).toEqual(["token-1", "token-1", "token-1"]);
    vi.advanceTimersByTime(3_539_000);
    expect(await ask()).toBe("token-1");
    vi.advanceTimersByTime(1_000);
    expect(await ask()).toBe("token-2");
    expect(await Promise.all([ask(true), ask(true), ask()])).toEqual(["token-3", "token-3", "token-3"]);
  });

  it.each([Number.POSITIVE_INFINITY, 1e308])("uses a token only once if its lifetime is %d s", async (expiresIn) => {
    let count = 0;
    const source = createTokenSource(async () => ({ token: `token-${++count}`, expiresIn }));
    expect(await source({ rejected: false })).toBe("token-1");
    expect(await source({ rejected: true })).toBe("token-2");
  });

  it("requests a token again after a failure", async () => {
    const request = vi.fn<() => Promise<{ token: string; expiresIn: number }>>();
    request.mockRejectedValueOnce(new Error("down")).mockResolvedValue({ token: "abc", expiresIn: 3600 });
    const source = createTokenSource(request);
    const both = await Promise.allSettled([source({ rejected: false }), source({ rejected: false })]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await source({ rejected: false })).toBe("abc");
    expect(request).toHaveBeenCalledTimes(2);
  });
});

import { RedirectError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { type Answer, createAcme, failureOf, inTurn, ok } from "../support/acme.ts";

const to =
  (location: string, status = 302) =>
  () =>
    new Response(null, { status, headers: { location } });

const HEADERS = { headers: { "x-team": "blue", "x-other-key": "hunter22" } };

describe("a redirect", () => {
  it.each([
    ["/elsewhere", "https://api.acme.example/elsewhere"],
    ["2?a=b", "https://api.acme.example/things/2?a=b"],
    ["https://api.acme.example/elsewhere", "https://api.acme.example/elsewhere"],
    ["//api.acme.example:443/elsewhere", "https://api.acme.example/elsewhere"],
  ])("to %s, on the same origin, is followed with the credential and all headers", async (location, url) => {
    const { get, requests } = createAcme(inTurn(to(location), ok), HEADERS);
    expect(await get()).toMatchObject({ status: 200, data: { state: "on" } });
    expect(requests[1]?.url).toBe(url);
    expect(requests[1]?.headers.get("authorization")).toBe("Bearer acme-credential");
    expect(requests[1]?.headers.get("x-team")).toBe("blue");
  });

  it("within the origin keeps a credential in the query", async () => {
    const { get, requests } = createAcme(inTurn(to("/elsewhere?a=b"), ok), {}, { credential: "q_credential" });
    await get();
    expect(requests[1]?.url).toBe("https://api.acme.example/elsewhere?a=b&key=q_credential");
  });

  it.each([301, 302, 303, 307, 308])("of status %s is followed", async (status) => {
    const { get, requests } = createAcme(inTurn(to("/elsewhere", status), ok));
    await get();
    expect(requests).toHaveLength(2);
  });

  it.each([
    "https://other.example/1",
    "http://api.acme.example/1",
    "https://api.acme.example:8443/1",
    "https://api.acme.example.evil.example/1",
    "//other.example/1",
  ])("to another origin, %s, is followed without credentials and headers", async (location) => {
    const { get, requests } = createAcme(inTurn(to(location), ok), HEADERS);
    expect(await get({ headers: { "x-mine": "1" } })).toMatchObject({ status: 200 });
    expect(requests[1]?.url).toBe(new URL(location, "https://api.acme.example").href);
    expect([...(requests[1]?.headers ?? [])]).toEqual([]);
  });

  it("to another origin loses a credential in the query that its location contains", async () => {
    const credential = "q_credential!";
    const echo: Answer = (request, count) =>
      count === 1 ? to(`https://other.example/1?b=c%20d&key=${new URL(request.url).searchParams.get("key")}`)() : ok();
    const { get, requests } = createAcme(echo, {}, { credential });
    await get();
    expect(requests[1]?.url).toBe("https://other.example/1?b=c%20d");
  });

  const HOME = "https://api.acme.example/things/1";

  // Login pages receive the URL of the request like this, to redirect back to it.
  it.each<[where: string, location: string]>([
    ["in a URL within its query", `/?return_to=${encodeURIComponent(`${HOME}?key=acme-credential`)}`],
    [
      "in a URL that is encoded twice",
      `/?to=${encodeURIComponent(encodeURIComponent(`${HOME}?key=acme%2Dcredential`))}`,
    ],
    ["in its path", "/back/acme-credential/1"],
    ["in its path with escapes of JSON", "/back/acme\\u002dcredential"],
    ["under its name in another letter case", "/?KEY=acme-credential"],
    ["under another name", "/?token=acme-credential"],
    ["in another letter case", "/?token=ACME-CREDENTIAL"],
    ["in its fragment", "/#acme-credential"],
  ])("to another origin is rejected if it contains the credential %s", async (_, location) => {
    const { get, requests } = createAcme(to(`https://login.example${location}`));
    const failure = await failureOf(get());
    expect(failure).toBeInstanceOf(RedirectError);
    expect(String(failure)).toContain("to another origin, to an address that holds a secret of the request");
    expect(String(failure)).not.toMatch(/acme-credential/i);
    expect(requests).toHaveLength(1);
  });

  it("back to the API is followed with the credential", async () => {
    const { get, requests } = createAcme(inTurn(to("https://other.example/"), to("https://api.acme.example/2"), ok));
    await get();
    expect(requests.map(({ headers }) => headers.has("authorization"))).toEqual([true, false, true]);
  });

  it.each(["PUT", "POST", "PATCH", "DELETE"] as const)("of a %s is rejected", async (method) => {
    const { client, requests } = createAcme(to("/elsewhere", 307), { retry: { idempotent: true, baseDelay: 0 } });
    const init = { params: { path: { id: "1" } }, ...(method !== "DELETE" && { body: { name: "a" } }) };
    const failure = await failureOf(
      client[method as "PUT"]("/things/{id}", init as { params: { path: { id: string } }; body: { name: string } }),
    );
    expect(failure).toBeInstanceOf(RedirectError);
    expect(failure).toMatchObject({ code: "FAILED_PRECONDITION", retryable: false, attempts: 1 });
    expect(String(failure)).toContain(
      `The API redirected a ${method}. Only GET and HEAD redirects are followed (at most 5). Check \`baseUrl\`.`,
    );
    expect(requests).toHaveLength(1);
  });

  it("of a HEAD is followed", async () => {
    const { client, requests } = createAcme(inTurn(to("/elsewhere"), () => new Response()));
    await client.HEAD("/things/{id}", { params: { path: { id: "1" } } });
    expect(requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  it("that leads to itself is rejected after five redirects", async () => {
    const { get, requests } = createAcme(to("/things/1"));
    await expect(get()).rejects.toThrow(RedirectError);
    expect(requests).toHaveLength(6);
  });

  it.each([
    "ftp://api.acme.example/",
    "ftp://a.example/?https://b.example/",
    "javascript:alert(1)",
    "data:application/json,{}",
    "https://user:secret@api.acme.example/",
    "http://[",
    "",
  ])("to %j is rejected, or stays on the same origin", async (location) => {
    const { get, requests } = createAcme(to(location));
    expect(await failureOf(get())).toBeInstanceOf(RedirectError);
    expect(requests.every(({ url }) => url === "https://api.acme.example/things/1")).toBe(true);
  });

  it("whose target the runtime hides, as browsers do, is rejected", async () => {
    const hidden = () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
    const { get, requests } = createAcme(hidden);
    await expect(get()).rejects.toThrow(RedirectError);
    expect(requests).toHaveLength(1);
  });

  it.each([201, 299, 400, 404])("needs a redirect status: %s with a location is not followed", async (status) => {
    const { get, requests } = createAcme(() => Response.json({}, { status, headers: { location: "/elsewhere" } }));
    expect(await get()).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  it("without a location is an ordinary response", async () => {
    const { get } = createAcme(() => new Response("moved", { status: 301 }));
    expect(await get()).toMatchObject({ error: { name: "UnreadableResponseError", status: 301 } });
  });

  it("is followed by the client, whatever fetch would do", async () => {
    const { get, requests } = createAcme(ok);
    await get();
    expect(requests[0]?.redirect).toBe("manual");
  });
});

describe("a 3xx status", () => {
  it.each([300, 304, 305, 306])("%s is returned as a result, even with a location", async (status) => {
    const { get, requests } = createAcme(to("/elsewhere", status));
    const result = await get();
    expect(result.response.status).toBe(status);
    expect(requests).toHaveLength(1);
  });

  it("is returned as a result if it is documented", async () => {
    const operations = { "GET /things/{id}": { redirects: /^302$/, bodiless: /^302$/ } };
    const { get, requests } = createAcme(to("/elsewhere"), {}, { operations });
    expect(await get()).toMatchObject({ status: 302, error: { name: "ApiError", status: 302 } });
    expect(requests).toHaveLength(1);
  });
});

describe("a location", () => {
  it.each([
    ["/\u00c3\u00bc", "https://api.acme.example/%C3%BC"],
    ["/next#part", "https://api.acme.example/next"],
    ["?a=b c", "https://api.acme.example/things/1?a=b%20c"],
  ])("%j is resolved as fetch resolves it", async (location, url) => {
    const { get, requests } = createAcme(inTurn(to(location), ok));
    await get();
    expect(requests[1]?.url).toBe(url);
  });

  it("with an origin in `credentialOrigins` receives the credential", async () => {
    const options = { credentialOrigins: ["https://eu.acme.example"] };
    const { get, requests } = createAcme(inTurn(to("https://eu.acme.example/1"), ok), options);
    await get();
    expect(requests[1]?.headers.get("authorization")).toBe("Bearer acme-credential");
  });
});

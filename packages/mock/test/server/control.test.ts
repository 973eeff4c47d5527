import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { createMockCloud } from "@snap/mock";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ServeOptions, serveCloud } from "../../src/server/serve-cloud.ts";
import { things } from "./things.ts";

async function serve(options: ServeOptions = { control: true }) {
  const mocks = { contract: things, createMockCloud: createMockCloud.bind(undefined, things, {}) };
  const { url, server } = await serveCloud(mocks, options);
  onTestFinished(() => void server.close().closeAllConnections());
  const ask = async (path: string, method = "GET", body?: unknown, headers: Record<string, string> = {}) => {
    const sent = request(`${url}${path}`, { method, headers });
    sent.end(typeof body === "string" ? body : JSON.stringify(body));
    const [response] = await once(sent, "response");
    return { status: response.statusCode, headers: response.headers, body: parse(await text(response)) };
  };
  return { url, ask, control: (path: string, method?: string, body?: unknown) => ask(`/__snap/${path}`, method, body) };
}

const parse = (body: string): unknown => (body === "" ? undefined : JSON.parse(body));

const EARLY = "2026-01-01T00:00:00.000Z";

describe("the control interface of snap-mock", () => {
  it("does not exist unless it is switched on", async () => {
    const { control } = await serve({});
    for (const path of ["health", "requests", "reset"]) expect((await control(path)).status).toBe(404);
  });

  it("reports that the server accepts requests", async () => {
    const { control } = await serve();
    expect(await control("health?now")).toMatchObject({ status: 200, body: { status: "ok", provider: "acme" } });
  });

  it("resets the account with options of a mock cloud", async () => {
    const { ask, control } = await serve();
    await ask("/things/thing-1", "DELETE");
    await control("faults", "POST", { with: 404, operation: "deleteThing" });
    expect(await control("reset", "POST")).toMatchObject({ status: 200, body: { now: expect.any(String) } });
    expect((await control("records")).body).toMatchObject({ things: [{ id: "thing-1" }, { id: "thing-2" }] });
    expect((await control("faults")).body).toEqual([]);
    expect((await control("requests")).body).toEqual([]);
    const options = {
      now: EARLY,
      records: { things: [{ id: "own", note: "" }] },
      rateLimit: { requests: 1, seconds: 60 },
    };
    expect((await control("reset", "POST", options)).body).toEqual({ now: EARLY });
    expect((await ask("/things")).body).toMatchObject({ things: [{ id: "own" }] });
  });

  it("draws the same random faults after a reset with the same seed", async () => {
    const { ask, control } = await serve();
    const draw = async (seed: number) => {
      await control("reset", "POST", { seed });
      await control("faults", "POST", { operation: "createThing", chance: 0.5, with: 422 });
      const statuses: unknown[] = [];
      for (let call = 0; call < 20; call++) {
        const headers = { "content-type": "application/json" };
        statuses.push((await ask("/things", "POST", { note: "" }, headers)).status);
      }
      return statuses;
    };
    const [first, second, other] = [await draw(7), await draw(7), await draw(8)];
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("reads, sets and advances the clock", async () => {
    const { control } = await serve();
    await control("reset", "POST", { now: EARLY });
    expect((await control("clock")).body).toEqual({ now: EARLY });
    const later = "2026-01-01T01:00:00.000Z";
    expect((await control("clock", "PUT", { now: later })).body).toEqual({ now: later });
    const advanced = await control("clock/advance", "POST", { milliseconds: 60_000 });
    expect(advanced.body).toEqual({ now: "2026-01-01T01:01:00.000Z" });
  });

  it("adds, lists and removes faults", async () => {
    const { ask, control } = await serve();
    const fault = { operation: "deleteThing", with: 404 };
    expect((await control("faults", "POST", [fault])).body).toEqual([fault]);
    expect((await ask("/things/thing-1", "DELETE")).status).toBe(404);
    expect((await control("faults")).body).toEqual([fault]);
    expect((await control("faults", "DELETE")).body).toEqual([]);
  });

  it("adds objects like those of the examples", async () => {
    const { ask, control } = await serve();
    const { body } = await control("records", "POST", { things: [{ note: "one" }, {}] });
    expect(body).toMatchObject({ things: [{ note: "one", id: expect.any(String) }, { id: expect.any(String) }] });
    expect(Object((await ask("/things")).body).things).toHaveLength(4);
  });

  it("lists the requests to the account, but not those to itself", async () => {
    const { ask, control } = await serve();
    await control("clock");
    await ask("/things?size=1");
    expect((await control("requests")).body).toMatchObject([{ operation: "listThings", method: "GET", status: 200 }]);
  });

  it.each([
    ["nothing", "GET", undefined, 404, /^Unknown control path. Known paths: \/__snap\/health, /],
    ["constructor", "GET", undefined, 404, /^Unknown control path/],
    ["clock", "DELETE", undefined, 405, /^DELETE is not allowed for \/__snap\/clock. Allowed: GET, PUT.$/],
    ["clock", "PUT", "{", 400, /^The body must be JSON: /],
    ["clock", "PUT", [], 400, /^The body must be an object, got \[\]\.$/],
    ["clock", "PUT", { now: "soon" }, 400, /^`now` must be a time in ISO 8601, got "soon"\.$/],
    ["clock", "PUT", { now: EARLY }, 400, /^`now` must not be before .* To go back, reset the cloud with `now`\.$/],
    ["clock/advance", "POST", { seconds: 1 }, 400, /^`milliseconds` must be a number ≥ 0, got undefined\.$/],
    ["clock/advance", "POST", { milliseconds: -1 }, 400, /must be given milliseconds ≥ 0, got -1/],
    ["clock/advance", "POST", { milliseconds: 1e300 }, 400, /must not pass the last possible time, got 1e\+300\.$/],
    ["faults", "POST", { with: 418 }, 400, /^The fault {"with":418} cannot happen: /],
    ["faults", "POST", [null], 400, /^Each fault must be an object, got null\.$/],
    ["records", "POST", { boxes: [] }, 400, /^Unknown collection "boxes". Collections: things\.$/],
    ["records", "POST", { things: {} }, 400, /^`things` must be an array, got {}\.$/],
    ["reset", "POST", { baseUrl: "http://x" }, 400, /^Unknown option "baseUrl". Options: credential, now, /],
    ["reset", "POST", { seed: "x" }, 400, /^`seed` must be a number, got "x"\.$/],
    [
      "reset",
      "POST",
      { records: 1e9 },
      400,
      /^`records` must be an object with an array for each collection, got 1000000000\.$/,
    ],
    ["reset", "POST", { now: "soon" }, 400, /^`now` must be a time, got soon\.$/],
    ["reset", "POST", { credential: 5 }, 400, /^`credential` must be a string or an array of strings, got 5\.$/],
  ])("names what is wrong with %s: %s %j", async (path, method, body, status, message) => {
    const { control } = await serve();
    expect(await control(path, method, body)).toMatchObject({
      status,
      body: { message: expect.stringMatching(message) },
    });
  });

  it("limits how many objects and faults one request adds, because a short request can add many", async () => {
    const { control } = await serve();
    const many = Array.from({ length: 10_001 }, () => ({}));
    const message = "`things` must have at most 10000 objects, got 10001. Send several requests to /__snap/records.";
    expect((await control("records", "POST", { things: many })).body).toEqual({ message });
    expect((await control("reset", "POST", { records: { things: many } })).body).toEqual({ message });
    await control("faults", "POST", { chance: 0 });
    expect((await control("faults", "POST", many.slice(1))).body).toEqual({
      message: "There must be at most 10000 faults, got 10001. Remove them first.",
    });
  });

  it("keeps the account if a reset is refused", async () => {
    const { ask, control } = await serve();
    await ask("/things/thing-1", "DELETE");
    await control("reset", "POST", { seed: "x" });
    expect((await control("records")).body).toMatchObject({ things: [{ id: "thing-2" }] });
  });

  it("checks the host, refuses web pages, and sends no CORS headers", async () => {
    const { ask } = await serve({ control: true, origins: ["https://app.example"] });
    for (const headers of [
      { host: "evil.test" },
      { origin: "http://localhost:5173" },
      { origin: "https://app.example", "access-control-request-method": "POST" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-origin" },
    ] as Record<string, string>[]) {
      const refused = await ask("/__snap/reset", "POST", undefined, headers);
      expect(refused.status, JSON.stringify(headers)).toBe(403);
      expect(Object.keys(refused.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
    const { headers } = await ask("/__snap/health");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("a served cloud at another address", () => {
  it("responds there, and still checks the host", async () => {
    const { url, ask } = await serve({ address: "0.0.0.0", hosts: ["mock"] });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const other = url.replace("127.0.0.1", "127.0.0.2");
    expect((await fetch(`${other}/things`)).status).toBe(403);
    expect((await ask("/things", "GET", undefined, { host: "mock:80" })).status).toBe(200);
  });

  it("responds to the host of its own address", async () => {
    const { url } = await serve({ address: "127.0.0.2" });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.2:/);
    expect((await fetch(`${url}/things`)).status).toBe(200);
  });

  it("names an address that the machine does not have", async () => {
    await expect(serve({ address: "192.0.2.1" })).rejects.toThrow(
      /--host 192\.0\.2\.1 must be an address of this machine/,
    );
  });
});

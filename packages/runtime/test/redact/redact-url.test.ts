import { afterEach, beforeEach, expect, it } from "vitest";
import { createClient } from "../../src/client/create-client.ts";
import { loaded, redactUrl } from "../../src/redact/redact-url.ts";
import { redactorOf } from "../../src/redact/redactor.ts";
import { definition } from "../support/acme.ts";

interface Paths {
  "/things": {
    get: { parameters: { query: { cursor: string; name: string } }; responses: { 204: { content: object } } };
  };
}

const before = { ...loaded };
beforeEach(() => {
  delete loaded.redactorOf;
});
afterEach(() => {
  Object.assign(loaded, before);
});

it("removes each secret from a URL before the redactor is loaded", () => {
  const url = "https://a/?a=secret-1&b=secret%2F2&c=secret-1&d=secret/2&e=short-1&f=s%65cret-1&g=secret%2F2";
  const redacted = "https://a/?a=[redacted]&b=[redacted]&c=[redacted]&d=[redacted]&e=short-1&f=s%65cret-1&g=[redacted]";
  expect(redactUrl(url, ["secret-1", "secret/2", "short-1"])).toBe(redacted);
  expect(redactUrl(url, [])).toBe(url);
});

it("removes each secret from a quoted value before the redactor is loaded", () => {
  const secret = 'quote"back\\slash';
  expect(redactUrl(`got ${JSON.stringify(secret)}.`, [secret])).toBe('got "[redacted]".');
});

it("removes a secret that contains another secret as a whole", () => {
  expect(redactUrl("https://a/?a=secret-12&b=secret-1&c=%22secret-1", ["secret-1", "secret-12", '"secret-1'])).toBe(
    "https://a/?a=[redacted]&b=[redacted]&c=[redacted]",
  );
});

it("also removes a secret with half a surrogate pair, which no URL can contain", () => {
  expect(redactUrl("https://a/?a=secret-1", ["\ud800secret-2", "secret-1"])).toBe("https://a/?a=[redacted]");
  expect(redactUrl("got \ud800secret-2.", ["\ud800secret-2"])).toBe("got [redacted].");
});

it("removes other spellings, too, after the redactor is loaded", () => {
  loaded.redactorOf = redactorOf;
  expect(redactUrl("https://a/?f=s%65cret-1", ["secret-1"])).toBe("https://a/?f=[redacted]");
});

it.each(["timeout", "signal"])(
  "loads the redactor before a %s ends a plain read, whose URL may hold a secret",
  async (how) => {
    const token = "Secret-credential1";
    const load = async () => {
      loaded.redactorOf = redactorOf;
      return import("../../src/request/on-demand.ts");
    };
    const options = { token, fetch: () => new Promise<Response>(() => {}) };
    const client = createClient<Paths, typeof definition.paginations>(definition, options, load);
    const query = { cursor: btoa(token), name: token.toUpperCase() };
    const end = how === "timeout" ? { timeout: 1 } : { signal: AbortSignal.timeout(1) };
    const error = await client.GET("/things", { params: { query }, ...end }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ url: "https://api.acme.example/things?cursor=[redacted]&name=[redacted]" });
  },
);

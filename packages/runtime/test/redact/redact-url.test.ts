import { afterEach, beforeEach, expect, it } from "vitest";
import { loaded, redactUrl } from "../../src/redact/redact-url.ts";
import { redactorOf } from "../../src/redact/redactor.ts";

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

import { beforeEach, describe, expect, it } from "vitest";
import { cleanIfSecret, cleanReceived, describeReceived } from "../../src/redact/describe-received.ts";
import { rememberSecrets, sentSecrets } from "../../src/redact/sent-secrets.ts";

// So many secrets replace all secrets that an earlier test has left.
const OTHERS = Array.from({ length: 64 }, (_, index) => `another-secret-${index}`);
beforeEach(() => rememberSecrets(OTHERS));

describe("a received value", () => {
  it("is shown as a string in quotes", () => {
    expect(describeReceived('a "b"')).toBe('"a \\"b\\""');
    expect(describeReceived(12)).toBe('"12"');
    expect(cleanReceived('a "b"')).toBe('a "b"');
  });

  it("is shown without the secrets that were sent", () => {
    expect(describeReceived("a secret-1")).toBe('"a secret-1"');
    rememberSecrets(["secret-1"]);
    expect(describeReceived("a secret-1")).toBe('"a [redacted]"');
  });

  it("is shown up to a maximum length, which is 100 characters if none is given", () => {
    const text = "abcdefghij".repeat(10);
    expect(cleanReceived(text)).toBe(text);
    expect(cleanReceived(`${text}k`)).toBe(`${text}…`);
    expect(cleanReceived("abc", 3)).toBe("abc");
    expect(cleanReceived("abcd", 3)).toBe("abc…");
  });

  it("is shown with invisible characters escaped", () => {
    expect(cleanReceived("\u200b")).toBe("\\u{200b}");
    expect(cleanReceived("a\0\x1b\u200b\ud800\u2028\u2029\u034f\u{e0001}\u2800\u{13441}\u{16fe4}\ufffeé😀_")).toBe(
      "a\\u{0}\\u{1b}\\u{200b}\\u{d800}\\u{2028}\\u{2029}\\u{34f}\\u{e0001}\\u{2800}\\u{13441}\\u{16fe4}\\u{fffe}é😀_",
    );
  });
});

describe("a received value that programs read", () => {
  it("is unchanged without a secret", () => {
    const value = `\u200d[redacted]${"x".repeat(99_999)}`;
    expect(cleanIfSecret(value)).toBe(value);
  });

  it("is shown like any other received value if a secret stands anywhere in it", () => {
    rememberSecrets(["secret-1"]);
    expect(cleanIfSecret("\u200da secret-1")).toBe("\\u{200d}a [redacted]");
    expect(cleanIfSecret(`${"x".repeat(99_999)} secret-1`)).toBe(`${"x".repeat(100)}…`);
    expect(cleanIfSecret("abcd secret-1", 3)).toBe("abc…");
  });
});

describe("the secrets that were sent", () => {
  it("are the last 64", () => {
    const names = Array.from({ length: 65 }, (_, index) => `secret-${index}`);
    rememberSecrets(names.slice(0, 64));
    expect(sentSecrets).toEqual(names.slice(0, 64));
    rememberSecrets(["secret-64"]);
    expect(sentSecrets).toEqual(names.slice(1));
  });

  it("leave out empty strings", () => {
    rememberSecrets(["secret-1", ""]);
    expect(sentSecrets.at(-1)).toBe("secret-1");
  });

  it("are ordered by when they were last sent", () => {
    rememberSecrets(["secret-1", "secret-2"]);
    rememberSecrets(["secret-1"]);
    expect(sentSecrets.slice(-2)).toEqual(["secret-2", "secret-1"]);
  });
});

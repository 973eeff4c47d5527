import { beforeEach, describe, expect, it } from "vitest";
import { InvalidRequestError } from "../../src/errors/invalid-request-error.ts";
import { rememberSecrets } from "../../src/redact/sent-secrets.ts";
import { createAcme, failureOf, ok } from "../support/acme.ts";

const TOKEN = "tok_live_0123456789";
const LONG = "x".repeat(10_000);

// The process may remember secrets of other tests, which would be omitted too.
beforeEach(() => rememberSecrets(Array.from({ length: 64 }, (_, index) => `another-secret-${index}`)));

describe("an InvalidRequestError", () => {
  it("omits the secrets that the clients of this process have", () => {
    rememberSecrets([TOKEN]);
    const error = new InvalidRequestError(`\`a\` must be b, got "${TOKEN}".`);
    expect(error.message).toBe('`a` must be b, got "[redacted]".');
    expect(error.stack).not.toContain(TOKEN);
  });

  it("shortens names and values, and keeps the words around them", () => {
    const error = new InvalidRequestError(`\`a\` must be b, got "${LONG}" (string). Use c.`);
    expect(error.message).toBe(`\`a\` must be b, got "${"x".repeat(99)}… (string). Use c.`);
    expect(new InvalidRequestError("x".repeat(1e6)).message).toHaveLength(101);
    expect(new InvalidRequestError("word ".repeat(1e4)).message).toHaveLength(2_000);
  });
});

describe("a credential that is passed as another option", () => {
  it.each([
    ["a timeout", { timeout: TOKEN }],
    ["a number", { retry: { attempts: TOKEN } }],
    ["options", { retry: TOKEN }],
    ["a name", { retry: { [TOKEN]: 1 } }],
    ["a group of parameters", { params: { [TOKEN]: {} } }],
    ["a parameter", { params: { path: { id: "1" }, query: { [TOKEN]: { a: new Map() } } } }],
    ["the name of a header", { headers: { [`${TOKEN}\n`]: "a" } }],
    ["a format", { parseAs: TOKEN }],
  ])("does not reach the error of a call: as %s", async (_, options) => {
    const { get, requests } = createAcme(ok, {}, { credential: TOKEN });
    const failure = await failureOf(get(options as object));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(String(failure)).toContain("[redacted]");
    expect(String(failure)).not.toContain(TOKEN);
    expect(requests).toEqual([]);
  });

  it.each([{ timeout: TOKEN }, { retry: { maxDelay: TOKEN } }])(
    "does not reach the error of a client: %o",
    (options) => {
      const create = () => createAcme(ok, options as object, { credential: TOKEN });
      expect(create).toThrow('got "[redacted]" (string)');
    },
  );
});

it("quotes what looks like the source of a function that returns a credential", () => {
  const credential = Object.assign(() => Promise.resolve(TOKEN), { toString: () => "secondly" });
  const create = () => createAcme(ok, { timeout: "secondly" } as object, { credential });
  expect(create).toThrow('got "secondly" (string)');
});

it.each([
  [{ timeout: LONG }, "must be milliseconds"],
  [{ headers: { [`${LONG}\n`]: "a" } }, "has a name or a value that cannot be sent."],
  [{ retry: { [LONG]: 1 } }, "Use attempts"],
])("a value of 10,000 characters is shortened in an error: %#", async (options, kept) => {
  const failure = await failureOf(createAcme(ok).get(options as object));
  expect(String(failure)).toContain(kept);
  expect(String(failure).length).toBeLessThan(400);
});

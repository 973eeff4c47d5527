import { expect, it } from "vitest";
import { redactJson } from "../../src/redact/redact-json.ts";
import { Redactor } from "../../src/redact/redactor.ts";

const redactor = new Redactor(["secret-1", "12345678"]);
const VALUE = {
  "a secret-1": ["secret-1", 12_345_678, 1, true, null, { password: ["x"], name: "n" }],
  password: { a: 1 },
};

it("copies JSON without secrets", () => {
  expect(redactJson(VALUE, redactor, ["password"])).toEqual({
    "a [redacted]": ["[redacted]", "[redacted]", 1, true, null, { password: "[redacted]", name: "n" }],
    password: "[redacted]",
  });
  expect(redactJson(VALUE, redactor)).toEqual({
    "a [redacted]": ["[redacted]", "[redacted]", 1, true, null, { password: ["x"], name: "n" }],
    password: { a: 1 },
  });
  expect(redactJson("a secret-1", redactor)).toBe("a [redacted]");
});

it("copies JSON without the values of secret fields if no secret is known", () => {
  expect(redactJson(VALUE, undefined, ["password"])).toEqual({
    "a secret-1": ["secret-1", 12_345_678, 1, true, null, { password: "[redacted]", name: "n" }],
    password: "[redacted]",
  });
  expect(redactJson(VALUE, undefined)).toEqual(VALUE);
});

it("copies JSON up to 32 levels, and truncates deeper levels", () => {
  const nest = (levels: number, inner: unknown): unknown => (levels === 0 ? inner : [nest(levels - 1, inner)]);
  expect(redactJson(nest(33, 1), undefined)).toEqual(nest(33, 1));
  expect(redactJson(nest(33, {}), undefined)).toEqual(nest(33, "[redacted]"));
});

it("redacts secret fields of JSON in strings, and keeps sentences about these fields", () => {
  const said = { message: 'it said {"a":1,"password":"x"}', detail: "password: must be longer" };
  const redacted = { ...said, message: 'it said {"a":1,[redacted]' };
  expect(redactJson(said, redactor, ["password"])).toEqual(redacted);
  expect(redactJson(said, undefined, ["password"])).toEqual(redacted);
  expect(redactJson(said, redactor)).toEqual(said);
});

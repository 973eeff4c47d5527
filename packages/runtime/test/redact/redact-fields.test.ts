import { expect, it } from "vitest";
import { redactFields } from "../../src/redact/redact-fields.ts";

const NAMES = ["password", "api+key"];

it.each([
  ['{"a":1,"password":"x', '{"a":1,[redacted]'],
  ['{"password":"x', "{[redacted]"],
  ['{"PassWord" \t: "x', "{[redacted]"],
  ["{'password':'x", "{[redacted]"],
  ['{\\"password\\":\\"x', "{[redacted]"],
  ['{\\\\\\"password\\\\\\":\\\\\\"x', "{[redacted]"],
  ["{&quot;password&quot; :&quot;x", "{[redacted]"],
  ["{&QUOT;password&#34;:&quot;x", "{[redacted]"],
  ["{&#34;password&#34;:&quot;x", "{[redacted]"],
  ["%7B%22password%22%3A%22x", "%7B[redacted]"],
  ["%7B%22password%22%3a%22x", "%7B[redacted]"],
  ['{"p\\u0061ssword":"x', "{[redacted]"],
  ['{"api key":"x', "{[redacted]"],
  ['{"api+key":"x","password":"y', "{[redacted]"],
  ['{"password":"y","api+key":"x', "{[redacted]"],
])("invalid JSON is redacted from the first secret field on: %j", (text, redacted) => {
  expect(redactFields(text, NAMES)).toBe(redacted);
});

it.each([
  "plain",
  "",
  '{"a":"password',
  '{"a":"password"',
  '{"a":"password", "b":1',
  "{password:1",
  '{"xpassword":1',
  '{"passwordx":1',
  '{"password:1',
  '{password":1',
  '{"a":1',
])("other text is not changed: %j", (text) => {
  expect(redactFields(text, NAMES)).toBe(text);
});

it("without the names of secret fields, no text is changed", () => {
  expect(redactFields('{"password":1', undefined)).toBe('{"password":1');
  expect(redactFields('{"password":1', [])).toBe('{"password":1');
});

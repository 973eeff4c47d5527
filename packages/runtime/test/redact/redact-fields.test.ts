import { expect, it } from "vitest";
import { redactFields, redactQuotedFields } from "../../src/redact/redact-fields.ts";

const NAMES = ["password", "api+key", "authorization_token"];

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
  ["a=1&password=x&b=2", "a=1&[redacted]"],
  ["a[password]=x", "a[[redacted]"],
  ["a%5Bpassword%5D%3Dx", "a%5B[redacted]"],
  ["a: 1\npassword: x", "a: 1\n[redacted]"],
  ["login --password=x", "login --[redacted]"],
  ["{password:1", "{[redacted]"],
  ["{'a', password:1", "{'a', [redacted]"],
  ["{'password' => 'x'", "{[redacted]"],
  ['"password" = "x"', "[redacted]"],
  ["<a><password>x</password></a>", "<a><[redacted]"],
  ['<a><password type="b">x</password></a>', "<a><[redacted]"],
  ["&lt;password&gt;x", "&lt;[redacted]"],
  ["<n:password>x", "<n:[redacted]"],
  ['<input name="password" value="x">', "<input name=[redacted]"],
  ["name=password\r\n\r\nx", "name=[redacted]"],
  ["password[]=x", "[redacted]"],
  ["a[password][b]=x", "a[[redacted]"],
  ["password.a.b=x", "[redacted]"],
  ["? password # secret\n: x", "? [redacted]"],
  [`"password"${" ".repeat(300)}: "x"`, "[redacted]"],
  ['<n:password type="b">x', "<n:[redacted]"],
  ['<entry key="password">x', "<entry key=[redacted]"],
  ['<input id = "user.password" value="x">', '<input id = "user.[redacted]'],
  ["<key>password</key><value>x", "<key>[redacted]"],
  ["<name><![CDATA[password]]></name><value>x", "<name><![CDATA[[redacted]"],
  ["<td> password&nbsp;</td><td>x", "<td> [redacted]"],
  ["<p>password<br>x", "<p>[redacted]"],
  [[..."{'a':1,'password':'x'"].join("\0"), "{'a':1,[redacted]"],
])("invalid JSON, and any other text, is redacted from the first secret field on: %j", (text, redacted) => {
  expect(redactFields(text, NAMES)).toBe(redacted);
});

it.each([
  "plain",
  "",
  '{"a":"password',
  '{"a":"password"',
  '{"a":"password", "b":1',
  '{"xpassword":1',
  '{"passwordx":1',
  "x_password=1",
  "the password is wrong",
  "<b>the password</b>",
  '<a href="/password">',
  '{"a":1',
  '{"authorization":"x',
])("other text is not changed: %j", (text) => {
  expect(redactFields(text, NAMES)).toBe(text);
});

it.each([
  ['said {"password":"x"}', "said {[redacted]"],
  ['{\\"PassWord\\" : \\"x\\"', "{[redacted]"],
  ["{&quot;password&quot;:&quot;x", "{[redacted]"],
  ["%7B%22password%22%3A%22x", "%7B[redacted]"],
  ["'api+key' => 'x'", "[redacted]"],
])("a string is redacted from its first quoted secret field on: %j", (text, redacted) => {
  expect(redactQuotedFields(text, NAMES)).toBe(redacted);
});

it("a string without quoted secret fields is kept", () => {
  for (const text of ["password: must be longer", "password=x", "<password>x", '{"password:1', '{"xpassword":1', ""])
    expect(redactQuotedFields(text, NAMES)).toBe(text);
  expect(redactQuotedFields('{"password":1', undefined)).toBe('{"password":1');
  expect(redactQuotedFields('{"":1', [])).toBe('{"":1');
});

it("without the names of secret fields, no text is changed", () => {
  expect(redactFields('{"password":1', undefined)).toBe('{"password":1');
  expect(redactFields('{"password":1', [])).toBe('{"password":1');
});

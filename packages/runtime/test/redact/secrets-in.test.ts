import { describe, expect, it } from "vitest";
import { parseBody, prepareFileSecrets } from "../../src/redact/secret-files.ts";
import { secretsIn } from "../../src/redact/secrets-in.ts";

const NAMES = ["password", "key"];
const bytes = new TextEncoder().encode("ab");

describe("the secrets in a body", () => {
  it.each([
    [{ password: "a", name: "b" }, ["a"]],
    [{ data: [{ password: { a: "x", b: [1, true, null] } }, { key: "y" }] }, ["x", "1", "true", "null", "y"]],
    [{ password: new Date(0), toJSON: 1 }, ["1970-01-01T00:00:00.000Z"]],
    [{ toJSON: () => ({ key: "z" }) }, ["z"]],
    [new Map([["key", "m"]]), ["m"]],
    [new URLSearchParams("key=1&name=2&key=3"), ["1", "3"]],
    [{ entries: "e", key: { entries: "f" } }, ["f"]],
    [{ password: new Blob(["b"]), key: [bytes, bytes.buffer, new File(["f"], "f")] }, []],
    [{ password: new String("boxed"), key: new Number(1) }, ["boxed", "1"]],
    ["text", []],
    [null, []],
    [undefined, []],
  ])("are the strings of its secret fields: %o", (body, secrets) => {
    expect(secretsIn(body, NAMES)).toEqual(secrets);
  });

  it("are all strings in the body if the whole body is secret", () => {
    expect(secretsIn({ a: ["x", 1] }, NAMES, true)).toEqual(["x", "1"]);
  });
});

describe("the secrets in the files of a body", () => {
  const file = new Blob(["one"]);
  const form = new FormData();
  form.append("key", file);
  form.append("name", new Blob(["two"]));

  it.each<[string, unknown, string[]]>([
    ["a form", form, ["one", "one"]],
    ["an object", { key: [{ inner: file }], name: file }, ["one", "one"]],
    ["an object with buffers", { key: bytes, password: bytes.buffer, name: bytes }, ["ab", "ab", "ab", "ab"]],
    ["an object without files", { key: "one" }, []],
    ["a string", "key=one", []],
    ["a buffer", bytes, []],
    ["nothing", undefined, []],
    ["null", null, []],
  ])("are the strings of its secret fields: %s", async (_, body, secrets) => {
    expect(await prepareFileSecrets(body, "sent", NAMES)()).toEqual(secrets);
  });

  it("are each text and its lines", async () => {
    const key = [new Blob([" one\r\ntwo \nthree"]), new Blob(["four"])];
    const secrets = ["one\r\ntwo \nthree", "one", "two", "three", "four", "four"];
    expect(await prepareFileSecrets({ key }, "sent", NAMES)()).toEqual(secrets);
  });

  it("are the secret fields in a body that is a file", async () => {
    for (const text of ['{"key":"a","name":"b"}', "key=a&name=b"]) {
      const body = new Blob([text]);
      expect(await prepareFileSecrets(body, body, NAMES)()).toEqual(["a"]);
    }
  });

  it("are not read from files of more than 16 KiB", async () => {
    const text = "x".repeat(16_384);
    expect(await prepareFileSecrets({ key: new Blob([text]) }, "sent", NAMES)()).toEqual([text, text]);
    expect(await prepareFileSecrets({ key: new Blob([`${text}x`]) }, "sent", NAMES)()).toEqual(["", ""]);
  });
});

it("are read from a body that was serialized as JSON or as a form", () => {
  expect(parseBody('{"a":1}')).toEqual({ a: 1 });
  expect(parseBody('\ufeff{"a":1}')).toEqual({ a: 1 });
  expect(parseBody('{"a":"\ufeff"}')).toEqual({ a: "\ufeff" });
  expect([...(parseBody("a=1&b=2") as URLSearchParams)]).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(parseBody(bytes)).toBe(bytes);
});

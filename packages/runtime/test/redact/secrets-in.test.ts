import { describe, expect, it } from "vitest";
import { parseBody, readSecretFiles, secretFilesIn } from "../../src/redact/secret-files.ts";
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
    [{ password: new Blob(["b"]), key: [bytes, bytes.buffer] }, []],
    ["text", []],
    [null, []],
    [undefined, []],
  ])("are the strings of its secret fields: %o", (body, secrets) => {
    expect(secretsIn(body, NAMES)).toEqual(secrets);
  });

  it("are all its strings if it is secret itself", () => {
    expect(secretsIn({ a: ["x", 1] }, NAMES, true)).toEqual(["x", "1"]);
  });
});

describe("the files in a body", () => {
  const file = new Blob(["one"]);

  it("are those in its secret fields", async () => {
    const form = new FormData();
    form.append("key", file);
    form.append("name", file);
    expect(secretFilesIn(form, NAMES)).toHaveLength(1);
    expect(secretFilesIn({ key: [{ inner: file }], name: file }, NAMES)).toEqual([file]);
    for (const value of [null, undefined, "text", file, bytes, bytes.buffer]) {
      expect(secretFilesIn(value, NAMES)).toEqual([]);
    }
    expect(secretFilesIn(file, NAMES, true)).toEqual([file]);
  });

  it("are read from buffers, too", async () => {
    const found = secretFilesIn({ key: bytes, password: bytes.buffer, name: bytes }, NAMES);
    expect(await Promise.all(found.map((blob) => blob.text()))).toEqual(["ab", "ab"]);
  });

  it("are secret as a whole and line by line", async () => {
    const files = [new Blob([" one\r\ntwo \nthree"]), new Blob(["four"])];
    expect(await readSecretFiles(files, undefined, NAMES)).toEqual([
      "one\r\ntwo \nthree",
      "one",
      "two",
      "three",
      "four",
      "four",
    ]);
  });

  it("have secret fields if they are the body", async () => {
    expect(await readSecretFiles([], new Blob(['{"key":"a","name":"b"}']), NAMES)).toEqual(["a"]);
    expect(await readSecretFiles([], new Blob(["key=a&name=b"]), NAMES)).toEqual(["a"]);
    expect(await readSecretFiles([], "key=a", NAMES)).toEqual([]);
  });

  it("are not read if they are larger than 16 KiB", async () => {
    const text = "x".repeat(16_384);
    expect(await readSecretFiles([new Blob([text])], undefined, NAMES)).toEqual([text, text]);
    expect(await readSecretFiles([new Blob([`${text}x`])], undefined, NAMES)).toEqual(["", ""]);
  });
});

it("parses a serialized body as JSON or as a form", () => {
  expect(parseBody('{"a":1}')).toEqual({ a: 1 });
  expect([...(parseBody("a=1&b=2") as URLSearchParams)]).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(parseBody(bytes)).toBe(bytes);
});

import { readYaml } from "@snap/openapi/yaml";
import { expect, it } from "vitest";
import { printContract } from "../src/print-contract.ts";

it("escapes invisible characters without changing the document", () => {
  const hidden = "a\u202E\u200B\u{E0041}\uFE0F\u2028\u009B\nb: \u2066c";
  const document = { info: { [hidden.replace("\n", "")]: hidden, title: `${"long ".repeat(40)}\n${hidden}` } };
  const text = printContract(document, ["From \u202Eacme"]);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  expect(readYaml(text, "openapi.yaml")).toEqual(document);
});

it.each([
  ["a string", { info: { title: "Acme", description: "x".repeat(3e6) } }],
  ["a key", { info: { title: "Acme", ["x".repeat(3e6)]: "\u202E" } }],
])("prints %s of 3 MB", (_, document) => {
  const text = printContract(document, ["From acme"]);
  expect(readYaml(text, "openapi.yaml")).toEqual(document);
  expect(text).not.toContain("\u202E");
});

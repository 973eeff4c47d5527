import { describe, expect, it } from "vitest";
import { checkPhrases } from "../../src/check/check-phrases.ts";

describe("checkPhrases", () => {
  it.each([
    ["a.ts", 'const told = tell("anew");\n// It starts\n// anew.\n', ['a.ts:3: "anew": say again']],
    ["a.ts", "/**\n * It goes\n * on.\n */\n", ['a.ts:2: "goes on": say continue, or resume']],
    ["a.ts", "throw new Error(`${name} is no number`);\n", ['a.ts:1: "is no ": say is not a']],
    ["a.ts", "const match = /is no number/; const url = `http://a.example/beside`;\n", []],
    ["a.md", "Run `tell`.\n", []],
    ["a.md", "Use one in\nplace of a\n", ['a.md:1: "in place of": say instead of']],
    ["a.yaml", "# It stands beside b.\na: 1\n", ['a.yaml:1: "beside": say next to, or in addition to']],
    ["a.ts", "// It returns none\n// where it fails.\n", ['a.ts:1: "none where": say undefined if, or empty if']],
    ["a.md", "There is no token, and it is no longer needed.\n", []],
    ["packages/acme/src/generated/schema.ts", "/** It is no number. */\n", []],
  ])("reads the prose of %s: %j", (file, text, faults) => {
    expect(checkPhrases(file, text)).toEqual(faults);
  });
});

import { describe, expect, it } from "vitest";
import { strykerPlugins } from "../src/ignore-messages.ts";

const text = { type: "StringLiteral" };
const created = (name: string, ...given: object[]) => ({ type: "NewExpression", callee: { name }, arguments: given });

describe("an error message", () => {
  const ignorer = strykerPlugins[0]?.value ?? expect.fail();

  it("is not mutated", () => {
    expect(ignorer.shouldIgnore({ node: text, parent: created("TimeoutError", text) })).toBe("an error message");
  });

  it.each([
    ["another argument", created("ApiError", {}, text)],
    ["another constructor", created("RegExp", text)],
    ["an array", { type: "ArrayExpression" }],
  ])("is not %s", (_, parent) => {
    expect(ignorer.shouldIgnore({ node: text, parent })).toBeUndefined();
  });
});

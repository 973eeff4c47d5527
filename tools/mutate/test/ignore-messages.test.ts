import { describe, expect, it } from "vitest";
import { strykerPlugins } from "../src/ignore-messages.ts";

const text = { type: "StringLiteral" };
const created = (name: string, ...given: object[]) => ({ type: "NewExpression", callee: { name }, arguments: given });

describe("the words of an error", () => {
  const ignorer = strykerPlugins[0]?.value ?? expect.fail();

  it("are left alone", () => {
    expect(ignorer.shouldIgnore({ node: text, parent: created("TimeoutError", text) })).toBe("the words of an error");
  });

  it.each([
    ["another argument", created("ApiError", {}, text)],
    ["what is not an error", created("RegExp", text)],
    ["an array", { type: "ArrayExpression" }],
  ])("are not %s", (_, parent) => {
    expect(ignorer.shouldIgnore({ node: text, parent })).toBeUndefined();
  });
});

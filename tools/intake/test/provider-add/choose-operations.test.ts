import { describe, expect, it } from "vitest";
import { chooseOperations } from "../../src/provider-add/choose-operations.ts";

describe("a spec without an operation that clients can send", () => {
  it.each([
    ["webhooks alone", { webhooks: { fired: { post: {} } } }, "webhooks alone"],
    [
      "methods alone that clients do not have",
      { paths: { "/a": { query: {} } } },
      "no operation that clients can send",
    ],
    ["no paths", {}, "no operation that clients can send"],
  ])("is refused where it has %s, with the methods that count", (_, document, message) => {
    const choose = () => chooseOperations(document, []);
    expect(choose).toThrow(message);
    expect(choose).toThrow(/fix: Give a spec whose paths have one of .*\bget\b/);
  });
});

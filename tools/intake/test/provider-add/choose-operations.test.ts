import { describe, expect, it } from "vitest";
import { chooseOperations } from "../../src/provider-add/choose-operations.ts";

describe("a spec without an operation that clients can send", () => {
  it.each([
    ["only webhooks", { webhooks: { fired: { post: {} } } }, "only webhooks"],
    ["only unsupported methods", { paths: { "/a": { query: {} } } }, "no operation that clients can send"],
    ["no paths", {}, "no operation that clients can send"],
  ])("is refused if it has %s, with the supported methods", (_, document, message) => {
    const choose = () => chooseOperations(document, []);
    expect(choose).toThrow(message);
    expect(choose).toThrow(/fix: Pass a spec whose paths have one of .*\bget\b/);
  });
});

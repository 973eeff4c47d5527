import { formatRef, parseRef } from "@snap/unified";
import { describe, expect, it } from "vitest";

describe("formatRef", () => {
  it.each([undefined, null, "", "a/b", 5, Promise.resolve("do")])("refuses the account %o", (account) => {
    expect(() => formatRef(account as never, "1")).toThrow(/^`account` must be a name without a slash\.$/);
  });

  it.each([undefined, null, "", 5, {}])("refuses %o, which cannot be the id of a snapshot", (id) => {
    expect(() => formatRef("do", id as never)).toThrow(/^`id` must be a string that is not empty\.$/);
  });
});

describe("parseRef", () => {
  it.each(["1", "a/b/c", "/", "accounts/a/clusters/b c/snapshots/é"])("parses the result of formatRef for %j", (id) => {
    expect(parseRef(formatRef("do", id))).toEqual({ account: "do", id });
  });

  it.each(["", "do", "/", "/1", "do/"])("refuses %j, and shows the form of a ref", (ref) => {
    expect(() => parseRef(ref)).toThrow(`A ref must be <account>/<id>, such as production/123, got "${ref}".`);
  });

  it.each([undefined, null, 5, {}])("refuses %o", (ref) => {
    expect(() => parseRef(ref as never)).toThrow("A ref must be <account>/<id>");
  });
});

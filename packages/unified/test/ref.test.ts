import { formatRef, parseRef } from "@snap/unified";
import { describe, expect, it } from "vitest";

describe("parseRef", () => {
  it.each(["1", "a/b/c", "/", "accounts/a/clusters/b c/snapshots/é"])("parses the result of formatRef for %j", (id) => {
    expect(parseRef(formatRef("do", id))).toEqual({ account: "do", id });
  });

  it.each(["", "do", "/", "/1", "do/"])("refuses %j, and shows the form of a ref", (ref) => {
    expect(() => parseRef(ref)).toThrow(`A ref must be <account>/<id>, such as production/123, got "${ref}".`);
  });
});

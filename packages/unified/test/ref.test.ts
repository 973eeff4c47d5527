import { formatRef, parseRef } from "@snap/unified";
import { describe, expect, it } from "vitest";

describe("parseRef", () => {
  it.each(["1", "a/b/c", "/", "accounts/a/clusters/b c/snapshots/é"])("reads what formatRef wrote of %j", (id) => {
    expect(parseRef(formatRef("do", id))).toEqual({ account: "do", id });
  });

  it.each(["", "do", "/", "/1", "do/"])("refuses %j, and says how a ref is written", (ref) => {
    expect(() => parseRef(ref)).toThrow(`A ref must be <account>/<id>, such as \`snapshot.ref\`, got "${ref}".`);
  });
});

import { describe, expect, it } from "vitest";
import { readYaml } from "../src/make-contract.ts";
import { readSource } from "../src/source.ts";

const CYCLE = "kind: openapi\nactions:\n  - &one\n    update: { again: *one }\n";

describe.each([
  ["readYaml", readYaml],
  ["readSource", readSource],
])("%s", (_, read) => {
  it("names the place of an alias that refers to what it stands in", () => {
    expect(() => read(CYCLE, "specs/a/file.yaml")).toThrow(
      "specs/a/file.yaml #/actions/0/update/again\n  document-circular: a YAML alias refers to what it stands in\n  fix: ",
    );
  });

  it("takes an alias of what stands elsewhere", () => {
    const text = "kind: documentation\none: &one { a: [1] }\ntwo: *one\nthree: *one\n";
    expect(() => read(text, "specs/a/file.yaml")).not.toThrow();
  });
});

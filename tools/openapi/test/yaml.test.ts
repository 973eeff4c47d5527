import { describe, expect, it } from "vitest";
import { readYaml, readYamlObject } from "../src/yaml.ts";

const CYCLE = "kind: openapi\nactions:\n  - &one\n    update: { again: *one }\n";

describe.each([
  ["readYaml", readYaml],
  ["readYamlObject", readYamlObject],
])("%s", (_, read) => {
  it("reports the place of an alias to an object that contains it", () => {
    expect(() => read(CYCLE, "specs/a/file.yaml")).toThrow(
      "specs/a/file.yaml #/actions/0/update/again\n  document-circular: a YAML alias refers to an object that contains it\n  fix: ",
    );
  });

  it("accepts an alias to any other object", () => {
    const text = "kind: documentation\none: &one { a: [1] }\ntwo: *one\nthree: *one\n";
    expect(read(text, "specs/a/file.yaml")).toMatchObject({ two: { a: [1] }, three: { a: [1] } });
  });

  it("refuses aliases that expand without limit", () => {
    const rows = Array.from({ length: 300 }, (_, index) => `a${index + 1}: &a${index + 1} { b: *a${index} }`);
    expect(() => read(`a0: &a0 {}\n${rows.join("\n")}`, "file.yaml")).toThrow("nested more than 200 levels deep");
  });

  it("reports the line of a syntax error", () => {
    expect(() => read("a: 1\nb: [2", "file.yaml")).toThrow(/^file\.yaml:\d+\n {2}yaml-syntax: this is not YAML/);
  });
});

describe("readYamlObject", () => {
  it("copies shared objects", () => {
    const { two, three } = readYamlObject("one: &one { a: [1] }\ntwo: *one\nthree: *one\n", "file.yaml");
    expect(two).toEqual(three);
    expect(two).not.toBe(three);
  });

  it.each(["null", "- 1", "text"])("refuses %j, which is not an object", (text) => {
    expect(() => readYamlObject(text, "file.yaml")).toThrow(
      "file.yaml\n  document-invalid: the file must contain an object",
    );
  });
});

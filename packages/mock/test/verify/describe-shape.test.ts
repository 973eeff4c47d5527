import { describe, expect, it } from "vitest";
import { describeName, describeShape, describeWord } from "../../src/verify/describe-shape.ts";

describe("describeShape", () => {
  it.each([
    [undefined, "nothing"],
    [null, "null"],
    [[1, 2], "array of 2"],
    [{ a: 1 }, "object of 1 fields"],
    [7, "integer"],
    [7.5, "number"],
    [true, "boolean"],
    ["hello", "string of 5 characters"],
    ["2026-11-03T10:12:44.120Z", "string like 0000-00-00T00:00:00.000Z"],
  ])("describes %j as %s", (value, shape) => {
    expect(describeShape(value)).toBe(shape);
  });
});

describe("describeWord", () => {
  it.each(["READY", "in-progress", "phase_2"])("returns %s unchanged", (word) => {
    expect(describeWord(word)).toBe(word);
  });

  it.each(["a1b2c3d4", "two words", "https://files.example", "x".repeat(40)])("hides %s", (text) => {
    expect(describeWord(text)).toBe(`string of ${text.length} characters`);
  });
});

describe("describeName", () => {
  it("returns the names of fields, and hides other strings", () => {
    expect(describeName("created_at")).toBe("created_at");
    expect(describeName("\u001b[31m")).toBe("a name of 5 characters");
  });
});

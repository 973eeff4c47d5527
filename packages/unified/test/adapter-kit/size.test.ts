import { describe, expect, it } from "vitest";
import { readSize } from "../../src/adapter-kit/size.ts";

describe("readSize", () => {
  it.each([
    [0, 0],
    [2.5, 2_500_000_000],
    [-1, null],
    ["2", 2_000_000_000],
    ["2 GB", null],
    ["", null],
    [Number.NaN, null],
    [2 ** 53, null],
  ])("reads %s GB as %s bytes", (stated, bytes) => {
    expect(readSize(stated, 1e9)).toBe(bytes);
  });
});

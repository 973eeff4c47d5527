import { describe, expect, it } from "vitest";
import { formatPosition, parsePosition } from "../src/position.ts";

describe("parsePosition", () => {
  it("reads what formatPosition wrote", () => {
    const positions = { do: { from: "https://api.example/?page=2", skip: 3 }, fw: { skip: 0, done: true } };
    expect(parsePosition(formatPosition(positions))).toEqual(positions);
  });

  it.each([
    "",
    "{",
    "null",
    "5",
    '{"do":null}',
    '{"do":{"skip":"0"}}',
    '{"do":{"skip":0,"from":5}}',
    '{"do":{"skip":0},"fw":{"skip":0.5}}',
  ])("refuses %j", (text) => {
    expect(() => parsePosition(text)).toThrow("`from` is no position: pass on what `listing.position` gave");
  });
});

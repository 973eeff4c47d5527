import { describe, expect, it } from "vitest";
import { doubt } from "../../src/adapter-kit/started.ts";

describe("doubt", () => {
  it("leaves a third-party error unchanged", () => {
    const foreign = new Error("theirs");
    expect(doubt(foreign)).toBe(foreign);
    expect(foreign.message).toBe("theirs");
  });
});

import { describe, expect, it } from "vitest";
import { markUncertain } from "../../src/adapter-kit/started.ts";

describe("markUncertain", () => {
  it("leaves a third-party error unchanged", () => {
    const foreign = new Error("theirs");
    expect(markUncertain(foreign)).toBe(foreign);
    expect(foreign.message).toBe("theirs");
  });
});

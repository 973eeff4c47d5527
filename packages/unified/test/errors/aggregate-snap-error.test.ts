import { ConnectionError, InvalidRequestError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { AggregateSnapError } from "../../src/errors/aggregate-snap-error.ts";

const lost = new ConnectionError("lost", { retryable: true });
const refused = new InvalidRequestError("refused");

describe("AggregateSnapError", () => {
  it.each([
    [[lost, lost], "UNAVAILABLE", true],
    [[refused], "INVALID_ARGUMENT", false],
    [[refused, lost], "UNKNOWN", true],
    [[refused, Object.assign(new Error("foreign"), { retryable: true })], "UNKNOWN", false],
    [["a text"], "UNKNOWN", false],
    [[], "UNKNOWN", false],
  ])("of %s has their common code, and is retryable if one of them is", (errors, code, retryable) => {
    expect(new AggregateSnapError("", errors, {})).toMatchObject({
      name: "AggregateSnapError",
      code,
      retryable,
      errors,
    });
  });

  it("contains the message of each error", () => {
    expect(new AggregateSnapError("Both failed.", [lost, "a text"], {}).message).toBe("Both failed. lost; a text");
  });
});

import { ConnectionError, InvalidRequestError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { SeveralError } from "../../src/errors/several-error.ts";

const lost = new ConnectionError("lost", { retryable: true });
const refused = new InvalidRequestError("refused");

describe("SeveralError", () => {
  it.each([
    [[lost, lost], "UNAVAILABLE", true],
    [[refused], "INVALID_ARGUMENT", false],
    [[refused, lost], "UNKNOWN", true],
    [[refused, Object.assign(new Error("foreign"), { retryable: true })], "UNKNOWN", false],
    [["a text"], "UNKNOWN", false],
    [[], "UNKNOWN", false],
  ])("of %s has the code that they share, and is retryable where one of them is", (errors, code, retryable) => {
    expect(new SeveralError("", errors, {})).toMatchObject({ name: "SeveralError", code, retryable, errors });
  });

  it("says what each of them says", () => {
    expect(new SeveralError("Both failed.", [lost, "a text"], {}).message).toBe("Both failed. lost; a text");
  });
});

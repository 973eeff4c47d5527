import { InvalidRequestError } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/retention/retention-policy.ts";

describe("checkPolicy", () => {
  it.each<[unknown, string]>([
    [null, "`policy` must be an object, got null."],
    [[], "`policy` must be an object, got a value of type Array."],
    ["keepLast", '`policy` must be an object, got "keepLast" (string).'],
    [{ keepDayly: 7 }, "Unknown option `keepDayly`. Did you mean `keepDaily`?"],
    [{ keepLast: -1 }, '`keepLast` must be a whole number ≥ 0 or "unlimited", got -1.'],
    [{ keepHourly: 1.5 }, "`keepHourly`"],
    [{ keepDaily: "7" }, "`keepDaily`"],
    [{ keepWeekly: Number.NaN }, "`keepWeekly`"],
    [{ keepMonthly: null }, "`keepMonthly`"],
    [{ olderThan: "soon" }, '`olderThan` must be milliseconds ≥ 0 or a duration such as "30s", got "soon"'],
    [{ olderThan: Number.POSITIVE_INFINITY }, "`olderThan` must be a finite duration, got Infinity."],
    [{ protect: "gold" }, '`protect` must be an object, got "gold" (string).'],
    [{ protect: { tag: ["gold"] } }, "Unknown option `protect.tag`. Did you mean `tags`?"],
    [{ protect: { tags: "gold" } }, '`protect.tags` must be an array of strings, got "gold" (string).'],
    [{ protect: { names: [7] } }, "`protect.names` must be an array of strings, got a value of type Array."],
    [{ per: "provider" }, '`per` must be "account" or "source", got "provider" (string).'],
    [
      { timeZone: "Europe/Bonn" },
      '`timeZone` must be a time zone such as "Europe/Berlin", got "Europe/Bonn" (string).',
    ],
  ])("refuses %j", (policy, message) => {
    expect(() => checkPolicy(policy as object)).toThrow(InvalidRequestError);
    expect(() => checkPolicy(policy as object)).toThrow(message);
  });

  it("accepts every option", () => {
    const counts = { keepLast: 0, keepHourly: 1, keepDaily: 7, keepWeekly: 4, keepMonthly: 12 };
    const protect = { tags: ["gold"], names: ["db-*"] };
    expect(() =>
      checkPolicy({ ...counts, olderThan: "30d", protect, per: "account", timeZone: "Asia/Kathmandu" }),
    ).not.toThrow();
  });
});

import { InvalidRequestError } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/retention/retention-policy.ts";

describe("checkPolicy", () => {
  it.each<[unknown, string]>([
    [null, "the policy is not an object"],
    [[], "is not an object"],
    ["keepLast", "is not an object"],
    [{ keepDayly: 7 }, "`keepDayly` of the policy is not known: choose from keepLast, keepHourly, keepDaily"],
    [{ keepLast: -1 }, "`keepLast` of the policy is not a whole number from 0 on"],
    [{ keepHourly: 1.5 }, "`keepHourly`"],
    [{ keepDaily: "7" }, "`keepDaily`"],
    [{ keepWeekly: Number.NaN }, "`keepWeekly`"],
    [{ keepMonthly: null }, "`keepMonthly`"],
    [{ olderThan: "soon" }, '`olderThan` must be milliseconds ≥ 0 or a duration such as "30s", got "soon"'],
    [{ olderThan: Number.POSITIVE_INFINITY }, "`olderThan` of the policy is not finite"],
    [{ protect: "gold" }, "`protect` of the policy is not an object"],
    [{ protect: { tag: ["gold"] } }, "`protect.tag` of the policy is not known: choose from names, tags"],
    [{ protect: { tags: "gold" } }, "`protect.tags` of the policy is not an array of texts"],
    [{ protect: { names: [7] } }, "`protect.names` of the policy is not an array of texts"],
    [{ per: "provider" }, '`per` of the policy is not "account" or "source"'],
    [{ timeZone: "Europe/Bonn" }, '`timeZone` of the policy is not a time zone such as "Europe/Berlin"'],
  ])("refuses %j", (policy, message) => {
    expect(() => checkPolicy(policy as object)).toThrow(InvalidRequestError);
    expect(() => checkPolicy(policy as object)).toThrow(message);
  });

  it("takes every option", () => {
    const counts = { keepLast: 0, keepHourly: 1, keepDaily: 7, keepWeekly: 4, keepMonthly: 12 };
    const protect = { tags: ["gold"], names: ["db-*"] };
    expect(() =>
      checkPolicy({ ...counts, olderThan: "30d", protect, per: "account", timeZone: "Asia/Kathmandu" }),
    ).not.toThrow();
  });
});

import { describe, expect, it } from "vitest";
import { type Decision, printDecisions } from "../../src/provider-add/decisions.ts";

const many = (count: number, about: Decision["about"]) =>
  Array.from({ length: count }, (_, index): Decision => ({ about, text: `number ${index + 1}.` }));

describe("printDecisions", () => {
  it("shortens a long list, and names the option that prints all of it", () => {
    const text = printDecisions([...many(10, "example"), ...many(8, "failure")]);
    expect(text).toContain("  number 8.\n  and 2 more: pass --all to list them\n");
    expect(text).not.toContain("number 9.");
    expect(text.match(/ more/g)).toHaveLength(1);
  });

  it("prints whole lists with --all", () => {
    const text = printDecisions(many(100, "example"), { all: true });
    expect(text).toContain("  number 99.\n  number 100.\n");
    expect(text).not.toContain(" more");
  });
});

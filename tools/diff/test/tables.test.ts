import { describe, expect, it } from "vitest";
import { compare, verdictOf } from "./cases.ts";
import { TABLES } from "./tables/index.ts";

describe.each(TABLES)("$title", ({ rows }) => {
  it.each(rows)("$what", ({ documents, verdict }) => {
    const comparison = compare(...documents());
    const withDirection = verdict.some((change) => change.split(" ").length === 3);
    expect(verdictOf(comparison, withDirection)).toEqual(verdict);
    for (const { message } of comparison.changes) expect(message).toMatch(/^[A-Z`][^\n]+\.$/);
  });
});

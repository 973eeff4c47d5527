import { describe, expect, it } from "vitest";
import { FOUR_DAYS } from "../src/check/days.ts";
import { createPlace } from "../src/check/place.ts";
import { runDay } from "../src/check/run-day.ts";

describe("specs:propose on consecutive days", () => {
  it("proposes updates, skips unchanged ones, keeps the commits of people, and reports reverted changes", async () => {
    await using place = await createPlace();
    for (const { title, before, expected } of FOUR_DAYS) {
      await before?.(place);
      expect({ title, happened: await runDay(place) }).toEqual({ title, happened: expected });
    }
  }, 300_000);
});

import { describe, expect, it } from "vitest";
import { FOUR_DAYS } from "../src/check/days.ts";
import { createPlace } from "../src/check/place.ts";
import { runDay } from "../src/check/run-day.ts";

describe("specs:propose, day by day", () => {
  it("proposes, is quiet, leaves the work of people alone, and says what upstream takes back", async () => {
    await using place = await createPlace();
    for (const { title, before, expected } of FOUR_DAYS) {
      await before?.(place);
      expect({ title, happened: await runDay(place) }).toEqual({ title, happened: expected });
    }
  }, 300_000);
});

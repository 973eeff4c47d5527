import { describe, expect, it } from "vitest";
import { createClock } from "../../src/cloud/clock.ts";

describe("createClock", () => {
  it("stands still at the time of the examples until it is advanced", () => {
    const clock = createClock();
    expect(clock.now().toISOString()).toBe("2026-11-21T09:00:00.000Z");
    clock.advance(1500);
    expect(clock.now().toISOString()).toBe("2026-11-21T09:00:01.500Z");
  });

  it("runs each entry at its time, in order", () => {
    const clock = createClock("2026-01-01T00:00:00Z");
    const start = clock.now().getTime();
    const seen: string[] = [];
    const note = (name: string) => () => seen.push(`${name} ${clock.now().getTime() - start}`);
    clock.at(start + 30, note("c"));
    clock.at(start + 10, note("a"));
    clock.at(start + 10, note("b"));
    clock.at(start + 99, note("late"));
    clock.advance(50);
    expect(seen).toEqual(["a 10", "b 10", "c 30"]);
    expect(clock.now().getTime() - start).toBe(50);
  });

  it("runs an entry that another entry has scheduled", () => {
    const clock = createClock();
    const start = clock.now().getTime();
    const seen: number[] = [];
    clock.at(start + 10, () => clock.at(start + 20, () => seen.push(clock.now().getTime() - start)));
    clock.advance(30);
    expect(seen).toEqual([20]);
  });

  it("runs with the clock of this machine for `real`", () => {
    const clock = createClock("real");
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
    clock.advance(3_600_000);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(3_590_000);
  });

  it("runs faster than the clock of this machine with a `speed`", async () => {
    const clock = createClock("real", 1000);
    const start = Date.now();
    await new Promise((done) => setTimeout(done, 20));
    expect(clock.now().getTime() - start).toBeGreaterThanOrEqual(19_000);
    expect(createClock(new Date(0), 1000).now().getTime()).toBe(0);
  });

  it("stops at the last possible time", async () => {
    const clock = createClock("real", 1e300);
    await expect.poll(() => clock.now().toISOString()).toBe("+275760-09-13T00:00:00.000Z");
    expect(() => clock.advance(1)).toThrow("clock.advance must not pass the last possible time, got 1.");
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses the speed %s", (speed) => {
    expect(() => createClock("real", speed)).toThrow("createMockCloud: `speed` must be a finite number > 0, got");
  });

  it.each([-1, Number.NaN, Infinity])("refuses to advance by %d", (milliseconds) => {
    expect(() => createClock().advance(milliseconds)).toThrow(RangeError);
  });

  it("refuses a start that is not a time", () => {
    expect(() => createClock("soon")).toThrow(/`now` must be a time, got soon\./);
  });
});

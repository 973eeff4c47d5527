import { expect, it, onTestFinished, vi } from "vitest";
import { createClock } from "../../src/cloud/clock.ts";
import { createClockWarning } from "../../src/cloud/clock-warning.ts";

it("the warning of a standing clock remembers at most 1,000 URLs", () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  onTestFinished(() => warn.mockRestore());
  const clock = createClock();
  clock.at(clock.now().getTime() + 1_000, () => undefined);
  const warnOfClock = createClockWarning("acme", clock);
  const poll = () => warnOfClock("GET", "https://api.acme.example/things/1");
  for (const count of [1, 2]) {
    poll();
    for (let id = 0; id < 1_000; id++) warnOfClock("GET", `https://api.acme.example/others/${count}-${id}`);
  }
  poll();
  poll();
  expect(warn).not.toHaveBeenCalled();
  poll();
  expect(warn).toHaveBeenCalledOnce();
});

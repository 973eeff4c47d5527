import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { Deadline } from "../../src/request/deadline.ts";

it("all calls that share a signal add one listener to it, and remove it after the last of them", () => {
  const { signal } = new AbortController();
  const deadlines = Array.from({ length: 30 }, () => new Deadline(1000, 1000, signal));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const deadline of deadlines) deadline.clear();
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

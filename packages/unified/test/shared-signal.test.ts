import { getEventListeners } from "node:events";
import { createMockCloud } from "@snap/digitalocean/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { getResponse } from "msw";
import { afterEach, expect, it, vi } from "vitest";
import { collect } from "./support/cloud.ts";

// From the eleventh on, Node 20 warns of a leak.
const MOST_LISTENERS = 10;
const COUNT = 20;

afterEach(() => vi.restoreAllMocks());

/** Creates `COUNT` accounts with requests at the same time, and counts the most listeners that a signal has. */
function createMany() {
  const { handlers } = createMockCloud();
  const add = vi.spyOn(EventTarget.prototype, "addEventListener");
  const most = { listeners: 0 };
  const fetch = async (request: Request) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const signals = add.mock.contexts.filter((target) => target instanceof AbortSignal);
    const counts = [...new Set(signals)].map((signal) => getEventListeners(signal, "abort").length);
    most.listeners = Math.max(most.listeners, ...counts);
    return (await getResponse(handlers, request)) ?? Response.error();
  };
  const accounts = Array.from({ length: COUNT }, (_, index) =>
    digitalocean({ token: "many-accounts", account: `do-${index}`, fetch }),
  );
  return { snap: createSnap({ accounts }), most };
}

it("a listing of many accounts at a time adds few listeners to each signal", async () => {
  const { snap, most } = createMany();
  const { signal } = new AbortController();
  expect((await collect(snap.list({ signal, concurrency: COUNT }))).length).toBeGreaterThan(COUNT);
  expect(most.listeners).toBeGreaterThan(0);
  expect(most.listeners).toBeLessThanOrEqual(MOST_LISTENERS);
});

it("many waits with one signal add few listeners to it", async () => {
  const { snap, most } = createMany();
  const [first] = await snap.list().toArray({ limit: 1 });
  const { signal } = new AbortController();
  const id = first?.ref.replace(/^[^/]*\//, "");
  const waits = Array.from({ length: COUNT }, (_, index) => snap.waitUntilReady(`do-${index}/${id}`, { signal }));
  expect(await Promise.all(waits)).toHaveLength(COUNT);
  expect(most.listeners).toBeGreaterThan(0);
  expect(most.listeners).toBeLessThanOrEqual(MOST_LISTENERS);
});

import { describe, expect, it } from "vitest";
import { waitUntilGone, waitUntilReady } from "../src/wait-until.ts";
import { failureOf } from "./cloud.ts";
import { makeSnapshot } from "./make-snapshot.ts";

describe.each([
  ["waitUntilReady", waitUntilReady],
  ["waitUntilGone", waitUntilGone],
])("%s", (_, waitUntil) => {
  it("ends what it asks when the caller ends it", async () => {
    const ended = new AbortController();
    let seen: AbortSignal | undefined;
    const get = async (_: string, { signal }: { signal?: AbortSignal }) => {
      seen = signal;
      ended.abort();
      return makeSnapshot("1", null, { state: "creating" });
    };
    const failure = await failureOf(waitUntil("do/1", get, { signal: ended.signal }));
    expect(failure).toMatchObject({ name: "AbortError" });
    expect(seen?.aborted).toBe(true);
  });

  it("refuses a `timeout` that is no length of time", () => {
    const get = async () => makeSnapshot("1", null);
    expect(() => waitUntil("do/1", get, { timeout: "soon" as "1s" })).toThrow('`timeout`: "soon" is no length of time');
  });
});

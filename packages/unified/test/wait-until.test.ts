import { type CallOptions, createSnap } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { failureOf } from "./cloud.ts";
import { makeAdapter } from "./make-adapter.ts";
import { makeSnapshot } from "./make-snapshot.ts";

describe.each(["waitUntilReady", "waitUntilGone"] as const)("%s", (method) => {
  it("ends what it asks when the caller ends it", async () => {
    const ended = new AbortController();
    let seen: AbortSignal | undefined;
    const get = async (_: string, { signal }: CallOptions) => {
      seen = signal;
      ended.abort();
      return makeSnapshot("1", null, { state: "creating" });
    };
    const snap = createSnap({ accounts: [makeAdapter({ get })] });
    const failure = await failureOf(snap[method]("acme/1", { signal: ended.signal }));
    expect(failure).toMatchObject({ name: "AbortError", account: "acme", operation: method });
    expect(seen?.aborted).toBe(true);
  });

  it("refuses a `timeout` that is no length of time", () => {
    const snap = createSnap({ accounts: [makeAdapter({})] });
    const wait = () => snap[method]("acme/1", { timeout: "soon" as "1s" });
    expect(wait).toThrow('`timeout`: "soon" is no length of time');
  });
});

import { type CallOptions, createSnap } from "@snap/unified";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { makeAdapter } from "../support/make-adapter.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

describe.each(["waitUntilReady", "waitUntilGone"] as const)("%s", (method) => {
  it("ends its requests when the caller aborts", async () => {
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

  it("may fail before it is awaited: the process continues, and `await` throws the error", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    onTestFinished(() => void process.off("unhandledRejection", unhandled));
    const snap = createSnap({ accounts: [makeAdapter({ get: () => Promise.reject(new Error("a bug")) })] });
    const waiting = snap[method]("acme/1");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).not.toHaveBeenCalled();
    expect(waiting.handle).toMatchObject({ target: "acme/1", polls: 1 });
    await expect(waiting).rejects.toThrow("a bug");
  });

  it("says in which state the snapshot was last when the time is over", async () => {
    const get = async () => makeSnapshot("1", null, { state: "unknown" });
    const snap = createSnap({ accounts: [makeAdapter({ get })] });
    expect(await failureOf(snap[method]("acme/1", { timeout: 50, baseDelay: 10 }))).toMatchObject({
      name: "TimeoutError",
      message: `acme/1 ${method}: not done within \`timeout\`, 50 ms; the last state was unknown`,
      operation: method,
    });
  });

  it("refuses a `timeout` that is not a duration", () => {
    const snap = createSnap({ accounts: [makeAdapter({})] });
    const wait = () => snap[method]("acme/1", { timeout: "soon" as "1s" });
    expect(wait).toThrow('`timeout` must be milliseconds ≥ 0 or a duration such as "30s", got "soon"');
  });
});

describe("waitUntilReady", () => {
  it("is refused before any request if the provider reports no state", async () => {
    const capabilities = { create: {}, restore: {}, state: false } as const;
    const snap = createSnap({ accounts: [makeAdapter({ capabilities })] });
    expect(await failureOf(snap.waitUntilReady("acme/1"))).toMatchObject({
      name: "UnsupportedOperationError",
      message: expect.stringContaining("cannot wait until a snapshot is ready: it reports no state"),
      account: "acme",
      operation: "waitUntilReady",
    });
  });
});

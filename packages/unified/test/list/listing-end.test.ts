import { AbortError, type Adapter, createSnap } from "@snap/unified";
import { describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createAccount, createSilent } from "../support/made-up-account.ts";

describe("a listing that is left or aborted", () => {
  it("ends the requests of all accounts when the caller leaves", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { adapter } = createAccount("a", [1, 2]);
    const watched: Adapter = {
      ...adapter,
      listPages(options) {
        signals.push(options.signal);
        return adapter.listPages(options);
      },
    };
    for await (const _ of createSnap({ accounts: [watched] }).list()) break;
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it.each(["createdAt", undefined] as const)(
    "ends immediately when the caller leaves, ordered by %s",
    async (order) => {
      const [quick, silent] = [createAccount("quick", [1, 2]), createSilent("silent")];
      const listing = createSnap({ accounts: [quick.adapter, silent.adapter] }).list(order && { order });
      const items = listing[Symbol.asyncIterator]();
      const asked = order ? [items.next()] : [await items.next(), items.next(), items.next()];
      await vi.waitFor(() => expect(silent.signals).toHaveLength(1));
      await items.return?.();
      expect(await asked.at(-1)).toEqual({ done: true, value: undefined });
      expect(silent.signals.map((signal) => signal?.aborted)).toEqual([true]);
      expect(listing.outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
    },
  );

  it.each(["createdAt", undefined] as const)("yields nothing after an abort, ordered by %s", async (order) => {
    const { adapter } = createAccount("a", [1, 2, 3]);
    const aborting = new AbortController();
    const listing = createSnap({ accounts: [adapter] }).list({ signal: aborting.signal, ...(order && { order }) });
    const seen: string[] = [];
    const iterate = async () => {
      for await (const { ref } of listing) {
        seen.push(ref);
        aborting.abort("enough");
      }
    };
    const failure = await failureOf(iterate());
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ cause: "enough", message: "ended by the caller's signal" });
    expect(seen).toEqual(["a/0"]);
    expect(listing.outcomes).toEqual([{ account: "a", provider: "provider-of-a", status: "partial", count: 1 }]);
  });

  it("sends no request to waiting accounts after the caller leaves", async () => {
    const [silent, next] = [createSilent("silent"), createAccount("next", [1])];
    const items = createSnap({ accounts: [silent.adapter, next.adapter] })
      .list({ concurrency: 1 })
      [Symbol.asyncIterator]();
    const asked = items.next();
    await items.return?.();
    expect(await asked).toEqual({ done: true, value: undefined });
    expect(next.requests).toEqual([]);
  });

  it("ends a `for await` immediately if the caller leaves while an account does not respond", async () => {
    const [quick, silent] = [createAccount("quick", [1, 2]), createSilent("silent")];
    const listing = createSnap({ accounts: [silent.adapter, quick.adapter] }).list();
    for await (const _ of listing) break;
    expect(silent.signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect(listing.outcomes).toMatchObject([
      { account: "silent", status: "pending", count: 0 },
      { account: "quick", status: "partial", count: 1 },
    ]);
    expect(listing.outcomes[0]).not.toHaveProperty("error");
  });
});

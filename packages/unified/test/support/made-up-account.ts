import type { Adapter, Snapshot } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { collect } from "./cloud.ts";
import { makeSnapshot } from "./make-snapshot.ts";

const PAGE = 3;

/**
 * Creates an account whose snapshots arrive in pages of three, each after a delay in milliseconds or after a promise.
 */
export function createAccount(
  account: string,
  days: readonly (number | null)[],
  { wait = 0, failsAt = -1 }: { wait?: number | Promise<unknown>; failsAt?: number } = {},
) {
  const requests: string[] = [];
  const snapshots = days.map((day, index) =>
    makeSnapshot(String(index), day === null ? null : new Date(Date.UTC(2026, 0, day)).toJSON(), {
      account,
      provider: `provider-of-${account}`,
      name: `${account}-${index}`,
      state: index % 2 ? "ready" : "creating",
      kind: null,
      sizeBytes: null,
      sizeBasis: null,
      sizes: [],
      source: null,
    }),
  );
  const adapter: Adapter = {
    account,
    provider: `provider-of-${account}`,
    async *listPages({ from = "0", signal }) {
      for (let page = Number(from); page * PAGE < snapshots.length || page === 0; page++) {
        requests.push(String(page));
        await (typeof wait === "number" ? new Promise((resolve) => setTimeout(resolve, wait)) : wait);
        signal?.throwIfAborted();
        if (page === failsAt) throw new Error(`${account} is down`);
        const next = (page + 1) * PAGE < snapshots.length ? String(page + 1) : undefined;
        yield toPage(snapshots.slice(page * PAGE, (page + 1) * PAGE), next);
      }
    },
    client: undefined,
    capabilities: { create: {}, restore: {} },
    create: () => Promise.reject(new Error("not asked for here")),
    get: () => Promise.reject(new Error("not asked for here")),
    delete: () => Promise.reject(new Error("not asked for here")),
  };
  return { adapter, requests, refs: snapshots.map(({ ref }) => ref) };
}

/** Creates an account that does not respond until its request is aborted. */
export function createSilent(account: string) {
  const signals: (AbortSignal | undefined)[] = [];
  const adapter: Adapter = {
    ...createAccount(account, []).adapter,
    async *listPages({ signal }) {
      signals.push(signal);
      await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  return { adapter, signals };
}

export async function refsOf(items: AsyncIterable<Snapshot>): Promise<string[]> {
  return (await collect(items)).map(({ ref }) => ref);
}

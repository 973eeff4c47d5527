import { SnapError, type WaitHandle, type Waiting, type WaitOptions, waitFor } from "@snap/runtime";
import type { Adapter, CallOptions } from "./adapter.ts";
import { type Duration, toMilliseconds } from "./duration.ts";
import { tellContext } from "./request.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is waited for: a ref, or the handle of a wait for one. */
export type RefHandle = string | WaitHandle<string>;

export interface UntilOptions<Value = unknown>
  extends CallOptions,
    Pick<WaitOptions<string, Value>, "baseDelay" | "maxDelay" | "onStep"> {
  /** How long to wait at most. Default: 10 minutes. */
  readonly timeout?: Duration | undefined;
}

/** What every wait needs to know of a ref. */
type Find = (ref: string) => { readonly adapter: Adapter; readonly id: string };

/** Polls a snapshot until it is ready. */
export function waitUntilReady<Item extends Snapshot>(
  handle: RefHandle,
  find: Find,
  options: UntilOptions<Item>,
): Waiting<string, Item> {
  return waitUntil(handle, find, "waitUntilReady", options, {
    poll: (adapter, id, call) => adapter.get(id, call) as Promise<Item>,
    check: ({ state }) => (state === "ready" ? "done" : state === "failed" ? "failed" : "pending"),
  });
}

/** Polls a snapshot until there is none. */
export function waitUntilGone<Item extends Snapshot>(
  handle: RefHandle,
  find: Find,
  options: UntilOptions<Item | undefined>,
): Waiting<string, undefined> {
  return waitUntil<Item | undefined>(handle, find, "waitUntilGone", options, {
    poll: (adapter, id, call) =>
      (adapter.get(id, call) as Promise<Item>).catch((error: unknown) => {
        if (SnapError.isInstance(error) && error.code === "NOT_FOUND") return undefined;
        throw error;
      }),
    check: (snapshot) => (snapshot === undefined ? "done" : "pending"),
  }) as Waiting<string, undefined>;
}

function waitUntil<Value>(
  handle: RefHandle,
  find: Find,
  operation: string,
  { timeout = 600_000, ...options }: UntilOptions<Value>,
  {
    poll,
    check,
  }: {
    readonly poll: (adapter: Adapter, id: string, call: CallOptions) => Promise<Value>;
    readonly check: WaitOptions<string, Value>["check"];
  },
): Waiting<string, Value> {
  const start = Object(handle) === handle ? (handle as WaitHandle<string>) : { target: handle as string };
  const { target: ref } = start;
  const waiting = waitFor<string, Value>(start, {
    ...options,
    timeout: toMilliseconds(timeout, "timeout"),
    // Not found here, so that a ref of no account is told as any other failure.
    poll: async (_, call) => {
      const { adapter, id } = find(ref);
      return poll(adapter, id, call);
    },
    check,
  });
  const told = waiting.catch((error: unknown) => {
    const { provider, account } = find(ref).adapter;
    throw tellContext(error, { provider, account, operation, ref });
  });
  return Object.defineProperty(told, "handle", { get: () => waiting.handle }) as Waiting<string, Value>;
}

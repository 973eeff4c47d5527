import { SnapError, type WaitHandle, type Waiting, type WaitOptions, waitFor } from "@snap/runtime";
import type { CallOptions } from "./adapter.ts";
import { type Duration, toMilliseconds } from "./duration.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is waited for: a ref, or the handle of a wait for one. */
export type RefHandle = string | WaitHandle<string>;

export interface UntilOptions
  extends CallOptions,
    Pick<WaitOptions<string, unknown>, "baseDelay" | "maxDelay" | "onStep"> {
  /** How long to wait at most. Default: 10 minutes. */
  readonly timeout?: Duration;
}

type Get<Item> = (ref: string, options: CallOptions) => Promise<Item>;

/** Polls a snapshot until it is ready. */
export function waitUntilReady<Item extends Snapshot>(
  handle: RefHandle,
  get: Get<Item>,
  options: UntilOptions,
): Waiting<string, Item> {
  return waitFor<string, Item>(toHandle(handle), {
    ...toWaitOptions(options),
    poll: (ref, { signal }) => get(ref, { signal }),
    check: ({ state }) => (state === "ready" ? "done" : state === "failed" ? "failed" : "pending"),
  });
}

/** Polls a snapshot until there is none. */
export function waitUntilGone<Item extends Snapshot>(
  handle: RefHandle,
  get: Get<Item>,
  options: UntilOptions,
): Waiting<string, undefined> {
  return waitFor<string, Item | undefined>(toHandle(handle), {
    ...toWaitOptions(options),
    poll: (ref, { signal }) =>
      get(ref, { signal }).catch((error: unknown) => {
        if (SnapError.isInstance(error) && error.code === "NOT_FOUND") return undefined;
        throw error;
      }),
    check: (snapshot) => (snapshot === undefined ? "done" : "pending"),
  }) as Waiting<string, undefined>;
}

function toHandle(handle: RefHandle): WaitHandle<string> {
  return typeof handle === "string" ? { target: handle } : handle;
}

function toWaitOptions({ timeout, ...options }: UntilOptions) {
  return timeout === undefined ? options : { ...options, timeout: toMilliseconds(timeout, "timeout") };
}

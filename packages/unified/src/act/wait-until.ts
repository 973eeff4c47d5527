import {
  type Duration,
  TimeoutError,
  toMilliseconds,
  type WaitHandle,
  type Waiting,
  type WaitOptions,
} from "@snap/runtime";
import { loadOnDemand, pollUntilDone } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import { addContext } from "../adapter-kit/add-context.ts";
import { isNotFound } from "../errors/is-not-found.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { withContext } from "../errors/with-context.ts";
import type { Snapshot } from "../snapshot.ts";
import { checkCall } from "./check-call.ts";
import { type FindAdapter, locate } from "./locate.ts";

/** The snapshot to wait for: a ref, or the handle of an earlier wait. */
export type RefHandle = string | WaitHandle<string>;

/** Options of `waitUntilReady` and `waitUntilGone`. */
export interface UntilOptions<Value = unknown>
  extends CallOptions,
    Pick<WaitOptions<string, Value>, "baseDelay" | "maxDelay" | "onStep"> {
  /** The longest time to wait: milliseconds, or a duration such as `"10m"`. Default: 10 minutes. */
  readonly timeout?: Duration | undefined;
}

/**
 * Polls a snapshot until it is ready.
 *
 * @throws {UnsupportedOperationError} when the provider reports no state.
 */
export function waitUntilReady<Item extends Snapshot>(
  handle: RefHandle,
  find: FindAdapter,
  options?: UntilOptions<Item>,
): Waiting<string, Item> {
  const { provider, account, capabilities } = locate(find, targetOf(handle)).adapter;
  if (capabilities.state === false) {
    const message = `Account "${account}" (${provider}) cannot wait until a snapshot is ready: it reports no state.`;
    throw new UnsupportedOperationError(message, { provider, account, operation: "waitUntilReady" });
  }
  return waitUntil(handle, find, "waitUntilReady", options, ({ state }) =>
    state === "ready" ? "done" : state === "failed" ? "failed" : "pending",
  );
}

/** Polls a snapshot until it no longer exists. */
export function waitUntilGone<Item extends Snapshot>(
  handle: RefHandle,
  find: FindAdapter,
  options?: UntilOptions<Item | undefined>,
): Waiting<string, undefined> {
  const check = (snapshot: Item | undefined) => (snapshot === undefined ? "done" : "pending");
  return waitUntil(handle, find, "waitUntilGone", options, check, (error) => {
    if (isNotFound(error)) return undefined;
    throw error;
  }) as Waiting<string, undefined>;
}

function waitUntil<Value extends Snapshot | undefined>(
  handle: RefHandle,
  find: FindAdapter,
  operation: string,
  given: UntilOptions<Value> | undefined,
  check: WaitOptions<string, Value>["check"],
  orElse?: (error: unknown) => Value,
): Waiting<string, Value> {
  const names = ["timeout", "signal", "baseDelay", "maxDelay", "onStep"] satisfies (keyof UntilOptions)[];
  const { timeout = 600_000, ...options } = checkCall(operation, given, names);
  const start = Object(handle) === handle ? (handle as WaitHandle<string>) : { target: handle as string };
  let last: Value | undefined;
  const waiting = pollUntilDone<string, Value>(start, {
    ...options,
    timeout: toMilliseconds(timeout, "timeout"),
    poll: async (ref, call) => {
      const { adapter, id } = locate(find, ref);
      return adapter.get(id, call).catch(orElse) as Promise<Value>;
    },
    check(value) {
      last = value;
      return check(value);
    },
  });
  const reported = waiting.catch(async (error: unknown) => {
    const { target } = start;
    const { provider, account } = locate(find, target).adapter;
    // The provider chose the id in the ref.
    const ref = (await loadOnDemand()).cleanIfSecret(target);
    const isLate = TimeoutError.isInstance(error) && last;
    const noted = isLate ? withContext(error, { note: `the last state was ${last?.state}` }) : error;
    throw addContext(noted, { provider, account, operation, ref });
  });
  // Runtimes end the process if a promise rejects before it is awaited.
  reported.catch(() => {});
  return Object.defineProperty(reported, "handle", { get: () => waiting.handle }) as Waiting<string, Value>;
}

function targetOf(handle: RefHandle): string {
  return Object(handle) === handle ? (handle as WaitHandle<string>).target : (handle as string);
}

import type { WaitHandle, Waiting } from "@snap/runtime";
import { toMilliseconds } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import type { RefHandle, UntilOptions } from "./wait-until.ts";

/** Starts a wait and loads its polling code on demand. The `handle` can be stored immediately. */
export function startWait<Value>(
  given: RefHandle,
  options: Pick<UntilOptions, "timeout"> | undefined,
  poll: (code: Awaited<ReturnType<typeof loadOnDemand>>, handle: WaitHandle<string>) => Waiting<string, Value>,
): Waiting<string, Value> {
  const { target = given as string, expiresAt, polls = 0 } = Object(given) as Partial<WaitHandle<string>>;
  const end = Date.now() + toMilliseconds(options?.timeout ?? 600_000, "timeout");
  // In JSON, a wait without a deadline has `null` as `expiresAt`.
  let current: Pick<Waiting<string, Value>, "handle"> = { handle: { target, expiresAt: expiresAt ?? end, polls } };
  const run = async () => {
    const waiting = poll(await loadOnDemand(), current.handle);
    current = waiting;
    return waiting;
  };
  const done = run();
  // Runtimes end the process if a promise rejects before it is awaited.
  done.catch(() => {});
  return Object.defineProperty(done, "handle", { get: () => current.handle }) as Waiting<string, Value>;
}

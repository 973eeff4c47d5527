import type { Started } from "@snap/unified";
import { vi } from "vitest";
import { failureOf } from "./cloud.ts";

interface Cloud {
  readonly requests: readonly { readonly operation: string }[];
}

/**
 * Aborts a call when the cloud receives a request of `operation`, which gets the progress of what the call started. Returns
 * the `started` of the error as another process reads it.
 */
export async function interrupt(
  cloud: Cloud,
  operation: string,
  call: (options: { readonly signal: AbortSignal }) => Promise<unknown>,
): Promise<Started> {
  const controller = new AbortController();
  const before = cloud.requests.length;
  const failure = failureOf(call({ signal: controller.signal }));
  await untilReceived(cloud, operation, before);
  controller.abort();
  const { started } = Object(await failure) as { started: Started };
  return JSON.parse(JSON.stringify(started));
}

/** Waits until the cloud has received a request of an operation, after the first `before` requests. */
export async function untilReceived(cloud: Cloud, operation: string, before = 0): Promise<void> {
  await vi.waitFor(
    () => {
      const received = cloud.requests.slice(before).map((request) => request.operation);
      if (!received.includes(operation)) throw new Error(`no request of ${operation}, only ${received.join(", ")}`);
    },
    { timeout: 30_000, interval: 5 },
  );
}

import { AbortError, TimeoutError, toMilliseconds } from "@snap/runtime";
import type { Adapter, CallOptions, CreateOptions } from "../adapter.ts";
import { addContext } from "../adapter-kit/add-context.ts";
import { markUncertain } from "../adapter-kit/started.ts";

// The longest delay of a timer, in milliseconds. A longer timeout would end immediately.
const LONGEST = 2 ** 31 - 1;

/**
 * Runs an operation, and aborts it after its timeout.
 *
 * @throws {TimeoutError} after the timeout. Has `started` if the provider has started something.
 */
export async function withTimeout<Value>(
  { provider, account }: Adapter,
  operation: string,
  options: CreateOptions,
  run: (call: CallOptions) => Promise<Value>,
): Promise<Value> {
  const { signal, timeout = 600_000 } = options;
  const milliseconds = toMilliseconds(timeout, "timeout");
  const over = AbortSignal.timeout(Math.min(Math.ceil(milliseconds), LONGEST));
  try {
    return await run({ signal: signal ? AbortSignal.any([signal, over]) : over });
  } catch (error) {
    if (!over.aborted || signal?.aborted || !AbortError.isInstance(error)) throw error;
    const { method, started } = error;
    const late = new TimeoutError(milliseconds, { cause: error });
    throw addContext(started || method !== "GET" ? markUncertain(late, started) : late, {
      provider,
      account,
      operation: error.operation ?? operation,
    });
  }
}

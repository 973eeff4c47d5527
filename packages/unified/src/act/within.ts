import { AbortError, TimeoutError, toMilliseconds } from "@snap/runtime";
import type { Adapter, CallOptions, CreateOptions } from "../adapter.ts";
import { doubt } from "../adapter-kit/started.ts";
import { tellContext } from "../adapter-kit/tell-context.ts";
import { checkOptionNames } from "../check-option-names.ts";

// A longer timer would fire immediately.
const LONGEST = 2 ** 31 - 1;

/**
 * Runs an operation and aborts it when its timeout passes.
 *
 * @throws {TimeoutError} with `started`, if the provider had begun the operation.
 */
export async function within<Value>(
  { provider, account }: Adapter,
  operation: string,
  options: CreateOptions,
  run: (call: CallOptions) => Promise<Value>,
): Promise<Value> {
  checkOptionNames(options, ["signal", "timeout"] satisfies (keyof CreateOptions)[]);
  const { signal, timeout = 600_000 } = options;
  const milliseconds = toMilliseconds(timeout, "timeout");
  const over = AbortSignal.timeout(Math.min(Math.ceil(milliseconds), LONGEST));
  try {
    return await run({ signal: signal ? AbortSignal.any([signal, over]) : over });
  } catch (error) {
    if (!over.aborted || signal?.aborted || !AbortError.isInstance(error)) throw error;
    const { method, started } = error;
    const late = new TimeoutError(milliseconds, { cause: error });
    throw tellContext(started || method !== "GET" ? doubt(late, started) : late, {
      provider,
      account,
      operation: error.operation ?? operation,
    });
  }
}

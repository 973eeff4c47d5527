import { createContext, Script } from "node:vm";

/** Thrown when work was stopped because it exceeded its time limit. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";

  constructor(milliseconds: number) {
    super(`it took longer than ${milliseconds / 1000} seconds`);
  }
}

const CALL = new Script("run()");

/**
 * Runs synchronous work with a time limit, because a malicious document could make it run forever. Even a running
 * search
 * with a regular expression is stopped.
 *
 * @throws {TimeLimitError} after the time limit.
 */
export function withTimeLimit<Result>(milliseconds: number, work: () => Result): Result {
  const results: Result[] = [];
  const context = createContext({
    run: () => {
      results.push(work());
    },
  });
  try {
    CALL.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TimeLimitError(milliseconds);
    throw error;
  }
  return results[0] as Result;
}

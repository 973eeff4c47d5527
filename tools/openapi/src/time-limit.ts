import { createContext, Script } from "node:vm";

/** Thrown for work that was stopped because it took too long. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";

  constructor(milliseconds: number) {
    super(`it took longer than ${milliseconds / 1000} seconds`);
  }
}

const CALL = new Script("run()");

/**
 * Runs synchronous work that a hostile document could make endless, and stops it after a time: a search with a regular
 * expression ends, too.
 *
 * @throws {TimeLimitError} when the time is over.
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

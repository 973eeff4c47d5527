import { createContext, Script } from "node:vm";
import { ProblemError } from "./problem.ts";

/** Thrown when work was stopped because it exceeded its time limit. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";

  constructor(milliseconds: number) {
    super(`it took longer than ${milliseconds / 1000} seconds`);
  }
}

/** The time limit for work on one document. The largest known document takes a small fraction of this time. */
export const MOST_MILLISECONDS = 60_000;

// One context for all work, because creating a context takes a millisecond.
const CALL = new Script("run()");
const context: { run?: (() => void) | undefined } = createContext({});

/**
 * Runs synchronous work with a time limit, because a malicious document could make it run forever. The limit also stops
 * a regular expression during its search.
 *
 * @throws {TimeLimitError} If the work exceeds the limit.
 */
export function withTimeLimit<Result>(milliseconds: number, work: () => Result): Result {
  const results: Result[] = [];
  // The outer work, if this work is a part of other work.
  const { run } = context;
  context.run = () => {
    results.push(work());
  };
  try {
    CALL.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TimeLimitError(milliseconds);
    throw error;
  } finally {
    context.run = run;
  }
  return results[0] as Result;
}

/**
 * Runs synchronous work on a file with a time limit, by default one minute.
 *
 * @throws {ProblemError} If the work takes longer; other files can still be processed.
 */
export function withinTime<Result>(file: string, work: () => Result, milliseconds = MOST_MILLISECONDS): Result {
  try {
    return withTimeLimit(milliseconds, work);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const fix = "Simplify its schemas and patterns, or use fewer operations.";
    throw ProblemError.of("schema-excessive", file, `it could not be processed: ${error.message}`, fix);
  }
}

import { ForeignError } from "./foreign-error.ts";

/** Calls a function of the caller. @throws {ForeignError} that wraps whatever the function throws. */
export async function callForeign<Value>(run: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new ForeignError(error);
  }
}

import { ForeignError } from "./foreign-error.ts";

/** Calls a function of the caller. @throws {ForeignError} with what it throws. */
export async function callForeign<Value>(run: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new ForeignError(error);
  }
}

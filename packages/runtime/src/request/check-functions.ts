import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Validates that options, if given, are functions. Otherwise they would fail when they are first called, which may be
 * in another task.
 *
 * @throws {InvalidRequestError} for the first option that is not.
 */
export function checkFunctions(options: object): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || value === null || typeof value === "function") continue;
    throw new InvalidRequestError(`\`${option}\` must be a function, got ${describeValue(value)}.`);
  }
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Validates that options are functions. Optional ones may be absent. Otherwise they would fail when they are first called, which may be
 * in another task.
 *
 * @throws {InvalidRequestError} for the first option that is not.
 */
export function checkFunctions(options: object, isRequired = false): void {
  for (const [option, value] of Object.entries(options)) {
    if (typeof value === "function" || (!isRequired && (value === undefined || value === null))) continue;
    throw new InvalidRequestError(`\`${option}\` must be a function, got ${describeValue(value)}.`);
  }
}

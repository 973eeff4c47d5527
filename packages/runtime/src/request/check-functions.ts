import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Validates that each option is a function; options that are not required may be absent. Another value would fail only
 * when it is first called, which may be in another task.
 *
 * @throws {InvalidRequestError} for the first option that is not a function.
 */
export function checkFunctions(options: Readonly<Record<string, unknown>>, isRequired = false): void {
  for (const option in options) {
    const { [option]: value } = options;
    if (typeof value === "function" || (!isRequired && (value === undefined || value === null))) continue;
    throw new InvalidRequestError(`\`${option}\` must be a function, got ${describeValue(value)}.`);
  }
}

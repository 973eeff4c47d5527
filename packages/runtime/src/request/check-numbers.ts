import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Validates that options are numbers ≥ 0. With `NaN` or a string, comparisons would be false, and a wait or retries
 * would never end.
 *
 * @throws {InvalidRequestError} for the first option that is not such a number.
 */
export function checkNumbers(options: object): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || (typeof value === "number" && value >= 0)) continue;
    const got = describeValue(value);
    throw new InvalidRequestError(`\`${option}\` must be a number ≥ 0, got ${got}. Use Infinity for no limit.`);
  }
}

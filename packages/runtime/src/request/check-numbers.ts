import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Checks that options are numbers from 0 on: compared with `NaN` or a string, a wait or the retries would never end.
 *
 * @throws {InvalidRequestError}
 */
export function checkNumbers(options: object): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || (typeof value === "number" && value >= 0)) continue;
    const got = describeValue(value);
    throw new InvalidRequestError(`\`${option}\` must be a number ≥ 0, got ${got}. Use Infinity for no limit.`);
  }
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";

/**
 * Holds options to numbers from 0 on: compared with `NaN` or a text, a wait or the retries would never end.
 *
 * @throws {InvalidRequestError}
 */
export function checkNumbers(options: object): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || (typeof value === "number" && value >= 0)) continue;
    throw new InvalidRequestError(`\`${option}\`: ${value} is no number that it takes; \`Infinity\` is no limit`);
  }
}

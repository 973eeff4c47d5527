import { InvalidRequestError } from "@snap/runtime";
import { describeUnknown } from "@snap/runtime/helpers";

/**
 * Refuses unknown options, because a misspelt one would have no effect.
 *
 * @throws {InvalidRequestError} when an option is unknown.
 */
export function checkOptionNames(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown !== undefined) throw new InvalidRequestError(describeUnknown(unknown, known));
}

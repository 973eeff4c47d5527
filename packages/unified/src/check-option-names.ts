import { InvalidRequestError } from "@snap/runtime";
import { describeUnknown } from "@snap/runtime/helpers";

/** @throws {InvalidRequestError} when an option is not a known one: a misspelt one would do nothing, in silence. */
export function checkOptionNames(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown !== undefined) throw new InvalidRequestError(describeUnknown(unknown, known));
}

import { InvalidRequestError } from "@snap/runtime";
import { describeUnknown } from "@snap/runtime/helpers";

/** @throws {InvalidRequestError} for an unknown option: a misspelt one would silently do nothing. */
export function checkOptionNames(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown !== undefined) throw new InvalidRequestError(describeUnknown(unknown, known));
}

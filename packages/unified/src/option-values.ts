import { InvalidRequestError } from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";

/**
 * Refuses the value of an option.
 *
 * @throws {InvalidRequestError} always, with the option, what it must be, and what it is.
 */
export function refuseOption(option: string, wanted: string, got: unknown): never {
  throw new InvalidRequestError(`\`${option}\` must be ${wanted}, got ${describeValue(got)}.`);
}

/** Returns whether a value is an array of strings. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** @throws {InvalidRequestError} when an option is not a number ≥ 1. */
export function checkPositive(option: string, value: unknown): void {
  if (value !== undefined && !(typeof value === "number" && value >= 1)) refuseOption(option, "a number ≥ 1", value);
}

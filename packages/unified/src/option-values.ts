import { InvalidRequestError } from "@snap/runtime";
import { describeValue, isPlainObject } from "@snap/runtime/helpers";
import type { Snapshot } from "./snapshot.ts";

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

/**
 * Refuses what is not an object with named values, such as a promise that was not awaited, because its contents would be
 * ignored.
 *
 * @throws {InvalidRequestError} when an option is not a plain object.
 */
export function checkObject(option: string, value: unknown): void {
  if (!isPlainObject(value)) refuseOption(option, "an object", value);
}

/**
 * Refuses other truthy values, such as `"false"`.
 *
 * @throws {InvalidRequestError} when an option is neither a boolean nor absent.
 */
export function checkBooleans(options: Readonly<Record<string, unknown>>): void {
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined && typeof value !== "boolean") refuseOption(option, "a boolean", value);
  }
}

/** @throws {InvalidRequestError} when an option is neither a function nor absent. */
export function checkCallback(option: string, value: unknown): void {
  if (value !== undefined && value !== null && typeof value !== "function") refuseOption(option, "a function", value);
}

/** @throws {InvalidRequestError} when a value, such as an item of stored JSON, is not a snapshot. */
export function checkSnapshot(value: unknown, index: number): void {
  const { ref, createdAt } = Object(value) as Partial<Snapshot>;
  if (typeof ref !== "string") refuseOption(`snapshots[${index}]`, "a snapshot", value);
  if (createdAt === undefined || createdAt === null || typeof createdAt.getTime === "function") return;
  refuseOption(`snapshots[${index}].createdAt`, "a Date or null", createdAt);
}

/** @throws {InvalidRequestError} when an option is not a number ≥ 1. */
export function checkPositive(option: string, value: unknown): void {
  if (value !== undefined && !(typeof value === "number" && value >= 1)) refuseOption(option, "a number ≥ 1", value);
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Serializes a string, number, boolean or date (as ISO 8601). `undefined` and `null` become an empty string.
 *
 * @throws {InvalidRequestError} for any other value, and for a number that cannot be sent exactly.
 */
export function serializeScalar(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  if (typeof value === "number") {
    checkNumber(value, name);
    return String(value);
  }
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString();
  const why = "No documented style can represent it.";
  throw new InvalidRequestError(`\`${name}\` must be a string, number or boolean, got ${describeValue(value)}. ${why}`);
}

/**
 * @throws {InvalidRequestError} for `NaN`, the infinities, and an integer beyond 2^53 - 1, which may have been rounded.
 */
export function checkNumber(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new InvalidRequestError(`\`${name}\` must be a finite number, got ${value}.`);
  if (!Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) > 2 ** 64) return;
  throw new InvalidRequestError(
    `\`${name}\` must be at most 2^53 - 1, got ${value}: JavaScript rounds larger integers.`,
  );
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";
import { checkNumber } from "./serialize-scalar.ts";

/** @throws {InvalidRequestError} for a value that JSON cannot represent. */
export function stringifyJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new InvalidRequestError(`\`body\` must be JSON, got ${describeValue(value)}.`);
  // Nearly every body contains none of the values that need a check.
  if (/\d{16}|\{\}|null/.test(text)) checkJson(value, "");
  return text;
}

// Throws for values that `JSON.stringify` would silently round, empty or replace with null.
function checkJson(value: unknown, pointer: string): void {
  if (typeof value === "number") checkNumber(value, pointer || "body");
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    throw new InvalidRequestError(`\`${pointer || "body"}\` must be a valid date.`);
  }
  if (typeof value !== "object" || !value || "toJSON" in value) return;
  const entries = Object.entries(value);
  for (const [key, item] of entries) checkJson(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  const type = Object.prototype.toString.call(value).slice(8, -1);
  if (entries.length > 0 || /^(?:Object|Array|Number|String|Boolean)$/.test(type)) return;
  throw new InvalidRequestError(`\`${pointer || "body"}\` must be JSON, got a ${type}, which would be sent as {}.`);
}

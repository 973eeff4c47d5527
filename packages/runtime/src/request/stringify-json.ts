import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";
import { checkNumber } from "./serialize-scalar.ts";

/** @throws {InvalidRequestError} for a value that JSON cannot represent. */
export function stringifyJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    checkJson(value);
    throw error;
  }
  if (text === undefined) refuse("", describeValue(value));
  // Nearly every body contains none of the values that need a check.
  if (/\d{16}|\{\}|null/.test(text)) checkJson(value);
  return text;
}

// Throws for values that `JSON.stringify` refuses, or would silently round, empty or replace with null.
function checkJson(value: unknown, pointer = "", parents: readonly unknown[] = []): void {
  if (typeof value === "number") checkNumber(value, pointer || "body");
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    throw new InvalidRequestError(`\`${pointer || "body"}\` must be a valid date.`);
  }
  if (value === undefined || value === null || "toJSON" in Object(value)) return;
  if (typeof value === "bigint") refuse(pointer, "a BigInt. Pass the whole body as a string of JSON");
  if (typeof value !== "object") return;
  if (parents.includes(value)) refuse(pointer, "an object that contains itself");
  // A stream of Node is a plain object otherwise.
  if (Symbol.asyncIterator in value) refuse(pointer, "a stream. Pass a ReadableStream as the whole body");
  const entries = Object.entries(value);
  const around = [...parents, value];
  for (const [key, item] of entries) {
    checkJson(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, around);
  }
  const type = {}.toString.call(value).slice(8, -1);
  if (entries.length > 0 || /^(?:Object|Array|Number|String|Boolean)$/.test(type)) return;
  refuse(pointer, `a value of type ${type}, which would be sent as {}`);
}

function refuse(pointer: string, got: string): never {
  throw new InvalidRequestError(`\`${pointer || "body"}\` must be JSON, got ${got}.`);
}

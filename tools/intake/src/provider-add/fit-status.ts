import { STATUS_CODES } from "node:http";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { ChangeValue } from "./change-examples.ts";

/** Replaces a status that a value contains, as a number or in words, with another status. */
export function fitStatus(status: string): ChangeValue {
  return (value, _, schema) => {
    if (WORDS[status] === undefined || keywordOf(schema, "const") !== undefined) return value;
    const known = keywordOf(schema, "enum");
    if (Array.isArray(known)) return known.find((each) => says(each, status)) ?? value;
    const isOther = Object.keys(WORDS).some((other) => says(value, other)) && !says(value, status);
    if (!isOther) return value;
    return typeof value === "number" ? Number(status) : inStyleOf(String(value), status);
  };
}

/** Changes a failure state to the first state that is not a failure, if the schema has an enum. */
export const fitSuccess: ChangeValue = (value, _, schema) => {
  const known = keywordOf(schema, "enum");
  if (!Array.isArray(known) || !FAILED.test(String(value))) return value;
  return known.find((each) => typeof each === "string" && !FAILED.test(each)) ?? value;
};

// The keyword may be in a part of the schema.
function keywordOf(schema: SpecNode, keyword: string): unknown {
  const parts = [schema, ...schema.get("allOf").items()];
  return parts.map((part) => part.get(keyword).value).find((value) => value !== undefined);
}

const FAILED = /fail|error|cancel|reject|abort/i;

// Common words for statuses.
const WORDS: Readonly<Record<string, RegExp>> = {
  400: /bad.?request|invalid/i,
  401: /un.?auth|not.?auth|credential/i,
  403: /forbidden|denied/i,
  404: /not.?found/i,
  409: /conflict|exists/i,
  422: /unprocessable/i,
  429: /too.?many|rate.?limit|throttl/i,
  500: /internal|server.?error/i,
  503: /unavailable/i,
};

function says(value: unknown, status: string): boolean {
  return String(value) === status || (typeof value === "string" && WORDS[status]?.test(value) === true);
}

function inStyleOf(text: string, status: string): string {
  const phrase = STATUS_CODES[status] ?? text;
  if (/^\d+$/.test(text)) return status;
  if (/^[a-z]+(?:[_-][a-z]+)*$/.test(text)) return phrase.toLowerCase().replaceAll(" ", text.includes("-") ? "-" : "_");
  return /^[A-Z]+(?:_[A-Z]+)*$/.test(text) ? phrase.toUpperCase().replaceAll(" ", "_") : phrase;
}

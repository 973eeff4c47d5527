import { createHash } from "node:crypto";
import type { Tree } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { typesOf } from "../verdict/schemas.ts";
import { wordsOf } from "../verdict/words.ts";

/** The value that the sampler gives to strings without an example. */
const SAMPLED_TEXT = "string";
/** The value that the sampler gives to all strings of a format: the same value everywhere. */
const SAMPLED_FORMATS: Readonly<Record<string, RegExp>> = {
  "date-time": /^\d{4}-\d\d-\d\dT/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^497f6eca-6276-4993-bfeb-53cbbbba6f08$/,
  email: /^user@example\.com$/,
};

const TIMES: readonly (readonly [word: string, time: string])[] = [
  ["create", "2026-03-02T09:15:00Z"],
  ["start", "2026-03-02T09:15:00Z"],
  ["update", "2026-03-02T09:20:00Z"],
  ["modified", "2026-03-02T09:20:00Z"],
  ["complete", "2026-03-02T09:20:00Z"],
  ["finish", "2026-03-02T09:20:00Z"],
  ["expire", "2026-06-02T09:15:00Z"],
  ["expiration", "2026-06-02T09:15:00Z"],
  ["expiry", "2026-06-02T09:15:00Z"],
];
const TIME = "2026-03-02T09:15:00Z";
const TIME_WORDS = new Set(["at", "time", "timestamp", "date", "on"]);

const TEXTS: Readonly<Record<string, string>> = {
  name: "before-migration",
  label: "before-migration",
  title: "before-migration",
  description: "Before the migration",
  comment: "Before the migration",
  message: "The request failed.",
  detail: "The request failed.",
  email: "user@example.com",
  url: "https://example.com/",
  uri: "https://example.com/",
  href: "https://example.com/",
  hostname: "host.example.com",
  ip: "192.0.2.1",
};

const GIBIBYTE = 2 ** 30;

/**
 * Returns a value that fits the name and the format of a property, if its value was sampled from the type alone. Ids
 * differ by the name of the property, and are the same in all examples.
 */
export function toPlausible(value: unknown, name: string, schema: SpecNode): unknown {
  if (schema.get("enum").exists || schema.get("const").exists || statesValue(schema)) return value;
  const format = schema.text("format") ?? "";
  const made = typeof value === "string" ? toText(value, name, format) : toNumber(value, name);
  return fits(made, schema) ? made : value;
}

function toText(value: string, name: string, format: string): string {
  if (value !== SAMPLED_TEXT && SAMPLED_FORMATS[format]?.test(value) !== true) return value;
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (format === "date-time" || (format === "" && isTime(words))) return timeOf(words);
  if (format === "date") return timeOf(words).slice(0, 10);
  if (format === "uuid") return toUuid(name);
  if (last === "id" || last === "uuid") return last === "uuid" ? toUuid(name) : digest(name).slice(0, 12);
  return TEXTS[last] ?? value;
}

function toNumber(value: unknown, name: string): unknown {
  const words = wordsOf(name);
  if (value !== 0) return value;
  if (words.at(-1) === "id") return (Number.parseInt(digest(name).slice(0, 6), 16) % 900_000) + 100_000;
  if (words.includes("size") || words.includes("byte") || words.includes("gb") || words.includes("gib")) {
    return /gi?b|gigabyte/i.test(name) ? 20 : /byte/i.test(name) ? 20 * GIBIBYTE : value;
  }
  return value;
}

// `start` and `create` are the words of `started_at` and `created_at`.
function timeOf(words: readonly string[]): string {
  return TIMES.find(([word]) => words.some((each) => each.startsWith(word)))?.[1] ?? TIME;
}

function isTime(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (last === "on" || last === "at") return words.length > 1;
  return TIME_WORDS.has(last);
}

function statesValue(schema: SpecNode): boolean {
  return ["example", "examples", "default"].some((keyword) => schema.raw(keyword).exists);
}

function fits(value: unknown, schema: SpecNode): boolean {
  const limits: Tree = Object(schema.value);
  if (typeof value === "number") {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = limits;
    return Number(minimum) <= value && value <= Number(maximum) && !typesOf(schema).includes("boolean");
  }
  if (typeof value !== "string") return false;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = limits;
  if (value.length < Number(minLength) || value.length > Number(maxLength)) return false;
  return typeof pattern !== "string";
}

function toUuid(name: string): string {
  const hex = digest(name);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function digest(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

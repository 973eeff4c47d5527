import type { OutputUnit } from "@cfworker/json-schema";
import { find, keysOf } from "../cloud/pointer.ts";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { errorsOf } from "../request/fault-of.ts";
import { tellingErrors } from "../request/telling-errors.ts";
import type { ContractDifference } from "./contract-difference.ts";
import { describePlace } from "./describe-place.ts";
import { describeShape, describeWord } from "./describe-shape.ts";
import { unknownProperties } from "./unknown-properties.ts";

type BodyDifference = Pick<ContractDifference, "at" | "expected" | "found" | "kind">;

/** The number of items of a list that are compared: they are alike. */
const MOST_ITEMS = 200;

/** Returns where a body does not match its schema, and its properties that the schema does not have. */
export function compareBody(whole: unknown, schema: JsonSchema, contract: MockContract): readonly BodyDifference[] {
  const body = shorten(whole);
  const unknown = unknownProperties(body, schema, contract);
  const errors = errorsOf(body, schema, contract).filter((error) => !unknown.includes(placeOf(error)));
  const all = [
    ...groupErrors(errors)
      .flatMap(pickErrors)
      .map((error) => toDifference(error, body, schema, contract)),
    ...unknown.map((at): BodyDifference => {
      return { kind: "field", at, expected: "no such field", found: describeShape(find(body, at)) };
    }),
  ];
  // Many items of a list differ in the same way.
  const unique = new Map<string, BodyDifference>();
  for (const difference of all) {
    const { kind, expected, found } = difference;
    const at = describePlace(difference.at, schema, contract);
    const key = JSON.stringify([kind, at.replaceAll(/\/\d+(?=\/|$)/g, "/*"), expected, found.replace(/ of \d+/, "")]);
    if (!unique.has(key)) unique.set(key, { ...difference, at });
  }
  return [...unique.values()];
}

function shorten(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(shorten);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
}

const CHOICES = /^(?:anyOf|oneOf)$/;

// The errors of one value that matches none of several alternatives belong together. Every other error is a separate
// group.
function groupErrors(errors: readonly OutputUnit[]): readonly (readonly OutputUnit[])[] {
  const groups = new Map<unknown, OutputUnit[]>();
  const choices = new Set(errors.filter(({ keyword }) => CHOICES.test(keyword)).map(keyOf));
  for (const error of errors) {
    const key = choiceAbove(error, choices) ?? error;
    groups.set(key, [...(groups.get(key) ?? []), error]);
  }
  return [...groups.values()];
}

// The key of the outermost error about alternatives that contains the error.
function choiceAbove({ keyword, keywordLocation, instanceLocation }: OutputUnit, choices: ReadonlySet<string>) {
  const schemaKeys = keywordLocation.split("/");
  const outer = schemaKeys.findIndex((key) => CHOICES.test(key));
  if (outer < 0 || (outer === schemaKeys.length - 1 && !CHOICES.test(keyword))) return undefined;
  const location = schemaKeys.slice(0, outer + 1).join("/");
  for (let place = instanceLocation; ; place = place.slice(0, place.lastIndexOf("/"))) {
    const key = keyOf({ keywordLocation: location, instanceLocation: place });
    if (choices.has(key)) return key;
    if (!place.includes("/")) return undefined;
  }
}

function keyOf({ keywordLocation, instanceLocation }: Pick<OutputUnit, "instanceLocation" | "keywordLocation">) {
  return `${keywordLocation} ${instanceLocation}`;
}

// Errors of these keywords only report that an inner schema failed.
const OUTER = new Set([
  "$ref",
  "allOf",
  "if",
  "items",
  "prefixItems",
  "properties",
  "additionalProperties",
  "patternProperties",
]);

function pickErrors(group: readonly OutputUnit[]): readonly OutputUnit[] {
  const [first, ...others] = group;
  if (!first || OUTER.has(first.keyword)) return [];
  if (!CHOICES.test(first.keyword) || others.length === 0) return [first];
  const telling = tellingErrors(group);
  // Errors about the value itself say nothing if several alternatives have them.
  const isInside = telling.some(({ instanceLocation }) => instanceLocation !== first.instanceLocation);
  const alternatives = new Set(
    telling.map(({ keywordLocation }) => /^\/\d+/.exec(keywordLocation.slice(first.keywordLocation.length))?.[0]),
  );
  return isInside || alternatives.size === 1 ? telling : [first];
}

function placeOf({ instanceLocation }: OutputUnit): string {
  return instanceLocation.replace(/^#/, "");
}

function toDifference(error: OutputUnit, body: unknown, schema: JsonSchema, contract: MockContract): BodyDifference {
  const at = placeOf(error);
  const value = find(body, at);
  const { keyword } = error;
  const limit = keywordAt(schema, error.keywordLocation, contract);
  const shape = describeShape(value);
  if (keyword === "required") {
    const [, field = ""] = /property "(.*)"\.$/.exec(error.error) ?? [];
    return { kind: "schema", at, expected: `the field ${field}`, found: "nothing" };
  }
  if (keyword === "enum" || keyword === "const")
    return { kind: "enum", at, expected: `one of ${[limit].flat().join(", ")}`, found: describeWord(value) };
  if (keyword === "type") return { kind: "schema", at, expected: [limit].flat().join(" or "), found: shape };
  if (CHOICES.test(keyword)) return { kind: "schema", at, expected: "one of its forms", found: shape };
  if (keyword === "" || keyword === "false") return { kind: "schema", at, expected: "another value", found: shape };
  return { kind: "schema", at, expected: `${keyword} ${JSON.stringify(limit) ?? ""}`.trim(), found: shape };
}

function keywordAt(schema: JsonSchema, location: string, { schemas }: MockContract): unknown {
  return keysOf(location).reduce<unknown>((node, key) => {
    const inner: unknown = Reflect.get(Object(node), key);
    return key === "$ref" ? schemas[`${inner}`.replace("#/$defs/", "")] : inner;
  }, schema);
}

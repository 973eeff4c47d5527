import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Schema } from "./schema.ts";

export interface Parts {
  /** Objects with keywords. The targets of their `$ref` and `allOf` are separate parts. */
  readonly parts: readonly SpecNode[];
  /** Each `anyOf` and `oneOf` with at least two alternatives other than null. */
  readonly alternatives: readonly (readonly Schema[])[];
  /** Whether one of the parts is `false`. */
  readonly never: boolean;
}

/**
 * Splits a schema into its parts: the targets of `$ref`, the schemas of `allOf`, and single alternatives.
 *
 * OpenAPI 3.1 respects other keywords next to a `$ref`; 3.0 ignores them.
 */
export function readParts(schema: Schema): Parts {
  const parts: SpecNode[] = [];
  const alternatives: (readonly Schema[])[] = [];
  let never = false;
  const seen = new Set<string>();

  const take = (place: SpecNode): void => {
    if (place.value === false) never = true;
    const key = place.pointer + place.variant;
    if (!isRecord(place.value) || seen.has(key)) return;
    seen.add(key);
    const { ref } = place;
    if (ref === undefined || place.document.version === "3.1") parts.push(place);
    if (ref !== undefined) take(place.followed());
    if (ref !== undefined && place.document.version === "3.0") return;
    for (const part of place.raw("allOf").rawItems()) take(part);
    for (const choice of choicesOf(place)) {
      const [only, ...more] = choice;
      if (only && more.length === 0) take(only);
      else if (only && !isPlain(choice)) alternatives.push(choice.map((alternative) => [withoutNull(alternative)]));
    }
  };
  for (const place of schema) take(place);
  return { parts, alternatives, never };
}

// If one alternative accepts null, the whole schema does, so null is reported for the whole schema.
function withoutNull(place: SpecNode): SpecNode {
  if (!isRecord(place.value) || place.ref !== undefined) return place;
  const { nullable, enum: values, type, ...rest } = place.value;
  const [others, types] = [listWithout(values, null), listWithout(type, "null")];
  if (nullable !== true && others === values && types === type) return place;
  const value = { ...rest, ...(values !== undefined && { enum: others }), ...(type !== undefined && { type: types }) };
  return place.as(value, "without null");
}

function listWithout(list: unknown, left: unknown): unknown {
  return Array.isArray(list) && list.includes(left) ? list.filter((one) => one !== left) : list;
}

/** Returns the alternatives of `anyOf` and `oneOf` that are not null. */
export function choicesOf(place: SpecNode): SpecNode[][] {
  return CHOICES.flatMap((keyword) => (place.raw(keyword).rawItems().length > 0 ? [choiceAt(place, keyword)] : []));
}

/** Returns the alternatives of one keyword that are not null; if all are null, returns the first. */
export function choiceAt(place: SpecNode, keyword: (typeof CHOICES)[number]): SpecNode[] {
  const choice = place.raw(keyword).rawItems();
  const others = choice.flatMap(unnest).filter((one) => !isNull(one.followed()));
  return others.length > 0 ? uniqueOf(others) : choice.slice(0, 1);
}

const CHOICES = ["anyOf", "oneOf"] as const;

// An alternative that only contains alternatives is replaced by them.
function unnest(place: SpecNode): SpecNode[] {
  const [keyword, ...more] = place.keys();
  const only = more.length === 0 && (keyword === "anyOf" || keyword === "oneOf");
  const inner = only ? place.raw(keyword).rawItems() : [];
  return inner.length > 0 ? inner.flatMap(unnest) : [place];
}

function uniqueOf(places: readonly SpecNode[]): SpecNode[] {
  return [...new Map(places.map((place) => [place.followed().pointer, place])).values()];
}

/**
 * Returns whether alternatives only list types, or only constants. Such alternatives can also be written as one schema.
 */
export function isPlain(choice: readonly SpecNode[]): boolean {
  const described = choice.map((alternative) => alternative.followed());
  return described.every(isType) || described.every(isConstant);
}

export function isNull({ value }: SpecNode): boolean {
  if (!isRecord(value)) return false;
  const { type, enum: values } = value;
  return type === "null" || value["const"] === null || (Array.isArray(values) && values.every((one) => one === null));
}

const NOTES = new Set(["deprecated", "description", "example", "examples", "title"]);

function isType(place: SpecNode): boolean {
  const keywords = place.keys().filter((keyword) => !NOTES.has(keyword));
  return keywords.length === 1 && keywords[0] === "type" && place.raw("type").value !== "object";
}

/** Returns whether a schema only lists values. */
export function isConstant(place: SpecNode): boolean {
  const keywords = place.keys().filter((keyword) => !NOTES.has(keyword));
  const said = keywords.includes("const") || keywords.includes("enum");
  return said && keywords.every((keyword) => keyword === "const" || keyword === "enum" || keyword === "type");
}

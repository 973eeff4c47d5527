import { isDeepStrictEqual } from "node:util";
import type { SpecNode } from "@snap/openapi/spec-node";
import { choicesOf, isPlain } from "./read-parts.ts";

export type TypeName = "array" | "boolean" | "integer" | "number" | "object" | "string";

const NAMES: ReadonlySet<unknown> = new Set<TypeName>(["array", "boolean", "integer", "number", "object", "string"]);

/** Returns the types that all parts allow, without null; undefined if no part states a type. */
export function readTypes(parts: readonly SpecNode[]): ReadonlySet<TypeName> | undefined {
  const said = parts.flatMap((part) => [typesAt(part), ...plainTypes(part)]).filter((types) => types !== undefined);
  const [first, ...rest] = said;
  return first && rest.reduce(intersect, first);
}

/** Infers the types of a schema without `type` from its other keywords, just as the compiler does. */
export function implyTypes(said: {
  readonly values: readonly unknown[] | undefined;
  readonly objectLike?: boolean;
  readonly listLike?: boolean;
}): ReadonlySet<TypeName> | undefined {
  if (said.values) return new Set(said.values.map(typeOf));
  if (said.objectLike) return new Set<TypeName>(["object"]);
  return said.listLike ? new Set<TypeName>(["array"]) : undefined;
}

/** Returns the values that all parts allow, without null; undefined if no part lists values. */
export function readValues(parts: readonly SpecNode[]): readonly unknown[] | undefined {
  const said = parts.flatMap((part) => [valuesAt(part), ...plainValues(part)]).filter((values) => values !== undefined);
  const [first, ...rest] = said;
  const common = first && rest.reduce((values, more) => values.filter((value) => includes(more, value)), first);
  return common?.filter((value) => value !== null);
}

/**
 * Returns the types for which responses may contain values that are not listed: an `enum` may grow, a `const` may not.
 * If several parts list values, all of them must allow others.
 */
export function readOpenTypes(parts: readonly SpecNode[]): ReadonlySet<TypeName> {
  const said = parts.flatMap((part) => {
    const choices = plainChoices(part).map((choice) => choice.map(openTypesAt));
    return [
      openTypesAt(part),
      ...choices.map((types) =>
        types.includes(undefined) ? undefined : new Set(types.flatMap((one) => [...(one ?? [])])),
      ),
    ].filter((types) => types !== undefined);
  });
  const [first, ...rest] = said;
  return first ? rest.reduce<ReadonlySet<TypeName>>(intersect, first) : new Set();
}

/** Returns whether a value has one of the types. */
export function fitsTypes(value: unknown, types: ReadonlySet<TypeName> | undefined): boolean {
  const type = typeOf(value);
  return types === undefined || types.has(type) || (type === "integer" && types.has("number"));
}

/** Returns whether a list contains a value. Objects and lists are compared deeply. */
export function includes(values: readonly unknown[], value: unknown): boolean {
  if (typeof value !== "object" || value === null) return scalarsOf(values).has(value);
  return values.some((one) => isDeepStrictEqual(one, value));
}

// A list may contain thousands of values, each of which is looked up.
const scalars = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

function scalarsOf(values: readonly unknown[]): ReadonlySet<unknown> {
  const known = scalars.get(values) ?? new Set(values);
  scalars.set(values, known);
  return known;
}

function typesAt(place: SpecNode): ReadonlySet<TypeName> | undefined {
  const { value } = place.raw("type");
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return value === undefined ? undefined : new Set(names.filter((name): name is TypeName => NAMES.has(name)));
}

function valuesAt(place: SpecNode): readonly unknown[] | undefined {
  const constant = place.raw("const");
  if (constant.exists) return [constant.value];
  const { value } = place.raw("enum");
  return Array.isArray(value) ? value : undefined;
}

// Our response types accept any string or number in addition to the values of an enum.
function openTypesAt(place: SpecNode): Set<TypeName> | undefined {
  if (place.raw("const").exists) return new Set();
  const { value } = place.raw("enum");
  if (!Array.isArray(value)) return undefined;
  const kinds = new Set(value.map((one) => typeof one));
  return new Set<TypeName>([
    ...(kinds.has("string") ? (["string"] as const) : []),
    ...(kinds.has("number") ? (["integer", "number"] as const) : []),
  ]);
}

function plainTypes(place: SpecNode): ReadonlySet<TypeName>[] {
  return plainChoices(place).flatMap((choice) => {
    const types = choice.map((alternative) => typesAt(alternative));
    return types.some((type) => type === undefined) ? [] : [new Set(types.flatMap((type) => [...(type ?? [])]))];
  });
}

function plainValues(place: SpecNode): (readonly unknown[])[] {
  return plainChoices(place).flatMap((choice) => {
    const values = choice.map((alternative) => valuesAt(alternative));
    return values.some((value) => value === undefined) ? [] : [values.flatMap((value) => value ?? [])];
  });
}

function plainChoices(place: SpecNode): SpecNode[][] {
  const several = choicesOf(place).filter((choice) => choice.length > 1 && isPlain(choice));
  return several.map((choice) => choice.map((alternative) => alternative.followed()));
}

function intersect(one: ReadonlySet<TypeName>, other: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  const common = [...one].filter((type) => other.has(type) || (type === "integer" && other.has("number")));
  if (one.has("number") && other.has("integer")) common.push("integer");
  return new Set(common);
}

/** Returns the type of a value that is not null. */
export function typeOf(value: unknown): TypeName {
  if (Array.isArray(value)) return "array";
  if (typeof value === "string" || typeof value === "boolean") return typeof value as "boolean" | "string";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return "object";
}

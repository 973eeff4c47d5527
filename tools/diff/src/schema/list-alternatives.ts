import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { choiceAt, isConstant, isPlain } from "./read-parts.ts";
import type { Schema } from "./schema.ts";
import { type SchemaView, viewSchema } from "./schema-view.ts";

/**
 * Returns the alternatives of a schema, each combined with the keywords next to the list. A schema without alternatives
 * is its own single alternative.
 */
export function wholeAlternatives(view: SchemaView): readonly Schema[] {
  const base = view.parts.map(withoutAlternatives).filter((part) => part.keys().length > 0);
  const [listed] = view.alternatives;
  if (listed) return listAlternatives(listed).map((alternative) => [...alternative, ...base]);
  return splitTypes(base, view.nullable);
}

/**
 * Returns alternatives in a comparable form, however they are written: all constants are one alternative, as in one
 * `enum`, and each type without a name is one alternative.
 */
export function listAlternatives(listed: readonly Schema[]): readonly Schema[] {
  return joinConstants(listed).flatMap((schema) => (isNamed(schema) ? [schema] : splitTypes(schema, false)));
}

function joinConstants(listed: readonly Schema[]): readonly Schema[] {
  const constants = listed.filter(([place]) => place && isConstant(place.followed()));
  const [[first] = []] = constants;
  if (!first || constants.length < 2) return listed;
  const values = constants.map(([place]) => place?.value);
  const joined = first.as({ anyOf: values }, "with other constants");
  return [...listed.filter((schema) => !constants.includes(schema)), [joined]];
}

function splitTypes(schema: Schema, nullable: boolean): readonly Schema[] {
  const [first] = schema;
  const { types, alternatives } = viewSchema(schema);
  if (!first || !types || alternatives.length > 0 || (types.size < 2 && !nullable)) return [schema];
  const wide = [...types].filter((type) => type !== "integer" || !types.has("number"));
  if (wide.length === 0) return [schema];
  return wide.map((type) => [...schema, first.as({ type }, `as ${type}`)]);
}

// Alternatives that only list types or constants are combined with the keywords next to them.
function withoutAlternatives(place: SpecNode): SpecNode {
  if (!isRecord(place.value)) return place;
  const { $ref, allOf, anyOf, discriminator, oneOf, ...rest } = place.value;
  const plain = (["anyOf", "oneOf"] as const).filter((keyword) => {
    const choice = choiceAt(place, keyword);
    return choice.length > 1 && isPlain(choice);
  });
  const kept = Object.fromEntries(plain.map((keyword) => [keyword, keyword === "anyOf" ? anyOf : oneOf]));
  return place.as({ ...rest, ...kept }, "next to alternatives");
}

function isNamed([first]: Schema): boolean {
  return first?.ref !== undefined;
}

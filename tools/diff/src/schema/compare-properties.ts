import type { SpecNode } from "@snap/openapi/spec-node";
import { labelOthers, labelProperty, nameOf } from "./label.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, keyOf, type SchemaView, viewSchema } from "./schema-view.ts";

/** Compares the properties of objects, and their additional properties. */
export function compareProperties(pair: SchemaPair): void {
  const { from, to } = pair;
  if (!isObject(from) || !isObject(to)) return;
  const others = othersOf(from, pair.direction);
  for (const name of new Set([...from.properties.keys(), ...to.properties.keys()])) compareProperty(pair, name, others);
  compareAdditional(pair);
}

// Even before a property is added, it can be sent and read as one of the `others`.
function compareProperty(pair: SchemaPair, key: string, others: Schema | undefined): void {
  const { from, to, direction, report, below } = pair;
  const [before, after] = [from.properties.get(key), to.properties.get(key)];
  const [had, has] = [isPresent(before, direction), isPresent(after, direction)];
  const [was, is] = [from.required.has(key), to.required.has(key)];
  const places = { from: placeOf(from, before), to: placeOf(to, after) };
  const asks = direction === "request";
  const label = labelProperty(pair.label, key, asks && (was || is));
  const name = nameOf(label);

  if (!had && has) {
    const text = asks ? (is ? "must now be sent" : "can now be sent") : "is now returned";
    const code = key in Object.prototype ? "inherited-property-added" : "property-added";
    report(asks && is ? "required-property-added" : code, `${name} ${text}`, places);
    if (!others || !after) return;
    below(others, after, label);
    // In TypeScript, the index signature must include the types of all properties, so it may now include undefined.
    if (!asks && !is && !isAnything(others)) {
      report(
        "type-widened",
        `the types of other properties of ${nameOf(pair.label)} now include undefined, because ${name} may be undefined`,
        places,
      );
    }
    return;
  }
  if (had && !has) {
    if (!after) {
      report("property-removed", `${name} ${asks ? REFUSED : UNREAD}`, places);
      return;
    }
    if (asks) {
      report("property-became-read-only", `${name} is now read-only: it ${REFUSED}`, places);
      return;
    }
    report("property-became-write-only", `${name} is now write-only: it ${UNREAD}`, places);
    return;
  }
  if (!before || !after || !has) return;
  if (!was && is) {
    report("property-became-required", `${name} ${asks ? "must now be sent" : "is now always returned"}`, places);
  }
  if (was && !is) {
    report("property-became-optional", `${name} ${asks ? "need no longer be sent" : "may now be missing"}`, places);
  }
  below(before, after, label);
}

const REFUSED = "can no longer be sent";
const UNREAD = "is no longer returned";

function compareAdditional(pair: SchemaPair): void {
  const { name, report, below, label, direction } = pair;
  const [before, after] = [pair.from.additional, pair.to.additional];
  const [some, others] = [othersOf(pair.from, direction), othersOf(pair.to, direction)];
  if (some && others) {
    below(some, others, labelOthers(label));
    return;
  }
  if (before.kind === after.kind) return;
  const places = { from: additionalPlace(pair.from), to: additionalPlace(pair.to) };
  const asks = pair.direction === "request";
  const verb = asks ? "be sent" : "be read";
  if (before.kind === "described") {
    report("additional-properties-removed", `other properties of ${name} can no longer ${verb}`, places);
  } else if (after.kind === "described") {
    report("additional-properties-added", `other properties of ${name} can now ${verb}`, places);
    // Without `additionalProperties`, additional properties could have any value.
    if (before.kind === "unsaid") below([], after.schema, labelOthers(label));
  } else if (after.kind === "refused") {
    report("additional-properties-refused", `${name} can no longer have undocumented properties`, places);
  } else {
    report("additional-properties-accepted", `${name} can now have undocumented properties`, places);
  }
}

/**
 * Returns the schema that our types use for additional properties. For an object that lists no properties, this schema
 * accepts any value; in a response that refuses additional properties, no value.
 */
export function othersOf(view: SchemaView, direction: SchemaPair["direction"]): Schema | undefined {
  const { additional, place, properties, types } = view;
  if (additional.kind === "described") return additional.schema;
  const present = [...properties.values()].some((schema) => isPresent(schema, direction));
  const isBare = types?.has("object") && !present && !annotation(view, "patternProperties");
  if (!isBare || !place) return undefined;
  if (additional.kind === "unsaid") return [];
  return direction === "response" ? [place.as(false, "refused")] : undefined;
}

// Requests omit read-only properties, and responses omit write-only properties. A property is marked directly, through the
// items of its list or map, or through all its alternatives.
function isPresent(
  schema: Schema | undefined,
  direction: SchemaPair["direction"],
  above: readonly string[] = [],
): boolean {
  if (!schema) return false;
  const key = keyOf(schema);
  if (above.includes(key)) return true;
  const view = viewSchema(schema);
  const isHeld = (part: Schema) => isPresent(part, direction, [...above, key]);
  const { items, additional, properties, alternatives } = view;
  if (annotation(view, direction === "request" ? "readOnly" : "writeOnly")?.value === true) return false;
  if (items.length > 0 && !isHeld(items)) return false;
  if (additional.kind === "described" && properties.size === 0 && !isHeld(additional.schema)) return false;
  return alternatives.every((parts) => parts.some(isHeld));
}

function isAnything(schema: Schema): boolean {
  const { types, values, alternatives } = viewSchema(schema);
  return types === undefined && values === undefined && alternatives.length === 0;
}

function isObject({ types }: SchemaView): boolean {
  return types === undefined || types.has("object");
}

// A property that only `required` names is reported at the schema.
function placeOf(view: SchemaView, property: Schema | undefined): SpecNode | undefined {
  return property && (property[0] ?? view.place);
}

function additionalPlace(view: SchemaView): SpecNode | undefined {
  return annotation(view, "additionalProperties") ?? view.place;
}

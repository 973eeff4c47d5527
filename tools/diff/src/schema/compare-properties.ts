import type { SpecNode } from "@snap/openapi/spec-node";
import { labelOthers, labelProperty, nameOf } from "./label.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, keyOf, type SchemaView, viewSchema } from "./schema-view.ts";

/** Compares the properties of objects, and what may are next to them. */
export function compareProperties(pair: SchemaPair): void {
  const { from, to } = pair;
  if (!isObject(from) || !isObject(to)) return;
  for (const name of new Set([...from.properties.keys(), ...to.properties.keys()])) compareProperty(pair, name);
  compareAdditional(pair);
}

function compareProperty(pair: SchemaPair, key: string): void {
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
    // Before, the property could be sent and read as an additional property.
    const others = othersOf(from, direction);
    if (!others || !after) return;
    below(others, after, label);
    // In TypeScript, the others have the types of all properties: this one may be undefined.
    if (!asks && !is && !isAnything(others)) {
      report(
        "type-widened",
        `other properties of ${nameOf(pair.label)} may be undefined in the type, as ${name} may`,
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
      report("property-became-read-only", `${name} is read-only now: it ${REFUSED}`, places);
      return;
    }
    report("property-became-write-only", `${name} is write-only now: it ${UNREAD}`, places);
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
const UNREAD = "is gone from responses";

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
    // Unsaid, they could be anything.
    if (before.kind === "unsaid") below([], after.schema, labelOthers(label));
  } else if (after.kind === "refused") {
    report("additional-properties-refused", `${name} has no properties besides the documented ones any more`, places);
  } else {
    report("additional-properties-accepted", `${name} may have properties besides the documented ones`, places);
  }
}

/**
 * What other properties may be in our types: what a schema says of them, and in an object without any of its own
 * anything, or in responses nothing where they are refused.
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

// Requests lack read-only properties, and responses lack write-only ones. The mark may be on the property itself,
// on the items of its list or map, or on all its alternatives.
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

// A property that only `required` names stands in the schema itself.
function placeOf(view: SchemaView, property: Schema | undefined): SpecNode | undefined {
  return property && (property[0] ?? view.place);
}

function additionalPlace(view: SchemaView): SpecNode | undefined {
  return annotation(view, "additionalProperties") ?? view.place;
}

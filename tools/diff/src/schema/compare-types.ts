import type { SpecNode } from "@snap/openapi/spec-node";
import { implyTypes, type TypeName } from "./read-types.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares types, null and formats. Returns whether the types have enough in common to compare the rest. */
export function compareTypes(pair: SchemaPair): boolean {
  const { from, to, name, report } = pair;
  if (from.never || to.never) {
    if (!from.never) report("type-narrowed", `${name} can no longer have any value`);
    if (!to.never) report("type-widened", `${name} can now have a value`);
    return false;
  }
  const listed = from.values && to.values;
  const [before, after] = listed ? [typesOfValues(from), typesOfValues(to)] : [from.types, to.types];
  const [was, is] = [printTypes(from, before), printTypes(to, after)];
  // The types of alternatives are compared one by one.
  const typed = (from.types && to.types) || !(hasAlternatives(from) || hasAlternatives(to));
  const lost = typed && !covers(after, before);
  const gained = typed && !covers(before, after);
  if (lost && gained) {
    report("type-changed", `${name} is now ${is}, no longer ${was}`, typePlaces(pair));
    return false;
  }
  if (lost) report("type-narrowed", `${name} is now only ${is}, no longer ${was}`, typePlaces(pair));
  if (gained) report("type-widened", `${name} may now be ${is}, no longer only ${was}`, typePlaces(pair));
  // A value that may have any type may also be null, which has already been reported.
  if ((lost || gained) && !(from.types && to.types)) return false;
  compareNull(pair);
  compareFormats(pair);
  return true;
}

function compareNull(pair: SchemaPair): void {
  const { from, to, direction, name, report } = pair;
  const may = direction === "request" ? "can now be sent as null" : "may now be null";
  const never = direction === "request" ? "can no longer be sent as null" : "is no longer null";
  if (!from.nullable && to.nullable) report("became-nullable", `${name} ${may}`, typePlaces(pair));
  if (from.nullable && !to.nullable) report("became-not-nullable", `${name} ${never}`, typePlaces(pair));
}

function compareFormats(pair: SchemaPair): void {
  const { from, to, name, report } = pair;
  const [before, after] = [formatOf(from), formatOf(to)];
  if (before?.name === after?.name || isOtherNumber(from, to) || isOtherNumber(to, from)) return;
  const places = { from: before?.place ?? from.place, to: after?.place ?? to.place };
  if (!before || (after && isWithin(after.name, before.name))) {
    report("format-narrowed", `${name} now has the format \`${after?.name}\``, places);
  } else if (!after || isWithin(before.name, after.name)) {
    const now = after ? `may now be any \`${after.name}\`, no longer only` : "no longer has the format";
    report("format-widened", `${name} ${now} \`${before.name}\``, places);
  } else {
    report("format-changed", `${name} now has the format \`${after.name}\`, no longer \`${before.name}\``, places);
  }
}

// An integer of any format is a number. A change between the two has already been reported.
function isOtherNumber({ types: one }: SchemaView, { types: other }: SchemaView): boolean {
  return one?.size === 1 && one.has("integer") && other?.size === 1 && other.has("number");
}

function isWithin(narrow: string, wide: string): boolean {
  return WIDER.get(narrow)?.split(" ").includes(wide) === true;
}

const WIDER: ReadonlyMap<string, string> = new Map([
  ["float", "double"],
  ["int8", "int16 int32 int64 float double"],
  ["int16", "int32 int64 float double"],
  ["int32", "int64 double"],
  ["uint8", "uint16 uint32 uint64 int16 int32 int64 float double"],
  ["uint16", "uint32 uint64 int32 int64 float double"],
  ["uint32", "uint64 int64 double"],
  ["email", "idn-email"],
  ["hostname", "idn-hostname"],
  ["uri", "uri-reference iri iri-reference"],
  ["uri-reference", "iri-reference"],
  ["iri", "iri-reference"],
]);

// OpenAPI 3.0 calls the encoding a format.
function formatOf(view: SchemaView): { name: string; place: SpecNode } | undefined {
  const format = annotation(view, "format");
  // A password can be any string: the format only means that forms hide the value.
  if (format?.value === "password") return undefined;
  if (typeof format?.value === "string") return { name: format.value, place: format };
  const encoding = annotation(view, "contentEncoding");
  if (encoding?.value === "base64") return { name: "byte", place: encoding };
  if (typeof encoding?.value === "string") return { name: encoding.value, place: encoding };
  const media = annotation(view, "contentMediaType");
  if (media?.value === "application/octet-stream") return { name: "binary", place: media };
  return typeof media?.value === "string" ? { name: media.value, place: media } : undefined;
}

function hasAlternatives({ alternatives }: SchemaView): boolean {
  return alternatives.length > 0;
}

function typePlaces({ from, to }: SchemaPair) {
  return { from: annotation(from, "type") ?? from.place, to: annotation(to, "type") ?? to.place };
}

function covers(wide: ReadonlySet<TypeName> | undefined, narrow: ReadonlySet<TypeName> | undefined): boolean {
  if (wide === undefined) return true;
  if (narrow === undefined) return false;
  return [...narrow].every((type) => wide.has(type) || (type === "integer" && wide.has("number")));
}

// If both schemas list their values, the values determine which numbers match and which types are possible.
function typesOfValues({ values = [] }: SchemaView): ReadonlySet<TypeName> | undefined {
  const types = [...(implyTypes({ values }) ?? [])];
  return new Set(types.map((type) => (type === "integer" ? "number" : type)));
}

function printTypes({ nullable }: SchemaView, types: ReadonlySet<TypeName> | undefined): string {
  if (types === undefined) return "anything";
  return types.size > 0 ? [...types].sort().join(" or ") : nullable ? "null" : "nothing";
}

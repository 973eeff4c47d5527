import type { SpecNode } from "@snap/openapi/spec-node";
import { deepFieldsOf, type Field, typesOf, valuesOf } from "./schemas.ts";
import { hasWords, wordsOf } from "./words.ts";

/** The aspects of a snapshot in the unified API. */
export type Aspect = "id" | "name" | "state" | "created" | "updated" | "size" | "source" | "region" | "tags" | "expiry";

/** A property that seems to contain an aspect of a snapshot. */
export interface FoundField {
  readonly field: Field;
  /** Whether only the name of the property suggests the aspect, so that a person must confirm it. */
  readonly isGuess: boolean;
  readonly note?: string;
  /** How many bytes one unit of a size has, if the API names the unit. */
  readonly unit?: number;
}

/** Finds the properties of a list's items that contain the aspects of a snapshot. */
export function findFields(item: SpecNode, noun: string, parameter: string): ReadonlyMap<Aspect, FoundField> {
  const fields = deepFieldsOf(item, 1);
  const found = new Map<Aspect, FoundField>();
  const put = (aspect: Aspect, value: FoundField | undefined) => value && found.set(aspect, value);
  put("id", findId(fields, noun, parameter));
  put("name", certain(named(ofType(fields, "string"), NAMES)) ?? firstName(named(ofType(fields, "array"), NAMES)));
  put("state", findState(fields));
  put("created", findTime(fields, ["create", "created", "creation"]));
  put("updated", findTime(fields, ["update", "updated", "modified"]));
  put("expiry", findTime(fields, ["expire", "expires", "expiry", "expiration"]));
  put("size", findSize(fields));
  put("source", findSource(fields, noun, found.get("id")?.field));
  put("region", certain(namedLike(fields, ["region", "location", "zone", "datacenter"])));
  put("tags", certain(named(ofType(fields, "array", "object"), ["tags", "labels", "metadata"])));
  return found;
}

const NAMES = ["name", "display-name", "label", "title", "alias", "description"];

function ofType(fields: readonly Field[], ...types: readonly string[]): Field[] {
  return fields.filter(({ schema }) => typesOf(schema).some((type) => types.includes(type)));
}

function certain(field: Field | undefined): FoundField | undefined {
  return field && { field, isGuess: false };
}

function guessed(field: Field | undefined, note: string): FoundField | undefined {
  return field && { field, isGuess: true, note };
}

function firstName(field: Field | undefined): FoundField | undefined {
  return field && guessed({ ...field, pointer: `${field.pointer}/0` }, "The first of several names.");
}

// Outermost properties come first, and names in their order.
function named(fields: readonly Field[], names: readonly string[]): Field | undefined {
  const wanted = names.map((name) => wordsOf(name).join(" "));
  const own = fields.filter(({ pointer }) => pointer.split("/").length === 2);
  return wanted.flatMap((name) => own.filter((field) => wordsOf(field.name).join(" ") === name))[0];
}

function namedLike(fields: readonly Field[], words: readonly string[]): Field | undefined {
  return words.flatMap((word) => fields.filter(({ name }) => hasWords(name, word)))[0];
}

function findId(fields: readonly Field[], noun: string, parameter: string): FoundField | undefined {
  const usual = named(fields, ["id", parameter, `${noun}-id`, "uuid"]);
  if (usual) return certain(usual);
  return guessed(named(fields, ["name", "self-link"]), "No property is named id: is this value unique and stable?");
}

function findState(fields: readonly Field[]): FoundField | undefined {
  const field = namedLike(fields, ["state", "status", "phase"]);
  if (!field) return undefined;
  const values = valuesOf(field.schema);
  if (values.length === 0) return guessed(field, "Its values are not listed.");
  return { field, isGuess: false, note: `Values: ${values.join(", ")}.` };
}

function findTime(fields: readonly Field[], words: readonly string[]): FoundField | undefined {
  const own = fields.filter((field) => field.pointer.split("/").length === 2);
  const times = own.filter(({ name }) => words.some((word) => hasWords(name, word)));
  const dated = times.find(({ schema }) => /^date/.test(schema.text("format") ?? ""));
  if (dated) return certain(dated);
  const types = (field: Field) => typesOf(field.schema);
  const number = times.find((field) => types(field).some((type) => type === "integer" || type === "number"));
  if (number) return guessed(number, "A number: seconds or milliseconds?");
  const text = times.find((field) => types(field).includes("string") && !hasWords(field.name, "by"));
  return guessed(text, "No format is stated.");
}

const UNITS: readonly (readonly [unit: string, bytes: number, name: RegExp, text: RegExp])[] = [
  ["GiB", 2 ** 30, /gib/i, /\bGiB\b|gibibytes?/],
  ["MiB", 2 ** 20, /mib/i, /\bMiB\b|mebibytes?/],
  ["GB", 1e9, /gb|gigabytes?/i, /\bGB\b|gigabytes?/i],
  ["MB", 1e6, /mb|megabytes?/i, /\bMB\b|megabytes?/i],
  ["bytes", 1, /bytes?/i, /\bbytes?\b/i],
];

function findSize(fields: readonly Field[]): FoundField | undefined {
  const isNumber = (field: Field) => typesOf(field.schema).some((type) => /^(?:integer|number|string)$/.test(type));
  const sizes = fields.filter((field) => isNumber(field) && /size|bytes|gigabytes|_gi?b$/i.test(field.name));
  const plain = sizes.filter(({ name }) => !/min|max|block/i.test(name));
  const field = plain.find(({ name }) => /^size/i.test(name)) ?? plain[0] ?? sizes[0];
  if (!field) return undefined;
  const description = field.schema.text("description") ?? "";
  const [unit, bytes = 1] =
    UNITS.find(([, , name]) => name.test(field.name)) ?? UNITS.find(([, , , text]) => text.test(description)) ?? [];
  const others = sizes.filter((other) => other !== field).map(({ pointer }) => pointer);
  const also = others.length > 0 ? ` Also ${others.join(", ")}.` : "";
  if (unit === undefined) return guessed(field, `No unit is stated.${also}`);
  const stated = { field, unit: bytes };
  if (typesOf(field.schema).includes("string"))
    return { ...stated, isGuess: true, note: `A string, in ${unit}.${also}` };
  if (unit === "GB") return { ...stated, isGuess: true, note: `GB: 10^9 or 2^30 bytes?${also}` };
  return { ...stated, isGuess: false, note: `Unit: ${unit}.${also}` };
}

const SOURCES = ["source", "origin", "parent", "server", "instance", "volume", "disk", "droplet", "vm", "sandbox"];

function findSource(fields: readonly Field[], noun: string, id: Field | undefined): FoundField | undefined {
  const others = fields.filter((field) => field !== id && !/(?:size|bytes|count|status|state|type)$/i.test(field.name));
  const ids = others.filter(({ name, schema }) => wordsOf(name).at(-1) === "id" || typesOf(schema).includes("object"));
  const candidates = ids.filter(({ name }) => !hasWords(name, noun) || hasWords(name, "source"));
  const field =
    namedLike(candidates, SOURCES) ?? named(ofType(others, "string", "object"), ["created-from", "bound-to"]);
  return field && { field, isGuess: true, note: "Does the snapshot come from this object?" };
}

import { isRecord, type Tree } from "@snap/openapi/json";
import { callOf } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { GUESSED } from "../evidence.ts";
import { type Aspect, type FoundField, findFields } from "../verdict/find-fields.ts";
import { type FoundSnapshots, idParameterOf } from "../verdict/judge.ts";
import { fieldsOf, typesOf, valuesOf } from "../verdict/schemas.ts";
import { isSameWord } from "../verdict/words.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import { componentSchema, schemaAt } from "./find-schema.ts";
import { kindIn } from "./kinds.ts";
import { sortStates } from "./sort-states.ts";

/**
 * Writes `x-snap-snapshot`: what the properties of a snapshot mean, as far as their names and types show it. Returns
 * whether the list has a description, so that an adapter can be written.
 */
export function describeSnapshots(document: Tree, found: FoundSnapshots, decide: Decide): boolean {
  const operations = operationsOf(document);
  const list = findOperation(operations, found.list.operation);
  const { collection } = Object(list?.operation["x-snap-resource"]);
  const { schema: name } = Object(Object(document["x-snap-collections"])[collection]);
  if (!list || typeof name !== "string") {
    decide(
      "snapshot",
      `${list?.id ?? callOf(found.list.operation)}: add x-snap-resource to it, then x-snap-snapshot to its objects`,
    );
    return false;
  }
  const names = [name, list.id ?? "", list.path].join(" ");
  describe(componentSchema(document, name), found.fields, names, decide);
  const get = findOperation(operations, found.operations.get[0]);
  const word = Object(get?.operation["x-snap-resource"]);
  if (!get || word.collection !== collection) return true;
  const single = schemaAt(get, word.item ?? "");
  const other = componentAt(single.pointer)?.name;
  if (other === undefined || other === name) return true;
  describe(single, findFields(single, found.list.noun, idParameterOf(found.operations)), names, decide);
  return true;
}

type Put = (field: string, value: unknown, isGuess: boolean) => void;

function describe(schema: SpecNode, fields: ReadonlyMap<Aspect, FoundField>, names: string, decide: Decide): void {
  if (!isRecord(schema.value)) return;
  const word: Record<string, unknown> = {};
  const inferred: string[] = [];
  const put: Put = (field, value, isGuess) => {
    word[field] = value;
    if (isGuess) inferred.push(field);
  };
  const skipped: string[] = [];
  for (const [aspect, field] of fields) {
    const written = WRITERS[aspect](field, put, names);
    if (!written) skipped.push(`${field.field.pointer} (${aspect}: ${field.note ?? "its type is not supported"})`);
  }
  const source = word["source"] === undefined ? undefined : (word["kind"] as string | undefined);
  const kind = source ?? kindIn(names);
  if (kind === undefined) delete word["source"];
  else put("kind", kind, true);
  const ordered = Object.fromEntries(ORDER.filter((key) => key in word).map((key) => [key, word[key]]));
  const all = [...new Set(inferred)].filter((field) => field in ordered).sort();
  Object.assign(schema.value, {
    "x-snap-snapshot": { ...ordered, ...(all.length > 0 && { inferred: all }) },
    ...GUESSED,
  });
  const name = componentAt(schema.pointer)?.name ?? "";
  decide("snapshot", `${name} is guessed: ${Object.keys(ordered).join(", ")}`);
  for (const each of skipped) decide("snapshot", `${name}: ${each} is not described`);
  if (kind === undefined) decide("snapshot", `${name}: the kind of its snapshots is unknown: add \`kind\``);
}

const ORDER = [
  "id",
  "name",
  "state",
  "kind",
  "source",
  "createdAt",
  "updatedAt",
  "expiresAt",
  "sizes",
  "regions",
  "tags",
];

/** Writes one aspect; returns false if the type of the property is not supported. */
type Writer = (found: FoundField, put: Put, names: string) => boolean;

const time =
  (field: string): Writer =>
  ({ field: { pointer, schema } }, put) => {
    if (!typesOf(schema).includes("string")) return false;
    put(field, pointer, false);
    return true;
  };

const place =
  (field: string, ...types: readonly string[]): Writer =>
  ({ field: { pointer, schema }, isGuess }, put) => {
    const isOwn = typesOf(schema).every((type) => types.includes(type));
    // A list of names is supported too: the pointer then ends with the index of the first name.
    if (!isOwn && !/\/\d+$/.test(pointer)) return false;
    put(field, pointer, isGuess && field !== "id");
    return true;
  };

const WRITERS: Readonly<Record<Aspect, Writer>> = {
  id: place("id", "string", "integer", "number"),
  name: place("name", "string"),
  created: time("createdAt"),
  updated: time("updatedAt"),
  expiry: time("expiresAt"),
  region: place("regions", "string", "array"),
  tags: place("tags", "array", "object"),
  state({ field: { pointer, schema } }, put) {
    const states = typesOf(schema).includes("string") ? sortStates(valuesOf(schema)) : {};
    if (!("ready" in states)) return false;
    put("state", { at: pointer, ...states, inferred: Object.keys(states) }, false);
    return true;
  },
  size({ field: { name, pointer, schema }, unit }, put, names) {
    if (unit === undefined || typesOf(schema).includes("string")) return false;
    const basis = /disk|volume|provision/i.test(`${name} ${names}`) ? "provisioned" : "stored";
    put("sizes", [{ at: pointer, unit, basis }], true);
    return true;
  },
  source({ field: { name, pointer, schema } }, put, names) {
    const id = typesOf(schema).includes("object") ? idOf(schema, pointer) : pointer;
    const kind = kindIn(name) ?? kindIn(names);
    if (id === undefined || kind === undefined) return false;
    put("kind", kind, true);
    put("source", [{ type: kind, id }], true);
    return true;
  },
};

function idOf(schema: SpecNode, pointer: string): string | undefined {
  const id = fieldsOf(schema).find(({ name }) => isSameWord(name, "id") || isSameWord(name, "uuid"));
  return id && `${pointer}${id.pointer}`;
}

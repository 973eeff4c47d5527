import fc from "fast-check";
import type { Schema } from "./schemas.ts";

/** A schema before and after a change, and the components that both refer to. */
export interface SchemaPair {
  readonly from: Schema;
  readonly to: Schema;
  readonly named: { readonly from: Readonly<Record<string, Schema>>; readonly to: Readonly<Record<string, Schema>> };
}

const strings = fc.constantFrom("a", "b", "c");
const names = fc.constantFrom("x", "y", "z");

const leaves: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>(
    ...[{ type: "string" }, { type: "integer" }, { type: "number" }, { type: "boolean" }, { type: ["string", "null"] }],
    ...[{ type: ["string", "integer"] }, { type: "object" }, { type: "array", items: {} }, {}, { type: "null" }],
    ...[{ items: { type: "string" } }, { prefixItems: [{ type: "string" }] }],
    ...[{ type: "string", format: "date" }, { const: "a" }, { const: "b" }, { const: 1 }, { const: true }],
    ...[{ oneOf: [{ type: "string" }, { type: "integer" }] }, { oneOf: [{ const: "a" }, { const: "b" }] }],
    ...[{ enum: [1, 2] }, { enum: ["a", null] }],
  ),
  fc.uniqueArray(strings, { minLength: 1 }).map((values) => ({ type: "string", enum: values })),
  fc.constantFrom("A", "B", "Kind", "Either").map((name) => ({ $ref: `#/components/schemas/${name}` })),
);

const marks = fc.constantFrom("readOnly", "writeOnly");

function mark([schema, word]: [Schema, string]): Schema {
  return { ...schema, [word]: true };
}

const trees = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    tie("object"),
    tie("schema").map((items) => ({ type: "array", items })),
    tie("schema").map((additionalProperties) => ({ type: "object", additionalProperties })),
    fc.tuple(tie("object"), tie("schema")).map(([part, own]) => ({ allOf: [open(part), withOwn(own)] })),
    tie("object").map((part) => ({
      allOf: [open(part), { required: Object.keys(Object(part["properties"])).slice(1) }],
    })),
    fc.tuple(tie("schema"), tie("schema")).map((anyOf) => ({ anyOf })),
    fc.tuple(tie("object"), leaves, tie("object")).map((oneOf) => ({ oneOf })),
    tie("object").map((schema) => ({ anyOf: [schema, { type: "null" }] })),
  ),
  object: fc
    .record({
      properties: fc.dictionary(names, fc.oneof(tie("schema"), fc.tuple(leaves, marks).map(mark)), { maxKeys: 3 }),
      required: fc.subarray(["x", "y", "z"]),
      closed: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ properties, required, closed }) => ({
      type: "object",
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
      ...(closed === 0 && { additionalProperties: false }),
      ...(closed === 1 && { additionalProperties: true }),
    })),
}));

// A part that refuses other properties would conflict with every other part.
function open(schema: Schema): Schema {
  return without(schema, "additionalProperties");
}

function withOwn(schema: Schema): Schema {
  return { type: "object", properties: { own: schema } };
}

const A = fc.constant<Schema>({
  type: "object",
  required: ["k"],
  properties: { k: { const: "a" }, x: { type: "string" } },
});
const B = trees.object.map((schema) => ({
  ...schema,
  properties: { ...Object(schema["properties"]), k: { const: "b" }, next: { $ref: "#/components/schemas/B" } },
}));
const Kind = fc.uniqueArray(strings, { minLength: 1 }).map((values) => ({ type: "string", enum: values }));
const Either = fc.constantFrom<Schema>(
  { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
  {
    oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }],
    discriminator: { propertyName: "k", mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" } },
  },
);

const edits = fc.record({
  at: fc.nat(),
  kind: fc.nat(),
  schema: fc.oneof(leaves, trees.object),
  name: names,
});

// A component that only refers to itself is not a valid schema.
function isEndless(named: Readonly<Record<string, Schema>>): boolean {
  const visit = (schema: unknown, above: readonly string[]): boolean => {
    const { $ref, allOf, anyOf, oneOf } = Object(schema) as Schema;
    const name = typeof $ref === "string" ? ($ref.split("/").at(-1) ?? "") : undefined;
    if (name !== undefined) return above.includes(name) || visit(named[name], [...above, name]);
    return [allOf, anyOf, oneOf].flatMap(listOf).some((part) => visit(part, above));
  };
  return Object.entries(named).some(([name, schema]) => visit(schema, [name]));
}

/** Generates schemas together with versions that have one to three small edits. */
export const schemaPairs: fc.Arbitrary<SchemaPair> = fc
  .record({
    schema: trees.schema,
    named: fc.record({ A, B, Kind, Either }),
    edits: fc.array(edits, { minLength: 1, maxLength: 3 }),
  })
  .map(({ schema, named, edits: list }) => {
    const before = { schema, ...named };
    const after = structuredClone(before);
    for (const edit of list) applyEdit(after, edit);
    const { schema: from, ...old } = before;
    const { schema: to, ...now } = after;
    return { from, to, named: { from: old, to: now } };
  })
  .filter(({ named }) => !isEndless(named.to));

type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function applyEdit(holder: object, { at, kind, schema, name }: Edit): void {
  const places = placesIn(holder);
  const { node, put } = places[at % places.length] ?? { node: {}, put: () => {} };
  const change = CHANGES[kind % CHANGES.length];
  if (change) put(change(structuredClone(node), structuredClone(schema), name));
}

type EditOf = (node: Schema, schema: Schema, name: string) => Schema;

const CHANGES: readonly EditOf[] = [
  (_, schema) => schema,
  (node, schema, name) => ofObject(node, { properties: { ...Object(node["properties"]), [name]: schema } }),
  (node, _, name) => ofObject(node, { properties: without(Object(node["properties"]), name) }),
  (node, _, name) => ofObject(node, { required: [...new Set([...listOf(node["required"]), name])] }),
  (node) => without(node, "required"),
  (node) => ({ allOf: [node] }),
  (node, _, name) => (Object.hasOwn(Object(node["properties"]), name) ? { allOf: [node, { required: [name] }] } : node),
  (node, schema) => ({ oneOf: [node, schema] }),
  (node, schema) => addAlternative(node, schema),
  (node) => dropAlternative(node),
  (node) => ({ anyOf: [node, { type: "null" }] }),
  (node) => (Array.isArray(node["enum"]) ? { ...node, enum: [...new Set([...node["enum"], "c"])] } : node),
  (node) => (Array.isArray(node["enum"]) && node["enum"].length > 1 ? { ...node, enum: node["enum"].slice(1) } : node),
  (node) => (node["const"] === undefined ? node : { ...without(node, "const"), enum: [node["const"]] }),
  (node) => (Array.isArray(node["enum"]) ? { ...without(node, "enum"), const: node["enum"][0] } : node),
  (node) => without(without(node, "const"), "enum"),
  (node) => ofProperty(node, "readOnly"),
  (node) => ofProperty(node, "writeOnly"),
  (node) => without(node, "additionalProperties"),
  (node) => without(node, "type"),
  (node) => without(node, "discriminator"),
  (node, schema) => (node["type"] === "object" ? { ...node, additionalProperties: schema } : node),
];

function ofObject(node: Schema, change: Schema): Schema {
  return node["type"] === "object" ? { ...node, ...change } : node;
}

// `readOnly` and `writeOnly` only apply to properties.
function ofProperty(node: Schema, word: string): Schema {
  const { properties } = node;
  const [name] = Object.keys(Object(properties));
  if (name === undefined) return node;
  const property = Object(Object(properties)[name]);
  return { ...node, properties: { ...Object(properties), [name]: { ...property, [word]: property[word] !== true } } };
}

function addAlternative(node: Schema, schema: Schema): Schema {
  const keyword = ["anyOf", "oneOf"].find((word) => Array.isArray(node[word]));
  return keyword === undefined ? node : { ...node, [keyword]: [...listOf(node[keyword]), schema] };
}

function dropAlternative(node: Schema): Schema {
  const keyword = ["anyOf", "oneOf"].find((word) => listOf(node[word]).length > 1);
  return keyword === undefined ? node : { ...node, [keyword]: listOf(node[keyword]).slice(1) };
}

function without(holder: Schema, key: string): Schema {
  return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Spot {
  readonly node: Schema;
  readonly put: (schema: Schema) => void;
}

// Parts of different types accept no value.
function keepType({ node, put }: Spot): Spot {
  return {
    node,
    put: (schema) => (node["type"] === "object" && schema["type"] === "object" ? put(open(schema)) : undefined),
  };
}

const HOLDERS = ["properties", "allOf", "anyOf", "oneOf"];
const SINGLE = ["items", "additionalProperties"];

// Returns the schemas that an object or a list contains, at any depth.
function placesIn(holder: object): Spot[] {
  return Object.entries(holder).flatMap(([key, node]): Spot[] => {
    if (typeof node !== "object" || node === null) return [];
    const spot = { node, put: (schema: Schema) => void Reflect.set(holder, key, schema) };
    const inside = HOLDERS.flatMap((word) => {
      const places = node[word] === undefined ? [] : placesIn(node[word]);
      return word === "allOf" ? places.map(keepType) : places;
    });
    const single = SINGLE.flatMap((word) =>
      node[word] === undefined ? [] : placesIn({ [word]: node[word] }).slice(1),
    );
    const own = SINGLE.flatMap((word): Spot[] =>
      typeof node[word] === "object"
        ? [{ node: node[word], put: (schema) => void Reflect.set(node, word, schema) }]
        : [],
    );
    return [spot, ...inside, ...own, ...single];
  });
}

import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Bound, readLimits } from "./read-limits.ts";
import { readNullable } from "./read-nullable.ts";
import { readParts } from "./read-parts.ts";
import { fitsTypes, implyTypes, readOpenTypes, readTypes, readValues, type TypeName } from "./read-types.ts";
import type { Schema } from "./schema.ts";

/**
 * The meaning of a schema, independent of its notation: `$ref`, `allOf`, three notations of `null`, `const` or an
 * `enum` with one value.
 */
export interface SchemaView {
  /** The node that describes the schema, after references are resolved. */
  readonly place: SpecNode | undefined;
  /** Whether the schema accepts no value. */
  readonly never: boolean;
  /** The types without `null`; undefined if any type is accepted. */
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly nullable: boolean;
  /** The listed values without `null`; undefined if any value of the types is accepted. */
  readonly values: readonly unknown[] | undefined;
  /** The types for which response types accept unlisted values. */
  readonly open: ReadonlySet<TypeName>;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly additional: Additional;
  readonly items: Schema;
  /** Lists of alternatives, each with at least two. */
  readonly alternatives: readonly (readonly Schema[])[];
  readonly limits: ReadonlyMap<string, Bound>;
  /** The parts that the schema consists of, outermost first. */
  readonly parts: readonly SpecNode[];
}

/** Additional properties: refused, not mentioned, or described by a schema. */
export type Additional =
  | { readonly kind: "refused" | "unsaid" }
  | { readonly kind: "described"; readonly schema: Schema };

const views = new WeakMap<object, Map<string, SchemaView>>();

/** Returns the view of a schema. */
export function viewSchema(schema: Schema): SchemaView {
  const [first] = schema;
  if (!first) return buildView([], undefined);
  const known = views.get(first.document) ?? new Map<string, SchemaView>();
  views.set(first.document, known);
  const key = keyOf(schema);
  const view = known.get(key) ?? buildView(schema, first.followed());
  known.set(key, view);
  return view;
}

/** Returns a key that identifies a schema within its contract. */
export function keyOf(schema: Schema): string {
  return schema.map(({ pointer, variant }) => pointer + variant).join(" ");
}

/** Returns the first value of a keyword, outermost part first. */
export function annotation(view: SchemaView, keyword: string): SpecNode | undefined {
  return view.parts.map((part) => part.raw(keyword)).find(({ exists }) => exists);
}

function buildView(schema: Schema, place: SpecNode | undefined): SchemaView {
  const { parts, alternatives, never } = readParts(schema);
  const properties = readProperties(parts);
  const required = new Set(parts.flatMap((part) => part.raw("required").rawItems().flatMap(readName)));
  for (const name of required) if (!properties.has(name)) properties.set(name, []);
  const additional = readAdditional(parts);
  const items = parts.map((part) => part.raw("items")).filter(({ exists }) => exists);
  const said = readTypes(parts);
  const listed = readValues(parts)?.filter((value) => fitsTypes(value, said));
  const values = listed && listed.length > 0 ? listed : undefined;
  const described = properties.size > 0 || parts.some((part) => part.raw("properties").exists);
  // `true` and `false` do not make a schema an object, just as in the compiled types.
  const isRestDescribed = ["additionalProperties", "patternProperties", "unevaluatedProperties"].some((keyword) =>
    parts.some((part) => isRecord(part.raw(keyword).value)),
  );
  const objectLike = described || isRestDescribed;
  const listLike = items.length > 0 || parts.some((part) => Array.isArray(part.raw("prefixItems").value));
  const implied = implyTypes({ values: listed, objectLike, listLike });
  // If the listed values are all null, or have none of the types, no type remains.
  const types = listed?.length === 0 ? implied : (said ?? implied);
  const nullable = readNullable(schema) ?? (types === undefined && alternatives.length === 0);
  return {
    place,
    never: never || (types?.size === 0 && !nullable),
    types,
    nullable,
    values,
    open: readOpenTypes(parts),
    properties,
    required,
    additional,
    items,
    alternatives,
    limits: readLimits(parts, types),
    parts,
  };
}

function readProperties(parts: readonly SpecNode[]): Map<string, Schema> {
  const properties = new Map<string, Schema>();
  for (const part of parts) {
    for (const [name, schema] of part.raw("properties").rawEntries()) {
      properties.set(name, [...(properties.get(name) ?? []), schema]);
    }
  }
  return properties;
}

function readAdditional(parts: readonly SpecNode[]): Additional {
  const said = parts.map((part) => part.raw("additionalProperties")).filter(({ exists }) => exists);
  if (said.some(({ value }) => value === false)) return { kind: "refused" };
  const rest = parts.map((part) => part.raw("unevaluatedProperties")).filter(({ exists }) => exists);
  if (said.length === 0 && rest.some(({ value }) => value === false)) return { kind: "refused" };
  if (said.length === 0) said.push(...rest.filter(({ value }) => isRecord(value)));
  if (said.length === 0) return { kind: "unsaid" };
  return { kind: "described", schema: said.filter(({ value }) => isRecord(value)) };
}

function readName({ value }: SpecNode): string[] {
  return typeof value === "string" ? [value] : [];
}

import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { takeShared } from "./limit-steps.ts";

/** The keywords of a schema that determine the structure of a value. */
export interface SchemaPart {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Returns a schema and all schemas that it is composed of. Follows references. */
export function partsOf(schema: JsonSchema | undefined, contract: MockContract): SchemaPart[] {
  const parts = new Set<SchemaPart>();
  collect(schema, contract, parts);
  return [...parts];
}

function collect(schema: JsonSchema | undefined, contract: MockContract, parts: Set<SchemaPart>): void {
  const part = typeof schema === "object" ? (schema as SchemaPart) : {};
  if (parts.has(part)) return;
  takeShared(0.1);
  parts.add(part);
  const { $ref, oneOf = [], anyOf = [], allOf = [] } = part;
  for (const inner of [...oneOf, ...anyOf, ...allOf]) collect(inner, contract, parts);
  if ($ref !== undefined) collect(contract.schemas[$ref.replace("#/$defs/", "")], contract, parts);
}

/** Returns the named properties of a schema. */
export function propertiesOf(schema: JsonSchema | undefined, contract: MockContract): Record<string, JsonSchema> {
  return Object.assign({}, ...partsOf(schema, contract).map(({ properties }) => properties));
}

/** The structure of a value. */
export type Shape = "array" | "object" | "scalar";

const SHAPES: readonly Shape[] = ["scalar", "array", "object"];

/**
 * Returns the shapes that values of a schema may have. For a schema without a type, these are the shapes that a string
 * can represent: a scalar or an array.
 */
export function shapesOf(schema: JsonSchema, contract: MockContract): readonly Shape[] {
  const shapes = new Set(partsOf(schema, contract).flatMap(shapesOfPart));
  return shapes.size === 0 ? ["scalar", "array"] : SHAPES.filter((shape) => shapes.has(shape));
}

function shapesOfPart(part: SchemaPart): Shape[] {
  if (part.type !== undefined) return [part.type].flat().map(shapeOfType);
  if (part.enum) return part.enum.map(shapeOfValue);
  if ("const" in part) return [shapeOfValue(part.const)];
  if (part.properties || part.patternProperties || part.additionalProperties !== undefined) return ["object"];
  return part.items !== undefined || part.prefixItems ? ["array"] : [];
}

function shapeOfType(type: string): Shape {
  return type === "array" || type === "object" ? type : "scalar";
}

function shapeOfValue(value: unknown): Shape {
  if (Array.isArray(value)) return "array";
  return typeof value === "object" && value !== null ? "object" : "scalar";
}

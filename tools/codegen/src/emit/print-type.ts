import { isRecord } from "@snap/openapi/json";
import { componentName } from "@snap/openapi/schema-walk";
import ts from "typescript";
import { BINARY, OPEN_ENUM } from "../model/type-views.ts";
import { printKey, printLiteral } from "./literal.ts";

const { factory, SyntaxKind } = ts;

export interface TypePrinterOptions {
  /** The component schemas by name. */
  readonly components: Readonly<Record<string, unknown>>;
  /**
   * The aliases that stand for components in a cycle which TypeScript cannot resolve in an interface, by component
   * name.
   */
  readonly aliases: ReadonlyMap<string, string>;
  /** Adds the documentation of a schema to the property that has this schema. */
  readonly comment: (schema: Part, property: ts.PropertySignature) => void;
}

type Part = Record<string, unknown>;
type Print = (schema: unknown) => ts.TypeNode;

/** Prints JSON Schemas (2020-12) as TypeScript types. Every value that is valid against the schema has the type. */
export class TypePrinter {
  readonly #components: Readonly<Record<string, unknown>>;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #comment: TypePrinterOptions["comment"];

  constructor({ components, aliases, comment }: TypePrinterOptions) {
    this.#components = components;
    this.#aliases = aliases;
    this.#comment = comment;
  }

  readonly print: Print = (schema) => this.#print(schema, schema);

  // `whole` is the schema that contains `schema` and describes the same value.
  #print(schema: unknown, whole: unknown): ts.TypeNode {
    if (schema === false) return NEVER;
    if (!isRecord(schema)) return UNKNOWN;
    const { $ref, allOf, not, then } = schema;
    if (not === true || (isRecord(not) && Object.keys(not).length === 0)) return NEVER;
    const printPart: Print = (part) => this.#print(part, whole);
    const parts = typeof $ref === "string" ? [this.#printReference($ref)] : [];
    if (Array.isArray(allOf)) parts.push(...allOf.map(printPart));
    for (const alternatives of [schema["anyOf"], schema["oneOf"], then !== undefined && [then, schema["else"]]]) {
      if (Array.isArray(alternatives)) parts.push(union(alternatives.map(printPart)));
    }
    const values = printValues(schema);
    if (values) return intersect([values, ...parts]);
    // `type: object` or `type: array` adds nothing if other parts describe the value in detail.
    const isBare = !KEYWORDS.some((keyword) => keyword in schema);
    const rest = parts.filter((part) => part !== UNKNOWN);
    const own = isBare && rest.length > 0 && !isScalar(schema) ? UNKNOWN : this.#printOwn(schema, whole);
    return intersect([own, ...rest]);
  }

  #printReference($ref: string): ts.TypeNode {
    const name = componentName($ref);
    const alias = this.#aliases.get(name ?? "");
    if (alias !== undefined) return leaf(alias);
    // Parts inside a component have no name.
    const isNamed = name !== undefined && Object.hasOwn(this.#components, name);
    return leaf(!isNamed ? "unknown" : `components["schemas"][${printLiteral(name)}]`);
  }

  #printOwn(schema: Part, whole: unknown): ts.TypeNode {
    const { type } = schema;
    if (type === undefined) {
      const isObject = OBJECT.some((keyword) => isRecord(schema[keyword])) || Array.isArray(schema["required"]);
      if (isObject) return this.#printObject(schema, whole);
      return schema["items"] !== undefined || Array.isArray(schema["prefixItems"]) ? this.#printArray(schema) : UNKNOWN;
    }
    return union([type].flat().map((name) => this.#printTyped(name, schema, whole)));
  }

  #printTyped(type: unknown, schema: Part, whole: unknown): ts.TypeNode {
    switch (type) {
      case "array":
        return this.#printArray(schema);
      case "boolean":
        return leaf("boolean");
      case "integer":
      case "number":
        return leaf("number");
      case "null":
        return NULL;
      case "object":
        return this.#printObject(schema, whole);
      case "string":
        return leaf(schema[BINARY] === true ? "Blob" : "string");
      default:
        return UNKNOWN;
    }
  }

  #printArray(schema: Part): ts.TypeNode {
    const { prefixItems, items, unevaluatedItems, minItems, maxItems } = schema;
    const rest = items ?? unevaluatedItems ?? true;
    if (!Array.isArray(prefixItems) || prefixItems.length === 0) return list(this.print(rest));
    const most = typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY;
    // A list may be shorter than `prefixItems`, unless `minItems` is set.
    const least = typeof minItems === "number" ? minItems : 0;
    const elements = prefixItems.slice(0, most).map((item, index) => {
      const printed = this.print(item);
      return index < least ? printed : factory.createOptionalTypeNode(printed);
    });
    const others = this.print(rest);
    const isOpen = others !== NEVER && most > prefixItems.length;
    if (isOpen) {
      for (let more = prefixItems.length; more < Math.min(least, LONGEST_TUPLE); more++) elements.push(others);
      elements.push(factory.createRestTypeNode(list(others)));
    }
    return tuple(elements);
  }

  #printObject(schema: Part, whole: unknown): ts.TypeNode {
    const { additionalProperties, patternProperties } = schema;
    const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
    const required = new Set<unknown>(Array.isArray(schema["required"]) ? schema["required"] : []);
    const other = additionalProperties ?? this.#printedUnevaluated(schema);
    const indexed = [...(other === undefined ? [] : [other]), ...Object.values(Object(patternProperties))];
    const index = union(indexed.map(this.print));

    const members: ts.PropertySignature[] = [];
    const types: ts.TypeNode[] = [];
    const add = (name: string, type: ts.TypeNode, property: unknown) => {
      const isOptional = !required.has(name);
      const isReadonly = isRecord(property) && property["readOnly"] === true;
      const member = factory.createPropertySignature(
        isReadonly ? [factory.createModifier(SyntaxKind.ReadonlyKeyword)] : undefined,
        factory.createIdentifier(printKey(name)),
        isOptional ? factory.createToken(SyntaxKind.QuestionToken) : undefined,
        type,
      );
      if (isRecord(property)) this.#comment(property, member);
      members.push(member);
      types.push(...(isOptional ? [type, UNDEFINED] : [type]));
    };
    for (const name of Object.keys(properties)) add(name, this.print(properties[name]), properties[name]);
    for (const name of required) {
      if (typeof name !== "string" || Object.hasOwn(properties, name)) continue;
      const undeclared = index === NEVER ? UNKNOWN : index;
      add(name, this.#declares(whole, name) ? PRESENT : undeclared, undefined);
    }

    if (index === NEVER) {
      if (members.length > 0) return factory.createTypeLiteralNode(members);
      return leaf(indexed.length > 0 ? "Record<string, never>" : "Record<string, unknown>");
    }
    // Every property must be assignable to the index signature.
    return factory.createTypeLiteralNode([...members, indexSignature(union([index, ...types]))]);
  }

  // Unevaluated properties are known only if no other part evaluates properties; otherwise they may be anything.
  #printedUnevaluated({ unevaluatedProperties, ...schema }: Part): unknown {
    if (unevaluatedProperties === undefined || unevaluatedProperties === false) return undefined;
    return COMPOSITIONS.some((keyword) => keyword in schema) ? true : unevaluatedProperties;
  }

  // Whether the schema declares the property, directly, in a referenced schema or in a composition.
  #declares(schema: unknown, property: string, seen: readonly unknown[] = []): boolean {
    if (!isRecord(schema) || seen.includes(schema)) return false;
    const { $ref, properties } = schema;
    if (isRecord(properties) && Object.hasOwn(properties, property)) return true;
    const name = componentName($ref);
    const target = name !== undefined && Object.hasOwn(this.#components, name) ? this.#components[name] : undefined;
    const parts = COMPOSITIONS.flatMap((keyword) => schema[keyword] ?? []);
    return [target, ...parts].some((part) => this.#declares(part, property, [...seen, schema]));
  }
}

const LONGEST_TUPLE = 32;
const OBJECT = ["additionalProperties", "patternProperties", "properties", "unevaluatedProperties"];
// The keywords that describe the contents of objects and lists.
const KEYWORDS = [...OBJECT, "items", "prefixItems", "required", "unevaluatedItems"];
const COMPOSITIONS = ["$ref", "allOf", "anyOf", "oneOf", "then", "else"];

// Nodes by name, so that equal types share a node.
const leaves = new Map<string, ts.TypeNode>();

function leaf(text: string): ts.TypeNode {
  const known = leaves.get(text) ?? factory.createTypeReferenceNode(factory.createIdentifier(text));
  leaves.set(text, known);
  return known;
}

const NEVER = leaf("never");
const NULL = leaf("null");
const UNDEFINED = leaf("undefined");
const UNKNOWN = leaf("unknown");
// The type of a required property that no part describes: `unknown` would allow `undefined`.
const PRESENT = factory.createUnionTypeNode([leaf("{}"), NULL]);

function isScalar({ type }: Part): boolean {
  return [type].flat().some((name) => name !== undefined && name !== "array" && name !== "object" && name !== "null");
}

function list(element: ts.TypeNode): ts.TypeNode {
  return factory.createArrayTypeNode(element);
}

function tuple(elements: readonly ts.TypeNode[]): ts.TypeNode {
  return factory.createTupleTypeNode(elements);
}

function indexSignature(type: ts.TypeNode): ts.IndexSignatureDeclaration {
  const key = factory.createParameterDeclaration(undefined, undefined, "key", undefined, leaf("string"));
  return factory.createIndexSignature(undefined, [key], type);
}

function union(types: readonly ts.TypeNode[]): ts.TypeNode {
  const flat = types.flatMap((type) => (ts.isUnionTypeNode(type) ? [...type.types] : [type]));
  const distinct = [...new Set(flat)].filter((type) => type !== NEVER);
  const [first = NEVER, ...others] = distinct;
  if (distinct.includes(UNKNOWN)) return UNKNOWN;
  return others.length === 0 ? first : factory.createUnionTypeNode(distinct);
}

function intersect(types: readonly ts.TypeNode[]): ts.TypeNode {
  const flat = types.flatMap((type) => (ts.isIntersectionTypeNode(type) ? [...type.types] : [type]));
  const distinct = [...new Set(flat)].filter((type) => type !== UNKNOWN);
  const [first = UNKNOWN, ...others] = distinct;
  if (distinct.includes(NEVER)) return NEVER;
  return others.length === 0 ? first : factory.createIntersectionTypeNode(distinct);
}

// The types of `const` and `enum`.
function printValues(schema: Part): ts.TypeNode | undefined {
  if ("const" in schema && schema["const"] !== undefined) return printValue(schema["const"]);
  const { [OPEN_ENUM]: open, enum: closed } = schema;
  const listed = Array.isArray(open) ? open : closed;
  if (!Array.isArray(listed)) return undefined;
  // A nullable enum that does not list null refuses it, but providers often respond with it.
  const mayBeNull = listed === open && [schema["type"]].flat().includes("null");
  const values = mayBeNull && !listed.includes(null) ? [...listed, null] : listed;
  const kinds = new Set(values.map((value) => typeof value));
  const rest = ["string", "number"].filter((kind) => listed === open && kinds.has(kind as "number" | "string"));
  // `"a" | "b" | (string & {})`: editors still complete "a" and "b", and values that the provider adds later are
  // assignable.
  return union([...values.map(printValue), ...rest.map((kind) => leaf(`(${kind} & {})`))]);
}

function printValue(value: unknown): ts.TypeNode {
  if (Array.isArray(value)) return tuple(value.map(printValue));
  if (!isRecord(value)) return leaf(printLiteral(value));
  const members = Object.keys(value).map((name) =>
    factory.createPropertySignature(
      undefined,
      factory.createIdentifier(printKey(name)),
      undefined,
      printValue(value[name]),
    ),
  );
  return members.length === 0 ? leaf("Record<string, never>") : factory.createTypeLiteralNode(members);
}

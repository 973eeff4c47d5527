import { isRecord } from "@snap/openapi/json";
import { COMPONENT, componentName, derive, mapSchema, mapValues, type Schema } from "@snap/openapi/schema-walk";
import type { Facts } from "./schema-facts.ts";

type Value = boolean | number | string;
type Part = Record<string, unknown>;

interface Tag {
  readonly property: string;
  readonly values: readonly Value[];
  /** The schema with the discriminator. */
  readonly holder: Part;
}

// The values that a schema declares for a property. `isOpen` if they come from `enum`, which may grow in responses.
interface Declared {
  readonly values: ReadonlySet<unknown>;
  readonly isOpen: boolean;
}

/**
 * Rewrites discriminators as constants, which validators, type printers and samplers understand.
 *
 * An alternative of `oneOf` or `anyOf` gets the values that are mapped to it. A component that extends another
 * with a discriminator through `allOf` gets the constants too. Values that the property does not allow are ignored.
 */
export class Tags {
  readonly #components: Readonly<Record<string, unknown>>;
  // Keyed by the name of the extending component.
  readonly #inherited = new Map<string, Tag[]>();
  readonly #facts: Facts;

  constructor(components: Readonly<Record<string, unknown>>, facts: Facts) {
    this.#facts = facts;
    this.#components = components;
    const children = this.#findChildren();
    for (const base of children.keys()) {
      const discriminator = this.#discriminatorOf(base);
      if (discriminator) this.#tagDescendants(base, discriminator, children);
    }
  }

  /** Returns the components with their tags. */
  components(): Record<string, unknown> {
    return mapValues(this.#components, (schema, name) => this.#tagComponent(name, this.tag(schema as Schema)));
  }

  /** Returns the schema with the tags of its alternatives, or the same object if it has none. */
  tag(schema: Schema): Schema {
    if (!this.#facts(schema).hasDiscriminator) return schema;
    return mapSchema(schema, (part) => this.#tagParts(part));
  }

  // Removes the discriminator, which the constants in the alternatives replace.
  #tagParts(schema: Schema): Schema {
    if (typeof schema === "boolean" || !isRecord(schema["discriminator"])) return schema;
    const { discriminator, ...rest } = schema;
    const tagged: Part = rest;
    for (const keyword of ["anyOf", "oneOf"]) {
      const parts = rest[keyword];
      if (Array.isArray(parts))
        tagged[keyword] = parts.map((part) => this.#tagAlternative(part, discriminator, schema));
    }
    return tagged;
  }

  #tagComponent(name: string, schema: Schema): Schema {
    const tags = this.#inherited.get(name);
    if (!tags || typeof schema === "boolean") return schema;
    const parts = Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
    return { ...schema, allOf: [...parts, ...tags.map(toSchema)] };
  }

  #tagAlternative(part: unknown, { propertyName, mapping }: Part, holder: Part): unknown {
    const name = isRecord(part) ? componentName(part["$ref"]) : undefined;
    if (name === undefined || typeof propertyName !== "string" || !this.#admits(name, propertyName)) return part;
    const declared = this.#declared(part, propertyName);
    const mapped = mappedTo(name, mapping);
    const values = this.#fitting(name, propertyName, mapped.length > 0 ? mapped : [name], declared);
    if (values.length === 0) return part;
    return { allOf: [part, toSchema({ property: propertyName, values, holder })] };
  }

  // Whether objects of the component can have the property.
  #admits(name: string, property: string): boolean {
    const { type, additionalProperties } = Object(this.#components[name]) as Part;
    if (type !== undefined && ![type].flat().includes("object")) return false;
    return additionalProperties !== false || this.#findProperty(this.#components[name], property) !== undefined;
  }

  // The values of a tag that narrow the declaration of the component.
  #fitting(name: string, property: string, values: readonly string[], declared: Declared | undefined): Value[] {
    const typed = values.map((value) => this.#toType(name, property, value));
    if (!declared) return typed;
    const fitting = typed.filter((value) => declared.values.has(value));
    const closed = fitting.length > 0 ? fitting : [...declared.values].filter(isValue);
    return declared.isOpen || closed.length < declared.values.size ? closed : [];
  }

  // The keys of a mapping are strings, whatever the type of the property.
  #toType(name: string, property: string, value: string): Value {
    const { type } = Object(this.#findProperty({ $ref: COMPONENT + name }, property));
    if ((type === "integer" || type === "number") && Number.isFinite(Number(value))) return Number(value);
    return type === "boolean" ? value === "true" : value;
  }

  #findProperty(schema: unknown, property: string, seen: readonly unknown[] = []): unknown {
    if (!isRecord(schema) || seen.includes(schema)) return undefined;
    const { properties, allOf } = schema;
    if (isRecord(properties) && Object.hasOwn(properties, property)) return properties[property];
    for (const part of [this.#target(schema), ...(Array.isArray(allOf) ? allOf : [])]) {
      const found = this.#findProperty(part, property, [...seen, schema]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  // The values that the schema allows for a property; `undefined` if they are not limited.
  #declared(schema: unknown, property: string, seen: readonly unknown[] = []): Declared | undefined {
    if (!isRecord(schema) || seen.includes(schema)) return undefined;
    const below = [...seen, schema];
    const { properties, allOf } = schema;
    const own = isRecord(properties) && Object.hasOwn(properties, property) ? properties[property] : undefined;
    const found = [valuesOf(own), valuesOf(isRecord(own) ? this.#target(own) : undefined)];
    const name = componentName(schema["$ref"]);
    const inherited = this.#inherited.get(name ?? "")?.find((tag) => tag.property === property);
    if (inherited) return { values: new Set(inherited.values), isOpen: false };
    for (const part of [this.#target(schema), ...(Array.isArray(allOf) ? allOf : [])]) {
      found.push(this.#declared(part, property, below));
    }
    for (const keyword of ["anyOf", "oneOf"]) found.push(this.#declaredByAll(schema, keyword, property, below));
    return found.find((declared) => declared !== undefined);
  }

  #declaredByAll(schema: Part, keyword: string, property: string, seen: readonly unknown[]): Declared | undefined {
    const { [keyword]: parts, discriminator } = schema;
    if (!Array.isArray(parts) || parts.length === 0) return undefined;
    const isTagged = isRecord(discriminator) && discriminator["propertyName"] === property;
    const values = parts.map((part) => {
      const declared = this.#declared(part, property, seen)?.values;
      const name = isRecord(part) ? componentName(part["$ref"]) : undefined;
      if (!isTagged || name === undefined) return declared;
      const mapped = mappedTo(name, discriminator["mapping"]);
      return (
        declared ??
        new Set<unknown>((mapped.length > 0 ? mapped : [name]).map((value) => this.#toType(name, property, value)))
      );
    });
    if (values.includes(undefined)) return undefined;
    return { values: new Set(values.flatMap((each) => [...(each ?? [])])), isOpen: false };
  }

  #target({ $ref }: Part): unknown {
    const name = componentName($ref);
    return name !== undefined && Object.hasOwn(this.#components, name) ? this.#components[name] : undefined;
  }

  // A component with its own union is not a base: schemas that combine it are not its alternatives.
  #discriminatorOf(name: string): Part | undefined {
    const base = Object.hasOwn(this.#components, name) ? this.#components[name] : undefined;
    if (!isRecord(base) || Array.isArray(base["oneOf"]) || Array.isArray(base["anyOf"])) return undefined;
    const { discriminator } = base;
    return isRecord(discriminator) && typeof discriminator["propertyName"] === "string" ? discriminator : undefined;
  }

  #findChildren(): Map<string, string[]> {
    const children = new Map<string, string[]>();
    for (const [name, schema] of Object.entries(this.#components)) {
      for (const parent of extendedBy(schema)) children.set(parent, [...(children.get(parent) ?? []), name]);
    }
    return children;
  }

  #tagDescendants(base: string, { propertyName, mapping }: Part, children: ReadonlyMap<string, string[]>): void {
    const property = String(propertyName);
    const isMapped = isRecord(mapping) && Object.keys(mapping).length > 0;
    const visit = (name: string, above: readonly string[]): string[] => {
      const below = (children.get(name) ?? []).filter((child) => !above.includes(child));
      const inner = below.flatMap((child) => visit(child, [...above, name]));
      if (name === base) return [];
      const own = isMapped ? mappedTo(name, mapping) : [name];
      const all = [...new Set([...own, ...inner])];
      if (own.length > 0) this.#inherit(name, property, all, this.#components[base] as Part);
      return all;
    };
    visit(base, []);
  }

  #inherit(name: string, property: string, values: readonly string[], holder: Part): void {
    const known = this.#inherited.get(name) ?? [];
    if (known.some((tag) => tag.property === property)) return;
    const declared = this.#declared(this.#components[name], property);
    const typed = values.map((value) => this.#toType(name, property, value));
    const fitting = declared ? typed.filter((value) => declared.values.has(value)) : typed;
    if (fitting.length > 0) this.#inherited.set(name, [...known, { property, values: fitting, holder }]);
  }
}

function toSchema({ property, values, holder }: Tag): Part {
  const constants = values.map((value) => derive({ const: value }, holder));
  const value = constants.length === 1 ? constants[0] : derive({ anyOf: constants }, holder);
  return derive({ type: "object", required: [property], properties: { [property]: value } }, holder);
}

function mappedTo(name: string, mapping: unknown): string[] {
  if (!isRecord(mapping)) return [];
  const isMeant = (target: unknown) => target === name || componentName(target) === name;
  return Object.keys(mapping).filter((value) => isMeant(mapping[value]));
}

function valuesOf(schema: unknown): Declared | undefined {
  if (!isRecord(schema)) return undefined;
  if ("const" in schema) return { values: new Set([schema["const"]]), isOpen: false };
  return Array.isArray(schema["enum"]) ? { values: new Set(schema["enum"]), isOpen: true } : undefined;
}

function isValue(value: unknown): value is Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Returns the components that the schema extends through `allOf`. */
export function extendedBy(schema: unknown): string[] {
  const parts = isRecord(schema) && Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
  return parts.flatMap((part) => {
    const name = isRecord(part) ? componentName(part["$ref"]) : undefined;
    return name === undefined ? extendedBy(part) : [name];
  });
}

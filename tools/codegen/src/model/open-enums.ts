import type { SpecNode } from "../load/spec-node.ts";
import { componentSchemas } from "./json-schema.ts";
import { renameReferences } from "./rename-references.ts";
import { isRecord, mapSchema, reachableSchemas, referredSchemas, type Schema, schemasIn } from "./schema-walk.ts";

/** Marks a schema whose enum is open: it stands in place of `enum`. */
export const OPEN_ENUM = "x-snap-open-enum";

/**
 * Copies the document with its paths sorted and every enum that arrives in a response marked as open.
 *
 * A provider may add a value at any time, and a reader must not break; a request must still name a documented value.
 * A component that both directions use and that holds an enum is therefore split: responses keep its name, requests use
 * a copy of it called `<name>Input`.
 */
export function openResponseEnums(root: SpecNode): Record<string, unknown> {
  const document = isRecord(root.value) ? root.value : {};
  const components = componentSchemas(root);
  const uses = directUses(document);
  const requests = reachableSchemas(uses.request, components);
  const responses = reachableSchemas(uses.response, components);
  const holders = findEnumHolders(components);
  const split = new Map(
    [...requests]
      .filter((name) => responses.has(name) && holders.has(name))
      .map((name) => [name, unusedName(`${name}Input`, components)]),
  );
  const toRequest = (schema: Schema) => mapSchema(schema, (part) => renameReferences(nameAlternatives(part), split));
  const toResponse = (schema: Schema) => mapSchema(schema, (part) => openEnum(nameAlternatives(part)));

  const schemas = Object.entries(components).flatMap(([name, schema]): [string, unknown][] => {
    const copy = split.get(name);
    if (copy !== undefined)
      return [
        [name, toResponse(schema as Schema)],
        [copy, toRequest(schema as Schema)],
      ];
    return [[name, responses.has(name) ? toResponse(schema as Schema) : toRequest(schema as Schema)]];
  });
  schemas.sort(([a], [b]) => (a < b ? -1 : 1));

  const changed = mapDirections(document, (schema, direction) =>
    direction === "request" ? toRequest(schema) : toResponse(schema),
  );
  const kinds = isRecord(changed["components"]) ? changed["components"] : {};
  return {
    ...changed,
    paths: sortKeys(changed["paths"]),
    components: { ...kinds, ...(schemas.length > 0 && { schemas: Object.fromEntries(schemas) }) },
  };
}

type Direction = "request" | "response";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  parameters: "request",
  requestBodies: "request",
  requestBody: "request",
  headers: "response",
  responses: "response",
};

// Copies the document; every schema outside components/schemas goes through `change` with its direction.
function mapDirections(
  value: unknown,
  change: (schema: Schema, direction: Direction) => Schema,
  direction?: Direction,
): Record<string, unknown> {
  const walk = (node: unknown, inside: Direction | undefined): unknown => {
    if (Array.isArray(node)) return node.map((item) => walk(item, inside));
    if (!isRecord(node)) return node;
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(node)) {
      // No type tells of them, and they can be most of a document.
      if (key === "examples") continue;
      const child = node[key];
      if (key === "schema" && inside) entries.push([key, change(child as Schema, inside)]);
      else if (key === "example" || key === "schemas") entries.push([key, child]);
      else entries.push([key, walk(child, inside ?? DIRECTIONS[key])]);
    }
    return Object.fromEntries(entries);
  };
  return walk(value, direction) as Record<string, unknown>;
}

function directUses(document: Record<string, unknown>): Readonly<Record<Direction, Set<string>>> {
  const uses = { request: new Set<string>(), response: new Set<string>() };
  mapDirections(document, (schema, direction) => {
    for (const name of referredSchemas(schema)) uses[direction].add(name);
    return schema;
  });
  return uses;
}

// The components that hold an enum, or reach one that does.
function findEnumHolders(components: Readonly<Record<string, unknown>>): Set<string> {
  const own = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components)) {
    if (schemasIn(schema).some((part) => Array.isArray(part["enum"]))) own.add(name);
    for (const used of referredSchemas(schema)) users.set(used, [...(users.get(used) ?? []), name]);
  }
  const queue = [...own];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const user of users.get(name) ?? []) {
      if (own.has(user)) continue;
      own.add(user);
      queue.push(user);
    }
  }
  return own;
}

function openEnum(schema: Schema): Schema {
  if (typeof schema === "boolean" || !Array.isArray(schema["enum"])) return schema;
  const { enum: listed, ...rest } = schema;
  // The type must be there for openapi-typescript to ask about the schema at all.
  const { type } = { type: "string", ...rest };
  const values = [type].flat().includes("null") && !listed.includes(null) ? [...listed, null] : listed;
  return { ...rest, type, [OPEN_ENUM]: values };
}

// openapi-typescript reads a discriminator beside oneOf alone, and prints both alike.
function nameAlternatives(schema: Schema): Schema {
  if (typeof schema === "boolean" || !schema["discriminator"] || !schema["anyOf"] || schema["oneOf"]) return schema;
  const { anyOf, ...rest } = schema;
  return { ...rest, oneOf: anyOf };
}

function unusedName(name: string, components: Readonly<Record<string, unknown>>): string {
  return Object.hasOwn(components, name) ? unusedName(`${name}_`, components) : name;
}

function sortKeys(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

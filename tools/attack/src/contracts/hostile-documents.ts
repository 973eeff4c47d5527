/** A schema of a hostile document, with its components, the path of its operation and the URL of its server. */
export interface HostileSchema {
  readonly schema: unknown;
  readonly schemas?: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
  readonly path?: string;
  readonly server?: string;
}

const ref = (index: number) => ({ $ref: `#/components/schemas/S${index}` });
const last = { type: "string" };

/** Creates components S0, S1 and so on, each with references to the next component. */
function levels(depth: number, make: (next: unknown) => unknown): HostileSchema {
  const entries = Array.from({ length: depth }, (_, index) => [`S${index}`, make(ref(index + 1))]);
  return { schema: ref(0), schemas: Object.fromEntries([...entries, [`S${depth}`, last]]) };
}

/** Creates a schema with the given depth of nesting. */
function nested(depth: number, make: (inner: unknown) => unknown): HostileSchema {
  let schema: unknown = last;
  for (let level = 0; level < depth; level++) schema = make(schema);
  return { schema };
}

const again = (next: unknown, name: string) => ({ required: [name], properties: { a: next, [name]: last } });

const names = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);

/** Schemas that are small to write and expensive to process, each by a size. */
export const GROWTHS: Readonly<Record<string, (size: number) => HostileSchema>> = {
  "doubled allOf": (size) => levels(size, (next) => ({ allOf: [next, next] })),
  "doubled anyOf": (size) => levels(size, (next) => ({ anyOf: [next, next] })),
  "doubled oneOf": (size) => levels(size, (next) => ({ oneOf: [next, next] })),
  "two required properties": (size) =>
    levels(size, (next) => ({ type: "object", required: ["a", "b"], properties: { a: next, b: next } })),
  "two optional properties": (size) => levels(size, (next) => ({ type: "object", properties: { a: next, b: next } })),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  "if, then and else": (size) => levels(size, (next) => ({ if: next, then: next, else: next })),
  "levels that are described twice": (size) =>
    levels(size, (next) => ({ allOf: [{ properties: { a: next } }, { properties: { a: next } }] })),
  "alternatives with the same property": (size) =>
    levels(size, (next) => ({ type: "object", oneOf: [again(next, "b"), again(next, "c")] })),
  "a chain of references": (size) => levels(size, (next) => next),
  "a chain of allOf": (size) => levels(size, (next) => ({ allOf: [next] })),
  "a chain of items": (size) => levels(size, (next) => ({ type: "array", minItems: 1, items: next })),
  "two items": (size) => levels(size, (next) => ({ type: "array", minItems: 2, items: next })),
  "nested oneOf": (size) => nested(Math.min(size, 12), (inner) => ({ oneOf: [inner, structuredClone(inner)] })),
  "deep oneOf": (size) => nested(size, (inner) => ({ oneOf: [inner, { type: "integer" }] })),
  "a chain of prefixItems": (size) => levels(size, (next) => ({ type: "array", prefixItems: [next] })),
  "a chain of additionalProperties": (size) => levels(size, (next) => ({ type: "object", additionalProperties: next })),
  "a chain of optional properties": (size) => levels(size, (next) => ({ type: "object", properties: { a: next } })),
  "a chain of not": (size) => levels(size, (next) => ({ not: next })),
  "self allOf": () => ({ schema: ref(0), schemas: { S0: { allOf: [ref(0)] } } }),
};

/** Documents that made a command hang or crash in the past. */
export const DOCUMENTS: Readonly<Record<string, HostileSchema>> = {
  "allOf doubled 40 times": GROWTHS["doubled allOf"]?.(40) ?? never(),
  "allOf doubled 11 times": GROWTHS["doubled allOf"]?.(11) ?? never(),
  "two required properties, 40 deep": GROWTHS["two required properties"]?.(40) ?? never(),
  "two required properties, 10 deep": GROWTHS["two required properties"]?.(10) ?? never(),
  "if, then and else of one reference, 40 deep": GROWTHS["if, then and else"]?.(40) ?? never(),
  "oneOf nested 8 times": GROWTHS["nested oneOf"]?.(8) ?? never(),
  "oneOf nested 12 times": GROWTHS["nested oneOf"]?.(12) ?? never(),
  "oneOf of references, 40 deep": GROWTHS["doubled oneOf"]?.(40) ?? never(),
  "oneOf 40 deep": GROWTHS["deep oneOf"]?.(40) ?? never(),
  "a chain of 5,000 references": GROWTHS["a chain of references"]?.(5_000) ?? never(),
  "a chain of 3,000 allOf": GROWTHS["a chain of allOf"]?.(3_000) ?? never(),
  "an allOf of itself": GROWTHS["self allOf"]?.(1) ?? never(),
  "a pattern that searches forever": { schema: { type: "string", pattern: "^(a+)+$" }, example: `${"a".repeat(40)}!` },
  "a pattern that searches forever in an enum": {
    schema: { type: "string", pattern: "^(a+)+$", enum: [`${"a".repeat(40)}!`] },
  },
  "a pattern of names that searches forever": {
    schema: { type: "object", patternProperties: { "^(a+)+$": last } },
    example: { [`${"a".repeat(40)}!`]: "x" },
  },
  "a pattern of 20,000 groups": { schema: { type: "string", pattern: "(".repeat(20_000) + ")".repeat(20_000) } },
  "an enum of 50,000 values": { schema: { type: "string", enum: names(50_000) } },
  "10,000 patterns of names": {
    schema: { type: "object", patternProperties: Object.fromEntries(names(10_000).map((name) => [`^${name}$`, last])) },
  },
  "dependentSchemas of itself": { schema: ref(0), schemas: { S0: { dependentSchemas: { a: ref(0) } } } },
  "properties that are null": { schema: { type: "object", properties: null } },
  "a reference that is a number": { schema: { $ref: 1 } },
  "required properties that are a number": { schema: { type: "object", required: 3 } },
  "an enum that is an object": { schema: { enum: { a: 1 } } },
  "a format that every object has": { schema: { type: "string", format: "__proto__" } },
  "a name that is not Unicode": { schema: { type: "object", required: ["\ud800"], properties: { "\ud800": last } } },
  "a pattern that is an object": { schema: { type: "string", pattern: { a: 1 } } },
  "a list of a billion items": { schema: { type: "array", minItems: 1e9, items: last } },
  "a string of a billion characters": { schema: { type: "string", minLength: 1e9 } },
  "a billion properties": { schema: { type: "object", minProperties: 1e9 } },
  "2,000 prefixItems": GROWTHS["a chain of prefixItems"]?.(2_000) ?? never(),
  "290 prefixItems": GROWTHS["a chain of prefixItems"]?.(290) ?? never(),
  "2,000 additionalProperties": GROWTHS["a chain of additionalProperties"]?.(2_000) ?? never(),
  "2,000 optional properties": GROWTHS["a chain of optional properties"]?.(2_000) ?? never(),
  "290 optional properties": GROWTHS["a chain of optional properties"]?.(290) ?? never(),
  "a reference of 9,000 steps": { schema: { $ref: `#/components/${"/".repeat(9_000)}` } },
  "a path of 200,000 braces": { schema: last, path: `/${"{".repeat(200_000)}` },
  "a path of 200,000 letters": { schema: last, path: `/${"a".repeat(200_000)}` },
  "a server of 400,000 braces": { schema: last, server: `https://${"{".repeat(400_000)}` },
};

function never(): never {
  throw new Error("the growth does not exist");
}

/** Creates a document whose only operation sends and returns the schema. */
export function writeDocument(
  { schema, schemas = {}, example, path = "/things", server = "https://api.acme.example" }: HostileSchema,
  title = "Acme",
): string {
  const content = { "application/json": { schema, ...(example !== undefined && { example }) } };
  const q = { name: "q", in: "query", schema: { type: "string" }, example: "x" };
  const answers = { 200: { description: "OK", content } };
  const operation = {
    operationId: "sendThing",
    summary: "Send",
    parameters: [q],
    requestBody: { content },
    responses: answers,
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1", "x-snap-provider": "Acme" },
    servers: [{ url: server }],
    security: [],
    paths: { [path]: { post: operation } },
    components: { schemas },
  });
}

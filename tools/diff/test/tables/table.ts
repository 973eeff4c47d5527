import { parse } from "yaml";

/** A change of a schema (in YAML), its effect on callers who send it and on those who read it, and the reason. */
export type SchemaCase = [what: string, from: string, to: string, request: string, response: string, because: string];

/** A change of an operation or a document (in YAML), its effect on callers, and the reason. */
export type Case = [what: string, from: string, to: string, verdict: string, because: string];

/** Two documents, and the effect of the change on callers. */
export interface Row {
  readonly what: string;
  readonly documents: () => readonly [from: object, to: object];
  /** `effect direction code` for each change, or `effect code` if the whole document has one direction. */
  readonly verdict: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/**
 * Creates two rows for each schema: one sends it, one returns it. A verdict is `effect code`; several are separated by
 * commas.
 */
export function schemaTable(title: string, cases: readonly SchemaCase[], version = "3.1.0"): Table {
  const wrappers = [
    ["sent", bodyOf(version)],
    ["returned", responseOf(version)],
  ] as const;
  const rows = cases.flatMap(([what, from, to, request, response]) =>
    wrappers.map(([way, wrap]) => toRow(`${what}: ${way}`, from, to, way === "sent" ? request : response, wrap)),
  );
  return { title, rows };
}

/**
 * Creates one row for each operation `GET /things/{id}`, with the YAML merged into it. A verdict is `effect direction
 * code`.
 */
export function operationTable(title: string, cases: readonly Case[]): Table {
  return { title, rows: cases.map(([what, from, to, verdict]) => toRow(what, from, to, verdict, operationOf)) };
}

/** Creates one row for each document, with the YAML merged into it. A verdict is `effect direction code`. */
export function documentTable(title: string, cases: readonly Case[]): Table {
  return { title, rows: cases.map(([what, from, to, verdict]) => toRow(what, from, to, verdict, documentOf)) };
}

function toRow(what: string, from: string, to: string, verdict: string, wrap: (yaml: string) => object): Row {
  return {
    what,
    documents: () => [wrap(from), wrap(to)],
    verdict: verdict === "none" ? [] : verdict.split(", ").sort(),
  };
}

/**
 * Returns a function that creates a document whose only operation sends the schema. The schemas of components follow
 * `WITH`.
 */
export function bodyOf(version = "3.1.0"): (schema: string) => object {
  return (schema) => {
    const [body, components] = splitComponents(schema);
    const requestBody = { required: true, content: { "application/json": { schema: body } } };
    const put = { operationId: "putThing", requestBody, responses: { 204: { description: "Done." } } };
    return { openapi: version, info: INFO, paths: { "/things": { put } }, ...components };
  };
}

/** Returns a function that creates a document whose only operation returns the schema. */
export function responseOf(version = "3.1.0"): (schema: string) => object {
  return (schema) => {
    const [body, components] = splitComponents(schema);
    const response = { description: "Done.", content: { "application/json": { schema: body } } };
    const get = { operationId: "getThing", responses: { 200: response } };
    return { openapi: version, info: INFO, paths: { "/things": { get } }, ...components };
  };
}

const INFO = { title: "Things", version: "1.0.0" };

function operationOf(yaml: string): object {
  const { components, item, ...operation } = parse(yaml) ?? {};
  const get = { operationId: "getThing", responses: { 204: { description: "Done." } }, ...operation };
  const paths = { "/things/{id}": { parameters: [ID], get, ...item } };
  return { openapi: "3.1.0", info: INFO, paths, ...(components && { components }) };
}

const ID = { name: "id", in: "path", required: true, schema: { type: "string" } };

function documentOf(yaml: string): object {
  const get = { operationId: "getThing", responses: { 204: { description: "Done." } } };
  return { openapi: "3.1.0", info: INFO, paths: { "/things": { get } }, ...parse(yaml) };
}

// Splits a case into the schema and the schemas of the components that it refers to.
function splitComponents(yaml: string): [unknown, object] {
  const [schema = "", components] = yaml.split(" WITH ");
  return [parse(schema), components === undefined ? {} : { components: { schemas: parse(components) } }];
}

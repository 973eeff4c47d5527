import { parse } from "yaml";

/** What is done to a schema, in YAML, and what that is to callers who send it and who read it; and why. */
export type SchemaCase = [what: string, from: string, to: string, request: string, response: string, because: string];

/** What is done to an operation or a document, in YAML, and what that is to callers; and why. */
export type Case = [what: string, from: string, to: string, verdict: string, because: string];

/** Two documents, and what the change from one to the other is to callers. */
export interface Row {
  readonly what: string;
  readonly documents: () => readonly [from: object, to: object];
  /** `effect direction code` for each change, or `effect code` where the whole document has one direction. */
  readonly verdict: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Two rows for each schema: it is sent, and it is read. A verdict is `effect code`, several are parted by commas. */
export function schemaTable(title: string, cases: readonly SchemaCase[], version = "3.1.0"): Table {
  const wrappers = [
    ["sent", bodyOf(version)],
    ["answered", answerOf(version)],
  ] as const;
  const rows = cases.flatMap(([what, from, to, request, response]) =>
    wrappers.map(([way, wrap]) => toRow(`${what}: ${way}`, from, to, way === "sent" ? request : response, wrap)),
  );
  return { title, rows };
}

/** One row for each operation `GET /things/{id}`: the YAML is merged into it. A verdict is `effect direction code`. */
export function operationTable(title: string, cases: readonly Case[]): Table {
  return { title, rows: cases.map(([what, from, to, verdict]) => toRow(what, from, to, verdict, operationOf)) };
}

/** One row for each document: the YAML is merged into it. A verdict is `effect direction code`. */
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

/** A document whose only operation is sent the schema. Behind `WITH` stand the component schemas. */
export function bodyOf(version = "3.1.0"): (schema: string) => object {
  return (schema) => {
    const [body, components] = splitComponents(schema);
    const requestBody = { required: true, content: { "application/json": { schema: body } } };
    const put = { operationId: "putThing", requestBody, responses: { 204: { description: "Done." } } };
    return { openapi: version, info: INFO, paths: { "/things": { put } }, ...components };
  };
}

/** A document whose only operation answers the schema. */
export function answerOf(version = "3.1.0"): (schema: string) => object {
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

// The schema, and the component schemas that it refers to.
function splitComponents(yaml: string): [unknown, object] {
  const [schema = "", components] = yaml.split(" WITH ");
  return [parse(schema), components === undefined ? {} : { components: { schemas: parse(components) } }];
}

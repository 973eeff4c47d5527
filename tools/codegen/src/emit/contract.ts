import { groupBy } from "@snap/openapi/group-by";
import type { Pagination } from "../model/extensions.ts";
import { otherItemSchema } from "../model/item-schema.ts";
import { definitionsFor, toJsonSchema } from "../model/json-schema.ts";
import type { Model, Operation, ScopeModel } from "../model/model.ts";
import { nextHeader } from "../model/paging-of.ts";
import type { Body, Parameter, ResponseModel } from "../model/parts.ts";
import type { Security } from "../model/read-security.ts";
import { shapeOfSuccess } from "../model/wire-shape.ts";
import { bySpecificity } from "./by-specificity.ts";
import { header } from "./header.ts";
import { Code, printLiteral } from "./literal.ts";
import { mapScopes } from "./map-scopes.ts";

/** Emits `contract.ts`: the description of the API that mocks read. */
export function emitContract(model: Model): string {
  const { provider, displayName: name, baseUrl, security, sending, operations, root } = model;
  const responses = shareResponses(operations);
  const reads = operations.filter(isRead).flatMap((operation) => operation.responses);
  const headers = shareHeaders(operations, responses);
  const constants = [
    ...[...headers].map(([literal, constant]) => `const ${constant} = ${literal};\n\n`),
    ...[...responses.values()].map(([constant, response]) => {
      const before = `const ${constant}: MockResponse = `;
      const isCompared = reads.some(({ component }) => component === response.component);
      return `${before}${printLiteral(toMockResponse(response, headers, isCompared), { before })};\n\n`;
    }),
  ];
  const collections = Object.entries(model.collections).map(([collection, { schema, ...words }]) => [
    collection,
    { schema: { $ref: `#/$defs/${schema}` }, ...words },
  ]);
  const schemas = [
    ...operations.flatMap(({ parameters, body }) => [...parameters, ...(body?.content ?? [])].map((it) => it.schema)),
    ...operations.map((operation) => otherItemSchema(model, operation)),
    ...reads.flatMap(({ content, headerSchemas }) => [content[0]?.schema, ...Object.values(headerSchemas)]),
    ...Object.values(model.collections).map(({ schema }) => ({ $ref: `#/components/schemas/${schema}` })),
  ];
  const contract = {
    provider,
    baseUrl,
    security: toMockSecurity(security),
    secrets: sending.secrets,
    errorMessage: sending.errorMessage,
    scopes: mapScopes(model, toMockScope),
    headers: toMockHeaders(reads),
    schemas: definitionsFor(schemas, root),
    collections: Object.fromEntries(collections),
    operations: bySpecificity(operations).map((operation) => toMockOperation(model, operation, responses, headers)),
    wire: model.hasWire ? new Code("wire") : undefined,
  };
  const types = responses.size > 0 ? "MockContract, MockResponse" : "MockContract";
  return `${header(model)}
import type { ${types} } from "@snap/mock";
${model.hasWire ? 'import { wire } from "../mock-wire.ts";\n' : ""}
${constants.join("")}/** The contract of the ${name} snapshot API, as mocks read it. */
export const contract: MockContract = ${printLiteral(contract)};
`;
}

type SharedResponses = ReadonlyMap<string, [constant: string, response: ResponseModel]>;
// The constant of each set of headers, keyed by its printed form.
type SharedHeaders = ReadonlyMap<string, string>;

// A component response of several operations is printed once.
function shareResponses(operations: readonly Operation[]): SharedResponses {
  const first = new Map<string, ResponseModel>();
  const names = new Set<string>();
  for (const response of operations.flatMap((operation) => operation.responses)) {
    if (response.component === undefined) continue;
    if (first.has(response.component)) names.add(response.component);
    else first.set(response.component, response);
  }
  const taken = new Set(["contract"]);
  const shared = new Map<string, [string, ResponseModel]>();
  for (const name of [...names].sort()) {
    const response = first.get(name);
    const constant = uniqueName(`${name.replaceAll(/[^\w$]/g, "_")}Response`, taken);
    taken.add(constant);
    if (response) shared.set(name, [constant, response]);
  }
  return shared;
}

function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  const name = /^[A-Za-z_$]/.test(wanted) ? wanted.slice(0, 1).toLowerCase() + wanted.slice(1) : `_${wanted}`;
  return taken.has(name) ? uniqueName(`${name}_`, taken) : name;
}

// Headers of several responses are printed once.
function shareHeaders(operations: readonly Operation[], shared: SharedResponses): SharedHeaders {
  const own = operations.flatMap(({ responses }) =>
    responses.filter(({ component }) => component === undefined || !shared.has(component)),
  );
  const all = [...own, ...[...shared.values()].map(([, response]) => response)]
    .filter(({ headers }) => Object.keys(headers).length > 0)
    .map(({ headers }) => printLiteral(headers));
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const literal of all) (once.has(literal) ? repeated : once).add(literal);
  return new Map(
    [...repeated].map((literal, index) => [literal, index === 0 ? "sharedHeaders" : `sharedHeaders${index + 1}`]),
  );
}

function toMockOperation(model: Model, operation: Operation, shared: SharedResponses, headers: SharedHeaders): object {
  const schema = otherItemSchema(model, operation);
  const { id, method, path, traits, parameters, body, pagination, numbered, resource, job } = operation;
  const responses = operation.responses.map((response) => withoutNext(response, pagination));
  return {
    id,
    method: method.toUpperCase(),
    // The part after "#" distinguishes operations in a spec and is never sent.
    path: path.replace(/#.*$/, ""),
    security: traits.security && toMockSecurity(traits.security),
    parameters: parameters.map(toMockParameter),
    body: body && toMockBody(body),
    responses: Object.fromEntries(
      responses.map((response) => {
        const constant = response.component === undefined ? undefined : shared.get(response.component)?.[0];
        const own = () => toMockResponse(response, headers, isRead(operation));
        return [response.status, constant === undefined ? own() : new Code(constant)];
      }),
    ),
    pagination: pagination && { ...pagination, sparse: undefined, numbered },
    resource: resource && { ...resource, schema: schema === undefined ? undefined : toJsonSchema(schema) },
    ...(job && toMockJob(model, operation)),
    shape: shapeOfSuccess(model, operation),
  };
}

// Only responses to reads are compared with their schemas.
function isRead({ method }: Operation): boolean {
  return method === "get";
}

// A name rarely has more than one schema in an API. A header without a schema may be any string.
function toMockHeaders(responses: readonly ResponseModel[]): object | undefined {
  const all = responses.flatMap(({ headerSchemas }) => Object.entries(headerSchemas));
  const headers = [...groupBy(all, ([name]) => name)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, found]) => {
      const schemas = new Map(
        found.map(([, schema]) => toJsonSchema(schema)).map((each) => [JSON.stringify(each), each]),
      );
      if (schemas.has('{"type":"string"}')) return [];
      const [schema, ...others] = schemas.values();
      return [[name, others.length === 0 ? schema : { anyOf: [schema, ...others] }] as const];
    });
  return headers.length > 0 ? Object.fromEntries(headers) : undefined;
}

// Mocks compute the header with the next page: the value of the example would make the list endless.
function withoutNext(response: ResponseModel, pagination: Pagination | undefined): ResponseModel {
  const name = pagination && nextHeader(pagination)?.toLowerCase();
  if (name === undefined || !response.status.startsWith("2") || !(name in response.headers)) return response;
  const { component: _, headers, ...rest } = response;
  return { ...rest, headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)) };
}

function toMockScope({ variable, values, enumerate }: ScopeModel): object {
  return { variable, values, enumerate: enumerate && { operation: enumerate.list.id, id: enumerate.id } };
}

function toMockSecurity(security: Security): object[][] {
  return security.map((schemes) =>
    schemes.map(({ option: _, password: __, sign, ...scheme }) =>
      sign ? { ...scheme, in: "header", before: sign.starts, signed: true } : scheme,
    ),
  );
}

function toMockJob({ jobs }: Model, operation: Operation): object {
  const starts = jobs.flatMap((each) => each.starts).find((each) => each.operation === operation)?.word;
  if (starts) return { starts: { ...starts, at: starts.at === undefined ? undefined : [starts.at].flat() } };
  const word = jobs.find((each) => each.operation === operation)?.word;
  const left = { input: undefined, id: undefined, startedAt: undefined };
  return { job: word && { ...word, ...left, item: word.item === "" ? undefined : word.item } };
}

function toMockParameter({ required, schema, description: _, ...parameter }: Parameter): object {
  return { ...parameter, ...(required && { required }), schema: toJsonSchema(schema) };
}

function toMockBody({ required, content }: Body): object {
  const media = content.map(({ type, schema, encoding }) => [type, { schema: toJsonSchema(schema), encoding }]);
  return { required, content: Object.fromEntries(media) };
}

function toMockResponse(
  { headers, content: [first, ...others] }: ResponseModel,
  shared: SharedHeaders,
  isCompared: boolean,
): object {
  const name = shared.get(printLiteral(headers));
  return {
    ...(Object.keys(headers).length > 0 && { headers: name === undefined ? headers : new Code(name) }),
    ...(first && { contentType: first.type }),
    ...(first && isCompared && { schema: toJsonSchema(first.schema) }),
    ...(first && { examples: first.examples }),
    ...(others.length > 0 && { content: Object.fromEntries(others.map(({ type, examples }) => [type, examples])) }),
  };
}

import { definitionsFor, toJsonSchema } from "../model/json-schema.ts";
import type { Model, Operation } from "../model/model.ts";
import type { Body, Parameter, ResponseModel } from "../model/parts.ts";
import type { Security } from "../model/read-security.ts";
import { header } from "./header.ts";
import { Code, printComment, printKey, printLiteral } from "./literal.ts";

/** Emits `handlers.ts`: the contract as mocks need it, one MSW handler factory per operation, and the default set. */
export function emitHandlers(model: Model): string {
  const { provider, displayName: name, baseUrl, security, operations, root } = model;
  const shared = findShared(operations);
  const constants = [...shared].map(([, [constant, response]]) => {
    const before = `const ${constant}: MockResponse = `;
    return `${before}${printLiteral(toMockResponse(response), { before })};\n\n`;
  });
  const kept = Object.entries(model.collections);
  const collections = kept.map(([collection, { schema, ...words }]) => [
    collection,
    { schema: toRef(schema), ...words },
  ]);
  const schemas = [
    ...operations.flatMap(({ parameters, body }) => [...parameters, ...(body?.content ?? [])].map((it) => it.schema)),
    ...kept.map(([, { schema }]) => ({ $ref: `#/components/schemas/${schema}` })),
  ];
  const contract = {
    provider,
    baseUrl,
    security: toMockSecurity(security),
    schemas: definitionsFor(schemas, root),
    collections: Object.fromEntries(collections),
    operations: bySpecificity(operations).map((operation) => toMockOperation(operation, shared)),
  };
  const factories = operations.length > 0 ? ["createHandlerFactory", "type HandlerFactory"] : [];
  const imports = [...factories, "type MockContract", ...(shared.size > 0 ? ["type MockResponse"] : [])];
  return `${header(model)}
import { ${imports.join(", ")} } from "@snap/mock";
import type { HttpHandler } from "msw";
${kept.length > 0 ? 'import type { components } from "./schema.ts";\n' : ""}
${constants.join("")}/** What mocks know of the ${name} snapshot API. */
export const contract: MockContract = ${printLiteral(contract)};

/** What a mock cloud of ${name} keeps. */
export type Collections = {
${kept.map(([collection, { schema }]) => `  ${collection}: components["schemas"][${printLiteral(schema)}];\n`).join("")}};

${operations.map(emitFactory).join("\n")}
/** One handler for each operation of the ${name} snapshot API; each answers its first success example. */
export const handlers: HttpHandler[] = [
${bySpecificity(operations)
  .map(({ identifier }) => `  ${identifier}Handler(),\n`)
  .join("")}];
`;
}

function toRef(schema: string): object {
  return { $ref: `#/$defs/${schema}` };
}

type Shared = ReadonlyMap<string, [constant: string, response: ResponseModel]>;

// Component responses that more than one operation answers are printed once.
function findShared(operations: readonly Operation[]): Shared {
  const first = new Map<string, ResponseModel>();
  const names = new Set<string>();
  for (const response of operations.flatMap((operation) => operation.responses)) {
    if (response.component === undefined) continue;
    if (first.has(response.component)) names.add(response.component);
    else first.set(response.component, response);
  }
  const taken = new Set(["contract", "handlers", ...operations.map(({ identifier }) => `${identifier}Handler`)]);
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

function emitFactory({ id, identifier, method, path, summary, responses }: Operation): string {
  const examples = responses.map(({ status, content }) => {
    const names = [...new Set(content.flatMap(({ examples }) => Object.keys(examples)))].map((name) =>
      printLiteral(name),
    );
    return `  ${printKey(status)}: ${names.join(" | ") || "never"};\n`;
  });
  return `/** Answers \`${method.toUpperCase()} ${printComment(path)}\`: ${printComment(summary)}. */
export const ${identifier}Handler: HandlerFactory<{
${examples.join("")}}> = createHandlerFactory(contract, ${printLiteral(id)});
`;
}

function toMockOperation(operation: Operation, shared: Shared): object {
  const { id, line, method, path, traits, parameters, body, responses, pagination, numbered, resource } = operation;
  return {
    id,
    line,
    method: method.toUpperCase(),
    // What stands behind "#" tells operations apart in a spec, and is never sent.
    path: path.replace(/#.*$/, ""),
    security: traits.security && toMockSecurity(traits.security),
    parameters: parameters.map(toMockParameter),
    body: body && toMockBody(body),
    responses: Object.fromEntries(
      responses.map((response) => {
        const constant = response.component === undefined ? undefined : shared.get(response.component)?.[0];
        return [response.status, constant === undefined ? toMockResponse(response) : new Code(constant)];
      }),
    ),
    pagination: pagination && { ...pagination, sparse: undefined, numbered },
    resource,
  };
}

function toMockSecurity(security: Security): object[][] {
  return security.map((schemes) => schemes.map(({ option: _, password: __, ...scheme }) => scheme));
}

function toMockParameter({ required, schema, line, ...parameter }: Parameter): object {
  return { ...parameter, ...(required && { required }), schema: toJsonSchema(schema), line };
}

function toMockBody({ required, content, line }: Body): object {
  const media = content.map(({ type, schema, encoding }) => [type, { schema: toJsonSchema(schema), encoding }]);
  return { required, content: Object.fromEntries(media), line };
}

function toMockResponse({ headers, content: [first, ...others] }: ResponseModel): object {
  return {
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(first && { contentType: first.type, examples: first.examples }),
    ...(others.length > 0 && { content: Object.fromEntries(others.map(({ type, examples }) => [type, examples])) }),
  };
}

// MSW takes the first handler that matches: at the first difference, the path with the longer text comes first, so that
// `/snapshots/latest` and `/snapshots/{id}:logs` both come before `/snapshots/{id}`.
function bySpecificity(operations: readonly Operation[]): Operation[] {
  const texts = ({ path }: Operation) => path.split(/\{[^}]*\}/);
  return [...operations].sort((a, b) => {
    const [ours, theirs] = [texts(a), texts(b)];
    const first = [...ours, ...theirs].findIndex((_, index) => ours[index] !== theirs[index]);
    const [our = "", their = ""] = [ours[first], theirs[first]];
    return their.length - our.length || (our === their ? 0 : our < their ? -1 : 1);
  });
}

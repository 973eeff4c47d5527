import { definitionsFor, toJsonSchema } from "../model/json-schema.ts";
import type { Model, Operation, ResponseModel } from "../model/model.ts";
import { header } from "./header.ts";
import { Code, printComment, printKey, printLiteral } from "./literal.ts";

/** Emits `handlers.ts`: one MSW handler factory per operation, and the default set. */
export function emitHandlers(model: Model): string {
  const { displayName: name, operations } = model;
  const schemas = operations.flatMap(({ parameters, body }) =>
    [...parameters, ...(body ? [body] : [])].map((it) => it.schema),
  );
  const contract = { baseUrl: model.baseUrl, schemes: model.schemes, schemas: definitionsFor(schemas, model.root) };
  const shared = findShared(operations);
  const constants = [...shared].map(([, [constant, response]]) => {
    const before = `const ${constant}: MockResponse = `;
    return `${before}${printLiteral(toMockResponse(response), { before })};\n\n`;
  });
  return `${header(model)}
import { createHandlerFactory, type HandlerFactory, type MockContract, type MockResponse } from "@snap/mock";
import type { HttpHandler } from "msw";

const contract: MockContract = ${printLiteral(contract)};

${constants.join("")}${operations.map((operation) => emitFactory(operation, shared)).join("\n")}
/** One handler for each operation of the ${name} snapshot API; each answers its first success example. */
export const handlers: HttpHandler[] = [
${bySpecificity(operations)
  .map(({ identifier }) => `  ${identifier}Handler(),\n`)
  .join("")}];
`;
}

type Shared = ReadonlyMap<string, [constant: string, response: ResponseModel]>;

// Component responses that more than one operation answers are printed once.
function findShared(operations: readonly Operation[]): Shared {
  const responses = operations.flatMap((operation) => operation.responses);
  const names = [...new Set(responses.flatMap(({ component }) => component ?? []))].sort();
  const taken = new Set(operations.map(({ identifier }) => `${identifier}Handler`));
  return new Map(
    names.flatMap((component): [string, [string, ResponseModel]][] => {
      const [response, second] = responses.filter((candidate) => candidate.component === component);
      if (!response || !second) return [];
      const constant = uniqueName(`${component.replaceAll(/[^\w$]/g, "_")}Response`, taken);
      taken.add(constant);
      return [[component, [constant, response]]];
    }),
  );
}

function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  const name = /^[A-Za-z_$]/.test(wanted) ? wanted.slice(0, 1).toLowerCase() + wanted.slice(1) : `_${wanted}`;
  return taken.has(name) ? uniqueName(`${name}_`, taken) : name;
}

function emitFactory(operation: Operation, shared: Shared): string {
  const { identifier, method, path, summary, authenticated, parameters, body, responses } = operation;
  const examples = responses.map(({ status, examples }) => {
    const names = Object.keys(examples).map((name) => printLiteral(name));
    return `  ${printKey(status)}: ${names.join(" | ") || "never"};\n`;
  });
  const mock = {
    method: method.toUpperCase(),
    path,
    authenticated,
    parameters: parameters.map((parameter) => ({ ...parameter, schema: toJsonSchema(parameter.schema) })),
    body: body && { ...body, schema: toJsonSchema(body.schema) },
    responses: Object.fromEntries(
      responses.map((response) => {
        const constant = response.component === undefined ? undefined : shared.get(response.component)?.[0];
        return [response.status, constant === undefined ? toMockResponse(response) : new Code(constant)];
      }),
    ),
  };
  return `/** Answers \`${method.toUpperCase()} ${printComment(path)}\`: ${printComment(summary)}. */
export const ${identifier}Handler: HandlerFactory<{
${examples.join("")}}> = createHandlerFactory(contract, ${printLiteral(mock)});
`;
}

function toMockResponse({ headers, contentType, examples }: ResponseModel): object {
  const sent = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    ...(sent.length > 0 && { headers: Object.fromEntries(sent) }),
    ...(contentType !== undefined && { contentType, examples }),
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

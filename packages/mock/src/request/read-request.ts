import type { MockContract, MockOperation, MockParameter } from "../mock-operation.ts";
import type { CompiledPath } from "./compile-path.ts";
import { decode, readPairs } from "./decode.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { readBody } from "./read-body.ts";
import { readCookies } from "./read-cookies.ts";
import { type RequestParts, readParameter } from "./read-parameter.ts";
import { propertiesOf } from "./schema-parts.ts";
import { CONTENT_TYPE, type Violation } from "./violation.ts";

/** The values of a request that matches the contract. */
export interface RequestValues {
  /** The parameters of the path, as strings. */
  readonly path: Readonly<Record<string, string>>;
  /** The parameters of the query, with the types of their schemas. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A request with the operation that it calls. */
export interface ReceivedRequest {
  readonly request: Request;
  readonly bytes: ArrayBuffer;
  readonly path: CompiledPath;
  readonly contract: MockContract;
  readonly operation: MockOperation;
}

/**
 * Reads the parameters and the body of a request as its operation documents them. Returns the values, or the first
 * violation.
 */
export async function readRequest(received: ReceivedRequest): Promise<RequestValues | Violated> {
  const read = await readParts(received);
  return "violation" in read ? { violation: hideSecrets(read.violation, received.contract) } : read;
}

async function readParts(received: ReceivedRequest): Promise<RequestValues | Violated> {
  const { request, bytes, contract, operation } = received;
  const { body } = operation;
  const parameters = readParameters(received);
  if ("violation" in parameters || !body) return parameters;
  const reading = await readBody(bytes, request.headers.get("content-type"), body, contract);
  if ("value" in reading) return { ...parameters, body: reading.value };
  if ("at" in reading) return { violation: { in: "body", ...reading } };
  return { violation: { in: "header", at: CONTENT_TYPE, problem: reading.unsupported } };
}

interface Violated {
  readonly violation: Violation;
}

/** Reads the body of a request as bytes. A request without a body is not cloned. */
export async function readBytes(request: Request): Promise<ArrayBuffer> {
  return request.body === null ? new ArrayBuffer(0) : request.clone().arrayBuffer();
}

function readParameters({ request, path, contract, operation }: ReceivedRequest): RequestValues | Violated {
  const { parameters } = operation;
  const url = new URL(request.url);
  const segments = path.read(url) ?? {};
  const decoded = Object.entries(segments).map(([name, raw]) => [name, decode(raw)] as const);
  if (decoded.some(([, value]) => value === undefined)) {
    return { violation: { in: "path", at: "", problem: "it is not valid UTF-8" } };
  }
  const parts: RequestParts = {
    path: segments,
    query: readPairs(url.search.slice(1)),
    headers: request.headers,
    cookies: readCookies(request),
  };
  const values = { path: new Map(decoded), query: new Map<string, unknown>() };
  for (const parameter of parameters) {
    const { in: place, name, style } = parameter;
    const reading = readParameter(parameter, parts, contract, () => namesIn(place, operation, contract));
    const problem = reading ? "problem" in reading && reading.problem : parameter.required && "it is missing";
    if (problem) return { violation: { in: place, at: name, problem } };
    if (!reading || !("value" in reading)) continue;
    if (place === "query") values.query.set(name, reading.value);
    if (place === "path" && style !== undefined) values.path.set(name, String(reading.value));
  }
  const strings = [...values.path].map(([name, value]) => [name, value ?? ""]);
  return { path: Object.fromEntries(strings), query: Object.fromEntries(values.query), body: undefined };
}

/**
 * Returns the names of the parameters and credentials in a place, and of object properties that are sent there as
 * separate parameters.
 */
export function namesIn(
  place: MockParameter["in"],
  operation: MockOperation,
  contract: MockContract,
): ReadonlySet<string> {
  const schemes = (operation.security ?? contract.security).flat();
  const parameters = operation.parameters.filter((each) => each.in === place);
  const properties = parameters
    .filter(({ style = "form", explode = true, content }) => style === "form" && explode && content === undefined)
    .flatMap(({ schema }) => Object.keys(propertiesOf(schema, contract)));
  const credentials = schemes.filter((each) => each.in === place);
  return new Set([...[...parameters, ...credentials].map(({ name }) => name), ...properties]);
}

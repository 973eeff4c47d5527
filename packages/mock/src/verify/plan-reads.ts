import type { MockContract, MockOperation, MockParameter } from "../mock-operation.ts";
import { compilePath } from "../request/compile-path.ts";
import { faultOf } from "../request/fault-of.ts";
import type { ReceivedResponse } from "./received-response.ts";

/** Returns the operations that read collections: lists first, then the operations that need a listed item. */
export function readsOf({ operations }: MockContract): readonly MockOperation[] {
  const reads = operations.filter(({ method, resource }) => method === "GET" && resource !== undefined);
  const lists = reads.filter(isList).sort((one, other) => learnt(one).length - learnt(other).length);
  return [...lists, ...reads.filter((operation) => !isList(operation))];
}

/** Whether an operation returns a list. */
export function isList({ resource }: MockOperation): boolean {
  return resource?.does === "list";
}

/** Returns the values of the path parameters in the requests of responses, by name. */
export function parametersOf(
  { operations }: MockContract,
  responses: readonly ReceivedResponse[],
  baseUrl: string,
): Readonly<Record<string, string>> {
  const paths = operations.map((operation) => ({ operation, path: compilePath(baseUrl, operation) }));
  const values = responses.flatMap(({ method, url }) => {
    const found = paths.flatMap(({ operation, path }) =>
      operation.method === method ? [[operation, path.read(new URL(url))] as const] : [],
    );
    const [operation, parameters] = found.find(([, each]) => each) ?? [];
    const { [operation?.resource?.id ?? ""]: _, ...others } = parameters ?? {};
    return Object.entries(others).map(([name, value]) => [name, decodeURIComponent(value)] as const);
  });
  return Object.fromEntries(values.reverse());
}

/**
 * Returns the path parameters of an operation, except its id, from earlier requests and from listed items: `where` maps
 * parameters to properties of items. Returns `undefined` if neither has them.
 */
export function fillPath(
  operation: MockOperation,
  items: readonly unknown[],
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const told = learnt(operation);
  const item = items.find((each) => isMeant(operation, each) && told.every(([key]) => read(each, key) !== undefined));
  const filled = pathParameters(operation).map(({ name }) => {
    const key = told.find(([, parameter]) => parameter === name)?.[0];
    return [name, key === undefined || item === undefined ? known[name] : read(item, key)] as const;
  });
  const path = filled.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return path.length < filled.length ? undefined : Object.fromEntries(path);
}

/** Whether an operation applies to the item: all constants in its `where` match. */
export function isMeant({ resource }: MockOperation, item: unknown): boolean {
  const constants = Object.entries(resource?.where ?? {}).filter(([, value]) => !value.startsWith("{"));
  return constants.every(([key, value]) => read(item, key) === value);
}

/**
 * Converts the id of an item to a path parameter, which cannot contain a slash: the last segment of a resource name.
 */
export function toPathId(id: unknown): string {
  return String(id).split("/").at(-1) ?? "";
}

// Ids in the format of the contract, because the API may refuse another format with another error.
const UNKNOWN_IDS = ["00000000-0000-4000-8000-000000000000", 9_000_000_000_000];

/** Returns an id of an item that cannot exist. */
export function unknownId(contract: MockContract, { parameters, resource }: MockOperation): number | string {
  const schema = parameters.find(({ in: place, name }) => place === "path" && name === resource?.id)?.schema;
  const fits = UNKNOWN_IDS.find((id) => schema !== undefined && faultOf(id, schema, contract) === undefined);
  return fits ?? "snap-unknown";
}

function pathParameters({ parameters, resource }: MockOperation): readonly MockParameter[] {
  return parameters.filter(({ in: place, name }) => place === "path" && name !== resource?.id);
}

// Pairs of an item property and the path parameter that it contains.
function learnt(operation: MockOperation): readonly (readonly [string, string])[] {
  const names = pathParameters(operation).map(({ name }) => name);
  return Object.entries(operation.resource?.where ?? {}).flatMap(([key, value]) => {
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    return parameter !== undefined && names.includes(parameter) ? [[key, parameter] as const] : [];
  });
}

function read(item: unknown, key: string): string | undefined {
  const value: unknown = Reflect.get(Object(item), key);
  return typeof value === "string" || typeof value === "number" ? `${value}` : undefined;
}

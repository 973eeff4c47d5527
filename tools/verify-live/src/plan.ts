import type { Model, Operation } from "@snap/codegen/model";
import type { Parameter } from "@snap/codegen/parts";
import { requiredKeys, signWords } from "@snap/codegen/read-security";

/** Returns the operations that read collections: lists first, then the operations that need a listed item. */
export function readsOf({ operations }: Model): Operation[] {
  const reads = operations.filter(({ method, resource }) => method === "get" && resource !== undefined);
  const lists = reads.filter(isList).sort((a, b) => learnt(a).length - learnt(b).length);
  return [...lists, ...reads.filter((operation) => !isList(operation))];
}

export function isList({ resource }: Operation): boolean {
  return resource?.does === "list";
}

/**
 * Returns the environment variables that the provider's client and adapter require: the variables of the credentials,
 * and of a parameter that every list needs. An operation that needs further parameters is omitted if their variables
 * are not set.
 */
export function environmentOf(model: Model): string[] {
  const lists = readsOf(model).filter(isList);
  const names = lists.map((operation) =>
    pathParameters(operation)
      .filter(({ name }) => !learnt(operation).some(([, parameter]) => parameter === name))
      .map((parameter) => environmentName(model, parameter)),
  );
  const parameters = (names[0] ?? []).filter((name) => names.every((each) => each.includes(name)));
  const keys = [...signWords(model).values()].flatMap((sign) =>
    requiredKeys(sign).flatMap((key) => sign.keys[key] ?? []),
  );
  return [...new Set([...Object.values(model.credentials), ...keys, ...parameters])];
}

/**
 * Returns the path parameters of an operation, except its id, from the environment and from listed items: `where` maps
 * parameters to properties of items. Returns `undefined` if no item has them.
 */
export function fillPath(model: Model, operation: Operation, items: readonly unknown[]) {
  const told = learnt(operation);
  const item = items.find((item) => isMeant(operation, item) && told.every(([key]) => read(item, key) !== undefined));
  if (item === undefined && told.length > 0) return undefined;
  const filled = pathParameters(operation).map((parameter) => {
    const key = told.find(([, name]) => parameter.name === name)?.[0];
    return [parameter.name, key === undefined ? process.env[environmentName(model, parameter)] : read(item, key)];
  });
  if (filled.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(filled) as Record<string, string>;
}

/** Whether an operation applies to the item: all constants in its `where` match. */
export function isMeant({ resource }: Operation, item: unknown): boolean {
  const constants = Object.entries(resource?.where ?? {}).filter(([, value]) => !value.startsWith("{"));
  return constants.every(([key, value]) => read(item, key) === value);
}

/**
 * Converts the id of an item to a path parameter, which cannot contain a slash: the last segment of a resource name.
 */
export function toPathId(id: unknown): string {
  return String(id).split("/").at(-1) ?? "";
}

/** Returns the id parameter of an operation. */
export function idParameter({ parameters, resource }: Operation): Parameter | undefined {
  return parameters.find((parameter) => parameter.in === "path" && parameter.name === resource?.id);
}

function pathParameters(operation: Operation): Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === "path" && parameter !== idParameter(operation));
}

// Pairs of an item property and the path parameter that it contains.
function learnt(operation: Operation): [string, string][] {
  const names = pathParameters(operation).map(({ name }) => name);
  const where = Object.entries(operation.resource?.where ?? {});
  return where.flatMap(([key, value]): [string, string][] => {
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    return parameter !== undefined && names.includes(parameter) ? [[key, parameter]] : [];
  });
}

// The variable of the client's option, or the same naming as in the adapters: FIREWORKS_ACCOUNT_ID.
function environmentName({ displayName, scopes }: Model, { name, scope = "" }: Parameter): string {
  return scopes[scope]?.environment ?? `${displayName}_${name}`.toUpperCase();
}

function read(item: unknown, key: string): string | undefined {
  const value: unknown = Reflect.get(Object(item), key);
  return typeof value === "string" || typeof value === "number" ? `${value}` : undefined;
}

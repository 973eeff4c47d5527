import { firstSuccess } from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { MockRecord } from "./collection.ts";
import { find } from "./pointer.ts";

/**
 * Returns the initial objects of an account. They come from the examples of the collection's lists or, without a list,
 * from the first example of each get.
 */
export function examplesOf({ operations, collections }: MockContract, name: string): MockRecord[] {
  const id = collections[name]?.id ?? "id";
  const own = operations.filter(({ resource }) => resource?.collection === name);
  const lists = own.filter(({ resource }) => resource?.does === "list");
  const gets = own.filter(({ resource }) => resource?.does === "get");
  const shown =
    lists.length > 0
      ? // Take the lists of all objects: a list of only some objects may show them in another shape.
        lists.filter((operation) => !hasPathValue(operation)).flatMap(firstItems)
      : gets.map((operation) => find(successExamples(operation)[0], operation.resource?.item ?? ""));
  return [...new Map(shown.filter(isRecord).map((record) => [record[id], record])).values()];
}

/** Returns the examples from which new objects are copied: those of the creations and gets of a collection. */
export function templatesOf({ operations }: MockContract, name: string): MockRecord[] {
  return ["create", "get"].flatMap((does) =>
    operations
      .filter(({ resource }) => resource?.collection === name && resource.does === does && !resource.schema)
      .flatMap((operation) => successExamples(operation).map((body) => find(body, operation.resource?.item ?? "")))
      .filter(isRecord),
  );
}

/** Returns the first of the objects that share the most properties with the given one. */
export function closest(records: readonly MockRecord[], given: MockRecord): MockRecord | undefined {
  const common = (record: MockRecord) => Object.keys(given).filter((name) => record[name] === given[name]).length;
  return records.toSorted((a, b) => common(b) - common(a))[0];
}

/** Returns the example bodies of an operation's first documented success. */
export function successExamples(operation: MockOperation): unknown[] {
  return Object.values(operation.responses[firstSuccess(operation)]?.examples ?? {});
}

function firstItems(operation: MockOperation): unknown[] {
  const items = find(successExamples(operation)[0], operation.pagination?.items ?? "");
  return Array.isArray(items) ? items : [];
}

function hasPathValue({ parameters, resource }: MockOperation): boolean {
  const values = Object.values(resource?.where ?? {});
  return parameters.some(({ in: place, name }) => place === "path" && values.includes(`{${name}}`));
}

function isRecord(value: unknown): value is MockRecord {
  return typeof value === "object" && value !== null;
}

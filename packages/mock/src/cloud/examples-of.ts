import { firstSuccess } from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { MockRecord } from "./collection.ts";
import { find } from "./pointer.ts";

/**
 * The initial objects of an account: those in the examples of a collection's lists, or without a list, the first
 * example of each get.
 */
export function examplesOf({ operations, collections }: MockContract, name: string): MockRecord[] {
  const id = collections[name]?.id ?? "id";
  const own = operations.filter(({ resource }) => resource?.collection === name);
  const lists = own.filter(({ resource }) => resource?.does === "list");
  const gets = own.filter(({ resource }) => resource?.does === "get");
  const shown =
    lists.length > 0
      ? // A list over all of them: one of a part may show them in another shape.
        lists.filter((operation) => !hasPathValue(operation)).flatMap(firstItems)
      : gets.map((operation) => find(successExamples(operation)[0], operation.resource?.item ?? ""));
  return [...new Map(shown.filter(isRecord).map((record) => [record[id], record])).values()];
}

/** Objects as creations and gets of a collection show them: what new ones are made like. */
export function templatesOf({ operations }: MockContract, name: string): MockRecord[] {
  return ["create", "get"].flatMap((does) =>
    operations
      .filter(({ resource }) => resource?.collection === name && resource.does === does)
      .flatMap((operation) => successExamples(operation).map((body) => find(body, operation.resource?.item ?? "")))
      .filter(isRecord),
  );
}

/** The object that has most in common with the given one; the first of several. */
export function closest(records: readonly MockRecord[], given: MockRecord): MockRecord | undefined {
  const common = (record: MockRecord) => Object.keys(given).filter((name) => record[name] === given[name]).length;
  return records.toSorted((a, b) => common(b) - common(a))[0];
}

/** The bodies of an operation's first documented success. */
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

import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { MockRecord } from "./collection.ts";
import { find } from "./pointer.ts";

/** The objects that the examples of a collection's lists show: what an account holds at its start. */
export function examplesOf({ operations, collections }: MockContract, name: string): MockRecord[] {
  const id = collections[name]?.id ?? "id";
  const found = new Map<unknown, MockRecord>();
  for (const operation of operations) {
    const { resource, pagination } = operation;
    // A list over all of them: one of a part may show them in another shape.
    if (resource?.collection !== name || resource.does !== "list" || pathValues(resource.where).length > 0) continue;
    const [example] = successExamples(operation);
    const items = find(example, pagination?.items ?? "");
    for (const item of Array.isArray(items) ? items : []) found.set(item[id], item);
  }
  return [...found.values()];
}

/** Objects as creations and gets of a collection show them: what new ones are made like. */
export function templatesOf({ operations }: MockContract, name: string): MockRecord[] {
  return ["create", "get"].flatMap((does) =>
    operations
      .filter(({ resource }) => resource?.collection === name && resource.does === does)
      .flatMap((operation) => successExamples(operation).map((body) => find(body, operation.resource?.item ?? "")))
      .filter((record): record is MockRecord => typeof record === "object" && record !== null),
  );
}

/** The bodies of an operation's first documented success. */
export function successExamples({ responses }: MockOperation): unknown[] {
  const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "";
  return Object.values(responses[success]?.examples ?? {});
}

function pathValues(where: Readonly<Record<string, string>> = {}): string[] {
  return Object.values(where).filter((value) => /^\{\w+_id\}$/.test(value));
}

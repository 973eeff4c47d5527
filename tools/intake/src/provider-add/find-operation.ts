import { callOf, type Operation } from "@snap/openapi/operations";
import type { OperationPlace } from "@snap/openapi/places";

/** Returns the operation of a contract that an operation of its spec has become. */
export function findOperation(
  operations: readonly OperationPlace[],
  wanted: Pick<Operation, "id" | "method" | "path"> | undefined,
): OperationPlace | undefined {
  if (!wanted) return undefined;
  const byCall = operations.find((each) => callOf(each) === callOf(wanted));
  return byCall ?? operations.find(({ id }) => id !== undefined && id === wanted.id);
}

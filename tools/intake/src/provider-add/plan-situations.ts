import { isRecord, type Tree } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { arrange } from "@snap/provider-tests/arrange";
import { type ContractOperation, contractOf } from "@snap/provider-tests/contract";
import { SITUATIONS } from "@snap/provider-tests/situations";

/** A documented status that mock clouds do not cause, so tests use a planned fault. */
export interface PlannedSituation {
  readonly operation: string;
  readonly status: string;
}

/**
 * Returns the documented statuses of each operation that the shared situations of `@snap/provider-tests` do not cause.
 */
export function planSituations(document: Tree): PlannedSituation[] {
  const contract = contractOf(document);
  const words = new Map(operationsOf(document).map(({ id = "", operation }) => [id, operation["x-snap-resource"]]));
  return contract.operations.flatMap((operation) => {
    if (operation.isHidden) return [];
    const arranged = arrange(operation, contract, SITUATIONS).map(({ response }) => response.status);
    const isCaused = (status: string) => arranged.includes(status) && (status !== "404" || isFound(operation));
    const missed = operation.responses.filter(({ status }) => !isCaused(status));
    return missed.map(({ status }) => ({ operation: operation.id, status }));
  });

  // A deleted or unknown object can only be missing if the operation reads a collection.
  function isFound({ id, path }: ContractOperation): boolean {
    const word = words.get(id);
    if (!isRecord(word) || !["get", "delete"].includes(String(word["does"]))) return false;
    const remove = contract.operations.find((other) => other.path === path && other.method === "DELETE");
    return !remove || words.get(remove.id) !== undefined;
  }
}

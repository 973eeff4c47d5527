import type { Operation } from "@snap/codegen/model";
import { schemasAt } from "@snap/codegen/schemas-at";
import type { ContractDifference } from "@snap/mock/verify";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Contract, idPlaceOf, nodeOf, operationOf, responseOf } from "./contract.ts";

/**
 * Returns the places of the contract that a difference contradicts: the closest place first, then the places that
 * lead to it.
 */
export function placesOf(contract: Contract, difference: ContractDifference): readonly string[] {
  const { model, root } = contract;
  const { operation: id, at } = difference;
  const operation = operationOf(contract, id);
  if (operation) return placesIn(contract, operation, difference).map(({ pointer }) => pointer);
  const schemas = model.snapshots.map(({ schema }) => root.get("components").get("schemas").get(schema));
  return [...schemas.flatMap((schema) => schemasAt(schema, at)), root.get("paths")].map(({ pointer }) => pointer);
}

function placesIn(contract: Contract, operation: Operation, difference: ContractDifference): readonly SpecNode[] {
  const { kind, status, at } = difference;
  const node = nodeOf(contract, operation);
  const used = status === undefined ? undefined : responseOf(contract, operation, status);
  if (kind === "unknown-id") return [node.get("responses").raw("404")];
  if (kind === "paging") return [node.raw("x-snap-pagination")];
  if (kind === "identity") return [idPlaceOf(contract, operation)];
  if (kind === "no-success" || kind === "unusable") return [node];
  if (!used) return [node.get("responses")];
  const response = used.followed();
  const uses = [response, used];
  const media = response.get("content").entries()[0]?.[1];
  if (kind === "header") {
    const headers = response.get("headers");
    const name = headers.keys().find((key) => key.toLowerCase() === at);
    return [name === undefined ? response.raw("headers") : headers.get(name), ...uses];
  }
  if (kind === "content-type" || kind === "body" || !media) return [...(media ? [media] : []), ...uses];
  return [...deepest(media.get("schema"), at), ...uses];
}

// A property that is not documented belongs to the object above it.
function deepest(schema: SpecNode, at: string): readonly SpecNode[] {
  const found = schemasAt(schema, at);
  return found.length > 0 || at === "" ? found : deepest(schema, at.slice(0, at.lastIndexOf("/")));
}

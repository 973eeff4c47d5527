import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import type { OperationPlace } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";

/** Returns the JSON media type of a response or a body. */
export function contentOf(holder: unknown): Tree | undefined {
  const content = isRecord(holder) ? holder["content"] : undefined;
  const first: unknown = isRecord(content) ? Object.values(content)[0] : undefined;
  return isRecord(first) ? first : undefined;
}

/** Returns the first success of an operation. */
export function successOf(document: Tree, { operation }: OperationPlace): [status: string, response: Tree] | undefined {
  const responses = treeAt(operation, "responses");
  const status = Object.keys(responses).find((status) => status.startsWith("2"));
  const response = status === undefined ? undefined : resolve(document, responses[status]);
  return status !== undefined && isRecord(response) ? [status, response] : undefined;
}

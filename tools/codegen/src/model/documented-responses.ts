import { isRecord, type Tree } from "@snap/openapi/json";
import { mapOperations } from "@snap/openapi/operations";

/** Whether a response and its bodies are undocumented; mocks use them because they need some response. */
export function isInferred(response: unknown): boolean {
  if (!isRecord(response) || response["content"] !== undefined) return false;
  const evidence = response["x-snap-evidence"];
  return isRecord(evidence) && evidence["basis"] === "inferred";
}

/** Copies a document without undocumented responses, so that types do not contain them. */
export function documentedResponses(document: Tree): Tree {
  return mapOperations(document, documented);
}

function documented(operation: Tree): Tree {
  const responses = Object.entries(Object(operation["responses"])).filter(
    ([status, response]) => status.startsWith("2") || !isInferred(response),
  );
  return { ...operation, responses: Object.fromEntries(responses) };
}

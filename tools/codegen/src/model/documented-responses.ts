import { isRecord } from "@snap/openapi/json";
import { METHODS } from "@snap/openapi/operations";

/** Whether nobody documents a response, nor any body of it: a mock needs some answer there. */
export function isInferred(response: unknown): boolean {
  if (!isRecord(response) || response["content"] !== undefined) return false;
  const evidence = response["x-snap-evidence"];
  return isRecord(evidence) && evidence["basis"] === "inferred";
}

/** Copies a document without the responses that nobody documents: types say nothing of them. */
export function documentedResponses(document: Record<string, unknown>): Record<string, unknown> {
  const paths = mapRecords(document["paths"], (item) =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) =>
        METHODS.some((method) => method === key) && isRecord(value) ? [key, documented(value)] : [key, value],
      ),
    ),
  );
  return { ...document, paths };
}

function documented(operation: Record<string, unknown>): Record<string, unknown> {
  const responses = Object.entries(Object(operation["responses"])).filter(
    ([status, response]) => status.startsWith("2") || !isInferred(response),
  );
  return { ...operation, responses: Object.fromEntries(responses) };
}

function mapRecords(value: unknown, change: (record: Record<string, unknown>) => object): object {
  const entries = Object.entries(Object(value)).map(([key, each]) => [key, isRecord(each) ? change(each) : each]);
  return Object.fromEntries(entries);
}

import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { bodyOf } from "../bodies.ts";
import { UNDOCUMENTED_BODY } from "../evidence.ts";
import { needsCredential } from "../normalize/normalize-statuses.ts";
import { ExampleChanger, isInferred } from "./change-examples.ts";
import type { Decide } from "./decisions.ts";
import { fitStatus, fitSuccess } from "./fit-status.ts";

/**
 * Adds to every operation the failures that mocks and tests need, similar to those that the spec documents. Inferred
 * examples are changed to fit their status.
 */
export function documentFailures(document: Tree, decide: Decide): void {
  const operations = operationsOf(document);
  const general = operations.flatMap(failureBodies)[0] ?? plainBody(document);
  const examples = new ExampleChanger(document);
  for (const operation of operations) {
    const { id, place } = operation;
    const bodyFor = (status: string) => bodyOf(place.get("responses").get(status));
    const responses = treeAt(operation.operation, "responses");
    const body = failureBodies(operation)[0] ?? general;
    for (const [status, response] of Object.entries(responses)) {
      if (!isInferred(response) || bodyFor(status)) continue;
      responses[status] = withBody(resolve(document, response), body);
      decide("failure", `${id} does not document ${status}: its body is inferred`);
    }
    for (const status of missingStatuses(document, operation)) {
      responses[status] = withBody({ description: "" }, body);
      decide("failure", `${id} does not document ${status}: it is inferred`);
    }
    for (const [status, response] of Object.entries(responses)) {
      const content = bodyFor(status);
      if (!content) continue;
      if (status.startsWith("2")) examples.change(content, fitSuccess);
      else examples.change(content, fitStatus(status), (example) => isInferred(response) || isInferred(example));
    }
  }
}

function missingStatuses(document: Tree, place: OperationPlace): string[] {
  const { operation } = place;
  const responses = treeAt(operation, "responses");
  const has = (...statuses: string[]) => statuses.some((status) => Object.hasOwn(responses, status));
  const places = parametersFor(place).map((parameter) => parameter.text("in"));
  const isChecked = operation["requestBody"] !== undefined || places.some((place) => place !== "path");
  const lacksInvalid = isChecked && !has("400", "422", "4XX", "4xx");
  return [
    ...(has("401") || !(needsCredential(document, operation) || hasNoScheme(document)) ? [] : ["401"]),
    ...(has("429") ? [] : ["429"]),
    // The conformance tests of adapters need a failure of the server.
    ...(has("500", "5XX", "5xx", "default") ? [] : ["500"]),
    ...(lacksInvalid ? ["400"] : []),
    ...(places.includes("path") && lacksUnknown(place, lacksInvalid, has) ? ["404"] : []),
  ];
}

// A spec without any credential probably omits it.
function hasNoScheme(document: Tree): boolean {
  return Object.keys(treeAt(treeAt(document, "components"), "securitySchemes")).length === 0;
}

// Whether no status is documented for an unknown id. If the path ends with the id, adapters must be able to distinguish
// an unknown id from an invalid request: for the latter, mocks prefer a documented status to a range.
function lacksUnknown(
  { path }: OperationPlace,
  lacksInvalid: boolean,
  has: (...statuses: string[]) => boolean,
): boolean {
  if (!path.endsWith("}")) return !has("404", "422", "400");
  return !has("404") && (lacksInvalid || has("400", "422") || !has("4XX", "4xx", "default"));
}

// The JSON bodies of the operation's failures, the general ones first.
function failureBodies({ place }: OperationPlace): Tree[] {
  const responses = place.get("responses");
  const statuses = responses.keys().filter((status) => !/^[23]/.test(status));
  const ordered = ["default", "4XX", "400", "404", "401"].filter((status) => statuses.includes(status));
  return [...new Set([...ordered, ...statuses])].flatMap((status) => {
    const content = bodyOf(responses.get(status));
    return content ? [content] : [];
  });
}

function plainBody(document: Tree): Tree {
  const schemas = treeAt(treeAt(document, "components"), "schemas");
  const properties = { message: { type: "string" } };
  schemas["InferredError"] = { type: "object", required: ["message"], properties };
  const schema = { $ref: "#/components/schemas/InferredError" };
  return { schema, examples: { inferred: { value: { message: "The request failed." } } } };
}

function withBody(response: unknown, body: Tree): Tree {
  const { headers, ...rest } = isRecord(response) ? response : {};
  return {
    ...rest,
    ...(headers !== undefined && { headers }),
    "x-snap-evidence": UNDOCUMENTED_BODY,
    content: { "application/json": structuredClone(body) },
  };
}

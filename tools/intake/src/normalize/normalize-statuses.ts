import { isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import type { OperationPlace } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { UNDOCUMENTED_STATUS } from "../evidence.ts";
import { dropExtensions } from "./drop-extensions.ts";
import type { Warn } from "./warnings.ts";

/**
 * Adds the statuses that clients and mocks need to an operation: a success and the failures. Corrects invalid statuses.
 */
export function normalizeStatuses(document: Tree, { operation, pathItem, pointer }: OperationPlace, warn: Warn): void {
  const place = `${pointer}/responses`;
  const responses = treeAt(operation, "responses");
  dropExtensions(responses);
  for (const given of Object.keys(responses)) spell(responses, given, place, warn);
  for (const [status, response] of Object.entries(responses)) {
    if (!/^(?:204|205|304)$/.test(status)) continue;
    const target = resolve(document, response);
    if (!isRecord(target) || target["content"] === undefined) continue;
    const { content: _, ...bare } = target;
    responses[status] = bare;
    warn("response-changed", `${place}/${status}`, `a ${status} has no body in HTTP: its content was removed`);
  }
  addSuccess(responses, place, warn);
  addFailures();

  function addFailures(): void {
    const has = (...statuses: string[]) => statuses.some((status) => Object.hasOwn(responses, status));
    const parameters = [...itemsAt(pathItem, "parameters"), ...itemsAt(operation, "parameters")].map((parameter) =>
      resolve(document, parameter),
    );
    const isIn = (wanted: boolean) =>
      parameters.some((parameter) => isRecord(parameter) && (parameter["in"] === "path") === wanted);
    if (needsCredential(document, operation) && !has("401", "4XX", "default"))
      infer("401", "a request without a credential");
    if ((operation["requestBody"] !== undefined || isIn(false)) && !has("422", "400", "4XX")) {
      infer("400", "a request that does not match the contract");
    } else if (isIn(true) && !has("404", "422", "400", "4XX", "default")) infer("404", "an invalid path");
  }

  // Copies a documented failure if there is one.
  function infer(status: string, cause: string): void {
    responses[status] = responses["default"] ? structuredClone(responses["default"]) : { description: "", ...INFERRED };
    warn("response-inferred", place, `no status is documented for ${cause}: ${status} is inferred`);
  }
}

const INFERRED = { "x-snap-evidence": UNDOCUMENTED_STATUS };

/** Whether every request needs a credential. */
export function needsCredential(document: Tree, operation: Tree): boolean {
  const holder = Array.isArray(operation["security"]) ? operation : document;
  const alternatives = itemsAt(holder, "security");
  return alternatives.length > 0 && alternatives.every((schemes) => Object.keys(schemes).length > 0);
}

function spell(responses: Tree, given: string, place: string, warn: Warn): void {
  if (/^(?:[2-5](?:\d\d|XX)|default)$/.test(given)) return;
  const upper = given.toUpperCase();
  const wanted = given.toLowerCase() === "default" ? "default" : (/^[2-5](?:\d\d|XX)/.exec(upper)?.[0] ?? "");
  if (wanted !== "" && responses[wanted] === undefined) {
    responses[wanted] = responses[given];
    warn("response-changed", `${place}/${given}`, `the status ${given} was corrected to ${wanted}`);
  } else
    warn("response-changed", `${place}/${given}`, `the status ${given} is never returned to a caller, and was removed`);
  delete responses[given];
}

// An operation without a success may exist only for its documented redirect.
function addSuccess(responses: Tree, place: string, warn: Warn): void {
  const statuses = Object.keys(responses);
  if (statuses.some((status) => /^[23]/.test(status))) return;
  const [only, second] = statuses;
  if (only === "default" && second === undefined) {
    responses["200"] = responses["default"];
    delete responses["default"];
    warn("response-inferred", place, "only a default response is documented: it is treated as the success");
    return;
  }
  responses["204"] = { description: "" };
  warn("response-inferred", place, "no success is documented: a success without a body is inferred");
}

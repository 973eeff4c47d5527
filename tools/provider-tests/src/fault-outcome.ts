import { outcomeClassOf } from "./cell-of.ts";
import type { ContractOperation } from "./contract.ts";
import { codeOf, successOf } from "./documented.ts";
import type { Reply } from "./fault-server.ts";
import type { Fault, Outcome } from "./faults.ts";
import { kindOf } from "./kind-of.ts";
import { failureNameOf, isBodiless, mayBe } from "./reading.ts";

/** Returns the expected outcome of a fault, given the documentation of the operation. */
export function outcomeOf(fault: Fault, operation: ContractOperation): Outcome {
  const outcome = readOutcome(fault, plannedOutcome(fault, operation), operation);
  const success = successOf(operation);
  const code = codeOf(success, { responses: [success] });
  // If only a redirect is documented, it is a failure for `unwrap`.
  const isRedirect = outcome.error === undefined && outcome.read === undefined && code >= 300;
  return isRedirect ? { ...outcome, error: "ApiError", status: code } : outcome;
}

function plannedOutcome(fault: Fault, operation: ContractOperation): Outcome {
  const { read, replace = read, create = { ...replace, attempts: 1 } } = fault;
  return { read, replace, create }[outcomeClassOf(operation)];
}

// The plan assumes a provider that documents only JSON.
function readOutcome({ replies }: Fault, outcome: Outcome, operation: ContractOperation): Outcome {
  const [reply] = replies;
  if (replies.length !== 1 || reply === undefined || reply === "success" || reply.status === undefined) return outcome;
  const { status, headers = {}, end } = reply;
  const kind = kindOf(headers["content-type"] ?? "application/json");
  if (status >= 300 && status < 400) return redirectOutcome(reply, outcome, operation);
  if (isBodiless(operation, status)) {
    if (status < 300) return { read: "empty" };
    // The client does not wait for the body.
    if (end !== undefined) return { error: "ApiError", status };
    return outcome.error === "AbortError" ? outcome : { ...outcome, error: "ApiError", status };
  }
  if (outcome.error !== "UnreadableResponseError") return outcome;
  if (status >= 300) {
    const error = failureNameOf(operation, status, headers["content-type"] ?? "application/json");
    return { ...outcome, error };
  }
  const isRead = kind !== "json" && mayBe(operation, kind);
  return end === undefined && (isRead || (!mayBe(operation, kind) && mayBe(operation, "binary")))
    ? { read: "other" }
    : outcome;
}

// A documented redirect is a result and is not followed.
function redirectOutcome(
  { status = 0, body = "", end }: Reply,
  outcome: Outcome,
  operation: ContractOperation,
): Outcome {
  if (!operation.responses.some((response) => response.status === String(status) || response.status === "3XX"))
    return outcome;
  if (isBodiless(operation, status)) return { error: "ApiError", status };
  if (end === "stall") return { error: "TimeoutError" };
  return { error: body.startsWith("{") ? "ApiError" : "UnreadableResponseError", status };
}

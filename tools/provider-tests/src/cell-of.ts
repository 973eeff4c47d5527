import { NO_CREDENTIAL } from "./authorization.ts";
import type { ContractOperation } from "./contract.ts";
import { codeOf, successOf } from "./documented.ts";
import { FAULTS } from "./faults.ts";
import { kindOf } from "./kind-of.ts";
import { isBodiless } from "./reading.ts";

/** How a client repeats an operation and follows its redirects. */
export type OutcomeClass = "read" | "replace" | "create";

/** Whether an operation reads, can be repeated safely, or may create something twice. */
export function outcomeClassOf({ method, isRepeatable }: ContractOperation): OutcomeClass {
  if (/^(?:GET|HEAD)$/.test(method)) return "read";
  return isRepeatable || !/^(?:POST|PATCH)$/.test(method) ? "replace" : "create";
}

const STATUSES = FAULTS.flatMap(({ replies }) =>
  replies.flatMap((reply) => (reply === "success" ? [] : (reply.status ?? []))),
);

/**
 * Returns the cell of the fault matrix that contains an operation: its outcome class, the kinds of its responses, the
 * statuses without a body, its redirects, its pagination style and the place of its credential. All operations of a
 * cell have the same outcome for every fault.
 */
export function cellOf(operation: ContractOperation): string {
  const { responses, pagination, authorizations } = operation;
  const [{ sent } = NO_CREDENTIAL] = authorizations;
  const success = successOf(operation);
  const code = codeOf(success, operation);
  const kinds = [success, ...responses].flatMap(({ mediaTypes }) => mediaTypes.map(kindOf));
  // A 204 never has a body, even if one is documented.
  const bodiless = [code, ...STATUSES.filter((status) => status !== 204)].filter((status) =>
    isBodiless(operation, status),
  );
  const redirects = responses.filter(({ status }) => /^3(?!04)/.test(status));
  return [
    outcomeClassOf(operation),
    `${list(kinds)} bodies`,
    `without a body: ${list(bodiless.map((status) => `${String(status)[0]}XX`).sort())}`,
    `redirects: ${redirects.length === 0 ? "undocumented" : code >= 300 ? "the only result" : "documented"}`,
    `pages: ${pagination?.style ?? "not a list"}`,
    `credential: ${list(sent.map(({ in: place, value }) => (value.startsWith("Basic ") ? "basic" : place)).sort())}`,
  ].join(" | ");
}

function list(items: readonly string[]): string {
  return [...new Set(items)].join("+") || "none";
}

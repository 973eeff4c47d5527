import { callOf, listOperations, METHODS, type Operation } from "@snap/openapi/operations";
import { ProblemError } from "@snap/openapi/problem";
import { SpecNode } from "@snap/openapi/spec-node";
import { distance } from "fastest-levenshtein";

/**
 * Returns the requested operations as `GET /path`; all if none are requested. Each is requested by its operationId or
 * in that form.
 */
export function chooseOperations(document: Record<string, unknown>, asked: readonly string[]): string[] {
  const known = listOperations(SpecNode.of(document));
  if (known.length === 0) {
    const fix = `Pass a spec whose paths have one of ${METHODS.join(", ")}.`;
    throw ProblemError.of("spec-empty", "the spec", whyEmpty(document), fix);
  }
  if (asked.length === 0) return known.map(callOf);
  const unknown = asked.filter((name) => !known.some((operation) => isNamed(operation, name)));
  if (unknown.length > 0) {
    const problems = unknown.map((name) => ({
      code: "operation-missing",
      file: "--operations",
      message: `the spec has no operation ${name}. Similar: ${closest(name, known).join(", ")}`,
      fix: "Write each operation as its operationId or as `GET /path`.",
    }));
    throw new ProblemError(...problems);
  }
  return asked.map((name) => {
    const found = known.find((operation) => isNamed(operation, name));
    return found ? callOf(found) : name;
  });
}

function whyEmpty({ webhooks }: Record<string, unknown>): string {
  return webhooks === undefined
    ? "the document has no operation that clients can send"
    : "the document has only webhooks, so there is nothing to call";
}

function isNamed(operation: Operation, name: string): boolean {
  return operation.id === name || callOf(operation) === name;
}

function closest(name: string, known: readonly Operation[]): string[] {
  const names = known.map((operation) => operation.id ?? callOf(operation));
  const wanted = name.toLowerCase();
  const far = (each: string) => distance(each.toLowerCase(), wanted) - (each.toLowerCase().includes(wanted) ? 100 : 0);
  return names.sort((a, b) => far(a) - far(b)).slice(0, 3);
}

import { METHODS } from "@snap/openapi/operations";
import { ProblemError } from "@snap/openapi/problem";
import { distance } from "fastest-levenshtein";

/** The operations that are asked for, as `GET /path`; all where none is. Each is named by its operationId or so. */
export function chooseOperations(document: Record<string, unknown>, asked: readonly string[]): string[] {
  const known = listOperations(document);
  if (known.length === 0) {
    const fix = `Give a spec whose paths have one of ${METHODS.join(", ")}.`;
    throw ProblemError.of("spec-empty", "the spec", whyEmpty(document), fix);
  }
  if (asked.length === 0) return known.map(({ place }) => place);
  const unknown = asked.filter((name) => !known.some((operation) => isNamed(operation, name)));
  if (unknown.length > 0) {
    const hints = unknown.map((name) => `  ${name}: ${closest(name, known).join(", ")}\n`).join("");
    const message = `the spec has no operation ${unknown.join(", ")}; close are:\n${hints.trimEnd()}`;
    throw ProblemError.of(
      "operation-missing",
      "--operations",
      message,
      "Name operations by their operationId, or as `GET /path`.",
    );
  }
  return asked.map((name) => known.find((operation) => isNamed(operation, name))?.place ?? name);
}

function whyEmpty({ webhooks }: Record<string, unknown>): string {
  return webhooks === undefined
    ? "it has no operation that clients can send"
    : "it has webhooks alone: there is nothing to call";
}

interface Known {
  readonly id: string | undefined;
  readonly place: string;
}

function listOperations(document: Record<string, unknown>): Known[] {
  return Object.entries(Object(document["paths"])).flatMap(([path, item]) =>
    METHODS.filter((method) => Object(Object(item)[method]) === Object(item)[method]).map((method): Known => {
      const id: unknown = Object(item)[method].operationId;
      return { id: typeof id === "string" ? id : undefined, place: `${method.toUpperCase()} ${path}` };
    }),
  );
}

function isNamed({ id, place }: Known, name: string): boolean {
  return id === name || place === name;
}

function closest(name: string, known: readonly Known[]): string[] {
  const names = known.map(({ id, place }) => id ?? place);
  const wanted = name.toLowerCase();
  const far = (each: string) => distance(each.toLowerCase(), wanted) - (each.toLowerCase().includes(wanted) ? 100 : 0);
  return names.sort((a, b) => far(a) - far(b)).slice(0, 3);
}

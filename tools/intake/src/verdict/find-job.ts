import { type Operation, parametersFor } from "@snap/openapi/operations";
import { componentAt } from "@snap/openapi/spec-node";
import { successSchema } from "../bodies.ts";
import { fieldsOf, valuesOf } from "./schemas.ts";
import { hasWords, isIdOf, segmentsOf, wordsOf } from "./words.ts";

/** The job that an operation starts, and the operation that reads its state. */
export interface FoundJob {
  /** JSON Pointer of the job in the response. */
  readonly pointer: string;
  readonly poll: Operation;
  /** The values of the job's state, if the schema lists them. */
  readonly states: readonly string[];
}

const JOBS = ["action", "operation", "job", "task", "event"];

/** Finds the job in the response of an operation: an object with a state, which another operation can get by its id. */
export function findJob(operation: Operation, all: readonly Operation[]): FoundJob | undefined {
  const body = successSchema(operation);
  const own = { name: componentAt(body.pointer)?.name ?? "", pointer: "", schema: body };
  for (const { name, pointer, schema } of [...fieldsOf(body), own]) {
    const item = schema.get("items").exists ? schema.get("items") : schema;
    const fields = fieldsOf(item);
    const state = fields.find((field) => hasWords(field.name, "status") || hasWords(field.name, "state"));
    const word = JOBS.find(
      (each) => hasWords(name, each) || (pointer === "" && fields.some((field) => isIdOf(field.name, each))),
    );
    const polls = all.filter(({ method, path }) => method === "get" && word !== undefined && readsJob(path, word));
    // Prefers the operation that shares most words with this operation, then the operation with the fewest parameters,
    // because the response must contain the values of all parameters.
    const [poll] = polls.toSorted(
      (a, b) =>
        sharedWords(b, operation) - sharedWords(a, operation) || parametersFor(a).length - parametersFor(b).length,
    );
    if (state && poll) return { pointer, poll, states: valuesOf(state.schema) };
  }
  return undefined;
}

function sharedWords(poll: Operation, starter: Operation): number {
  const own = new Set(segmentsOf(starter.path).flatMap(wordsOf));
  return new Set(
    segmentsOf(poll.path)
      .flatMap(wordsOf)
      .filter((word) => own.has(word)),
  ).size;
}

function readsJob(path: string, word: string): boolean {
  const [name = "", id = ""] = path.split("/").slice(-2);
  return /^\{[^{}]+\}$/.test(id) && hasWords(name, word);
}

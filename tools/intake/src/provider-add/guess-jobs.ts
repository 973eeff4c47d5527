import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { listOperations, parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { componentAt, SpecNode } from "@snap/openapi/spec-node";
import { successSchema } from "../bodies.ts";
import { GUESSED } from "../evidence.ts";
import { findJob } from "../verdict/find-job.ts";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { deepFieldsOf, fieldsOf, typesOf, valuesOf } from "../verdict/schemas.ts";
import { hasWords, isSameWord } from "../verdict/words.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import { schemaAt } from "./find-schema.ts";
import { freeName } from "./free-name.ts";
import { AFTER, explainStates, guessStates } from "./guess-states.ts";
import { sortStates } from "./sort-states.ts";

/** Writes `x-snap-job` on the operations that start jobs, and on those that read the state of one. */
export function guessJobs(document: Tree, { operations: found }: FoundSnapshots, decide: Decide): void {
  const operations = operationsOf(document);
  const all = listOperations(SpecNode.of(document));
  for (const each of [found.create[0], found.delete[0], found.restore[0]]) {
    const starter = findOperation(operations, each);
    const job = starter && findJob(starter, all);
    const poll = job && findOperation(operations, job.poll);
    if (!starter || !job || !poll?.id) continue;
    const isKnown = poll.operation["x-snap-job"] !== undefined;
    const word = isKnown ? poll.operation["x-snap-job"] : wordFor(poll, schemaAt(starter, job.pointer));
    const isComplete = isRecord(word) && hasItsParameters(starter, poll, String(word["input"]));
    // Without a collection, mocks would return the example of a job that never ends.
    if (!isComplete || !(isStored(poll) || store(document, poll, word, decide))) {
      decide("job", `${starter.id} seems to start a job that ${poll.id} reads: add x-snap-job`);
      continue;
    }
    Object.assign(poll.operation, { "x-snap-job": word, ...GUESSED });
    const at = job.pointer;
    Object.assign(starter.operation, { "x-snap-job": { operation: poll.id, at }, ...GUESSED });
    decide("job", `${starter.id} is guessed to start a job at "${at}", which ${poll.id} reads`);
  }
}

function isStored({ operation }: OperationPlace): boolean {
  return operation["x-snap-resource"] !== undefined;
}

// Describes the jobs that mocks store, if their schema is a component. Returns whether it is.
function store(document: Tree, poll: OperationPlace, word: Tree, decide: Decide): boolean {
  const item = String(word["item"] ?? "");
  const schema = schemaAt(poll, item);
  const name = componentAt(schema.pointer)?.name;
  const { input, id, state, running, done, failed } = Object(word);
  if (name === undefined) return false;
  const collections = treeAt(document, "x-snap-collections");
  const collection = freeName(collections, "jobs");
  const states = { field: keysOf(state)[0], from: running[0], to: done[0], ...(failed && { failed: failed[0] }) };
  const { state: _, ...times } = guessStates(schema, []);
  collections[collection] = { schema: name, id: keysOf(id)[0], ...times, state: { ...states, after: AFTER } };
  poll.operation["x-snap-resource"] = { collection, does: "get", id: input, ...(item !== "" && { item }) };
  decide(
    "resource",
    `"${collection}" is guessed: ${name} by ${keysOf(id)[0]}; ${poll.id} gets. ${explainStates({ state: states })}`,
  );
  return true;
}

// The job in the response of the operation that reads it, if the operation that starts it returns the same id.
function wordFor(poll: OperationPlace, started: SpecNode): Tree | undefined {
  const body = successSchema(poll);
  const input = /\{([^{}]+)\}$/.exec(poll.path)?.[1];
  const objects = [{ pointer: "", schema: body }, ...deepFieldsOf(body, 1)];
  const one = started.get("items").exists ? started.get("items") : started;
  for (const { pointer: item, schema } of objects) {
    if (!typesOf(schema).includes("object")) continue;
    const fields = fieldsOf(schema);
    const state = fields.find(({ name }) => hasWords(name, "state") || hasWords(name, "status"));
    const id = fields.find(({ name }) => isSameWord(name, "id") || isSameWord(name, input ?? "id"));
    const outcomes = sortOutcomes(state ? valuesOf(state.schema) : []);
    if (input === undefined || !state || !id || !outcomes) continue;
    if (!fieldsOf(one).some(({ name }) => name === id.name)) continue;
    return { input, ...(item !== "" && { item }), id: id.pointer, state: state.pointer, ...outcomes };
  }
  return undefined;
}

function sortOutcomes(values: readonly string[]): Tree | undefined {
  const { ready: done, creating: running, failed, ...others } = sortStates(values);
  if (!done || !running || Object.keys(others).length > 0) return undefined;
  return { running, done, ...(failed && { failed }) };
}

// A request for the job takes its other parameters from the request that has started it.
function hasItsParameters(starter: OperationPlace, poll: OperationPlace, input: string): boolean {
  const own = parametersFor(starter).map((parameter) => parameter.text("name"));
  return parametersFor(poll)
    .filter((parameter) => parameter.flag("required") && !parameter.raw("x-snap-scope").exists)
    .every((parameter) => parameter.text("name") === input || own.includes(parameter.text("name")));
}

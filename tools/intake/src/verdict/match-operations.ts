import { callOf, listOperations, type Operation, parametersFor } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { bodySchema } from "../bodies.ts";
import { findJob } from "./find-job.ts";
import { deepFieldsOf, isList, valuesOf } from "./schemas.ts";
import { hasWords, isIdOf, isSameWord, segmentsOf, wordsOf } from "./words.ts";

/** An operation that a contract about snapshots may need. */
export interface Candidate {
  readonly operation: Operation;
  /** Why the operation was proposed. */
  readonly why: string;
}

/**
 * Proposes the operations of a spec that are related to a word such as `snapshot`: operations whose name contains the
 * word, operations of a collection that lists objects of this type (`GET /images?type=snapshot`), and operations that
 * only receive the id of such an object.
 */
export function matchOperations(root: SpecNode, word: string): Candidate[] {
  const operations = listOperations(root);
  const nouns = [word, ...nounsOf(operations, word)];
  const reasons = new Map<Operation, string>();
  for (const operation of operations) {
    const why = reasonFor(operation, word, nouns);
    if (why !== undefined) reasons.set(operation, why);
  }
  for (const operation of [...reasons.keys()].filter(({ method }) => method !== "get")) {
    const poll = findJob(operation, operations)?.poll;
    if (poll && !reasons.has(poll)) reasons.set(poll, `it reads the job that ${nameOf(operation)} starts`);
  }
  for (const { method, path } of [...reasons.keys()]) {
    if (method !== "get" || path.endsWith("}")) continue;
    for (const { name, list } of scopesOf(path, operations)) {
      if (list && !reasons.has(list)) reasons.set(list, `it lists the values of ${name}`);
    }
  }
  return [...reasons].map(([operation, why]) => ({ operation, why }));
}

/** A part of the account that a parameter of a path selects. */
export interface PathScope {
  /** The name of the parameter. */
  readonly name: string;
  /** The operation that lists the values of the parameter, if there is one. */
  readonly list: Operation | undefined;
}

/** Returns the parameters of a list's path. */
export function scopesOf(path: string, operations: readonly Operation[]): PathScope[] {
  return [...path.matchAll(/\/\{([^}]+)\}/g)].map(({ 1: name = "", index }) => {
    const parent = path.slice(0, index);
    const lists = operations.filter((each) => each.method === "get");
    const list = lists.find((each) => each.path === parent) ?? lists.find((each) => isListOf(each.path, parent));
    return { name, list };
  });
}

// `/organizations/projects` lists the projects of `/projects/{project_id}`.
function isListOf(path: string, parent: string): boolean {
  return !path.includes("{") && path.endsWith(`/${parent.split("/").at(-1)}`);
}

/** Returns the name of an operation that `--operations` accepts. */
export function nameOf(operation: Operation): string {
  return operation.id ?? callOf(operation);
}

// The names of collections that a parameter can limit to objects of this type.
function nounsOf(operations: readonly Operation[], word: string): string[] {
  const lists = operations.filter(
    (operation) => operation.method === "get" && !operation.path.endsWith("}") && typeParameter(operation, word),
  );
  return lists.flatMap(({ path }) => segmentsOf(path).slice(-1));
}

function typeParameter(operation: Operation, word: string): string | undefined {
  const query = parametersFor(operation).filter((parameter) => parameter.text("in") === "query");
  const typed = query.find((parameter) => isType(parameter, word));
  return typed?.text("name");
}

/** Whether a parameter selects objects by type, and accepts this type. */
export function isType(parameter: SpecNode, word: string): boolean {
  const isOfTypes = wordsOf(parameter.text("name") ?? "").some((each) => each === "type" || each === "kind");
  return isOfTypes && valuesOf(parameter.get("schema")).some((value) => isSameWord(value, word));
}

function reasonFor(operation: Operation, word: string, nouns: readonly string[]): string | undefined {
  const { id = "", path } = operation;
  if ([id, ...segmentsOf(path)].some((name) => hasWords(name, word))) return `its name contains "${word}"`;
  const type = typeParameter(operation, word);
  if (type !== undefined) return `its parameter ${type} accepts "${word}"`;
  const noun = nouns.slice(1).find((each) => segmentsOf(path).some((segment) => hasWords(segment, each)));
  if (noun !== undefined) return `it belongs to ${noun}, which can be of the type "${word}"`;
  const input = inputsOf(operation).find((name) => nouns.some((each) => isIdOf(name, each)));
  return input === undefined ? undefined : `it receives ${input}`;
}

function inputsOf(operation: Operation): string[] {
  const parameters = parametersFor(operation).filter((parameter) => parameter.text("in") === "path");
  const isWrite = operation.method !== "get" && operation.method !== "delete";
  // A list of objects is a part of the written object, such as the snapshots of a server.
  const fields = isWrite ? deepFieldsOf(bodySchema(operation), 1).filter(({ schema }) => !isList(schema)) : [];
  return [
    ...parameters.map((parameter) => parameter.text("name") ?? ""),
    ...fields.map(({ pointer }) => pointer.split("/").at(-1) ?? ""),
  ];
}

import { type Operation, parametersFor } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { bodySchema, successSchema } from "../bodies.ts";
import { isType } from "./match-operations.ts";
import { deepFieldsOf, fieldsOf, isList } from "./schemas.ts";
import { hasWords, isIdOf, isSameWord, segmentsOf, wordsOf } from "./words.ts";

/** An operation that returns many objects. */
export interface ListOperation {
  readonly operation: Operation;
  /** JSON Pointer of the items in the response. */
  readonly items: string;
  readonly item: SpecNode;
  /** The name of the objects in the last segment of the operation's path: `snapshots`. */
  readonly noun: string;
}

/** The operations on snapshots by their effect, the best match first. */
export interface FoundOperations {
  readonly list: readonly ListOperation[];
  readonly get: readonly Operation[];
  readonly create: readonly Operation[];
  readonly delete: readonly Operation[];
  readonly restore: readonly Operation[];
}

const RESTORES = ["restore", "rollback", "roll-back", "revert", "rebuild", "recover", "boot", "launch"];

/** Finds the operations that list, get, create, delete and restore snapshots, even if the spec uses another word. */
export function findOperations(operations: readonly Operation[], word: string): FoundOperations {
  const list = findLists(operations, word);
  const noun = list[0]?.noun ?? word;
  const base = list[0]?.operation.path ?? "";
  const ending = (method: string) =>
    best(
      operations.filter(({ method: own, path }) => own === method && endsWithItem(path, noun)),
      ({ path }) => (path.startsWith(`${base}/{`) ? 1 : 0),
    );
  const writes = operations.filter(({ method }) => method === "post" || method === "put" || method === "patch");
  const create = best(
    writes.filter((operation) => operation.method !== "patch" && creates(operation, noun, word)),
    ({ path }) => (path === base ? 1 : 0),
  );
  const removes = operations.filter(
    ({ method, path, id = "" }) => method === "delete" && (hasWords(path, noun) || hasWords(id, noun)),
  );
  const own = ending("delete");
  const remove = own.length > 0 ? own : removes;
  // A path may name the id of a snapshot differently: `/templates/{templateID}`.
  const ids = remove.flatMap(({ path }) => /\{([^{}]+)\}$/.exec(path)?.[1] ?? []).filter((id) => !isSameWord(id, "id"));
  const scoreOf = (operation: Operation) => restoreScore(operation, noun, ids);
  const restore = best(
    writes.filter((operation) => !create.includes(operation) && scoreOf(operation) > 0),
    scoreOf,
  );
  return { list, get: ending("get"), create, delete: remove, restore };
}

/** Returns the list of objects in the success of an operation. */
export function findItems(operation: Operation, noun: string): { items: string; item: SpecNode } | undefined {
  const body = successSchema(operation);
  if (isList(body)) return { items: "", item: body.get("items") };
  const lists = deepFieldsOf(body, 1).filter(({ schema }) => isList(schema));
  const named = lists.find(({ name }) => hasWords(name, noun)) ?? (lists.length === 1 ? lists[0] : undefined);
  return named && { items: named.pointer, item: named.schema.get("items") };
}

function findLists(operations: readonly Operation[], word: string): ListOperation[] {
  const found = operations.flatMap((operation): ListOperation[] => {
    const noun = segmentsOf(operation.path).at(-1) ?? "";
    if (operation.method !== "get" || operation.path.endsWith("}")) return [];
    if (!hasWords(noun, word) && !hasWords(operation.id ?? "", word) && !isTyped(operation, word)) return [];
    const items = findItems(operation, noun);
    return items ? [{ operation, ...items, noun }] : [];
  });
  return best(found, ({ operation: { path }, noun }) => {
    const isNamed = isSameWord(noun, word) ? 4 : hasWords(noun, word) ? 2 : 0;
    return isNamed - (path.match(/\{/g)?.length ?? 0);
  });
}

/**
 * Returns the lists that match as well as the best list does; none for lists with `x-snap-resource`, which states the
 * objects.
 */
export function rivalsOf(lists: readonly ListOperation[]): readonly ListOperation[] {
  const [first, ...others] = lists.filter(({ operation }) => !operation.place.raw("x-snap-resource").exists);
  const depth = ({ operation: { path } }: ListOperation) => path.match(/\{/g)?.length ?? 0;
  return others.filter((other) => first && depth(other) === depth(first) && other.noun === first.noun);
}

function isTyped(operation: Operation, word: string): boolean {
  const query = parametersFor(operation).filter((parameter) => parameter.text("in") === "query");
  return query.some((parameter) => isType(parameter, word));
}

// Whether a path ends with the id of one of the objects: `/snapshots/{id}`.
function endsWithItem(path: string, noun: string): boolean {
  const [name = "", id = ""] = path.split("/").slice(-2);
  return /^\{[^{}]+\}$/.test(id) && hasWords(name, noun);
}

function creates(operation: Operation, noun: string, word: string): boolean {
  const last = operation.path.split(/[/:]/).at(-1) ?? "";
  if (last.includes("{") || RESTORES.some((each) => hasWords(last, each))) return false;
  const [, ...below] = operation.path.split(noun);
  const isBelowOne = below.some((rest) => /^[^/]*\/\{/.test(rest));
  const isCollection = isSameWord(last, noun);
  const isAction = [last, operation.id ?? ""].some((name) => {
    const words = wordsOf(name);
    const isMade = words.includes("create") || words.includes("take") || words[0] === "snapshot";
    return isMade && (hasWords(name, noun) || hasWords(name, word));
  });
  return !isBelowOne && (isCollection || isAction);
}

function restoreScore(operation: Operation, noun: string, ids: readonly string[]): number {
  const names = [...segmentsOf(operation.path), operation.id ?? ""];
  const isNamed = names.some((name) => RESTORES.some((each) => hasWords(name, each)));
  const receives = fieldsOf(bodySchema(operation)).some(
    ({ name }) => isIdOf(name, noun) || ids.some((id) => isSameWord(name, id)),
  );
  const isOfNoun = hasWords(segmentsOf(operation.path).at(-1) ?? "", noun);
  const [, ...below] = operation.path.split(noun);
  const isBelowOne = below.some((rest) => /^[^/]*\/\{/.test(rest));
  if (isNamed) return receives || isBelowOne ? 3 : 2;
  // A change of an object that names a snapshot, such as a backup made from it, restores nothing.
  return receives && !isBelowOne && !isOfNoun && operation.method !== "patch" ? 1 : 0;
}

function best<Item>(items: readonly Item[], score: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => score(b) - score(a));
}

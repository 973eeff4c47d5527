import { isDeepStrictEqual } from "node:util";
import { at, isRecord, type Json } from "@snap/openapi/json";
import { escapePointer, splitPointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { withinTime } from "@snap/openapi/time-limit";
import { exec } from "jsonpath-rfc9535";
import parsePath from "jsonpath-rfc9535/parser";
import { findHollow } from "./find-hollow.ts";
import { findReplaced, IncompatibleError, merge, shapeOf } from "./merge.ts";
import { type Action, type Overlay, REPLACES } from "./read-overlay.ts";
import { Writers } from "./writers.ts";

/** A document with an overlay applied. */
export interface Applied {
  readonly document: Json;
  /** The actions that could not be applied. */
  readonly faults: readonly Problem[];
  readonly writers: Writers;
}

/**
 * Applies the actions of an overlay in order, without changing the original document. In addition to the specification,
 * refuses an action that has no effect, or that describes something that does not exist. The valid parts of a failed
 * action are applied.
 *
 * @throws {ProblemError} If it takes longer than `milliseconds`: a pattern in a target may make a search endless.
 */
export function applyOverlay(document: Json, overlay: Overlay, place: string, milliseconds?: number): Applied {
  return withinTime(place, () => applyActions(document, overlay, place), milliseconds);
}

function applyActions(document: Json, { version, actions }: Overlay, place: string): Applied {
  const faults: Problem[] = [];
  const writers = new Writers();
  let result = document;
  for (const [index, action] of actions.entries()) {
    const before = result;
    try {
      result = applyAction(result, action, version, writers);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const { message, fix, rest } = error;
      result = rest ?? result;
      const about = `${message} (${action.reason.trim()})`;
      faults.push({ code: "overlay-unfit", file: place, pointer: `/actions/${index}`, message: about, fix });
    }
    writers.record(index, before, result);
  }
  return { document: result, faults, writers };
}

/** Thrown for an action that cannot be applied, with a fix. */
class ActionError extends Error {
  readonly fix: string;
  /** The document with the valid parts of the action applied. */
  readonly rest: Json | undefined;

  constructor(message: string, fix: string, rest?: Json) {
    super(message);
    this.fix = fix;
    this.rest = rest;
  }
}

interface Match {
  readonly value: Json;
  readonly path: readonly (string | number)[];
}

const GONE = "Check the current upstream, then correct or remove the action.";

function applyAction(document: Json, action: Action, version: Overlay["version"], writers: Writers): Json {
  const { target, change } = action;
  const matches = find(document, target);
  const kinds = new Set(matches.map(({ value }) => shapeOf(value)));
  if (version === "1.0" && kinds.has("a primitive")) {
    const fix = "Select the parent object, or write `overlay: 1.1.0`.";
    throw new ActionError(`${target} selects a primitive, which Overlay 1.0 cannot change`, fix);
  }
  if (kinds.size > 1 && change !== "remove") {
    throw new ActionError(`${target} selects ${[...kinds].join(" and ")}`, "Select values of one type.");
  }
  if (change === "remove") return remove(document, matches);
  const value = "copy" in change ? findOne(document, change.copy) : change.update;
  const applyTo = (chosen: readonly Match[]) =>
    chosen.reduce(
      (changed, { path }) => replace(changed, path, combine(at(changed, ...path.map(String)) ?? null, value, version)),
      document,
    );
  const [conflict, ...more] = findConflicts(action, matches, value, writers);
  if (conflict) {
    const refused = new Set([conflict, ...more].map(({ match }) => match));
    throw new ActionError(conflict.message, conflict.fix, applyTo(matches.filter((match) => !refused.has(match))));
  }
  const result = applyTo(matches);
  if (isDeepStrictEqual(result, document)) {
    const fix = "The upstream was fixed, or another action has the same effect: remove this action.";
    throw new ActionError(`${target} already has the result of the action`, fix);
  }
  const hollow = findHollow(document, result);
  if (hollow.length > 0) {
    const fix =
      "Correct the action. To add the object on purpose, include its facts, or add it as {} in an earlier action.";
    const rest = dropAll(result, hollow);
    throw new ActionError(`it describes something that does not exist: ${hollow.join(", ")}`, fix, rest);
  }
  return result;
}

interface Conflict {
  readonly match: Match;
  readonly message: string;
  readonly fix: string;
}

// An action must state which values of the upstream it replaces, because these values may have changed since the action
// was written.
function findConflicts(action: Action, matches: readonly Match[], value: Json, writers: Writers): Conflict[] {
  const { target, replaces } = action;
  const conflicts: Conflict[] = [];
  const stated = new Map(replaces === undefined ? [] : findReplaced(replaces, value));
  const unused = new Set(stated.keys());
  for (const match of matches) {
    for (const [pointer, old] of findReplaced(match.value, value)) {
      unused.delete(pointer);
      const keys = [...match.path.map(String), ...splitPointer(`#${pointer}`)];
      // We always set the title and the version, and an action may replace the value that an earlier action wrote.
      if (keys[0] === "info" || writers.get(keys) !== undefined) continue;
      const expected = stated.get(pointer);
      if (expected === old) continue;
      const next = JSON.stringify(getPointer(value, pointer));
      const was = expected === undefined ? "" : `, and \`${REPLACES}\` says ${JSON.stringify(expected)}`;
      const place = `#${keys.map((key) => `/${escapePointer(key)}`).join("")}`;
      conflicts.push({
        match,
        message: `${target} replaces the upstream's value at ${place}: ${JSON.stringify(old)} becomes ${next}${was}`,
        fix: `If the upstream is correct, remove the value from the action. To replace it on purpose, write \`${REPLACES}\` with ${JSON.stringify(old)} at ${pointer || "its root"}.`,
      });
    }
  }
  const [first] = unused;
  if (first === undefined || conflicts.length > 0) return conflicts;
  const message = `\`${REPLACES}\` of ${target} contains ${JSON.stringify(stated.get(first))} at ${first || "its root"}, which the action does not replace`;
  throw new ActionError(message, `Remove it from \`${REPLACES}\`.`);
}

function getPointer(value: Json, pointer: string): Json | undefined {
  return at(value, ...splitPointer(`#${pointer}`));
}

function combine(target: Json, value: Json, version: Overlay["version"]): Json {
  // A value is appended to an array. In version 1.0, an array is appended as a single item.
  if (Array.isArray(target) && (version === "1.0" || !Array.isArray(value))) return [...target, value];
  try {
    return merge(target, value);
  } catch (error) {
    if (!(error instanceof IncompatibleError)) throw error;
    throw new ActionError(error.message, "Remove the target in an earlier action, or use a value of the same type.");
  }
}

function find(document: Json, query: string): Match[] {
  const found = new Map<string, Match>();
  try {
    parsePath(query);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActionError(`${query} is not a valid JSONPath (RFC 9535): ${why}`, "Correct the expression.");
  }
  exec(document, query, (value, path) => found.set(JSON.stringify(path), { value, path: path.map(unescapeKey) }));
  if (found.size === 0) throw new ActionError(`${query} matches nothing`, GONE);
  return [...found.values()];
}

function findOne(document: Json, query: string): Json {
  const [match, another] = find(document, query);
  if (!match || another) throw new ActionError(`${query} must select exactly one value to copy`, "Select one.");
  return match.value;
}

function remove(document: Json, matches: readonly Match[]): Json {
  if (matches.some(({ path }) => path.length === 0)) {
    throw new ActionError("the whole document cannot be removed", "Select a part of the document.");
  }
  return dropPaths(
    document,
    matches.map(({ path }) => path),
  );
}

function dropAll(document: Json, pointers: readonly string[]): Json {
  const paths = pointers.map((pointer) => {
    const keys = splitPointer(`#${pointer}`);
    return keys.map((key, depth) => (Array.isArray(at(document, ...keys.slice(0, depth))) ? Number(key) : key));
  });
  return dropPaths(document, paths);
}

// Starts at the end, because removing an item changes the indexes of later items.
function dropPaths(document: Json, paths: readonly Match["path"][]): Json {
  const backwards = paths.toSorted((a, b) => comparePaths(b, a));
  return backwards.reduce((changed, path) => replace(changed, path, undefined), document);
}

/** Returns a copy with another value at the path, or without the value. */
function replace(node: Json, [key, ...rest]: readonly (string | number)[], value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  if (Array.isArray(node) && typeof key === "number") {
    if (rest.length === 0 && value === undefined) return node.toSpliced(key, 1);
    return node.with(key, replace(node[key] ?? null, rest, value));
  }
  if (!isRecord(node) || typeof key === "number") return node;
  if (rest.length > 0 || value !== undefined) return { ...node, [key]: replace(node[key] ?? null, rest, value) };
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));
}

function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (key !== other) return key < other ? -1 : 1;
  }
  return a.length - b.length;
}

// The library returns keys in the form of a normalized path (RFC 9535, 2.7).
function unescapeKey(key: string | number): string | number {
  if (typeof key === "number") return key;
  return key.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

import { isRecord, type Json } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";

/** An Overlay document with a valid structure. */
export interface Overlay {
  readonly version: "1.0" | "1.1";
  readonly actions: readonly Action[];
}

export interface Action {
  readonly target: string;
  /** The reason for the action. */
  readonly reason: string;
  readonly change: { readonly update: Json } | { readonly copy: string } | "remove";
  /** The expected old values of the update, in the same structure: the values of the upstream when it was written. */
  readonly replaces?: Json;
}

/** The key of the values of the upstream that an action replaces. */
export const REPLACES = "x-snap-replaces";

/**
 * Reads an Overlay document (1.0 or 1.1) from `place`. Stricter than the specification: every action must have a
 * reason.
 *
 * @throws {ProblemError} with all problems of its structure.
 */
export function readOverlay(document: Json, place: string): Overlay {
  const faults: Problem[] = [];
  const refuse = (pointer: string, message: string, fix: string) => {
    faults.push({ code: "overlay-invalid", file: place, pointer, message, fix });
  };
  const root = isRecord(document) ? document : {};
  const version = /^(1\.[01])\.\d+$/.exec(String(root["overlay"]))?.[1] === "1.0" ? "1.0" : "1.1";
  if (!/^1\.[01]\.\d+$/.test(String(root["overlay"]))) {
    refuse("/overlay", "this is not an Overlay 1.0 or 1.1", "Begin the file with `overlay: 1.1.0`.");
  }
  const info = isRecord(root["info"]) ? root["info"] : {};
  for (const key of ["title", "version"]) {
    if (typeof info[key] !== "string")
      refuse(`/info/${key}`, "an overlay has a title and a version", "Write it as text.");
  }
  for (const key of unknownKeys(root, ["overlay", "info", "extends", "actions"])) {
    refuse(`/${key}`, `an overlay has no ${key}`, "Take it out, or begin its name with `x-`.");
  }
  const list = Array.isArray(root["actions"]) ? root["actions"] : [];
  if (list.length === 0) refuse("/actions", "an overlay has at least one action", "Write one, or delete the file.");
  const actions = list.flatMap((action, index) => {
    const found = readAction(action, version);
    if (typeof found !== "string") return [found];
    refuse(`/actions/${index}`, found, "Fix the action as the Overlay Specification says.");
    return [];
  });
  if (faults.length > 0) throw new ProblemError(...faults);
  return { version, actions };
}

function readAction(action: Json, version: Overlay["version"]): Action | string {
  if (!isRecord(action)) return "an action is an object";
  const { target, description: reason, update, copy, remove } = action;
  const [unknown] = unknownKeys(action, [
    "target",
    "description",
    "update",
    "remove",
    ...(version === "1.1" ? ["copy"] : []),
  ]);
  if (unknown !== undefined) return `an action of Overlay ${version} has no ${unknown}`;
  if (typeof target !== "string" || !target.startsWith("$")) return "the target is not a JSONPath";
  if (typeof reason !== "string" || reason.trim() === "") return "the action has no reason: say why in its description";
  if (remove !== undefined && typeof remove !== "boolean") return "remove is true or false";
  if (copy !== undefined && typeof copy !== "string") return "copy is a JSONPath";
  // In 1.0, `remove` takes precedence over `update`; 1.1 requires exactly one of the three.
  const count = [update, copy, remove].filter((change) => change !== undefined).length;
  if (version === "1.1" && count > 1) return "an action does one thing: update, copy or remove";
  if (remove === true) return { target, reason, change: "remove" };
  const replaces = action[REPLACES];
  const change = copy !== undefined ? { copy } : update !== undefined ? { update } : undefined;
  if (change) return { target, reason, change, ...(replaces !== undefined && { replaces }) };
  return "the action changes nothing: it has no update, copy or remove";
}

function unknownKeys(object: object, known: readonly string[]): string[] {
  return Object.keys(object).filter((key) => !known.includes(key) && !key.startsWith("x-"));
}

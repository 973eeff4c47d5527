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
  /** The values of the upstream that the update replaces, in the structure of the update. */
  readonly replaces?: Json;
}

/** The extension with the values of the upstream that an action replaces. */
export const REPLACES = "x-snap-replaces";

/**
 * Reads an Overlay document (1.0 or 1.1) from `place`. In addition to the specification, every action must have a
 * reason.
 *
 * @throws {ProblemError} If the structure is invalid, with all problems.
 */
export function readOverlay(document: Json, place: string): Overlay {
  const faults: Problem[] = [];
  const refuse = (pointer: string, message: string, fix: string) => {
    faults.push({ code: "overlay-invalid", file: place, pointer, message, fix });
  };
  const root = isRecord(document) ? document : {};
  const version = /^(1\.[01])\.\d+$/.exec(String(root["overlay"]))?.[1] === "1.0" ? "1.0" : "1.1";
  if (!/^1\.[01]\.\d+$/.test(String(root["overlay"]))) {
    refuse("/overlay", "the file must be an Overlay 1.0 or 1.1", "Begin the file with `overlay: 1.1.0`.");
  }
  const info = isRecord(root["info"]) ? root["info"] : {};
  for (const key of ["title", "version"]) {
    if (typeof info[key] !== "string")
      refuse(`/info/${key}`, "`info` must have a title and a version", "Write it as a string.");
  }
  for (const key of unknownKeys(root, ["overlay", "info", "extends", "actions"])) {
    refuse(`/${key}`, `an overlay cannot have the property ${key}`, "Remove it, or begin its name with `x-`.");
  }
  const list = Array.isArray(root["actions"]) ? root["actions"] : [];
  if (list.length === 0)
    refuse("/actions", "an overlay must have at least one action", "Add an action, or delete the file.");
  const actions = list.flatMap((action, index) => {
    const found = readAction(action, version);
    if (typeof found !== "string") return [found];
    refuse(`/actions/${index}`, found, "Correct the action according to the Overlay Specification.");
    return [];
  });
  if (faults.length > 0) throw new ProblemError(...faults);
  return { version, actions };
}

function readAction(action: Json, version: Overlay["version"]): Action | string {
  if (!isRecord(action)) return "an action must be an object";
  const { target, description: reason, update, copy, remove } = action;
  const [unknown] = unknownKeys(action, [
    "target",
    "description",
    "update",
    "remove",
    ...(version === "1.1" ? ["copy"] : []),
  ]);
  if (unknown !== undefined) return `an action of Overlay ${version} cannot have the property ${unknown}`;
  if (typeof target !== "string" || !target.startsWith("$")) return "`target` must be a JSONPath";
  if (typeof reason !== "string" || reason.trim() === "")
    return "the action has no reason: explain it in `description`";
  if (remove !== undefined && typeof remove !== "boolean") return "`remove` must be true or false";
  if (copy !== undefined && typeof copy !== "string") return "`copy` must be a JSONPath";
  // In 1.0, `remove` takes precedence over `update`; 1.1 requires exactly one of `remove`, `update` and `copy`.
  const count = [update, copy, remove].filter((change) => change !== undefined).length;
  if (version === "1.1" && count > 1) return "an action must have only one of update, copy and remove";
  if (remove === true) return { target, reason, change: "remove" };
  const replaces = action[REPLACES];
  const change = copy !== undefined ? { copy } : update !== undefined ? { update } : undefined;
  if (change) return { target, reason, change, ...(replaces !== undefined && { replaces }) };
  return "the action has no update, copy or remove";
}

function unknownKeys(object: object, known: readonly string[]): string[] {
  return Object.keys(object).filter((key) => !known.includes(key) && !key.startsWith("x-"));
}

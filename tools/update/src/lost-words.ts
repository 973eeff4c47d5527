import type { Change } from "@snap/diff/change";
import { at, type Json } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";

/** Returns the values of an `enum` that a change removes. */
export function lostValues({ from, to }: Change, [old, next]: readonly [old: Json, next: Json]): Json[] {
  const kept = enumAt(next, to);
  return enumAt(old, from).filter((value) => !kept.includes(value));
}

/** Returns the values at a pointer to an `enum`. */
export function enumAt(document: Json, pointer: string | null): Json[] {
  const value = pointer?.endsWith("/enum") ? at(document, ...splitPointer(`#${pointer}`)) : undefined;
  return Array.isArray(value) ? value : [];
}

/** Returns the scopes, values, properties and paths that changes remove, or whose meaning they change. */
export function lostWords(changes: readonly Change[], contracts: readonly [old: Json, next: Json]): string[] {
  return [...new Set(changes.flatMap((change) => wordsOf(change, contracts)))];
}

function wordsOf(change: Change, contracts: readonly [old: Json, next: Json]): string[] {
  const keys = splitPointer(`#${change.from ?? ""}`);
  switch (change.code) {
    case "enum-value-removed":
    case "enum-value-replaced":
    case "constant-changed":
      return lostValues(change, contracts).filter((value) => typeof value === "string");
    case "security-scopes-added":
    case "security-scopes-removed":
      return Object.values(Object(at(contracts[0], ...keys)))
        .flat()
        .filter((scope) => typeof scope === "string");
    case "property-removed":
      return keys.slice(-1);
    case "parameter-removed":
    case "parameter-renamed":
      return /`([^`]+)`/.exec(change.message.replace(/^In .*?, (?=the )/, ""))?.slice(1) ?? [];
    case "operation-moved":
    case "operation-removed":
    case "path-parameter-renamed":
      return keys[0] === "paths" && keys[1] !== undefined ? [keys[1]] : [];
    default:
      return [];
  }
}

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

/** A scope, value, property or path that a change removes, or whose meaning it changes. */
export interface LostWord {
  readonly word: string;
  /** The component or property that the word belongs to. If the word is common, a line must also contain this name. */
  readonly of?: string;
}

/** Returns the scopes, values, properties and paths that changes remove, or whose meaning they change. */
export function lostWords(changes: readonly Change[], contracts: readonly [old: Json, next: Json]): LostWord[] {
  const words = changes.flatMap((change) => {
    const holder = holderOf(change);
    return wordsOf(change, contracts).map((word) => ({ word, ...(holder !== undefined && { of: holder }) }));
  });
  return [...new Map(words.map((lost) => [`${lost.word} ${lost.of}`, lost])).values()];
}

// The property of a value, or the component of a property.
function holderOf({ from, message }: Change): string | undefined {
  const keys = splitPointer(`#${from ?? ""}`);
  const parameter = keys.includes("parameters") ? /parameter `([^`]+)`/.exec(message)?.[1] : undefined;
  const names = keys.filter((_, index) => keys[index - 1] === "properties" || keys[index - 2] === "components");
  const isOfProperty = keys.at(-2) === "properties";
  return parameter ?? names.at(isOfProperty ? -2 : -1);
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

import { replaceHidden } from "@snap/openapi/escape";
import ts from "typescript";

/** Converts an operationId to a camelCase identifier: `snapshots/list-all` becomes `snapshotsListAll`. */
export function toIdentifier(operationId: string): string {
  const words = replaceHidden(operationId, " ")
    .split(/(?:[^\p{ID_Continue}$]|_)+/u)
    .filter((word) => word !== "");
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join("");
  return /^\p{ID_Start}/u.test(joined) ? joined : `operation${upperFirst(joined)}`;
}

/** Whether a name is an identifier without invisible characters. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && replaceHidden(name, "") === name;
}

export function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

/** Whether a name is a reserved word. */
export function isKeyword(word: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}

// Names that every package exports besides its operations, and names that `operations.ts` imports.
const TAKEN = new Set([
  "arguments",
  "eval",
  "await",
  "isApiErrorOf",
  "bodyOperation",
  "listOperation",
  "nestedOperation",
  "operation",
  "provenance",
  "traits",
  "unwrap",
  "waitFor",
]);

/** Whether a name is not available for the function of an operation. */
export function isTaken(identifier: string, displayName: string): boolean {
  return TAKEN.has(identifier) || isKeyword(identifier) || identifier === `create${displayName}Client`;
}

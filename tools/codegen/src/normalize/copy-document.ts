import type { Diagnostic } from "../diagnostic.ts";
import { isRecord } from "../model/schema-walk.ts";
import { copyTree, type Tree, UncopiableError } from "./json-tree.ts";

/** Copies a parsed document into one that is a tree; says why where it cannot be one. */
export function copyDocument(given: unknown, file: string): Diagnostic | { readonly tree: Tree } {
  try {
    const tree = copyTree(given);
    if (isRecord(tree)) return { tree };
    const message = "the document is not an object";
    return { code: "document-invalid", file, pointer: "", message, fix: "Give an OpenAPI document." };
  } catch (error) {
    if (!(error instanceof UncopiableError)) throw error;
    const { message, pointer } = error;
    const fix = "Use a $ref to a component instead of the alias.";
    return { code: "document-circular", file, pointer, message, fix };
  }
}

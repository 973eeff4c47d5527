import type { Diagnostic } from "@snap/codegen/diagnostic";
import { isRecord } from "@snap/openapi/json";
import { copyTree, type Tree, UncopiableError } from "@snap/openapi/json-tree";

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

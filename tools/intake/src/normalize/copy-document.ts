import type { Diagnostic } from "@snap/codegen/diagnostic";
import { isRecord, type Tree } from "@snap/openapi/json";
import { copyTree, findFlaw } from "@snap/openapi/yaml";

/** Copies a parsed document into a tree. Returns the reason if that is impossible. */
export function copyDocument(given: unknown, file: string): Diagnostic | { readonly tree: Tree } {
  const flaw = findFlaw(given, { lenient: true });
  if (flaw) return { ...flaw, file, fix: "Use a $ref to a component instead of the alias." };
  if (isRecord(given)) return { tree: copyTree(given) };
  const message = "the document is not an object";
  return { code: "document-invalid", file, pointer: "", message, fix: "Pass an OpenAPI document." };
}

import { isRecord } from "@snap/openapi/json";
import { resolve } from "@snap/openapi/spec-node";

/** Inlines referenced path items of a document, in place, because their operations are found only there. */
export function inlinePathItems(document: Record<string, unknown>): void {
  const { paths } = document;
  if (!isRecord(paths)) return;
  for (const [path, item] of Object.entries(paths)) {
    if (!isRecord(item) || typeof item["$ref"] !== "string") continue;
    const value = resolve(document, item);
    if (!isRecord(value)) continue;
    const { $ref: _, ...own } = item;
    paths[path] = { ...structuredClone(value), ...own };
  }
}

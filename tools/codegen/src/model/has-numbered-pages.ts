import type { SpecNode } from "@snap/openapi/spec-node";
import type { Pagination } from "./model.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

/** Whether answers tell the number of the next page, not a link to it. */
export function hasNumberedPages({ style, next }: Pagination, schema: SpecNode): boolean {
  if (next === undefined || (style !== "page-number" && style !== "next-link")) return false;
  const places = schemasAt(schema, next);
  return !holdsType(places, "string") && (holdsType(places, "integer") || holdsType(places, "number"));
}

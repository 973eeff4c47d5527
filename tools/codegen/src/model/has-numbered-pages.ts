import type { SpecNode } from "@snap/openapi/spec-node";
import type { Pagination } from "./extensions.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

/** Whether responses contain the number of the next page rather than a link. */
export function hasNumberedPages({ style, next }: Pagination, schema: SpecNode): boolean {
  if (next === undefined || (style !== "page-number" && style !== "next-link")) return false;
  const places = schemasAt(schema, next);
  return !holdsType(places, "string") && (holdsType(places, "integer") || holdsType(places, "number"));
}
